"""How big a pack may be: a pack from a stranger is refused politely, it never fills the machine.

Limits of texts and of their number are those of the screens. The others stand far above
any real pack, and bound the time that a hostile file takes to refuse (seconds).
"""

from __future__ import annotations

# --- folders and files
MAX_FILES = 5_000
MAX_FOLDER_DEPTH = 8  # folders inside folders
MAX_FILE_BYTES = 200_000  # a page
MAX_PACK_BYTES = 5_000_000  # all the pages and agendas: a thousand pages weigh 3 MB
MAX_LARGE_BYTES = 2_000_000_000  # all the media and tables together
MAX_FRONT_MATTER_BYTES = 65_536
MAX_YAML_DEPTH = 16  # lists and maps inside each other
MAX_BUILT_FILE_BYTES = 100_000_000

# --- texts, in characters
MAX_TITLE = 80
MAX_SUMMARY = 300
MAX_FACT = 24  # under the name on the shelf
MAX_WELCOME = 40
MAX_TEXT = 2_000  # one paragraph

# --- numbers of things
MAX_UNIVERSES = 6  # the cases of the shelf
MAX_MINUTES = 90
MAX_PROMISE_PARAGRAPHS = 2
MAX_GESTURES = 3
MAX_TOKENS = 10
MIN_CHOICES, MAX_CHOICES = 2, 4

# --- packs from a stranger: archives and folders of a USB stick
MAX_ARCHIVE_BYTES = 2_000_000_000  # the archive itself, and all that comes out of it
MAX_ARCHIVE_RATIO = 100  # what comes out, times the archive: a pack is 10 at most, a bomb 1,000
MAX_ZIP_DIRECTORY_BYTES = 2_000_000  # the list of files, the only part held in memory whole
MAX_MEMBER_NAME = 120  # characters, folder included

# --- media
MAX_PICTURE_BYTES = 20_000_000
HEAVY_PICTURE_BYTES = 5_000_000  # what a phone's picture weighs: beyond, an advice
MAX_JPEG_PIXELS = 52_000_000  # a 50-megapixel phone takes 8192 × 6144
MAX_PICTURE_PIXELS = 26_000_000  # other formats, whose decoders take up to 22 bytes a pixel
MAX_PICTURE_SIDE = 1_920  # pixels of the built picture
MIN_PICTURE_SIDE = 400  # pixels of the smaller side, which a 1080p screen would enlarge
MAX_JPEG_SCANS = 100  # a progressive picture has about ten, and each one costs a pass
MAX_SOUND_BYTES = 10_000_000
MAX_FILM_BYTES = 40_000_000
MAX_MP3_TAG_BYTES = 2_000_000  # the cover that a sound may carry
MAX_WEBM_ELEMENTS = 100_000  # a film of 40 MB has some hundreds
MAX_MEDIA_NAME = 60  # characters, with the extension
MAX_CAPTION = 160  # characters of one cue: two lines of 80

# --- games: what a touch screen can hold (targets of 20 mm on a tablet of 10 inches)
MAX_QUESTIONS = 12  # of a quiz, or sentences to fill in: a visit lasts ten minutes
MAX_POOL = 60  # the same, where each game draws MAX_QUESTIONS of them at most
MIN_CLUES, MAX_CLUES = 2, 8
MAX_LEADS = 4  # of one clue
MIN_PAIRS, MAX_PAIRS = 3, 8  # of a memory: 16 cards
MIN_BASKETS, MAX_BASKETS = 2, 4
MAX_SORTED = 16  # things to sort, in all the baskets
MIN_MILESTONES, MAX_MILESTONES = 3, 8
MAX_SPOTS = 8
SPOT_WIDTH, SPOT_HEIGHT = 0.10, 0.18  # a finger, in fractions of a picture of 200 × 110 mm
MAX_FACE = 60  # characters of one thing to touch

