"""What happens before the window: find the packs, open the journal, keep a log.

Whatever is missing, the kiosk starts: with the pack it had, or with words that say what to do.
"""

from __future__ import annotations

import logging
import logging.handlers
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.config import Config
from kiosk.errors import KioskError, MachineError
from kiosk.i18n import term
from kiosk.journal.writer import Journal
from kiosk.packs.build import build, refresh
from kiosk.packs.built import MANIFEST_FILE, open_built
from kiosk.packs.content import Content
from kiosk.packs.shelf import Shelf

CHECKOUT_PACKS = Path(__file__).parent.parent / "content_packs"
METROPOLITAN = "mel"
LOG_BYTES = 1_000_000
LOG_FILES = 2

log = logging.getLogger("kiosk")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content, or why there is none and what to do about it."""

    content: Content | None
    trouble: str = ""


def load(config: Config, packs: Sequence[Path] = ()) -> Loaded:
    """The content of this kiosk: from ``packs`` when given, from the checkout's sources
    (compiled when they changed), or from what is installed. Never raises."""
    try:
        return Loaded(_content(config, packs))
    except KioskError as error:
        log.error("%s", error)
        return Loaded(None, trouble=error.fix or str(error))


def _content(config: Config, packs: Sequence[Path]) -> Content:
    shelf = Shelf(config.packs)
    if packs:
        return _given(shelf, packs)
    commune = CHECKOUT_PACKS / "communes" / config.commune
    if (CHECKOUT_PACKS / METROPOLITAN).is_dir():
        overlay = commune if commune.is_dir() else None
        return _compiled(shelf, _name(overlay), CHECKOUT_PACKS / METROPOLITAN, overlay)
    return _installed(shelf, config.commune)


def _given(shelf: Shelf, packs: Sequence[Path]) -> Content:
    """A built pack, or a source and its commune's."""
    first, *rest = packs
    if (first / MANIFEST_FILE).is_file():
        return open_built(first)
    overlay = rest[0] if rest else None
    name = "preview" if overlay is None else f"preview+{overlay.resolve().name}"
    return _compiled(shelf, name, first, overlay)


def _compiled(shelf: Shelf, name: str, source: Path, overlay: Path | None) -> Content:
    """The content of sources; on a disk that refuses, compiled for this once."""
    try:
        return refresh(shelf, name, source, overlay)
    except MachineError as error:
        log.warning("%s", error)
    with tempfile.TemporaryDirectory(prefix="kiosk-") as scratch:
        return open_built(build(source, overlay, Path(scratch) / "pack"))


def _installed(shelf: Shelf, commune: str) -> Content:
    own = f"{METROPOLITAN}+{commune}"
    if shelf.has(own):
        return shelf.current(own)
    if shelf.has(METROPOLITAN):
        return shelf.current(METROPOLITAN)
    raise KioskError(
        term("no pack is installed"),
        where=str(shelf.root),
        fix=term("install one, or start from a checkout with make run"),
    )


def _name(overlay: Path | None) -> str:
    return METROPOLITAN if overlay is None else f"{METROPOLITAN}+{overlay.name}"


def open_journal(config: Config) -> Journal:
    """The journal of this kiosk. A disk that refuses never stops a patron."""
    return Journal(config.journal, lambda: datetime.now().astimezone())


def keep_log(config: Config) -> None:
    """Warnings and errors go to the terminal, and to a small file where the disk allows.

    Tracebacks name no local variable: nothing a patron did gets into the log.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    try:
        config.data.mkdir(parents=True, exist_ok=True)
        handlers.append(
            logging.handlers.RotatingFileHandler(
                config.log, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
            )
        )
    except OSError as error:
        handlers[0].handle(
            logging.LogRecord("kiosk", logging.WARNING, __file__, 0, str(error), None, None)
        )
    logging.basicConfig(
        level=logging.WARNING, handlers=handlers, format="%(asctime)s %(levelname)s %(message)s"
    )
    kivy = logging.getLogger("kivy")
    kivy.setLevel(logging.WARNING)
    kivy.addFilter(lambda record: "valuable Window provider" not in record.getMessage())
