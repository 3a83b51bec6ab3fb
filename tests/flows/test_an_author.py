"""Somebody who writes Markdown, and nothing else, makes a commune's pack with an event, a pick
and a quiz, breaks it in ten ways, and mends it each time from the message alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.pack import pack
from tests.conftest import ROOT, demonstration

pytestmark = pytest.mark.usefixtures("french_terminal")

QUIZ = "activities/nos-jetons.md"
EVENT = "events/atelier-lire-la-presse.md"
PICK = "picks/vingt-mille-lieues-sous-les-mers.md"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pack, [str(argument) for argument in arguments])


@pytest.fixture
def seclin(tmp_path: Path) -> Path:
    """What the first pages of the guide have one do."""
    packs = shutil.copytree(ROOT / "content_packs", tmp_path / "content_packs")
    commune = packs / "communes" / "seclin"
    run("new", "commune", commune, "--title", "Seclin")
    for kind, title in (
        ("quiz", "Nos jetons"),
        ("event", "Atelier : lire la presse"),
        ("pick", "Vingt mille lieues sous les mers"),
    ):
        run("new", "activity", commune, "--kind", kind, "--title", title)
    return commune


def check(commune: Path) -> tuple[int, list[str]]:
    """The exit code, and what is said of the commune's own files, with plain spaces."""
    result = run("check", commune)
    lines = result.output.replace("\u00a0", " ").splitlines()
    return result.exit_code, [line for line in lines if line.startswith("seclin/")]


def test_the_pages_of_the_guide_pass_the_check(seclin: Path) -> None:
    """Their quiz, their coup de cœur and their event come on top of all that the MEL has."""
    before = len(demonstration().activities)
    result = run("check", seclin)
    said = result.output.replace("\u00a0", " ")
    assert said.startswith("mel, Seclin: 6 univers, 6 ressources, ")
    assert f"{before + 1} activités, 1 coup de cœur, 1 rendez-vous" in said
    assert result.exit_code == 0


# A page, what is right in it, what is written instead, and all that the author is told.
BREAKS = [
    (QUIZ, "universe: presse", "universe: press",
     "4:11: « universe » vaut « press », mais universes/press.md n’existe pas ;"
     " vouliez-vous dire « presse » ?"),
    (QUIZ, "- [x] Rien, avec une inscription", "- [ ] Rien, avec une inscription",
     "7:1: cette question n’a pas de bonne réponse ;"
     " mettez un x dans la case de la bonne : « - [x] »"),
    (QUIZ, "- [x] Jour et nuit, tous les jours", "- Jour et nuit, tous les jours",
     "20:3: cette réponse n’a pas de case, ou pas de texte ;"
     " commencez par « - [ ] » ou, si elle est juste, par « - [x] »"),
    (QUIZ, "## Quand est-elle ouverte ?", "##Quand est-elle ouverte ?",
     "17:1: ce titre n’a pas d’espace après ses # ; ajoutez l’espace"),
    (QUIZ, "kind: quiz", "kind: quizz",
     "2:7: « kind » n’accepte pas « quizz » ; vouliez-vous dire « quiz » ?"),
    (QUIZ, "minutes: 3\n---", "minutes: 3",
     "6:1: les réglages du début n’ont pas de fin ; écrivez une ligne « --- » après eux"),
    (EVENT, "time: 14 h – 16 h", "time: 16 h – 14 h",
     "5:7: « time » vaut « 16 h – 14 h », qui finit avant de commencer ;"
     " écrivez d’abord la première heure"),
    (EVENT, 'title: "Atelier : lire la presse"', "title: Atelier : lire la presse",
     "3:16: il y a un deux-points dans une valeur ;"
     ' écrivez title: "Atelier : lire la presse"'),
    (PICK, "library: La médiathèque\n", "",
     "2:1: « library » manque ; ajoutez une ligne « library: … »"),
    (PICK, "date: 20", "dat: 20",
     "7:1: le réglage « dat » est inconnu ; vouliez-vous dire « date » ?"),
    (PICK, "universe: presse", "universe presse",
     "5:1: cette ligne n’est pas un réglage ;"
     " écrivez-la comme « title: … », avec un deux-points et une espace"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "right", "wrong", "told"), BREAKS)
def test_each_break_is_told_with_its_place_and_its_remedy(
    seclin: Path, page: str, right: str, wrong: str, told: str
) -> None:
    path = seclin / page
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    assert check(seclin) == (1, [f"seclin/{page}:{told}"])
    path.write_text(text, "utf-8")
    assert check(seclin)[0] == 0
