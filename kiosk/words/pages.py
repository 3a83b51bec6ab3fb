"""Every page that has no screen to play on, as a leaf; found by its path in the content.

A library has no page of its own: it is « libraries/0 » by its place in the commune.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from kiosk.i18n import _
from kiosk.packs.content import DAYS, Activity, Content, Event, Library, Line, Pick
from kiosk.words import days, hours
from kiosk.words.games import GAMES
from kiosk.words.leaf import Figure, Leaf, Part, line, paragraph

LIBRARIES = "libraries"


def library_path(number: int) -> str:
    return f"{LIBRARIES}/{number}"


def leaf_of(content: Content, path: str, now: datetime) -> Leaf:
    """The page at ``path`` (« picks/le-chant-des-forets ») as it reads at the moment ``now``.

    Raises:
        KeyError: there is no such page, or it has a screen of its own.
    """
    folder, _slash, name = path.partition("/")
    if folder == LIBRARIES:
        return _library(_libraries(content)[int(name)], now)
    page = dict(content.entries())[path]
    make: dict[str, Callable[[Content, Any], Leaf]] = {
        "picks": _pick,
        "events": _event,
        "activities": _activity,
    }
    return make[folder](content, page)


def leaf_paths(content: Content) -> Iterator[str]:
    """Every path that ``leaf_of`` accepts."""
    for path, page in content.entries():
        if isinstance(page, Pick | Event) or type(page) in GAMES:
            yield path
    yield from (library_path(number) for number in range(len(_libraries(content))))


def _libraries(content: Content) -> tuple[Library, ...]:
    return content.commune.libraries if content.commune else ()


# --- what happens near here -------------------------------------------------------------


def _pick(content: Content, pick: Pick) -> Leaf:
    day = _("{day} {year}").format(day=days.day_of_month(pick.day), year=pick.day.year)
    signed = _("{library}, le {day}").format(library=pick.library, day=day)
    return Leaf(
        kind=_("Coup de cœur"),
        icon="heart",
        title=pick.title,
        facts=_facts(pick.creator, _universe_title(content, pick.universe)),
        universe=pick.universe,
        figure=Figure(pick.picture) if pick.picture else None,
        parts=(
            Part(
                paragraphs=pick.text or paragraph(pick.summary),
                lines=(line(signed, "pencil-line"),),
            ),
        ),
        url=pick.url,
    )


def _event(content: Content, event: Event) -> Leaf:
    lines = [line(days.when(event), "calendar-blank")]
    if event.place:
        lines.append(line(event.place, "map-pin"))
    return Leaf(
        kind=_("Agenda"),
        icon="calendar-blank",
        title=event.title,
        facts=_facts(_universe_title(content, event.universe), _audience(event.audience)),
        universe=event.universe,
        figure=Figure(event.picture) if event.picture else None,
        parts=_told(
            Part(lines=tuple(lines)),
            Part(paragraphs=event.text or paragraph(event.summary)),
        ),
        url=event.url,
    )


def _library(library: Library, now: datetime) -> Leaf:
    places = ((library.address, "map-pin"), (library.phone, "phone"))
    parts = (
        Part(lines=tuple(line(text, icon) for text, icon in places if text)),
        Part(heading=_("Horaires"), lines=tuple(_week(library))),
        Part(heading=_("Fermetures"), lines=tuple(_closures(library, now))),
    )
    return Leaf(
        kind=_("Vous êtes ici") if library.is_here else _("Près d’ici"),
        icon="map-pin",
        title=library.name,
        facts=_facts(hours.in_words(library, now)),
        parts=tuple(part for part in parts if part.lines),
        url=library.url,
    )


def _week(library: Library) -> Iterator[Line]:
    """One line a day that it opens, from Monday on."""
    names = (
        _("Lundi"),
        _("Mardi"),
        _("Mercredi"),
        _("Jeudi"),
        _("Vendredi"),
        _("Samedi"),
        _("Dimanche"),
    )
    for day, name in zip(DAYS, names, strict=True):
        if opened := sorted(library.hours.get(day, ())):
            told = [
                _("{opens} – {closes}").format(
                    opens=days.hour(one.opens), closes=days.hour(one.closes)
                )
                for one in opened
            ]
            yield line(_("{day}\u00a0: {hours}").format(day=name, hours=", ".join(told)))


def _closures(library: Library, now: datetime) -> Iterator[Line]:
    for closure in sorted(library.closures, key=lambda one: one.first):
        if closure.last < now.date():
            continue
        first, last = days.day_of_month(closure.first), days.day_of_month(closure.last)
        if first == last:
            yield line(_("Le {day}").format(day=first))
        else:
            yield line(_("Du {first} au {last}").format(first=first, last=last))


# --- activities -------------------------------------------------------------------------


def _activity(content: Content, activity: Activity) -> Leaf:
    game = GAMES[type(activity)]
    summary = Part(paragraphs=paragraph(activity.summary))
    return Leaf(
        kind=game.name(),
        icon=game.icon,
        title=activity.title,
        facts=_facts(
            _universe_title(content, activity.universe),
            _("{count}\u00a0min").format(count=activity.minutes),
            _audience(activity.audience),
        ),
        universe=activity.universe,
        parts=_told(summary, *game.parts(content, activity)),
    )


def _universe_title(content: Content, universe: str) -> str:
    return content.universe(universe).title if universe else ""


def _audience(audience: str) -> str:
    return "" if audience == "tous" else audience


def _told(*parts: Part) -> tuple[Part, ...]:
    """The parts that say something."""
    return tuple(part for part in parts if part != Part())


def _facts(*facts: str) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)
