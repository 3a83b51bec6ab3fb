"""``kiosk run``: open the kiosk in its window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from kiosk import config as configuration
from kiosk import start, tidy
from kiosk.i18n import term
from kiosk.journal.events import Event
from kiosk.journal.reader import counts, shown
from kiosk.packs.media_files import MediaFiles
from kiosk.packs.records import merged
from kiosk.window import Size, has_display, prepare

TOUR_WITHOUT_DISPLAY = Path("dist/tour")
CLOSING_SECONDS = 2.0  # how long the last events of the journal may take at the end


class SizeType(click.ParamType[Size]):
    """WIDTHxHEIGHT in pixels."""

    name = "WIDTHxHEIGHT"

    def convert(self, value: Any, param: Any, ctx: Any) -> Size:
        return value if isinstance(value, Size) else Size.parse(value)


commune_option = click.option(
    "--commune", metavar="SLUG", help="Whose kiosk this is (content_packs/communes)."
)
packs_option = click.option(
    "--pack",
    "packs",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A built pack, or a source folder; a second one is its commune.",
)


@click.command()
@commune_option
@packs_option
@click.option("--size", type=SizeType(), help="The window's size; 1280x800 without it.")
@click.option("--fullscreen", is_flag=True, default=None, help="Cover the whole screen.")
def run(
    commune: str | None,
    packs: tuple[Path, ...],
    size: Size | None,
    fullscreen: bool | None,
) -> None:
    """Open the kiosk. Without a display, play the tour off screen instead."""
    config = configured(commune=commune, fullscreen=fullscreen)
    if not has_display():
        from kiosk.cli.tour import play

        click.echo(term("No display here: the tour is played off screen instead."))
        play(config, out=TOUR_WITHOUT_DISPLAY, size=size or Size(1920, 1080), packs=packs)
        return
    start.keep_log(config)
    loaded = start.load(config, packs)
    prepare(config.data / "kivy", size=size or Size(1280, 800), fullscreen=config.fullscreen)
    journal = start.open_journal(config)
    try:
        open_window(loaded, config, journal.record)
    finally:
        journal.close(CLOSING_SECONDS)


def configured(**options: Any) -> configuration.Config:
    """The configuration of this machine, with what the command line says on top."""
    read = configuration.read(configuration.data_folder())
    given = {name: value for name, value in options.items() if value is not None}
    return replace(read, **given)


def open_window(
    loaded: start.Loaded, config: configuration.Config, record: Callable[[Event], None]
) -> None:
    """Show the kiosk until its window is closed.

    Raises:
        MachineError: as ``KioskApp``.
    """
    from kiosk.app import KioskApp, Services

    services = Services(
        content=loaded.content,
        media=MediaFiles(loaded.media),
        record=record,
        counts=partial(counts, config.journal),
        records=partial(merged, loaded.records, date.today),
        shown=partial(shown, config.journal),
        catalogue=start.catalogue(config, loaded),
        minutes=config.game_minutes,
        trouble=loaded.trouble,
        cache=config.cache,
    )
    tidy.only_when_quiet()
    KioskApp(services).run()
