"""``kiosk pack build``: sources → what kiosks read."""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from kiosk.cli.pack.sources import Sources, commune_option, folder_argument
from kiosk.i18n import term

# https://reproducible-builds.org/specs/source-date-epoch: seconds since 1970
BUILD_DAY_VARIABLE = "SOURCE_DATE_EPOCH"


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
    """Compile the pack or the commune of DIR into what a kiosk reads.

    The same sources give the same bytes. What an agenda repeats is unfolded from today on, or
    from the day that SOURCE_DATE_EPOCH says.
    """
    from kiosk.packs.build import build as build_pack

    sources = Sources.of(folder, commune)
    # The bar shows itself on a terminal only: a file that catches the output stays readable.
    with click.progressbar(
        length=1, file=sys.stderr, label=term("building"), hidden=not sys.stderr.isatty()
    ) as bar:

        def tell(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        build_pack(sources.pack, sources.commune, out, today=_day(), tell=tell)
    click.echo(term("built: {folder}").format(folder=out))


def _day() -> date:
    if epoch := os.environ.get(BUILD_DAY_VARIABLE):
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()
