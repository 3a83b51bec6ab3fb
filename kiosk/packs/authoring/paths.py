"""Every way through a guided choice, walked: each must end, make sense and find records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.i18n import term
from kiosk.packs.authoring.filters import Catalogue, refuse_too_few
from kiosk.packs.content import Crossroads, Filter, Record, Way
from kiosk.packs.limits import MAX_STEPS, MIN_PROPOSALS
from kiosk.packs.problems import Notes, did_you_mean

END = "fin"  # the target of the answers that lead to the proposals

# Two values of these may both hold: a record has several subjects, and one for everybody
# suits children and adults.
_SHARED = frozenset({"subjects", "audience"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A crossroads, the line of its heading and those of its ways."""

    crossroads: Crossroads
    line: int
    way_lines: tuple[int, ...]


def check_paths(
    asked: tuple[Asked, ...], filters: tuple[Filter, ...], records: tuple[Record, ...], notes: Notes
) -> None:
    """Note every dead end, loop, contradiction and unreachable question; there is one at least.

    Without ``records``, every end is a good one.
    """
    if not _targets_exist(asked, notes):
        return
    _refuse_unreachable(asked, notes)
    catalogue = Catalogue(records) if records else None
    walk = _Walk({one.crossroads.id: one for one in asked}, catalogue, notes)
    first = asked[0]
    for count, _ in enumerate(walk.steps((first.crossroads.id,), (), filters)):
        if count == MAX_STEPS:
            what = term("there are too many ways through these questions to try them all")
            notes.add(first.line, what, term("remove some answers"))
            return


def _targets_exist(asked: tuple[Asked, ...], notes: Notes) -> bool:
    ids = {one.crossroads.id for one in asked}
    missing = [
        (way.leads_to, line) for one, way, line in _ways(asked) if way.leads_to not in {"", *ids}
    ]
    for target, line in missing:
        what = term("there is no question “#{id}”").format(id=target)
        notes.add(line, what, did_you_mean(target, ids | {END}), at=f"(#{target})")
    return not missing


def _ways(asked: tuple[Asked, ...]) -> Iterator[tuple[Asked, Way, int]]:
    for one in asked:
        for way, line in zip(one.crossroads.ways, one.way_lines, strict=True):
            yield one, way, line


def _refuse_unreachable(asked: tuple[Asked, ...], notes: Notes) -> None:
    leads = {one.crossroads.id: {way.leads_to for way in one.crossroads.ways} for one in asked}
    reached: set[str] = set()
    ahead = {asked[0].crossroads.id}
    while ahead:
        reached |= ahead
        ahead = {target for name in ahead for target in leads[name] if target} - reached
    for one in asked:
        if one.crossroads.id and one.crossroads.id not in reached:
            what = term("no answer leads to this question")
            fix = term("write (#{id}) after an answer, or remove the question")
            notes.add(one.line, what, fix.format(id=one.crossroads.id))


@dataclass(slots=True)
class _Walk:
    """A walk that turns back where a path goes wrong, and says so once a line."""

    asked: dict[str, Asked]
    catalogue: Catalogue | None
    notes: Notes
    told: set[int] = field(default_factory=set)

    def steps(
        self, visited: tuple[str, ...], said: tuple[str, ...], filters: tuple[Filter, ...]
    ) -> Iterator[None]:
        """Try every answer of the last question ``visited``, and those after it: one yield each.

        ``said`` are the answers that lead here, ``filters`` their conditions.
        """
        for _, way, line in _ways((self.asked[visited[-1]],)):
            yield
            answers, conditions = (*said, way.text), (*filters, *way.filters)
            if way.leads_to in visited:
                self._refuse_loop(line, way)
            elif contradict(conditions):
                self._refuse_contradiction(line, answers)
            elif way.leads_to:
                yield from self.steps((*visited, way.leads_to), answers, conditions)
            else:
                self._check_end(line, answers, conditions)

    def _refuse_loop(self, line: int, way: Way) -> None:
        what = term("this answer leads back to “#{id}”: the questions never end")
        self._tell(line, what.format(id=way.leads_to), term("lead to a later question, or to #fin"))

    def _refuse_contradiction(self, line: int, answers: tuple[str, ...]) -> None:
        what = term("no record can meet the conditions of these answers: “{path}”")
        self._tell(line, what.format(path=_path(answers)), term("change one of the conditions"))

    def _tell(self, line: int, what: str, fix: str) -> None:
        if line not in self.told:
            self.told.add(line)
            self.notes.add(line, what, fix)

    def _check_end(self, line: int, answers: tuple[str, ...], filters: tuple[Filter, ...]) -> None:
        if self.catalogue is None:
            return
        count, path = self.catalogue.count(filters), _path(answers)
        none = term("these answers lead to no record: “{path}”").format(path=path)
        few = term("these answers lead to {count} of the {least} proposals: “{path}”")
        few = few.format(count=count, least=MIN_PROPOSALS, path=path)
        refuse_too_few(count, line, none, few, self.notes)


def _path(answers: tuple[str, ...]) -> str:
    return " → ".join(answers)


def contradict(filters: tuple[Filter, ...]) -> bool:
    """Whether no record whatsoever can meet ``filters``."""
    return any(_exclude_each_other(name, filters) for name in {one.field for one in filters})


def _exclude_each_other(name: str, filters: tuple[Filter, ...]) -> bool:
    here = [one for one in filters if one.field == name]
    wanted = {one.value for one in here if one.test == "="}
    numbers = [(one.test, one.value) for one in here if isinstance(one.value, float)]
    least = max((value for test, value in numbers if test != "<="), default=None)
    most = min((value for test, value in numbers if test != ">="), default=None)
    is_empty = least is not None and most is not None and least > most
    return is_empty or (len(wanted) > 1 and name not in _SHARED)
