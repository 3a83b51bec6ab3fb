"""Packs that were built by kiosks of the past open for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.packs.built import open_built
from kiosk.packs.content import Opening
from kiosk.packs.manifest import SCHEMA, DamagedPack
from kiosk.packs.verify import verified
from tests.packs.built_packs import add

LEGACY = Path(__file__).parent / "legacy"
GOLDEN = sorted(path.parent for path in LEGACY.glob("*/*/manifest.json"))


def test_there_is_a_golden_pack_for_each_past_schema() -> None:
    schemas = {int(folder.parent.name) for folder in GOLDEN}
    assert schemas >= set(range(1, SCHEMA))


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda path: str(path.relative_to(LEGACY)))
def test_a_golden_pack_is_sound(folder: Path) -> None:
    built = verified(folder)
    assert built.manifest.schema == int(folder.parent.name)
    own = "Cinéma d’ici" if built.manifest.kind == "overlay" else "Presse"
    assert own in [universe.title for universe in built.content().universes]


def test_schema_1_says_quizzes_and_tutorials_as_today() -> None:
    content = open_built(LEGACY / "1/good").content()
    assert [path for path, _ in content.entries()] == [
        "universes/presse",
        "universes/cinema",
        "resources/journaux",
        "tutorials/lire",
        "activities/jetons",
    ]
    question = content.activity("jetons").questions[0]
    assert [choice.is_right for choice in question.choices] == [False, True, True]
    assert content.commune is None


def test_schema_1_wrote_the_hours_as_words() -> None:
    commune = open_built(LEGACY / "1/good-commune").content().commune
    assert commune is not None
    assert commune.libraries[0].hours == {
        "mardi": (Opening(14 * 60, 18 * 60),),
        "mercredi": (Opening(10 * 60, 12 * 60), Opening(14 * 60, 18 * 60)),
    }


def _schema_1(tmp_path: Path, content: bytes) -> Path:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "manifest.json").write_text(
        '{"schema": 1, "id": "mel+demo", "version": "1", "sources": "", "files": {}}'
    )
    add(folder, {"content.json": content})
    return folder


@pytest.mark.parametrize(
    ("written", "opening"),
    [
        ("14 h – 18 h", Opening(840, 1080)),
        ("9 h 30 – 12 h 15", Opening(570, 735)),
        ("10h-12h", Opening(600, 720)),
        ("sur rendez-vous", None),
        ("18 h – 14 h", None),
        ("10 h – 99 h", None),
    ],
)
def test_hours_that_schema_1_let_through_never_stop_a_kiosk(
    tmp_path: Path, written: str, opening: Opening | None
) -> None:
    library = f'{{"name": "Ici", "hours": {{"mardi": ["{written}"]}}}}'
    about = '"id": "mel", "title": "M", "version": "1", "portal": "https://example.org"'
    commune = f'{{"name": "Ici", "library": "Ici", "libraries": [{library}]}}'
    content = f'{{{about}, "commune": {commune}}}'.encode()
    read = open_built(_schema_1(tmp_path, content)).content().commune
    assert read is not None
    assert read.libraries[0].hours == {"mardi": (opening,) if opening else ()}


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b'{"quizzes": 3}',
        b'{"quizzes": [3]}',
        b'{"commune": 3}',
        b'{"commune": {"libraries": 3}}',
        b'{"commune": {"libraries": [3]}}',
        b'{"commune": {"libraries": [{"hours": 3}]}}',
        b'{"commune": {"libraries": [{"hours": {"mardi": 3}}]}}',
        b'{"commune": {"libraries": [{"hours": {"mardi": [3]}}]}}',
        b"[" * 100_000,
    ],
)
def test_content_that_is_not_of_schema_1_is_refused(tmp_path: Path, content: bytes) -> None:
    folder = _schema_1(tmp_path, content)
    with pytest.raises(DamagedPack) as raised:
        open_built(folder).content()
    assert str(raised.value) == (
        f"{folder}/content.json: the file cannot be read; build or install the pack again"
    )
