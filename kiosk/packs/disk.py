"""Writes that a power cut cannot leave half done.

A file or a folder is made beside its place, flushed to the disk, then renamed into it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

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
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to fill, and to read again, that takes the place of ``path`` if all goes well."""
    staged = _beside(path, "new")
    try:
        with staged.open("w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(staged, path)
    finally:
        staged.unlink(missing_ok=True)
    flush_folder(path.parent)


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """``path`` did not exist, and holds ``chunks``. The caller flushes its folder."""
    with path.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """``folder`` holds ``files``, by their paths in it, and nothing else; what it held before is
    dropped last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged, replaced = _beside(folder, "new"), _beside(folder, "old")
    for leftover in (staged, replaced):
        shutil.rmtree(leftover, ignore_errors=True)
    staged.mkdir()
    for name, data in files.items():
        path = staged / name
        path.parent.mkdir(exist_ok=True)
        write_new(path, (data,))
    for place in {(staged / name).parent for name in files}:
        flush_folder(place)
    _swap(staged, folder, replaced)
    flush_folder(folder.parent)
    shutil.rmtree(replaced, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """The names of ``folder`` survive a power cut; its files were flushed one by one."""
    if os.name == "nt":  # which cannot open a folder, and journals renames by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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
