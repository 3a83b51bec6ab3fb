"""``kiosk pack new``: begin a pack, a commune or a page from a template that passes the check."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from kiosk.cli.pack.sources import folder_argument
from kiosk.i18n import term

_title = click.option("--title", metavar="WORDS", required=True, help="What readers will see.")


@click.group()
def new() -> None:
    """Begin something that already passes the check."""


@new.command()
@folder_argument
@_title
def pack(folder: Path, title: str) -> None:
    """A pack in the new folder DIR."""
    from kiosk.packs.authoring.begin import begin_pack

    _say(begin_pack(folder, title), folder)


@new.command()
@folder_argument
@_title
def commune(folder: Path, title: str) -> None:
    """A commune in the new folder DIR, such as content_packs/communes/seclin."""
    from kiosk.packs.authoring.begin import begin_commune

    _say(begin_commune(folder, title), folder)


@new.command()
@folder_argument
@click.option("--kind", metavar="KIND", required=True, help="quiz, memory, pick, event…")
@_title
@click.option(
    "--universe", metavar="ID", default="", help="Where it belongs; the first one if not given."
)
def activity(folder: Path, kind: str, title: str, universe: str) -> None:
    """An activity, a pick, an event… in the pack or the commune of DIR."""
    from kiosk.packs.authoring.begin import begin_page

    _say(begin_page(folder, kind, title, date.today(), universe), folder)


def _say(written: Path, folder: Path) -> None:
    click.echo(term("written: {path}").format(path=written))
    click.echo(
        term("next: open it, change it, then kiosk pack check {folder}").format(folder=folder)
    )
