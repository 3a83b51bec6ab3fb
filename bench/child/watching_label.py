"""The peer of the preview: a Kivy window that shows the text of a file after each save."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from bench.child.subject import Subject


@contextmanager
def opened(_size: str) -> Iterator[Subject]:
    """The size comes with Kivy's settings, in the environment."""
    from kivy.app import App
    from kivy.clock import Clock
    from kivy.uix.label import Label
    from watchfiles import watch

    from kiosk.packs.authoring.watch import LONGEST_MS, QUIET_MS

    app = App()
    app.root = Label()
    with tempfile.TemporaryDirectory() as folder:
        file, ended = Path(folder) / "words.txt", Event()
        words = (f"Titre {number}" for number in itertools.count())
        wanted = [""]

        def save() -> None:
            wanted[0] = next(words)
            file.write_text(wanted[0], "utf-8")

        def follow() -> None:
            saves = watch(folder, debounce=LONGEST_MS, step=QUIET_MS, stop_event=ended)
            for _changes in saves:
                text = file.read_text("utf-8")
                Clock.schedule_once(lambda _dt, text=text: setattr(app.root, "text", text), -1)

        Thread(target=follow, daemon=True).start()
        try:
            yield Subject(
                app=app, places={"save": save, "is shown": lambda: app.root.text == wanted[0]}
            )
        finally:
            ended.set()
