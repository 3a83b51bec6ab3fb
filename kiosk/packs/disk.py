"""Writes that a power cut cannot leave half done.

A file or a folder is made beside its place, flushed to the disk, then renamed into it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.i18n import term


@contextmanager
def machine_errors(place: Path) -> Iterator[None]:
    """Turn the system's refusals into a ``MachineError`` that says where."""
    try:
        yield
    except OSError as error:
        raise MachineError(
            error.strerror or str(error),
            where=str(error.filename or place),
            fix=term("check the free space, and the rights of this folder"),
        ) from error


def write_file(path: Path, data: bytes) -> None:
    """``path`` holds ``data``, or still what it held before."""
    staged = _beside(path, "new")
    _write(staged, data)
    os.replace(staged, path)
    _flush_folder(path.parent)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """``folder`` holds ``files`` and nothing else; what it held before is dropped last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged, replaced = _beside(folder, "new"), _beside(folder, "old")
    for leftover in (staged, replaced):
        shutil.rmtree(leftover, ignore_errors=True)
    staged.mkdir()
    for name, data in files.items():
        _write(staged / name, data)
    _flush_folder(staged)
    _swap(staged, folder, replaced)
    _flush_folder(folder.parent)
    shutil.rmtree(replaced, ignore_errors=True)


def _swap(staged: Path, folder: Path, replaced: Path) -> None:
    """No system call that Python knows exchanges two folders: between the two renames, a
    crash leaves both beside their place."""
    if folder.exists():
        folder.rename(replaced)
    try:
        staged.rename(folder)
    except OSError:
        if replaced.exists():
            replaced.rename(folder)
        raise


def _beside(path: Path, role: str) -> Path:
    return path.with_name(f".{path.name}.{role}-{os.getpid()}")


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # which cannot open a folder, and journals renames by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
