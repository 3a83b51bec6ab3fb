"""Tags: what limits a search, each as one character that stands among the words of a record."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogue.facets import Facets
from kiosk.catalogue.fold import fold
from kiosk.catalogue.tables import FIRST_SUBJECT, FIRST_TAG, MOST_SUBJECTS

Limit = tuple[str, str]  # a field of a wish, and its value


class Tags:
    """Gives each limit and each subject its character, in the order in which they come."""

    def __init__(self) -> None:
        self._limits: dict[Limit, str] = {}
        self._subjects: dict[str, str] = {}
        self._names: list[str] = []

    def of_kind(self, kind: Facets) -> tuple[str, ...]:
        return tuple(map(self._of_limit, kind.values()))

    def of_subject(self, name: str) -> tuple[str, ...]:
        """Nothing for what comes after ``MOST_SUBJECTS``, the same whatever its case."""
        whole = name.casefold()
        if whole not in self._subjects and len(self._names) < MOST_SUBJECTS:
            self._subjects[whole] = subject_tag(len(self._names))
            self._names.append(name)
        tag = self._subjects.get(whole)
        return (tag,) if tag else ()

    def limits(self) -> Iterator[tuple[str, str, str]]:
        return ((*limit, tag) for limit, tag in self._limits.items())

    def subjects(self) -> Iterator[tuple[int, str, str, str]]:
        """Number, name, folded name and tag of each."""
        for number, name in enumerate(self._names):
            yield number, name, fold(name), subject_tag(number)

    def _of_limit(self, limit: Limit) -> str:
        return self._limits.setdefault(limit, chr(FIRST_TAG + len(self._limits)))


def subject_tag(number: int) -> str:
    return chr(FIRST_SUBJECT + number)