# --- built packs
MAX_MANIFEST_BYTES = 2_000_000  # MAX_FILES lines of 200 bytes, twice
MAX_CONTENT_BYTES = 32_000_000  # the pages of one language: a thousand of them weigh 3 MB
MAX_LIST_ITEMS = 500  # of one list of a page
MAX_NUMBER = 1_000_000  # minutes, years, prices
SAMPLE_BYTES = 4_000_000  # of media, read again at each start: some 10 ms
MAX_JPEG_SEGMENTS = 1_000  # before the picture itself: profiles and comments come in pieces

# --- choices, workshops, agendas
MIN_PROPOSALS = 3  # records at the end of a guided choice
MAX_STEPS = 2_000  # answers tried to walk every way through a guided choice
MAX_CROSSROADS = 12  # questions of a guided choice
MIN_WAYS, MAX_WAYS = 2, 6  # answers to one of them
MIN_OFFERS, MAX_OFFERS = 3, 12  # rows of a budget
TOKEN_STEP = 0.5  # what the cheapest film costs
WORKSHOP_DURATIONS = (45, 60, 90)  # minutes, with the public
MIN_STAFF_MINUTES = 5  # the shortest path by which the staff trains itself
MAX_PICK_DAYS = 184  # a coup de cœur that stays longer goes stale
MAX_CALENDAR_BYTES = 2_000_000
MAX_CALENDAR_EVENTS = 5_000  # in the file of an agenda, before those that repeat are unfolded
MAX_RULES = 100  # those among them that still repeat: unfolding one takes 25 ms at most
MAX_RULE_YEARS = 20  # how long ago what repeats may have begun
MAX_REPEATED_DAYS = 31  # how long what repeats may last
MAX_PROPERTY = 20_000  # characters read of one value
HORIZON_DAYS = 120  # how far an agenda is shown
MAX_OCCURRENCES = 200  # events shown of one agenda
MAX_DESCRIPTION = 1_000  # characters kept of an event of an agenda

# --- tables of records
MAX_TABLE_BYTES = 100_000_000
MAX_TABLE_ROWS = 300_000
MAX_TABLE_COLUMNS = 100
MAX_TABLE_LINE = 100_000  # characters of one line of CSV; a cell has 131,072 at most (csv)
MAX_ROW_LINES = 1_000  # lines that one row of CSV takes, cells with line breaks included
MAX_CELL = 100_000  # characters kept of a cell of a workbook, which Excel cuts at 32,767
MAX_LINE_PROBLEMS = 100  # told of one table; of the others, only how many there are
MAX_WORKBOOK_PARTS = 1_000
MAX_WORKBOOK_BYTES = 300_000_000  # unpacked: a catalogue of 138,500 lines takes 256 MB as ODS
MAX_WORKBOOK_READ_BYTES = 600_000_000  # an ODS is read twice, first for the names of its sheets
MAX_WORKBOOK_RATIO = 100  # unpacked to packed: that ODS is at 15
MAX_WORKBOOK_SHEETS = 10  # looked at
MAX_XML_TAGS = 10_000_000  # that catalogue has five million; each takes a microsecond
MAX_XML_DEPTH = 100  # tags inside each other
MAX_XML_NAMES = 2_000  # different names of tags and attributes
MAX_XML_TAG_BYTES = 200_000
MAX_RECORD_TITLE = 200  # characters, as those that follow
MAX_RECORD_SUMMARY = 2_000
MAX_RECORD_WORD = 60  # of its kind, its language, one of its subjects
MAX_SUBJECTS = 20
MAX_RECORD_MINUTES = 6_000  # a course of a hundred hours
MAX_YEAR = 2_100  # not that of today: the same sources give the same pack every year
MAX_PACKED_RECORD_BYTES = 50_000  # one line of the packed records
MAX_UNPACKED_RECORDS_BYTES = 500_000_000

# --- what is told of a pack
MAX_ADVICE = 1_000  # what comes after is left out
MAX_PROBLEMS = 2_000  # advice included: the check stops there, a page of 200 KB can hold 100,000
MAX_OPTIONS_SEARCHED = 500  # for « did you mean »: comparing two words takes 20 µs
