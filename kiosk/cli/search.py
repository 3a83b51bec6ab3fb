"""``kiosk search``: what the kiosk finds, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

import click

from kiosk import start
from kiosk.catalogue.answer import Answer, Count, Group, Hit, Length, Way, Wish
from kiosk.cli.run import commune_option, configured, packs_option
from kiosk.errors import KioskError, UsageError
from kiosk.i18n import term
from kiosk.packs.problems import did_you_mean

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.desk import Desk

PATIENCE_SECONDS = 1  # beyond, whoever waits is told why


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An answer, and as many hits of each way as were asked for."""

    answer: Answer
    hits: Mapping[Way, Sequence[Hit]]


@click.command()
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option("--universe", metavar="ID", default="", help="Only of this universe.")
@click.option("--language", metavar="CODE", default="", help="Only in this language: fr, en, nl…")
@click.option("--audience", metavar="NAME", default="", help="Only for: enfants, ados, adultes…")
@click.option(
    "--length",
    type=click.Choice([length.value for length in Length]),
    help="Up to 15 minutes, up to an hour, or more.",
)
@click.option("--free", is_flag=True, help="Only what costs no token.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=5, show_default=True, help="How many of a kind."
)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@commune_option
@packs_option
def search(
    words: tuple[str, ...],
    universe: str,
    language: str,
    audience: str,
    length: str | None,
    free: bool,
    limit: int,
    as_json: bool,
    commune: str | None,
    packs: tuple[Path, ...],
) -> None:
    """Find WORDS in the catalogue, as the kiosk finds them. Finding nothing is no failure."""
    wish = Wish(
        words=" ".join(words),
        universe=universe,
        language=language,
        audience=audience,
        length=Length(length) if length else None,
        is_free_of_tokens=free,
    )
    found = _desk(commune, packs).ask(lambda catalogue: _find(catalogue, wish, limit))
    click.echo(_as_json(found) if as_json else "\n".join(_lines(found)))


def _desk(commune: str | None, packs: Sequence[Path]) -> Desk:
    """The catalogue of this kiosk, ready to be asked.

    Raises:
        KioskError: there is no content.
        MachineError: the index cannot be made.
    """
    config = configured(commune=commune)
    loaded = start.load(config, packs)
    desk = start.catalogue(config, loaded)
    if desk is None:
        raise KioskError(term("there is nothing to search"), fix=loaded.trouble)
    with _told(term("making the index of the catalogue…")):
        desk.prepare()
    return desk


@contextmanager
def _told(why: str) -> Iterator[None]:
    """Says ``why`` it takes long, if it does."""
    timer = Timer(PATIENCE_SECONDS, lambda: click.echo(why, err=True))
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _find(catalogue: Catalogue, wish: Wish, limit: int) -> Found:
    """Raises: UsageError when the catalogue knows no such universe, language or audience."""
    for field in ("universe", "language", "audience"):
        _check(catalogue, field, getattr(wish, field))
    answer = catalogue.search(wish)
    return Found(
        answer=answer,
        hits={group.way: _first(catalogue, wish, group, limit) for group in answer.groups},
    )


def _first(catalogue: Catalogue, wish: Wish, group: Group, limit: int) -> Sequence[Hit]:
    """An answer has the first of each way; of more, the list of all knows."""
    if limit <= len(group.hits):
        return group.hits[:limit]
    return catalogue.listing(replace(wish, way=group.way)).hits(0, limit)


def _check(catalogue: Catalogue, field: str, value: str) -> None:
    if not value:
        return
    known = [name for name, _count in catalogue.values(field, Wish())]
    if value not in known:
        what = term("nothing in the catalogue is of “{value}”").format(value=value)
        raise UsageError(what, where=f"--{field}", fix=did_you_mean(value, known))


# --- for people ---------------------------------------------------------------------------


def _lines(found: Found) -> Iterator[str]:
    answer = found.answer
    if not answer.count.number:
        yield from _nothing(answer)
        return
    if answer.understood:
        yield term("nothing is spelt so; this is “{words}”").format(words=answer.understood)
    for group in answer.groups:
        yield f"{_way(group.way)} ({_count(group.count)})"
        yield from (f"  {_line(hit)}" for hit in found.hits[group.way])


def _nothing(answer: Answer) -> Iterator[str]:
    """And the ways out."""
    yield term("nothing found")
    if answer.nearest:
        yield "→ " + term("words that are near: {words}").format(words=", ".join(answer.nearest))
    if answer.themes:
        yield "→ " + term("themes: {words}").format(words=", ".join(answer.themes))


def _line(hit: Hit) -> str:
    record = hit.record
    minutes = term("{count} min").format(count=record.minutes) if record.minutes else ""
    about = (record.creator, str(record.year or ""), record.kind, minutes)
    return " · ".join((record.title, *filter(None, about)))


def _count(count: Count) -> str:
    shape = term("more than {count}") if count.is_more else "{count}"
    return shape.format(count=count.number)


def _way(way: Way) -> str:
    return {
        Way.HERE: term("On this kiosk"),
        Way.PHONE: term("On a phone, as it is"),
        Way.CARD: term("With a library card"),
        Way.TOKENS: term("With tokens"),
    }[way]


# --- for programs -------------------------------------------------------------------------


def _as_json(found: Found) -> str:
    import msgspec

    answer = found.answer
    return msgspec.json.encode(
        {
            "words": answer.wish.words,
            "count": answer.count,
            "understood": answer.understood,
            "completions": answer.completions,
            "nearest": answer.nearest,
            "themes": answer.themes,
            "facets": answer.facets,
            "groups": [
                {"way": group.way, "count": group.count, "hits": found.hits[group.way]}
                for group in answer.groups
            ],
        }
    ).decode()
