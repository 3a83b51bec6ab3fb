"""``kiosk pack install``: a built pack, from a USB stick or a download, onto this kiosk."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk import config as configuration
from kiosk.config import Config
from kiosk.i18n import term


@click.command()
@click.argument("path", metavar="PATH", type=click.Path(path_type=Path, exists=True))
@click.option("--name", default="", help="Under another name than the pack's own id.")
def install(path: Path, name: str) -> None:
    """Put the built pack of PATH, a folder or a .zip, on this kiosk.

    It is verified in full first; the pack before it is kept for `kiosk rollback`.
    """
    from kiosk.packs.shelf import Shelf

    shelf = Shelf(Config(data=configuration.data_folder()).packs)
    about = shelf.install(path, name).manifest
    said = term("installed: {title} {version}; the kiosk shows it from its next start")
    click.echo(said.format(title=about.title, version=about.version))
