"""What a commune brings is built apart, and composed again says what its sources said."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.overlay import part_of
from kiosk.packs.authoring.source import Reading, examine
from kiosk.packs.build import build
from kiosk.packs.compose import compose
from kiosk.packs.content import Content
from kiosk.packs.records import unpack_records
from kiosk.packs.shelf import Shelf

TODAY = date(2026, 11, 21)
ENGLISH_PRESS = """\
---
title: News
fact: At once
---
The news of the day.

And of yesterday.

- Sports, gardening `newspaper`
"""
PICK = """\
---
kind: pick
title: Un film
creator: Quelqu'un
universe: cinema
library: Médiathèque d'essai
date: 2026-11-21
valid_until: 2026-12-31
---
À voir.

![Une affiche.](media/affiche.png "© Essai")
"""
AGENDA = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:essai
BEGIN:VEVENT
UID:{uid}
SUMMARY:{title}
DTSTART;VALUE=DATE:20261125
END:VEVENT
END:VCALENDAR
"""
TABLE = "id,title,universe,resource,kind\n"


def picture(colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (640, 480), colour).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def good(good: Path) -> Path:
    """The good pack, in two languages, with a picture, an agenda and a table."""
    settings = good / "pack.yaml"
    text = settings.read_text()
    settings.write_text(text.replace("languages: [fr]", "languages: [fr, en, nl]"))
    write(good, "universes/presse.en.md", ENGLISH_PRESS)
    write(good, "events/agenda.ics", AGENDA.format(uid="pack", title="Partout"))
    write(
        good, "records/films.csv", TABLE + "f1,Un film,cinema,,film\nf2,Deux films,cinema,,film\n"
    )
    (good / "media").mkdir()
    (good / "media/pack.png").write_bytes(picture("teal"))
    return good


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text)


def parts(good: Path, commune: Path) -> tuple[Reading, Reading, Reading]:
    """The pack alone, the composition, and what the commune brings."""
    pack, overlay = read_pack(good), read_overlay(commune)
    composition = examine(pack, overlay)
    assert composition.errors == ()
    return examine(pack), composition, part_of(overlay, pack, composition)


def assert_composed(good: Path, commune: Path) -> dict[str, Content]:
    """Built apart and composed, the two say what they said together; gives the overlay's part."""
    alone, composition, part = parts(good, commune)
    assert list(part.contents) == list(composition.contents) == ["fr", "en", "nl"]
    for language, content in composition.contents.items():
        assert compose([alone.contents[language], part.contents[language]]) == content
    return part.contents


def paths(content: Content) -> set[str]:
    return {path for path, _ in content.entries()}


def test_pages_replaced_added_and_hidden(good: Path, commune: Path) -> None:
    own = assert_composed(good, commune)
    for content in own.values():
        assert paths(content) == {"universes/cinema", "activities/ici"}
        assert content.hide == ("tutorials/lire",)
        assert (content.id, content.title) == ("good-commune", "Commune d’essai")


def test_a_translation_alone_changes_only_its_language(good: Path, commune: Path) -> None:
    write(commune, "universes/presse.en.md", ENGLISH_PRESS.replace("News", "The papers"))
    own = assert_composed(good, commune)
    assert "universes/presse" in paths(own["en"])
    assert own["en"].universe("presse").title == "The papers"
    assert "universes/presse" not in paths(own["fr"])
    assert "universes/presse" not in paths(own["nl"])


def test_a_french_page_takes_the_translations_of_the_one_below_along(
    good: Path, commune: Path
) -> None:
    page = (good / "universes/presse.md").read_text()
    write(commune, "universes/presse.md", page.replace("title: Presse", "title: Nos journaux"))
    own = assert_composed(good, commune)
    assert {content.universe("presse").title for content in own.values()} == {"Nos journaux"}


def test_a_hidden_page_is_hidden_in_every_language(good: Path, commune: Path) -> None:
    settings = (commune / "commune.yaml").read_text()
    write(commune, "commune.yaml", settings.replace("tutorials/lire.md", "activities/jetons.md"))
    own = assert_composed(good, commune)
    assert {content.hide for content in own.values()} == {("activities/jetons",)}


def test_an_agenda_is_added_to_that_of_the_pack(good: Path, commune: Path) -> None:
    write(commune, "events/ici.ics", AGENDA.format(uid="ici", title="Ici"))
    own = assert_composed(good, commune)
    assert [event.title for event in own["fr"].events] == ["Ici"]


def test_an_agenda_replaces_the_one_of_its_name(good: Path, commune: Path) -> None:
    write(commune, "events/agenda.ics", AGENDA.format(uid="ici", title="Ici"))
    own = assert_composed(good, commune)["fr"]
    assert [event.title for event in own.events] == ["Ici"]
    assert [path.partition("/")[0] for path in own.hide] == ["events", "tutorials"]


def test_only_its_own_media_and_lines_come_with_an_overlay(
    good: Path, commune: Path, tmp_path: Path
) -> None:
    write(commune, "picks/un-film.md", PICK)
    write(commune, "records/ici.csv", TABLE + "i1,Un film d'ici,cinema,,film\n")
    (commune / "media").mkdir()
    (commune / "media/affiche.png").write_bytes(picture("navy"))
    assert_composed(good, commune)
    shelf = Shelf(tmp_path / "shelf")
    shelf.install(build(good, None, tmp_path / "one"), "mel")
    shelf.install(build(good, commune, tmp_path / "two"), "demo")
    opened = shelf.open(("mel", "demo"), "en", today=TODAY)
    assert opened.content.universe("presse").title == "News"
    lines = [[record.id for record in unpack_records(path)] for path in opened.records]
    assert lines == [["f1", "f2"], ["i1"]]
    media = [sorted(path.name for path in (one / "media").iterdir()) for one in opened.folders]
    assert media == [["pack.jpg"], ["affiche.jpg"]]
    (pick,) = opened.content.picks
    assert pick.picture is not None
    assert pick.picture.file == "media/affiche.jpg"
