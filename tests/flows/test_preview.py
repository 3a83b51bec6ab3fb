"""An author saves a file, and the kiosk shows it: real files, a real watcher, a real screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk.packs.authoring.watch import Draft, Edition, Watcher
from kiosk.packs.media_files import MediaFiles
from kiosk.screens.preview import Preview
from kiosk.widgets.photo import Photo
from tests.conftest import ROOT
from tests.patron import Patron, spoken_in
from tests.screens.clipping import clipped
from tests.tours import wait_until

Arrive = Callable[..., Patron]
QUIZ = "activities/connaissez-vous-la-mediatheque"
LONGEST = 10.0  # s: a slow machine, not a goal

PICK = """---
kind: pick
title: Le chant des forêts
universe: cinema
library: Bibliothèque d’exemple
date: 2026-11-03
valid_until: 2027-03-31
credits: Bibliothèque d’exemple
---
![Une forêt sous la neige](media/affiche.png "Bibliothèque d’exemple")

Un film à voir en famille.
"""


class Author:
    """Somebody who writes in ``pack`` and looks at the kiosk beside."""

    def __init__(self, patron: Patron, pack: Path, shown: Path, **draft: str) -> None:
        self.patron = patron
        self.pack = pack
        self.editions: list[Edition] = []
        self._draft = Draft(
            pack=pack,
            commune=ROOT / "content_packs/communes/demo",
            shown=shown,
            today=date(2026, 11, 21),
            **draft,
        )
        self._watcher: Watcher | None = None

    def open(self, first: str = "") -> None:
        self.preview = Preview(self.patron.app, MediaFiles((self._draft.shown,)), first)
        self._watcher = Watcher(self._draft, self._hear)
        self._watcher.start()
        self.wait(lambda: bool(self.editions), "nothing was read")

    def _hear(self, edition: Edition) -> None:
        self.preview.hear(edition)
        self.editions.append(edition)

    def close(self) -> None:
        if self._watcher is not None:
            self._watcher.stop()

    def write(self, path: str, old: str, new: str) -> None:
        file = self.pack / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def wait(self, condition: Callable[[], bool], otherwise: str) -> None:
        def after_a_frame() -> bool:
            self.patron.look()
            return condition()

        wait_until(after_a_frame, LONGEST, otherwise)

    def wait_for_screen(self, name: str) -> None:
        def is_there() -> bool:
            app = self.patron.app
            return hasattr(app, "stage") and app.stage.current.name == name

        self.wait(is_there, f"the screen {name} never came")

    def wait_for(self, said: str) -> None:
        self.wait(lambda: said in " ".join(self.words()), f"« {said} » never came")

    def wait_for_end_of(self, said: str) -> None:
        self.wait(lambda: said not in " ".join(self.words()), f"« {said} » stayed")

    def words(self) -> list[str]:
        return list(spoken_in(self.patron.app.root))


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "content_packs/mel", tmp_path / "mel"))


@pytest.fixture
def author(arrive: Arrive, pack: Path, tmp_path: Path) -> Iterator[Author]:
    author = Author(arrive(content=None), pack, tmp_path / "shown")
    yield author
    author.close()


def test_a_saved_word_is_on_the_screen_where_the_author_was(author: Author) -> None:
    author.open("universes/cinema")
    author.wait_for_screen("universe")
    author.write("universes/cinema.md", "title: Cinéma", "title: Cinématographe")
    author.wait_for("Cinématographe")
    assert author.patron.screen.name == "universe"
    assert author.patron.app.stay.visit.opened == ("cinema",)


@pytest.mark.parametrize(
    ("page", "screen"),
    [
        ("resources/vod", "resource"),
        ("tutorials/lire-la-presse", "tutorial"),
        (QUIZ, "quiz"),
        ("universes/presse", "universe"),
    ],
)
def test_the_page_that_is_saved_is_the_page_that_is_shown(
    author: Author, page: str, screen: str
) -> None:
    author.open()
    author.wait_for_screen("home")
    file = author.pack / f"{page}.md"
    file.write_text(file.read_text("utf-8") + "\n", "utf-8")
    author.wait_for_screen(screen)
    author.patron.press("escape")
    author.patron.look()
    assert author.patron.screen.name == "home"


def test_a_question_stays_the_current_one_when_its_quiz_is_saved(author: Author) -> None:
    author.open(QUIZ)
    author.wait_for("Question 1 sur")
    author.patron.touch("Passer")
    author.write(f"{QUIZ}.md", "title: ", "title: Nouveau titre ")
    author.wait(lambda: len(author.editions) > 1, "the save was not noticed")
    author.patron.look()
    assert "Question 2 sur" in " ".join(author.words())
    assert author.patron.app.stay.game.activity.title.startswith("Nouveau titre")


def test_a_mistake_lies_over_the_last_good_pages_until_it_is_mended(author: Author) -> None:
    author.open("universes/cinema")
    author.wait_for_screen("universe")
    author.write("universes/cinema.md", "title: Cinéma", "titel: Cinéma")
    author.wait_for("universes/cinema.md:3:1")
    assert any("did you mean “title”?" in said for said in author.words())
    assert author.patron.names == ["Close"]
    author.patron.touch("Close")
    assert "Cinéma" in author.words()
    author.write("universes/cinema.md", "titel: Cinéma", "titl: Cinéma")
    author.wait_for("Problems: ")
    author.write("universes/cinema.md", "titl: Cinéma", "title: Cinéma muet")
    author.wait_for_end_of("Problems: ")
    assert "Cinéma muet" in author.words()


def test_a_pack_that_is_wrong_from_the_start_opens_all_the_same(author: Author) -> None:
    author.write("universes/cinema.md", "title: Cinéma", "titel: Cinéma")
    author.open()
    author.wait_for("universes/cinema.md:3:1")
    assert "L’étagère se repose." in author.words()
    author.patron.press("escape")
    author.wait_for_end_of("Problems: ")
    author.write("universes/cinema.md", "titel: Cinéma", "title: Cinéma")
    author.wait_for_screen("home")


def test_a_page_that_goes_takes_its_screen_along(author: Author) -> None:
    """One that no other page leads to."""
    tales = "activities/il-etait-une-fois"
    author.open(tales)
    author.wait_for("Question 1 sur")
    (author.pack / f"{tales}.md").unlink()
    author.wait_for_screen("home")
    assert author.patron.app.stay.game is None


def test_a_pick_is_shown_with_the_picture_that_was_just_saved(author: Author) -> None:
    author.open()
    author.wait_for("Ouvrez une case.")
    for colour in ((200, 60, 60), (60, 60, 200)):
        (author.pack / "media").mkdir(exist_ok=True)
        Image.new("RGB", (600, 800), colour).save(author.pack / "media/affiche.png")
        (author.pack / "picks").mkdir(exist_ok=True)
        (author.pack / "picks/le-chant-des-forets.md").write_text(PICK, "utf-8")
        author.wait(lambda colour=colour: cover(author) == colour, "the cover never came")
    assert author.patron.screen.name == "leaf"


def cover(author: Author) -> tuple[int, ...]:
    """The colour of the picture on the screen."""
    shown = [one for one in author.patron.app.root.walk() if isinstance(one, Photo)]
    textures = [one.texture for one in shown if one.texture and one.source]
    return tuple(round(v, -1) for v in textures[0].pixels[:3]) if textures else ()


def test_a_folder_that_is_renamed_away_is_a_problem_not_the_end(author: Author) -> None:
    author.open()
    author.wait_for("Ouvrez une case.")
    author.pack.joinpath("universes").rename(author.pack / "univers")
    author.wait_for("Problems: ")
    author.pack.joinpath("univers").rename(author.pack / "universes")
    author.wait_for_end_of("Problems: ")


def test_a_language_that_the_pack_has_not_is_said(
    arrive: Arrive, pack: Path, tmp_path: Path
) -> None:
    author = Author(arrive(content=None), pack, tmp_path / "shown", language="eo")
    author.open()
    author.wait_for("“eo” is not among the languages")
    author.close()


@pytest.mark.parametrize("text_scale", [1.0, 1.6])
def test_many_problems_come_page_by_page_and_all_can_be_read(
    arrive: Arrive, pack: Path, tmp_path: Path, text_scale: float
) -> None:
    author = Author(arrive(content=None, text_scale=text_scale), pack, tmp_path / "shown")
    for file in (pack / "universes").iterdir():
        text = file.read_text("utf-8").replace("title:", "titel:")
        file.write_text(text, "utf-8")
    author.open()
    author.wait_for("Problems: ")
    said: set[str] = set()
    (panel,) = author.patron.app.root.children[0].children
    for _page in range(int(panel.ids.pages.count)):
        said.update(author.words())
        assert list(clipped(author.patron.app.root)) == []
        author.patron.touch("Page ")
    places = {f"{one.file}:{one.line}:{one.column}" for one in author.editions[-1].errors}
    assert len(places) >= 6
    assert places <= said
    author.close()
