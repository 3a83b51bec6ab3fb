"""A whole visit without a touch: Tab, arrows, Enter and Escape do everything."""

from __future__ import annotations

from kiosk.journal.events import Kept, QrShown, TutorialFinished, VisitEnded, VisitStarted
from kiosk.packs.content import Button, Content, Field
from tests.patron import Patron


def choose(patron: Patron, name: str) -> None:
    """Tab to what is called so, and press Enter."""
    for _ in patron.controls:
        patron.press("tab")
        if patron.focused.startswith(name):
            patron.press("enter")
            return
    raise AssertionError(f"Tab does not reach « {name} », only {patron.names}")


def test_from_the_light_to_the_code_and_the_end(patron: Patron, content: Content) -> None:
    tutorial = content.tutorial("lire-la-presse")
    universe = content.universe(tutorial.universe)
    resource = content.resources_of(universe.id)[0]
    patron.press("tab")
    patron.press("enter")
    assert patron.said(VisitStarted) == [VisitStarted(language="fr")]

    choose(patron, universe.title)
    choose(patron, "Chez vous")
    assert "Carré à viser avec votre téléphone" in patron.words()
    choose(patron, "Dans mon carnet")
    choose(patron, "Essayer pas à pas")
    for step in tutorial.steps:
        targets = (b for b in step.page.blocks if isinstance(b, Button | Field) and b.is_target)
        target = next(targets)
        choose(patron, target.text if isinstance(target, Button) else target.label)
    assert patron.said(TutorialFinished) == [TutorialFinished(tutorial=tutorial.id, minutes="0-1")]
    patron.press("escape")
    assert patron.screen.name == "resource"

    choose(patron, "Mon carnet")
    assert "Carré à viser avec votre téléphone" in patron.words()
    assert patron.said(QrShown)[-1] == QrShown(what="carnet", subject="")
    choose(patron, "Tout effacer")
    patron.press("escape")
    assert patron.said(Kept) == [Kept(item_kind="resource", id=resource.id)]

    choose(patron, "Terminer")
    choose(patron, "Oui, tout effacer")
    assert patron.screen.name == "attract"
    assert patron.events[-1] == VisitEnded(reason="button", opened=1, kept=1, minutes="0-1")


def test_a_quiz_is_played_with_arrows_and_space(at_home: Patron, content: Content) -> None:
    quiz = content.quizzes[0]
    choose(at_home, "Jouer pour découvrir")
    while not any(name.startswith(quiz.title) for name in at_home.names):
        choose(at_home, "Voir la suite")
    choose(at_home, quiz.title)
    for question in quiz.questions:
        right = next(choice.text for choice in question.choices if choice.is_right)
        at_home.press("up")
        walk_to(at_home, right)
        at_home.press("space")
        assert "Oui !" in at_home.words()
        at_home.press("enter")
    assert "Vous avez fait le tour." in at_home.words()


def walk_to(patron: Patron, name: str) -> None:
    """Press arrows towards a control, as somebody who sees the screen does."""
    wanted = next(control for control in patron.controls if control.spoken == name)
    for _ in patron.controls:
        here = patron.app.focus.focused
        if here is wanted:
            return
        (x, y), (to_x, to_y) = (c.to_window(*c.center) for c in (here, wanted))
        sideways = abs(to_x - x) > abs(to_y - y)
        patron.press(
            ("right" if to_x > x else "left") if sideways else "up" if to_y > y else "down"
        )
    raise AssertionError(f"the arrows do not reach « {name} »")


def test_the_focus_follows_to_the_next_screen(at_home: Patron, content: Content) -> None:
    at_home.press("tab")
    at_home.press("enter")
    assert at_home.screen.name == "universe"
    assert at_home.focused == at_home.names[0]
