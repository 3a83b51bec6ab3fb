"""Sources → a built pack. The same sources give the same bytes.

Only who has something to compile imports this: it loads pydantic, Markdown and YAML.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import msgspec

from kiosk.errors import KioskError, UsageError
from kiosk.i18n import term
from kiosk.packs import disk, trust
from kiosk.packs.archive import write_archive
from kiosk.packs.authoring.fields import FRENCH
from kiosk.packs.authoring.folder import Folder, fingerprint, read_overlay, read_pack
from kiosk.packs.authoring.overlay import part_of
from kiosk.packs.authoring.source import Reading, examine
from kiosk.packs.content import Content
from kiosk.packs.manifest import (
    MANIFEST_FILE,
    RECORDS_FILE,
    SCHEMA,
    FileEntry,
    Manifest,
    content_file,
)
from kiosk.packs.problems import PackErrors

ARCHIVE_SUFFIX = ".zip"
LAST_STEPS = 2  # after every file was read: packed, written

Tell = Callable[[int, int], None]


def build(
    folder: Path,
    overlay: Path | None,
    out: Path,
    *,
    today: date | None = None,
    cache: Path | None = None,
    tell: Tell = lambda done, total: None,
) -> Path:
    """Compile the pack in ``folder``, or only what ``overlay`` lays over it, into ``out``: a
    folder, or one file when its name ends with .zip.

    ``today`` and ``cache`` are as in ``examine``: an agenda that repeats is unfolded from that
    day on. ``tell`` hears how many of how many steps are done.

    Raises:
        PackErrors: the sources are not right; ``out`` is left as it was.
        UsageError: a source folder is missing, or ``out`` holds something else than a pack.
        MachineError: the disk refuses.
    """
    _require_replaceable(out)
    pack, over = read_pack(folder), read_overlay(overlay) if overlay else None
    sources = fingerprint((pack, over) if over else (pack,), today)
    steps = _Steps(_count(pack) + (_count(over) if over else 0) + LAST_STEPS, tell)
    composition = examine(pack, over, today=today, cache=cache, tell=steps.one_more)
    if composition.errors:
        raise PackErrors(composition.errors)
    part = part_of(over, pack, composition, today) if over else composition
    files = _files(part)
    below = composition.contents[FRENCH].id if over else None
    files[MANIFEST_FILE] = msgspec.json.encode(_manifest(part, files, sources, over=below))
    steps.one_more()
    _write(out, files)
    steps.end()
    return out


class _Steps:
    """Counts them; files that are left out are made up for at the end."""

    def __init__(self, total: int, tell: Tell) -> None:
        self._done, self._total, self._tell = 0, total, tell

    def one_more(self) -> None:
        self._done = min(self._done + 1, self._total)
        self._tell(self._done, self._total)

    def end(self) -> None:
        self._tell(self._total, self._total)


def _count(folder: Folder) -> int:
    return len(folder.files) + len(folder.large)


def _files(reading: Reading) -> dict[str, bytes]:
    files = {
        content_file(language): _encoded(content) for language, content in reading.contents.items()
    }
    files.update((one.file, one.data) for one in reading.media.values())
    if reading.records:
        from kiosk.packs.records import pack_records

        files[RECORDS_FILE] = pack_records(reading.records)
    return files


def _encoded(content: Content) -> bytes:
    """Raises: KioskError: a kiosk would refuse it; the check of the sources missed something."""
    if what := trust.objection(content):
        raise KioskError(what, where=content.id, fix=term("change this page, then build again"))
    return msgspec.json.encode(content, order="deterministic")


def _manifest(
    reading: Reading, files: Mapping[str, bytes], sources: str, *, over: str | None
) -> Manifest:
    french = reading.contents[FRENCH]
    return Manifest(
        schema=SCHEMA,
        kind="overlay" if over else "pack",
        id=french.id,
        over=over,
        title=french.title,
        version=french.version,
        languages=tuple(reading.contents),
        sources=sources,
        files={
            name: FileEntry(hashlib.sha256(files[name]).hexdigest(), len(files[name]))
            for name in sorted(files)
        },
    )


def _write(out: Path, files: Mapping[str, bytes]) -> None:
    with disk.machine_errors(out):
        if out.suffix == ARCHIVE_SUFFIX:
            out.parent.mkdir(parents=True, exist_ok=True)
            write_archive(files, out)
        else:
            disk.write_folder(out, files)


def _require_replaceable(out: Path) -> None:
    if out.exists() and not _is_built(out):
        raise UsageError(
            term("it holds something else than a built pack"),
            where=str(out),
            fix=term("give a new name after --out"),
        )


def _is_built(out: Path) -> bool:
    """An empty folder may also become one."""
    if out.is_dir():
        return (out / MANIFEST_FILE).is_file() or not any(out.iterdir())
    if out.suffix != ARCHIVE_SUFFIX or not zipfile.is_zipfile(out):
        return False
    with zipfile.ZipFile(out) as archive:
        return MANIFEST_FILE in archive.namelist()
