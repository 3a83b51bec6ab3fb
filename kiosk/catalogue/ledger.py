"""What is written down of each record on its way into the index."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from kiosk.catalogue.answer import Way
from kiosk.catalogue.facets import Facets, length_of
from kiosk.catalogue.fold import words
from kiosk.catalogue.tags import Tags
from kiosk.catalogue.terms import Remembered, Terms, title_key
from kiosk.packs.content import Record


class Ledger:
    """Records are entered in the order of their numbers, from 0 on.

    ``kind_of`` has the place in ``kinds`` of what each of them is; ``titles`` and ``ends`` name
    them by their number.
    """

    def __init__(self, universes: Mapping[str, str]) -> None:
        self.kind_of = array("I")
        self.titles: list[tuple[str, int]] = []
        self.ends: list[tuple[str, int]] = []
        self._universes = universes
        self._terms = Terms(universes)
        self._tags = Tags()
        self._subject_tags = Remembered(self._tags.of_subject)
        self._kinds: dict[Facets, tuple[int, tuple[str, ...]]] = {}
        self._kind = lru_cache(maxsize=None)(self._new_kind)

    @property
    def kinds(self) -> Iterable[Facets]:
        return self._kinds

    @property
    def shown(self) -> Mapping[str, str]:
        """Every folded word of a title, an author or a subject, as it is written."""
        return self._terms.shown

    def limits(self) -> Iterator[tuple[str, str, str]]:
        return self._tags.limits()

    def subjects(self) -> Iterator[tuple[int, str, str, str]]:
        return self._tags.subjects()

    def enter(self, record: Record, way: Way) -> tuple[str, str, str]:
        """What goes into ``terms``, ``spelt`` and ``texts`` for this record."""
        number = len(self.kind_of)
        kind, tags = self._kind(
            record.universe, record.language, record.audience, record.minutes, way
        )
        self.kind_of.append(kind)
        title = words(record.title)
        self.titles.append((title_key(title), number))
        if record.valid_until:
            self.ends.append((record.valid_until.isoformat(), number))
        if record.subjects:
            about = map(self._subject_tags.__getitem__, record.subjects)
            tags = (*tags, *chain.from_iterable(about))
        found = self._terms.of(record, title)
        found.update(tags)
        return " ".join(found), " ".join({*title, *tags}), self._text(record, tags)

    def _new_kind(
        self, universe: str, language: str, audience: str, minutes: int | None, way: Way
    ) -> tuple[int, tuple[str, ...]]:
        kind = Facets(
            universe, language.casefold(), audience.casefold(), length_of(minutes), way.value
        )
        if kind not in self._kinds:
            self._kinds[kind] = len(self._kinds), self._tags.of_kind(kind)
        return self._kinds[kind]

    def _text(self, record: Record, tags: Iterable[str]) -> str:
        """SQLite takes off accents by itself, but leaves ligatures."""
        universe = self._universes.get(record.universe, "")
        words = (record.title, record.creator, *record.subjects, record.kind, universe)
        text = " ".join((*words, record.summary, *tags))
        return text if text.isascii() else text.replace("œ", "oe").replace("æ", "ae")
