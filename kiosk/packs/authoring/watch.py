"""A pack that is being written: compiled again after each save, in a thread of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, watch

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs import disk
from kiosk.packs.authoring.fields import FRENCH
from kiosk.packs.authoring.folder import PACK_FILE, read_overlay, read_pack
from kiosk.packs.authoring.pages import parse_path
from kiosk.packs.authoring.source import examine
from kiosk.packs.content import Content
from kiosk.packs.problems import Problem, did_you_mean

QUIET_MS = 20  # after the last of several writes: editors save in two or three
LONGEST_MS = 50  # however many writes follow
STOP_MS = 200  # how soon the thread notices that it is to end

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What a draft says at the moment: ``content`` is ``None`` where errors forbid it.

    ``saved`` are the pages written since the edition before (« activities/quatre-jetons »).
    """

    content: Content | None
    problems: tuple[Problem, ...]
    saved: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not problem.is_advice)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A pack that is being written, with the commune laid over it, read in ``language``.

    Its media are written to ``shown`` as screens want them. Pictures made for screens are
    kept in ``cache``; advice is that of the day ``today``.
    """

    pack: Path
    commune: Path | None
    shown: Path
    today: date
    language: str = FRENCH
    cache: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        return (self.pack, self.commune) if self.commune else (self.pack,)

    def edition(self, changed: Iterable[Path] = ()) -> Edition:
        """What it says after ``changed`` files were saved.

        Never raises: what cannot be read is a problem too.
        """
        try:
            return self._edition(frozenset(filter(None, map(self._page, changed))))
        except KioskError as error:
            return self._unreadable(error.where, error.message, error.fix)
        except Exception as error:  # a defect of ours must not end the author's afternoon
            log.exception("the draft could not be read")
            what = term("the kiosk could not read the pack ({error})")
            fix = term("undo the last change, and send us what the terminal says")
            return self._unreadable("", what.format(error=type(error).__name__), fix)

    def _edition(self, saved: Iterable[str]) -> Edition:
        overlay = read_overlay(self.commune) if self.commune else None
        reading = examine(read_pack(self.pack), overlay, today=self.today, cache=self.cache)
        for medium in reading.media.values():
            _write(self.shown / medium.file, medium.data)
        problems = reading.problems
        if reading.contents and self.language not in reading.contents:
            problems = (self._untranslated(reading.contents), *problems)
        return Edition(
            content=reading.contents.get(self.language),
            problems=problems,
            saved=tuple(sorted(saved)),
        )

    def _page(self, file: Path) -> str | None:
        for folder in map(Path.resolve, self.folders):
            if file.is_relative_to(folder):
                parsed = parse_path(file.relative_to(folder).as_posix())
                return parsed.page if parsed else None
        return None

    def _untranslated(self, languages: Iterable[str]) -> Problem:
        what = term("“{language}” is not among the languages").format(language=self.language)
        return Problem(PACK_FILE, 1, 1, what, did_you_mean(self.language, languages))

    def _unreadable(self, where: str, what: str, fix: str) -> Edition:
        problem = Problem(where or str(self.pack), 1, 1, what, fix)
        return Edition(content=None, problems=(problem,))


class Watcher:
    """Calls ``tell`` with an edition at once and after each save, from its own thread."""

    def __init__(self, draft: Draft, tell: Callable[[Edition], None]) -> None:
        self._draft = draft
        self._tell = tell
        self._ended = Event()
        self._thread = Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """End the thread; when this returns, nothing is told any more."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        for changed in self._changes():
            self._tell(self._draft.edition(changed))

    def _changes(self) -> Iterator[tuple[Path, ...]]:
        """The files of each save, after an empty one.

        The system watches before the draft is first read: no save in between is missed.
        """
        saves = watch(
            *self._draft.folders,
            debounce=LONGEST_MS,
            step=QUIET_MS,
            rust_timeout=STOP_MS,
            yield_on_timeout=True,
            stop_event=self._ended,
            raise_interrupt=False,
        )
        next(saves, None)
        yield ()
        for changes in saves:
            if changes:
                yield tuple(_written(changes))


def _written(changes: Iterable[tuple[Change, str]]) -> Iterator[Path]:
    # ``Path.resolve`` would end the thread on a link that leads to itself.
    written = (file for change, file in changes if change is not Change.deleted)
    return (Path(os.path.realpath(file)) for file in written)


def _write(place: Path, data: bytes) -> None:
    """``place`` holds ``data``; most media are those of the edition before."""
    if place.is_file() and place.read_bytes() == data:
        return
    with disk.machine_errors(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        disk.write_file(place, data)
