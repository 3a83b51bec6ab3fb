"""A built pack on the disk, and the way to what it holds.

Standard library and msgspec only: this is on the way to the first frame. What comes from
outside is first verified in full (``verify``); an installed pack is glanced at.
"""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs import past, trust
from kiosk.packs.content import Content
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_CONTENT_BYTES, MAX_MANIFEST_BYTES, SAMPLE_BYTES
from kiosk.packs.manifest import (
    MANIFEST_FILE,
    RECORDS_FILE,
    SCHEMA,
    DamagedPack,
    Manifest,
    content_file,
    decode,
)
from kiosk.packs.members import require_member

FRENCH = "fr"


class _AnySchema(msgspec.Struct):
    """The one key that every manifest has, past or future."""

    schema: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A pack whose manifest was read; ``digest`` is the SHA-256 of that manifest."""

    folder: Path
    manifest: Manifest
    digest: str

    @property
    def records(self) -> Path | None:
        return self.folder / RECORDS_FILE if RECORDS_FILE in self.manifest.files else None

    def content(self, language: str = FRENCH) -> Content:
        """What the pack says in ``language``, or in French when it has no such words.

        Raises:
            DamagedPack: the file is missing or altered, or says what no pack may say.
            MachineError: the disk refuses to read it.
        """
        name = self.content_file(language)
        path, data = self.folder / name, self._read(name)
        is_past = self.manifest.schema == 1
        content = past.content_1(data, path) if is_past else decode(data, Content, path)
        if what := trust.objection(content):
            raise DamagedPack(what, where=path)
        return content

    def content_file(self, language: str) -> str:
        if self.manifest.schema == 1:
            return past.CONTENT_FILE_1
        languages = self.manifest.languages
        return content_file(language if language in languages else languages[0])

    def altered(self, names: Iterable[str]) -> Iterator[str]:
        """Those of the files ``names`` that are missing, cannot be read, or are not those that
        were built."""
        return (name for name in names if self._is_resized(name) or not self._is_as_built(name))

    def altered_at_a_glance(self, day: date) -> tuple[str, ...]:
        """As ``altered``, for what a start can afford: the size of every file, and the words of
        a sample that changes every ``day``."""
        resized = {name for name in self.manifest.files if self._is_resized(name)}
        sample = set(self._sample(day)) - resized
        return tuple(sorted(resized | set(self.altered(sample))))

    def _sample(self, day: date) -> Iterator[str]:
        """Files in an order of the day, up to ``SAMPLE_BYTES``; larger ones are never in it."""
        names = sorted(self.manifest.files)
        random.Random(day.toordinal()).shuffle(names)
        left_bytes = SAMPLE_BYTES
        for name in names:
            if (size := self.manifest.files[name].size) <= left_bytes:
                left_bytes -= size
                yield name

    def _read(self, name: str) -> bytes:
        entry = self.manifest.files[name]
        data = read_file(self.folder / name, min(entry.size, MAX_CONTENT_BYTES))
        if len(data) != entry.size or hashlib.sha256(data).hexdigest() != entry.sha256:
            raise altered(self.folder / name)
        return data

    def _is_resized(self, name: str) -> bool:
        path = self.folder / name
        try:
            return not path.is_file() or path.stat().st_size != self.manifest.files[name].size
        except OSError:
            return True

    def _is_as_built(self, name: str) -> bool:
        """A disk that wears out refuses single files: one more way to be damaged."""
        try:
            with (self.folder / name).open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return False
        return digest == self.manifest.files[name].sha256


def open_built(folder: Path) -> Built:
    """The built pack in ``folder``, of which only the manifest was read.

    Raises:
        DamagedPack, RefusedPack: the manifest is missing or is none, or lists what no pack
            holds; whoever installs can act.
        KioskError: a newer kiosk made it; whoever updates the kiosk can act.
        MachineError: the disk refuses to read it.
    """
    path = folder / MANIFEST_FILE
    data = read_file(path, MAX_MANIFEST_BYTES)
    manifest = _manifest(data, path)
    built = Built(folder=folder, manifest=manifest, digest=hashlib.sha256(data).hexdigest())
    _require_contents(built)
    return built


def read_file(path: Path, most_bytes: int) -> bytes:
    """At most one byte more than ``most_bytes``, so that a longer file shows.

    Raises: DamagedPack, MachineError.
    """
    with machine_errors(path):
        if not path.is_file():
            raise DamagedPack(term("the file is missing"), where=path)
        with path.open("rb") as file:
            return file.read(most_bytes + 1)


def altered(path: Path) -> DamagedPack:
    return DamagedPack(term("the file is not the one that was built"), where=path)


def _manifest(data: bytes, path: Path) -> Manifest:
    schema = decode(data, _AnySchema, path).schema
    if schema > SCHEMA:
        message = term("this pack was made by a newer kiosk (format {found}, here {known})")
        raise KioskError(
            message.format(found=schema, known=SCHEMA),
            where=str(path),
            fix=term("update the kiosk first"),
        )
    return past.manifest_1(data, path) if schema == 1 else decode(data, Manifest, path)


def _require_contents(built: Built) -> None:
    """Its files are those that a pack may hold, with words in each language that it announces."""
    files = built.manifest.files
    for name in files:
        require_member(name, f"{built.folder}{os.sep}")
    for language in built.manifest.languages:
        if (name := built.content_file(language)) not in files:
            raise DamagedPack(term("the manifest does not list it"), where=built.folder / name)
