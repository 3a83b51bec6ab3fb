"""``![words](affiche.jpg "Crédit : …")`` alone in its paragraph or its cell → ``Media``.

The words are not an ornament: they are the picture for whoever cannot see it, and the sound
for whoever cannot hear it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from kiosk.i18n import term
from kiosk.packs.authoring.folder import MEDIA_FOLDER
from kiosk.packs.authoring.inline import words
from kiosk.packs.authoring.media_names import Kind, kind_of
from kiosk.packs.authoring.typography import french
from kiosk.packs.content import Media
from kiosk.packs.limits import MAX_SUMMARY, MAX_TEXT
from kiosk.packs.problems import Notes, did_you_mean

MARK = "!["

# More forgiving than Markdown: names with spaces, and the quotes that keyboards curl.
_IMAGE = re.compile(
    r"!\[(?P<says>(?:(?!\]\s?\().)*)\]\s?"
    r"\((?P<path>[^\[\]\"“«]+)(?:[\"“«](?P<credit>.*)[\"”»]\s*)?\)",
    re.DOTALL,
)
_FOLDER = re.compile(r"^(?:(?:\.{0,2}/)*media/|\.\./)")
_CREDIT = re.compile(r"(?:cr[ée]dits?|source)\s*:\s*", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"(?:une? |la |le |l[’'])?(?:image|photo|photographie|picture|illustration|affiche|vid[ée]o"
    r"|film|son|sound)s?(?: ?\d+)?|\S+\.(?:jpe?g|png|webp|gif|ogg|mp3|wav|mp4|webm)",
    re.IGNORECASE,
)


def is_media_mark(text: str) -> bool:
    """Whether ``text`` begins like one, right or wrong: then ``read_media_mark`` is for it."""
    return text.lstrip().startswith(MARK)


def read_media_mark(text: str, line: int, media: frozenset[str], notes: Notes) -> Media | None:
    """The medium that ``text`` shows, or ``None``; every problem is noted.

    ``media`` are the paths that exist (« media/affiche.jpg »). The path may be written as
    is, without its folder, or from the page (« ../media/affiche.jpg »), as other viewers
    of Markdown need it. ``file`` and ``captions`` of what comes back are these source
    paths, which ``media.with_built_files`` replaces; ``credit`` comes without « Crédit : ».
    """
    image = _IMAGE.fullmatch(text.strip())
    if image is None:
        what = term("this picture, sound or film cannot be read")
        fix = term('write ![what it shows](affiche.jpg "Crédit : name"), alone on its line')
        notes.add(line, what, fix, at=MARK)
        return None
    source = _source(image)
    kind = kind_of(source)
    if not _exists(source, kind, line, media, notes):
        return None
    says = words(image["says"], line, notes)
    _check_words(says, kind, line, notes)
    return Media(
        file=source,
        text=says,
        credit=_credit(image, line, notes),
        captions=_captions(source, line, media, notes) if kind == "film" else "",
    )


def read_scene_mark(text: str) -> tuple[str, str]:
    """The words and the name of one of the house's own illustrations, known or not, such as
    « ![Le journal](presse) »; twice ``""`` for what has an extension, or is no mark at all."""
    image = _IMAGE.fullmatch(text.strip())
    name = image["path"].strip() if image else ""
    return (image["says"], name) if image and name.isalpha() else ("", "")


def _source(image: re.Match[str]) -> str:
    written = unquote(image["path"].strip().removeprefix("<").removesuffix(">"))
    return MEDIA_FOLDER + _FOLDER.sub("", written.replace("\\", "/"))


def _exists(source: str, kind: Kind | None, line: int, media: frozenset[str], notes: Notes) -> bool:
    name = source.removeprefix(MEDIA_FOLDER)
    if source not in media:
        what = term("there is no “{name}” in media/").format(name=name)
        names = [path.removeprefix(MEDIA_FOLDER) for path in media]
        fix = did_you_mean(name, names) if names else term("put the file in media/")
        notes.add(line, what, fix, at=name.rpartition("/")[2])
        return False
    if kind is None or kind == "captions":
        what = term("“{name}” is no picture, sound or film").format(name=name)
        fix = term("write the name of the film: its captions follow by themselves")
        notes.add(line, what, fix, at=name)
        return False
    return True


def _check_words(says: str, kind: Kind | None, line: int, notes: Notes) -> None:
    if not says:
        what = term("the words between [ ] are missing")
        notes.add(line, what, _what_to_say(kind), at=MARK)
    elif _SAYS_NOTHING.fullmatch(says):
        what = term("“{words}” says nothing to whoever cannot see or hear it")
        notes.advise(line, what.format(words=says), _what_to_say(kind), at=MARK)
    most = MAX_TEXT if kind == "sound" else MAX_SUMMARY
    if len(says) > most:
        what = term("these words have more than {count} characters").format(count=most)
        notes.add(line, what, term("shorten them"), at=MARK)


def _what_to_say(kind: Kind | None) -> str:
    match kind:
        case "sound":
            return term("write what the sound says")
        case "film":
            return term("say in words what the film shows")
    return term("say in words what the picture shows")


def _credit(image: re.Match[str], line: int, notes: Notes) -> str:
    credit = _CREDIT.sub("", french(image["credit"] or "").strip(), count=1)
    if not credit:
        what = term("nobody is credited for this picture, sound or film")
        notes.advise(line, what, term('write "Crédit : name" before the last )'), at=MARK)
    return credit


def _captions(source: str, line: int, media: frozenset[str], notes: Notes) -> str:
    captions = str(PurePosixPath(source).with_suffix(".vtt"))
    if captions not in media:
        what = term("this film has no captions")
        notes.add(line, what, term("put them in “{file}”").format(file=captions), at=MARK)
    return captions
