"""The ``media/`` folder of a pack → the files of the built one.

The name of a picture changes with its encoding: pages are read with the names that their
authors wrote, then ``with_built_files`` gives them the built ones.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar, cast

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring.cache import Cache
from kiosk.packs.authoring.captions import read_captions
from kiosk.packs.authoring.folder import MEDIA_FOLDER
from kiosk.packs.authoring.media_names import EXTENSIONS, checked_name, kind_of
from kiosk.packs.authoring.pictures import Picture, encode_picture
from kiosk.packs.authoring.sounds_and_films import read_sound_or_film
from kiosk.packs.content import Media
from kiosk.packs.problems import Notes

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoded:
    """A file of the built pack: its path there (« media/affiche.jpg ») and its bytes."""

    file: str
    data: bytes


def read_media(
    paths: Mapping[str, Path],
    notes_for: Callable[[str], Notes],
    cache: Path | None = None,
    tell: Callable[[], None] = lambda: None,
) -> dict[str, Encoded]:
    """What each source (« media/affiche.webp ») becomes. What is wrong is noted and left out.

    ``cache`` is a folder where pictures are kept, so that one that did not change is not
    encoded again; it may be deleted at any time. ``tell`` is called after each file.

    Raises:
        MachineError: the disk refuses to read one of ``paths``.
    """
    kept = Cache(cache) if cache else None
    encoded: dict[str, Encoded] = {}
    first_at: dict[str, str] = {}
    for source, path in sorted(paths.items()):
        notes = notes_for(source)
        one = _read(source, path, notes, kept)
        tell()
        if one is None:
            continue
        encoded[source] = one
        other = first_at.setdefault(one.file, source)
        if other != source:
            what = term("“{other}” would also become “{file}”").format(other=other, file=one.file)
            notes.add(1, what, term("give one of the two another name"))
    return encoded


def _read(source: str, path: Path, notes: Notes, cache: Cache | None) -> Encoded | None:
    kind = kind_of(source)
    if kind is None:
        what = term("“{extension}” files have no place in media/")
        what = what.format(extension=PurePosixPath(source).suffix)
        known = ", ".join(extension for row in EXTENSIONS.values() for extension in row)
        notes.add(1, what, term("write one of these: {words}").format(words=known))
        return None
    name = checked_name(source, notes)
    if kind == "picture":
        return _picture(name, encode_picture(path, notes, cache))
    data = (read_captions if kind == "captions" else read_sound_or_film)(path, notes)
    return None if data is None else Encoded(file=MEDIA_FOLDER + name, data=data)


def _picture(name: str, picture: Picture | None) -> Encoded | None:
    if picture is None:
        return None
    file = MEDIA_FOLDER + PurePosixPath(name).stem + picture.extension
    return Encoded(file=file, data=picture.data)


def with_built_files(value: _T, built: Mapping[str, str]) -> _T:
    """``value`` (a page, or anything of ``packs.content``) with ``built`` paths in every
    ``Media`` it holds, however deep; paths that ``built`` does not know stay."""
    return cast(_T, _walked(value, built))


def _walked(value: Any, built: Mapping[str, str]) -> Any:
    match value:
        case Media(file=file, captions=captions):
            return msgspec.structs.replace(
                value, file=built.get(file, file), captions=built.get(captions, captions)
            )
        case msgspec.Struct():
            parts = {name: getattr(value, name) for name in value.__struct_fields__}
            return msgspec.structs.replace(value, **_walked(parts, built))
        case dict():
            return {key: _walked(part, built) for key, part in value.items()}
        case tuple():
            return tuple(_walked(part, built) for part in value)
    return value
