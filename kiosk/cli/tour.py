"""``kiosk tour``: a whole visit played by touch, one picture a screen."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk import start
from kiosk.cli.run import SizeType, configured
from kiosk.config import Config
from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.content import Content
from kiosk.packs.media_files import MediaFiles
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
@click.option("--commune", metavar="SLUG", help="Whose kiosk (content_packs/communes).")
@click.option(
    "--theme", type=click.Choice(["clair", "nuit", "contraste"]), default="clair", show_default=True
)
@click.option(
    "--text-scale", type=click.FloatRange(1, 2), default=1, show_default=True, help="1 to 2."
)
@click.option("--mirror", is_flag=True, help="Lay out from right to left.")
def tour(
    out: Path, size: Size, commune: str | None, theme: str, text_scale: float, mirror: bool
) -> None:
    """Play a whole visit by touch; one picture a screen. Works without a display."""
    play(
        configured(commune=commune),
        out=out,
        size=size,
        palette=theme,
        text_scale=text_scale,
        mirror=mirror,
    )


def play(
    config: Config,
    *,
    out: Path,
    size: Size,
    packs: Sequence[Path] = (),
    palette: str = "clair",
    text_scale: float = 1.0,
    mirror: bool = False,
) -> None:
    """Play the tour and print where each picture is. Nothing goes to the journal.

    Raises:
        KioskError: there is no content, or a touch found nothing to touch.
    """
    start.keep_log(config)
    loaded = start.load(config, packs)
    if loaded.content is None:
        raise KioskError(term("there is no content to tour"), fix=loaded.trouble)
    with tempfile.TemporaryDirectory() as scratch:
        prepare(Path(scratch) / "kivy", size=size, offscreen=not has_display())
        _play(loaded.content, MediaFiles(loaded.media), out, palette, text_scale, mirror)


def _play(
    content: Content, media: MediaFiles, out: Path, palette: str, text_scale: float, mirror: bool
) -> None:
    from kiosk.app import KioskApp, Services
    from kiosk.screens.tour import SkippingClock, Tour, script
    from kiosk.theme import theme

    theme.palette, theme.text_scale, theme.mirrored = palette, text_scale, mirror
    clock = SkippingClock()
    app = KioskApp(Services(content=content, media=media, record=lambda event: None, now=clock))
    journey = Tour(app, script(content), out=out, clock=clock, tell=lambda p: click.echo(str(p)))
    app.bind(on_start=journey.start)
    app.run()
    if journey.error is not None:
        raise KioskError(str(journey.error)) from journey.error
