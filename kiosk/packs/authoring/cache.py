"""What took long to make, kept beside the packs: deleted, damaged or read-only, it never matters.

An entry opens with the SHA-256 of its bytes, so that a half-written or altered one is none.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.packs.disk import write_file

_DIGEST_BYTES = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class Cache:
    """Bytes by the SHA-256 of what they were made from."""

    folder: Path

    def find(self, key: str) -> bytes | None:
        """What was kept under ``key``, a hexadecimal digest; ``None`` when it must be made."""
        try:
            entry = (self.folder / key).read_bytes()
        except OSError:
            return None
        digest, data = entry[:_DIGEST_BYTES], entry[_DIGEST_BYTES:]
        return data if hashlib.sha256(data).digest() == digest else None

    def keep(self, key: str, data: bytes) -> None:
        """Keep ``data`` if the disk lets us."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_file(self.folder / key, hashlib.sha256(data).digest() + data)
