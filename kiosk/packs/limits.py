"""How big a pack may be: a pack from a stranger is refused politely, it never fills the machine.

Limits of texts and of their number are those of the screens. The others stand far above
any real pack, and bound the time that a hostile file takes to refuse (seconds).
"""

from __future__ import annotations

# --- folders and files
MAX_FILES = 5_000
MAX_FOLDER_DEPTH = 8  # folders inside folders
MAX_FILE_BYTES = 200_000  # a page
MAX_PACK_BYTES = 50_000_000  # all the pages together
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
MAX_ARCHIVE_BYTES = 500_000_000  # the archive itself, and all that comes out of it
MAX_ARCHIVE_RATIO = 100  # what comes out, times the archive; 10 is usual for text, 1 for media
MAX_ZIP_DIRECTORY_BYTES = 2_000_000  # the list of files, the only part held in memory whole
MAX_MEMBER_NAME = 120  # characters, folder included
