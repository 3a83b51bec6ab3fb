"""Built packs for tests: made of real files, then altered as a disk or a stranger would."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(width: int = 4, height: int = 3) -> bytes:
    """The header of a picture of this size, and its end: nothing is drawn."""
    header = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    return PNG_SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def jpeg(width: int = 4, height: int = 3, *, before: bytes = b"", after: bytes = b"") -> bytes:
    """As ``png``; ``before`` and ``after`` are segments around the header of the frame."""
    frame = struct.pack(">2sHBHHB", b"\xff\xc0", 8, 8, height, width, 0)
    return b"\xff\xd8" + before + frame + after + b"\xff\xd9"


def manifest_of(folder: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = msgspec.json.decode((folder / "manifest.json").read_bytes())
    return manifest


def change_manifest(folder: Path, **changes: object) -> None:
    data = msgspec.json.encode({**manifest_of(folder), **changes})
    (folder / "manifest.json").write_bytes(data)


def add(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put ``files`` into a built pack, or others in their place, as its author would: the
    manifest lists them with their right size and hash."""
    listed = manifest_of(folder)["files"]
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
        listed[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    change_manifest(folder, files=listed)


def change_content(folder: Path, **changes: object) -> None:
    """Say something else in French, with the right hash."""
    name = "content.fr.json"
    content = msgspec.json.decode((folder / name).read_bytes())
    add(folder, {name: msgspec.json.encode({**content, **changes})})
