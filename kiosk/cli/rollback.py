"""``kiosk rollback``: back to the pack before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kiosk import config as configuration
from kiosk.config import Config
from kiosk.errors import KioskError
from kiosk.i18n import term

if TYPE_CHECKING:
    from kiosk.packs.shelf import Shelf


@click.command()
@click.argument("name", default="")
def rollback(name: str) -> None:
    """Show the pack before the one called NAME; once more, and it is back.

    Without NAME, the last change is undone.
    """
    from kiosk.packs.shelf import Shelf

    shelf = Shelf(Config(data=configuration.data_folder()).packs)
    about = shelf.roll_back(name or _last_changed(shelf)).manifest
    said = term("back to {title} {version}; the kiosk shows it from its next start")
    click.echo(said.format(title=about.title, version=about.version))


def _last_changed(shelf: Shelf) -> str:
    """Of the packs that have one before them, the one that was changed last."""
    names = [name for name in shelf.names() if shelf.has_previous(name)]
    if not names:
        raise KioskError(
            term("there is no pack before those that are installed"),
            where=str(shelf.root),
            fix=term("see what there is: kiosk packs"),
        )
    return max(names, key=shelf.since)
