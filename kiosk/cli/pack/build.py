"""``kiosk pack build``: sources → what kiosks read."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.cli.pack.sources import Sources, commune_option, folder_argument
from kiosk.i18n import term


@click.command()
@folder_argument
@commune_option
@click.option(
    "--out",
    metavar="PATH",
    type=click.Path(path_type=Path),
    required=True,
    help="The built pack: a folder, or a file that ends with .zip.",
)
def build(folder: Path, commune: Path | None, out: Path) -> None:
    """Compile the pack or the commune of DIR into what a kiosk reads."""
    from kiosk.packs.build import build as build_pack

    sources = Sources.of(folder, commune)
    build_pack(sources.pack, sources.commune, out)
    click.echo(term("built: {folder}").format(folder=out))
