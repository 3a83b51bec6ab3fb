"""``kiosk pack diff``: what a reader would notice between two versions."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.pack.sources import Sources
from kiosk.i18n import term

if TYPE_CHECKING:
    from kiosk.packs.diff import Version

_side = click.Path(path_type=Path, exists=True)


@click.command()
@click.argument("before", metavar="A", type=_side)
@click.argument("after", metavar="B", type=_side)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def diff(before: Path, after: Path, as_json: bool) -> None:
    """Say what a reader would notice between A and B: sources, built packs, or one of each."""
    from kiosk.packs.diff import differences

    said = list(differences(_version(before), _version(after)))
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode({"differences": said}).decode())
    else:
        click.echo("\n".join(said) or term("a reader would notice nothing"))
