"""What a picture is by its first bytes: names lie, and each decoder is one more way in."""

from __future__ import annotations

import re

from kiosk.i18n import term
from kiosk.packs.problems import Notes

HEAD_BYTES = 4_096

# Pillow's names of the only decoders that a pack may reach.
_DECODED = {
    "JPEG": rb"\xff\xd8\xff",
    "PNG": rb"\x89PNG\r\n\x1a\n",
    "GIF": rb"GIF8[79]a",
    "WEBP": rb"RIFF....WEBP",
}
_REFUSED = {
    "SVG": rb"(?:\xef\xbb\xbf)?\s*(?=<).*?<(?:\w+:)?svg[\s>]",
    "HEIC": rb"....ftyp(?:hei|hev|mif|msf)",
    "AVIF": rb"....ftypavi",
    "TIFF": rb"II[*+]\0|MM\0[*+]",
    "BMP": rb"BM",
    "PSD": rb"8BPS",
    "PDF": rb"%PDF-",
}
EXTENSIONS = {
    "JPEG": (".jpg", ".jpeg"),
    "PNG": (".png",),
    "GIF": (".gif",),
    "WEBP": (".webp",),
}


def decoded_format(data: bytes, notes: Notes) -> str | None:
    """The decoder for ``data``, or ``None`` after a note that says what to export instead."""
    if name := _match(data, _DECODED):
        return name
    refused = _match(data, _REFUSED)
    if refused:
        what = term("this is {format}, which the kiosk does not show").format(format=refused)
    else:
        what = term("this is not a picture, or it is damaged")
    notes.add(1, what, _way_out(refused))
    return None


def _match(data: bytes, patterns: dict[str, bytes]) -> str | None:
    head = data[:HEAD_BYTES]
    names = (name for name, magic in patterns.items() if re.match(magic, head, re.DOTALL))
    return next(names, None)


def _way_out(refused: str | None) -> str:
    match refused:
        case "SVG":
            return term("export it as PNG, 1920 pixels wide")
        case "HEIC":
            return term(
                "export it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"
            )
    return term("export it as JPEG or PNG")
