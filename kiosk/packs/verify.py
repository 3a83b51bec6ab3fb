"""A built pack, verified in full before it is installed or shown for the first time.

What cannot be wrong afterwards: the files are those of the manifest and no others, words can
be shown, tables unpack within their limits, pictures are pictures of a bearable size.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs import media_header, trust
from kiosk.packs.built import Built, altered, open_built
from kiosk.packs.disk import machine_errors
from kiosk.packs.manifest import MANIFEST_FILE, DamagedPack
from kiosk.packs.members import MEDIA_FOLDER, shown


def verified(folder: Path) -> Built:
    """The built pack in ``folder``, every byte of which was read.

    Raises:
        DamagedPack: a file is missing, altered, or one too many, or is not what a screen can
            be given; whoever built or carried the pack can act.
        KioskError, MachineError: as ``open_built``.
    """
    built = open_built(folder)
    _refuse_other_files(built)
    for name in built.altered(built.manifest.files):
        raise altered(folder / name)
    for language in built.manifest.languages:
        built.content(language)
    _require_media(built)
    _require_records(built)
    return built


def _refuse_other_files(built: Built) -> None:
    known = {MANIFEST_FILE, *built.manifest.files}
    with machine_errors(built.folder):
        for name, is_plain in _found(built.folder):
            if name not in known:
                message = term("the manifest does not list it")
                raise DamagedPack(message, where=built.folder / shown(name))
            if not is_plain:
                message = term("this is a link, a folder or a device, not a file")
                raise DamagedPack(message, where=built.folder / name)


def _found(folder: Path) -> Iterator[tuple[str, bool]]:
    """Each file, and whether it is a plain one. A pack has one folder, for its media."""
    for place, prefix in ((folder, ""), (folder / MEDIA_FOLDER, f"{MEDIA_FOLDER}/")):
        if place.is_symlink() or not place.is_dir():
            continue
        with os.scandir(place) as entries:
            for entry in entries:
                is_media = not prefix and entry.name == MEDIA_FOLDER
                if not (is_media and entry.is_dir(follow_symlinks=False)):
                    yield prefix + entry.name, entry.is_file(follow_symlinks=False)


def _require_media(built: Built) -> None:
    for name in built.manifest.files:
        if name.startswith(f"{MEDIA_FOLDER}/") and not media_header.is_sound(built.folder / name):
            message = term("this is not a picture, a sound or a film that the kiosk can show")
            raise DamagedPack(message, where=built.folder / name)


def _require_records(built: Built) -> None:
    if built.records is None:
        return
    from kiosk.packs.records import unpack_records  # zstandard: only who installs needs it

    for record in unpack_records(built.records):
        if what := trust.record_objection(record):
            raise DamagedPack(f"{shown(record.id)}: {what}", where=built.records)
