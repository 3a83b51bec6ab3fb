"""Finished pictures as raw files: a cache that may be deleted at any time.

A file that cannot be read, written or trusted is as good as none: the picture is drawn again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from pathlib import Path

BYTES_PER_PIXEL = 4
MAX_FILES = 120  # one size of window and one palette take 25 pictures, 15 MB at 1920 × 1080


class PictureFiles:
    """Pictures under ``folder``; those of another ``edition`` are thrown away."""

    def __init__(self, folder: Path, *, edition: str) -> None:
        self._folder = folder / edition[:16]
        with contextlib.suppress(OSError):
            for other in folder.iterdir():
                if other != self._folder:
                    shutil.rmtree(other, ignore_errors=True)

    def read(self, key: object, size: tuple[int, int]) -> bytes | None:
        """The pixels of ``key``, RGBA from the lowest row, if they are as many as expected."""
        try:
            pixels = self._file(key).read_bytes()
        except OSError:
            return None
        return pixels if len(pixels) == size[0] * size[1] * BYTES_PER_PIXEL else None

    def write(self, key: object, pixels: bytes) -> None:
        """Keep the pixels of ``key``; a disk that refuses is no reason to stop."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            if len(list(self._folder.iterdir())) >= MAX_FILES:
                return
            file = self._file(key)
            staged = file.with_suffix(f".{os.getpid()}")
            staged.write_bytes(pixels)
            staged.replace(file)

    def _file(self, key: object) -> Path:
        return self._folder / hashlib.sha256(repr(key).encode()).hexdigest()[:32]
