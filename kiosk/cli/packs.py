"""``kiosk packs``: what is installed on this kiosk, and whether it is sound."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk.config import Config
from kiosk.i18n import term

if TYPE_CHECKING:
    from kiosk.packs.inventory import Installed


@click.command()
@click.option("--verify", is_flag=True, help="Read every byte again; otherwise a sample.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def packs(context: click.Context, verify: bool, as_json: bool) -> None:
    """List the packs of this kiosk. Fails when one of them is damaged."""
    from kiosk.packs.inventory import inventory
    from kiosk.packs.shelf import Shelf

    shelf = Shelf(Config(data=configuration.data_folder()).packs)
    found = tuple(inventory(shelf, date.today(), in_full=verify))
    click.echo(_as_json(found) if as_json else _as_text(found))
    if not all(pack.is_sound for pack in found):
        context.exit(1)


def _as_text(found: Sequence[Installed]) -> str:
    if not found:
        return term("no pack is installed")
    rows = [_row(pack) for pack in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for pack, row in zip(found, rows, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(cells).rstrip())
        lines.extend(f"    {trouble}" for trouble in _troubles(pack))
    return "\n".join(lines)


def _row(pack: Installed) -> tuple[str, ...]:
    """Name, title, version, languages, day, state."""
    about = pack.manifest
    return (
        pack.name,
        about.title if about else "—",
        about.version if about else "—",
        ", ".join(about.languages) if about else "—",
        f"{pack.since:%Y-%m-%d}",
        term("intact") if pack.is_sound else term("damaged"),
    )


def _troubles(pack: Installed) -> list[str]:
    """What is wrong, each on a line, and the way out."""
    if pack.trouble:
        return [str(pack.trouble)]
    lines = [str(file) for file in pack.damaged]
    if lines and pack.has_previous:
        fix = term("install it again, or go back: kiosk rollback {name}")
        lines.append("→ " + fix.format(name=pack.name))
    elif lines:
        lines.append("→ " + term("install it again"))
    return lines


def _as_json(found: Sequence[Installed]) -> str:
    import msgspec

    return msgspec.json.encode([_for_programs(pack) for pack in found]).decode()


def _for_programs(pack: Installed) -> dict[str, object]:
    about = pack.manifest
    return {
        "name": pack.name,
        "ok": pack.is_sound,
        "kind": about.kind if about else None,
        "over": about.over if about else None,
        "title": about.title if about else None,
        "version": about.version if about else None,
        "schema": about.schema if about else None,
        "languages": about.languages if about else [],
        "since": pack.since,
        "previous": pack.has_previous,
        "damaged": [str(file) for file in pack.damaged],
        "trouble": str(pack.trouble) if pack.trouble else None,
    }
