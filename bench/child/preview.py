"""The preview of a copy of the metropolitan pack, as ``kiosk pack preview`` opens it."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bench.child.subject import Subject
from kiosk import start
from kiosk.cli.run import configured
from kiosk.window import Size, has_display, prepare

PACK = start.CHECKOUT_PACKS / "mel"
PAGE = "universes/cinema"


@contextmanager
def opened(size: str) -> Iterator[Subject]:
    """A save gives the page on the screen another title."""
    config = configured()
    start.keep_log(config)
    prepare(config.data / "kivy", size=Size.parse(size), offscreen=not has_display())

    from kiosk.app import KioskApp, Services
    from kiosk.packs.authoring.watch import Draft, Watcher
    from kiosk.packs.media_files import MediaFiles
    from kiosk.screens.preview import Preview

    app = KioskApp(
        Services(
            content=None,
            record=lambda event: None,
            still=True,
            speaker=lambda: None,
            now=lambda: 0.0,
        )
    )
    with tempfile.TemporaryDirectory() as scratch:
        pack, shown = Path(scratch) / "mel", Path(scratch) / "shown"
        shutil.copytree(PACK, pack)
        draft = Draft(pack=pack, commune=None, shown=shown, today=date.today(), cache=config.cache)
        watcher = Watcher(draft, Preview(app, MediaFiles((shown,)), PAGE).hear)
        app.bind(on_start=lambda _app: watcher.start())
        file = pack / f"{PAGE}.md"
        page = file.read_text("utf-8")
        titles = (f"Titre {number}" for number in itertools.count())
        wanted = [""]

        def save() -> None:
            wanted[0] = next(titles)
            file.write_text(page.replace("title: Cinéma", f"title: {wanted[0]}"), "utf-8")

        def is_shown() -> bool:
            stage = getattr(app, "stage", None)  # there is none before the pack is first read
            return stage is not None and getattr(stage.current, "title", None) == wanted[0]

        try:
            yield Subject(app=app, places={"save": save, "is shown": is_shown})
        finally:
            watcher.stop()
