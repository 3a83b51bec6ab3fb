"""``kiosk pack preview``: what authors write, on the real kiosk, at each save."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import start
from kiosk.cli.pack.sources import Sources, commune_option, folder_argument
from kiosk.cli.run import SizeType, configured
from kiosk.errors import UsageError
from kiosk.i18n import term, use_language
from kiosk.visit.comfort import Comfort
from kiosk.window import Size, prepare

if TYPE_CHECKING:
    from kiosk.packs.authoring.watch import Draft


@click.command()
@folder_argument
@commune_option
@click.option("--size", type=SizeType(), default="1280x800", show_default=True)
@click.option(
    "--theme", type=click.Choice(["clair", "nuit", "contraste"]), default="clair", show_default=True
)
@click.option(
    "--text-scale", type=click.FloatRange(1, 2), default=1, show_default=True, help="1 to 2."
)
@click.option("--lang", metavar="CODE", default="fr", show_default=True, help="fr, en, fr-x-falc…")
@click.option("--open", "page", metavar="PAGE", default="", help="Such as activities/jetons.")
@click.option("--mirror", is_flag=True, help="Lay out from right to left.")
def preview(
    folder: Path,
    commune: Path | None,
    size: Size,
    theme: str,
    text_scale: float,
    lang: str,
    page: str,
    mirror: bool,
) -> None:
    """Show the pack or the commune of DIR on the real kiosk, and again after each save."""
    from kiosk.packs.authoring.watch import Draft

    config = configured()
    start.keep_log(config)
    sources = Sources.of(folder, commune)
    with tempfile.TemporaryDirectory(prefix="kiosk-preview-") as scratch:
        draft = Draft(
            pack=sources.pack,
            commune=sources.commune,
            shown=Path(scratch) / "shown",
            today=date.today(),
            language=lang,
            cache=config.cache / "media",
        )
        _refuse_unknown(draft, page)
        prepare(Path(scratch) / "kivy", size=size)
        comfort = Comfort(text_scale=text_scale, theme=theme, language=lang)  # type: ignore[arg-type]
        _show(draft, page, comfort, mirrored=mirror)


def _refuse_unknown(draft: Draft, page: str) -> None:
    for folder in draft.folders:
        if not folder.is_dir():
            raise UsageError(
                term("there is no such folder"),
                where=str(folder),
                fix=term("check the path of the pack"),
            )
    if page and not any((folder / f"{page}.md").is_file() for folder in draft.folders):
        raise UsageError(
            term("there is no page “{page}”").format(page=page),
            where="--open",
            fix=term("write it as in this example: {example}").format(
                example="activities/quatre-jetons"
            ),
        )


def _show(draft: Draft, page: str, comfort: Comfort, *, mirrored: bool) -> None:
    """Open the window until it is closed. Time stands still: nobody is sent away from it."""
    from kiosk.app import KioskApp, Services
    from kiosk.packs.authoring.watch import Edition, Watcher
    from kiosk.packs.media_files import MediaFiles
    from kiosk.screens.preview import Preview
    from kiosk.theme import theme

    use_language(comfort.language)
    theme.palette, theme.text_scale = comfort.theme, comfort.text_scale
    theme.mirrored = mirrored or comfort.is_right_to_left
    app = KioskApp(
        Services(
            content=None,
            record=lambda event: None,
            now=lambda: 0.0,
            comfort=comfort,
            mirrored=mirrored,
        )
    )
    on_screen = Preview(app, MediaFiles((draft.shown,)), page)

    def tell(edition: Edition) -> None:
        for problem in edition.problems:
            click.echo(str(problem), err=True)
        on_screen.hear(edition)

    watcher = Watcher(draft, tell)
    app.bind(on_start=lambda _app: watcher.start())
    try:
        app.run()
    finally:
        watcher.stop()
