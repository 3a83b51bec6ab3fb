"""The words of the screens reach translators, and their translations reach the screens."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk import i18n

ROOT = Path(__file__).parent.parent
TEMPLATE = i18n.TRANSLATIONS / "kiosk.pot"
PSEUDO = "en"  # two forms as in French, but 0 is a plural


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Catalog]:
    """Every text of the screens between brackets, installed as English."""
    with TEMPLATE.open("rb") as file:
        texts = read_po(file, locale=PSEUDO)
    for message in texts:
        if message.id:
            message.string = bracketed(message)
    translations = tmp_path / "translations"
    compiled = translations / PSEUDO / "LC_MESSAGES" / "kiosk.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, texts)
    monkeypatch.setattr(i18n, "TRANSLATIONS", translations)
    yield texts
    i18n.use_language(i18n.SOURCE_LANGUAGE)


def bracketed(message: Message) -> str | tuple[str, ...]:
    if isinstance(message.id, str):
        return f"[{message.id}]"
    return tuple(f"[{form}]" for form in message.id)


def strings(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "build/strings.py", *arguments], cwd=root, capture_output=True, text=True
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what `make strings` reads and writes, to spoil."""
    recipe = tmp_path / "build" / "strings.py"
    recipe.parent.mkdir()
    shutil.copy(ROOT / "build" / "strings.py", recipe)
    shutil.copytree(ROOT / "kiosk", tmp_path / "kiosk")
    return tmp_path


def test_the_template_for_translators_is_up_to_date() -> None:
    checked = strings(ROOT, "--check")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_text_that_was_not_gathered_is_named(checkout: Path) -> None:
    screen = checkout / "kiosk" / "screens" / "new.kv"
    screen.write_text("<New>:\n    text: _('Il fait beau.') if root.sun else _('Il pleut.')\n")
    checked = strings(checkout, "--check")
    assert checked.returncode == 1
    assert "kiosk.pot is not up to date; run `make strings`" in checked.stderr
    assert '+msgid "Il fait beau."' in checked.stderr
    assert '+msgid "Il pleut."' in checked.stderr


def test_moving_code_about_changes_nothing_for_translators(checkout: Path) -> None:
    for source in (*checkout.rglob("*.kv"), *checkout.rglob("*.py")):
        source.write_text("# one line lower\n" + source.read_text("utf-8"), "utf-8")
    assert strings(checkout, "--check").returncode == 0


def test_every_text_of_the_screens_is_shown_in_the_language_of_the_visit(
    catalogue: Catalog,
) -> None:
    i18n.use_language(PSEUDO)
    single = [message.id for message in catalogue if isinstance(message.id, str) and message.id]
    assert single
    for text in single:
        assert i18n._(text) == f"[{text}]"


def test_a_language_counts_by_its_own_rules(catalogue: Catalog) -> None:
    i18n.use_language(PSEUDO)
    counted = [message.id for message in catalogue if not isinstance(message.id, str)]
    assert counted
    for one, many in counted:
        said = [i18n.ngettext(one, many, count) for count in (0, 1, 2)]
        assert said == [f"[{many}]", f"[{one}]", f"[{many}]"]


def test_a_language_without_a_catalogue_reads_in_french() -> None:
    i18n.use_language("tlh")
    assert i18n._("Ouvrez une case.") == "Ouvrez une case."


def test_in_french_zero_and_one_are_singular() -> None:
    i18n.use_language("fr")
    said = [i18n.ngettext("case", "cases", count) for count in (0, 1, 2, 10)]
    assert said == ["case", "case", "cases", "cases"]
