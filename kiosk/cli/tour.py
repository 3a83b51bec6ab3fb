"""``kiosk tour``: a whole visit played by touch, one picture a screen; or every widget."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import click

from kiosk import start, tidy
from kiosk.catalogue.desk import Desk
from kiosk.cli.run import SizeType, commune_option, configured
from kiosk.config import Config
from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.journal.tally import Tally
from kiosk.packs.media_files import MediaFiles
from kiosk.packs.records import merged
from kiosk.visit.comfort import Comfort
from kiosk.visit.comfort import Theme as Palette
from kiosk.window import Size, has_display, prepare


@click.command()
@click.option(
    "--out",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the pictures go.",
)
@click.option("--size", type=SizeType(), default="1920x1080", show_default=True)
@commune_option
@click.option(
    "--theme", type=click.Choice(["clair", "nuit", "contraste"]), default="clair", show_default=True
)
@click.option(
    "--text-scale", type=click.FloatRange(1, 2), default=1, show_default=True, help="1 to 2."
)
@click.option("--reach", is_flag=True, help="Bring everything down (« À portée »).")
@click.option("--mirror", is_flag=True, help="Lay out from right to left.")
@click.option("--gallery", is_flag=True, help="Draw every widget in all its states instead.")
@click.option(
    "--design",
    metavar="DIR",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Try other tokens and illustrations: a changed copy of kiosk/assets/design.",
)
def tour(
    out: Path,
    size: Size,
    commune: str | None,
    theme: Palette,
    text_scale: float,
    reach: bool,
    mirror: bool,
    gallery: bool,
    design: Path | None,
) -> None:
    """Play a whole visit by touch; one picture a screen. Works without a display."""
    comfort = Comfort(theme=theme, text_scale=text_scale, reach=reach)
    if gallery:
        draw_gallery(out=out, size=size, comfort=comfort, mirror=mirror, design=design)
        return
    play(
        configured(commune=commune),
        out=out,
        size=size,
        comfort=comfort,
        mirror=mirror,
        design=design,
    )


def play(
    config: Config,
    *,
    out: Path,
    size: Size,
    packs: Sequence[Path] = (),
    comfort: Comfort | None = None,
    mirror: bool = False,
    design: Path | None = None,
) -> None:
    """Play the tour and print where each picture is. Nothing goes to the journal.

    Raises:
        KioskError: there is no content, a touch found nothing to touch, or the ``design``
            is not whole.
    """
    start.keep_log(config)
    loaded = start.load(config, packs)
    if loaded.content is None:
        raise KioskError(term("there is no content to tour"), fix=loaded.trouble)
    with _window(size, design):
        catalogue = start.catalogue(config, loaded)
        _play(loaded, catalogue, out, comfort or Comfort(), mirror)


def draw_gallery(
    *, out: Path, size: Size, comfort: Comfort, mirror: bool, design: Path | None = None
) -> None:
    """Draw every widget in all its states, and print where each picture is.

    Raises:
        KioskError: the ``design`` is not whole.
    """
    with _window(size, design):
        from kiosk.screens.gallery_tour import GalleryTour
        from kiosk.theme import theme

        theme.palette, theme.text_scale, theme.mirrored = comfort.theme, comfort.text_scale, mirror
        GalleryTour(out, tell=lambda picture: click.echo(str(picture))).run()


@contextmanager
def _window(size: Size, design: Path | None) -> Iterator[None]:
    """Everything that is needed before Kivy is imported, and the design to draw with."""
    with tempfile.TemporaryDirectory() as scratch:
        prepare(Path(scratch) / "kivy", size=size, offscreen=not has_display())
        if design is not None:
            from kiosk.theme import use_design

            use_design(design)
        yield


def _play(
    loaded: start.Loaded, catalogue: Desk | None, out: Path, comfort: Comfort, mirror: bool
) -> None:
    from kiosk.app import KioskApp, Services
    from kiosk.screens.tour import SkippingClock, Tour
    from kiosk.screens.tour_actions import SEED
    from kiosk.screens.tour_script import script

    clock = SkippingClock()
    tally = Tally()
    services = Services(
        content=loaded.content,
        media=MediaFiles(loaded.media),
        records=partial(merged, loaded.records, date.today),
        catalogue=catalogue,
        record=tally.record,
        counts=tally.counts,
        comfort=comfort,
        mirrored=mirror,
        luck=lambda: Random(SEED),
        still=True,
        speaker=lambda: None,
        now=clock,
    )
    tidy.only_when_quiet()
    app = KioskApp(services)
    assert loaded.content is not None, "nothing is played without content"
    journey = Tour(
        app, script(loaded.content), out=out, clock=clock, tell=lambda p: click.echo(str(p))
    )
    app.bind(on_start=journey.start)
    app.run()
    if journey.error is not None:
        raise KioskError(str(journey.error)) from journey.error
