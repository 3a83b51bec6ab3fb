"""What happens before the window: find the packs, open the journal, keep a log.

Whatever is missing, the kiosk starts: with the pack it had, or with words that say what to do.
"""

from __future__ import annotations

import logging
import logging.handlers
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from kiosk.catalogue.desk import Desk
from kiosk.catalogue.source import source_of
from kiosk.config import Config
from kiosk.errors import KioskError
from kiosk.journal.reader import wanted
from kiosk.journal.writer import Journal
from kiosk.packs import on_show
from kiosk.packs.content import Content
from kiosk.packs.opened import Opened

CHECKOUT_PACKS = Path(__file__).parent.parent / "content_packs"
LOG_BYTES = 1_000_000
LOG_FILES = 2

log = logging.getLogger("kiosk")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content, or why there is none and what to do about it.

    ``media`` are the folders that media are looked for in, the last one first; ``records`` the
    files of the catalogue, of which a later one replaces lines of those before.
    """

    content: Content | None
    trouble: str = ""
    media: tuple[Path, ...] = ()
    records: tuple[Path, ...] = ()


def load(config: Config, packs: Sequence[Path] = (), *, today: date | None = None) -> Loaded:
    """The content of this kiosk on the day ``today``: from ``packs`` when given, from the
    checkout's sources (compiled when they changed), or from what is installed. Never raises."""
    try:
        found = _found(config, packs, today or date.today())
    except KioskError as error:
        log.error("%s", error)
        return Loaded(None, trouble=error.fix or str(error))
    return Loaded(found.content, media=found.folders, records=found.records)


def _found(config: Config, packs: Sequence[Path], today: date) -> Opened:
    if packs:
        return on_show.given(config, packs, today)
    if (CHECKOUT_PACKS / on_show.METROPOLITAN).is_dir():
        return on_show.of_checkout(config, CHECKOUT_PACKS, today)
    return on_show.installed(config, today)


def catalogue(
    config: Config, loaded: Loaded, today: Callable[[], date] = date.today
) -> Desk | None:
    """Where to search what was ``loaded``; ``None`` where nothing was. Reads nothing yet."""
    if loaded.content is None:
        return None
    source = source_of(loaded.content, loaded.records, today, partial(_wanted, config))
    return Desk(config.cache, source, today)


def _wanted(config: Config) -> Mapping[str, int]:
    """How often each record was opened or kept here. An unreadable journal spoils no search."""
    try:
        return wanted(config.journal)
    except KioskError as error:
        log.warning("%s", error)
        return {}


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
