"""The typefaces: installed with the kiosk, and fonts indeed."""

from __future__ import annotations

from kiosk.doctor.machine import Machine
from kiosk.fonts import FontError, PackagedFile, packaged
from kiosk.i18n import term

# The first four bytes of TrueType, and of CFF outlines (OpenType 1.9, « Table Directory »).
_SIGNATURES = (b"\0\1\0\0", b"OTTO")


def fonts(machine: Machine) -> str:
    files = {file for faces in machine.font_files.values() for file in faces}
    for file in sorted(files):
        _open(file)
    return term("font files that open: {count}").format(count=len(files))


def _open(file: PackagedFile) -> None:
    path = packaged(*file)
    with path.open("rb") as font:
        signature = font.read(4)
    if signature not in _SIGNATURES:
        message = term("{name} is not a font").format(name=path.name)
        raise FontError(message, package=file[0])
