"""The kiosk with a catalogue of 138,500 records, on its way to the search and at its keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from string import ascii_lowercase

from bench.child import kiosk
from bench.child.subject import Subject
from bench.search_files import Files
from kiosk.config import data_folder


@contextmanager
def opened(size: str) -> Iterator[Subject]:
    """Raises: as the kiosk's."""
    with kiosk.opened(size, records=(Files(data_folder()).records_file,)) as subject:
        app = subject.app

        def search() -> None:
            stay()
            app.stage.go("search", "")

        def clear() -> None:
            stay()
            app.stage.current.write("")

        def stay() -> None:
            """Making the index may have taken so long that the kiosk asks whether one is there."""
            app.idle.touched()
            app.look_at_idle()

        def touch(letter: str) -> None:
            """A finger on its key."""
            from kiosk.widgets.finger import Finger
            from kiosk.widgets.keyboard import Key

            keys = (one for one in app.focus.controls() if isinstance(one, Key))
            key = next(one for one in keys if one.text.lower() == letter)
            Finger(tuple).tap(*key.to_window(*key.center))

        def is_answered() -> bool:
            answer = app.stage.current.answer
            return answer is not None and answer.wish.words == app.stage.current.words

        yield Subject(
            app=app,
            places={
                "attract": lambda: app.finish("button"),
                "search": search,
                "clear": clear,
                "is answered": is_answered,
                **{f"type {letter}": partial(touch, letter) for letter in ascii_lowercase},
            },
        )
