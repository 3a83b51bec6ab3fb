"""``kiosk pack check``: what is wrong in the pages of authors, and what could be better."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.pack.sources import Sources, commune_option, folder_argument
from kiosk.i18n import term

if TYPE_CHECKING:
    from kiosk.packs.authoring.source import Reading
    from kiosk.packs.content import Content
    from kiosk.packs.problems import Problem


@click.command()
@folder_argument
@commune_option
@click.option("--strict", is_flag=True, help="For a release: advice fails too.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def check(
    context: click.Context, folder: Path, commune: Path | None, strict: bool, as_json: bool
) -> None:
    """Say everything that is wrong in the pack or the commune of DIR, or what it holds."""
    reading = Sources.of(folder, commune).examine(today=date.today())
    click.echo(_as_json(reading) if as_json else _as_text(reading))
    if reading.errors or (strict and reading.problems):
        context.exit(1)


def _as_text(reading: Reading) -> str:
    errors, advice = reading.errors, reading.advice
    blocks = ["\n".join(map(str, found)) for found in (errors, advice) if found]
    if reading.contents:
        blocks.append(_summary(next(iter(reading.contents.values())), len(reading.records)))
    counts = [
        counted(len(errors), term("1 error"), term("{count} errors")) if errors else "",
        counted(len(advice), term("1 piece of advice"), term("{count} pieces of advice"))
        if advice
        else "",
    ]
    if said := ", ".join(filter(None, counts)):
        blocks.append(said)
    return "\n\n".join(blocks)


def _summary(content: Content, records: int) -> str:
    name = f"{content.id}, {content.commune.name}" if content.commune else content.id
    holdings = [
        counted(len(content.universes), term("1 universe"), term("{count} universes")),
        counted(len(content.resources), term("1 resource"), term("{count} resources")),
        counted(len(content.tutorials), term("1 tutorial"), term("{count} tutorials")),
        counted(len(content.activities), term("1 activity"), term("{count} activities")),
        counted(len(content.picks), term("1 pick"), term("{count} picks")),
        counted(len(content.events), term("1 event"), term("{count} events")),
        counted(records, term("1 record"), term("{count} records")),
    ]
    return f"{name}: {', '.join(held for held in holdings if held)}"


def counted(count: int, one: str, many: str) -> str:
    """« 1 pick », « 3 picks », or ``""`` for none."""
    return "" if not count else one if count == 1 else many.format(count=count)


def _as_json(reading: Reading) -> str:
    import msgspec

    answer: dict[str, object] = {
        "ok": not reading.errors,
        "errors": [_problem(problem) for problem in reading.errors],
        "advice": [_problem(problem) for problem in reading.advice],
    }
    for content in list(reading.contents.values())[:1]:
        kinds = Counter(str(one.__struct_config__.tag) for one in content.activities)
        answer |= {
            "pack": content.id,
            "version": content.version,
            "commune": content.commune.name if content.commune else None,
            "languages": list(reading.contents),
            "universes": len(content.universes),
            "resources": len(content.resources),
            "tutorials": len(content.tutorials),
            "activities": dict(sorted(kinds.items())),
            "picks": len(content.picks),
            "events": len(content.events),
            "records": len(reading.records),
        }
    return msgspec.json.encode(answer).decode()


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "what": problem.what,
        "fix": problem.fix,
    }
