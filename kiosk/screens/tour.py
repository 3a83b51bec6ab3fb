"""The tour: a whole visit played by touch, one picture a screen.

It is a script of steps that a finger plays on the real kiosk; between two steps it waits until
nothing moves any more. It never reaches into a screen: what it cannot touch, a patron cannot.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kivy.animation import Animation
from kivy.clock import Clock

from kiosk.i18n import _
from kiosk.packs.content import Button, Content, Field, Question, Step
from kiosk.widgets import camera
from kiosk.widgets.finger import Finger, NothingToTouch
from kiosk.words.nearby import has_nearby

if TYPE_CHECKING:
    from kiosk.app import KioskApp

FRAMES_TO_SETTLE = 3  # layouts that depend on each other take so many
LONGEST_STEP = 20.0  # s; beyond, something moves for ever


@dataclass(frozen=True, slots=True)
class See:
    """Take a picture of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Touch:
    """Tap what a voice would call so. What ``may_be_gone`` is let be when it is."""

    name: str
    may_be_gone: bool = False


@dataclass(frozen=True, slots=True)
class Wait:
    """Let so many seconds go by without a touch."""

    seconds: float


Action = See | Touch | Wait


def script(content: Content) -> Iterator[Action]:
    """A visit through everything that the content has one of."""
    yield See("01-veille")
    yield Touch(_("Touchez la lumière"))
    yield See("02-accueil")
    tutorial, quiz = content.tutorials[0], content.quizzes[0]
    yield from _discover(content, tutorial.universe)
    yield Touch(_("M’entraîner"))
    yield from _practise(tutorial.steps)
    yield Touch(_("Accueil"))
    yield See("06-accueil-case-ouverte")
    yield Touch(content.universe(quiz.universe).title)
    yield See("07-univers")
    yield Touch(_("Dans mon carnet"))
    yield See("08-message")
    yield Touch(_("C’est dans votre carnet."), may_be_gone=True)
    yield Touch(_("Jouer"))
    yield from _play(quiz.questions)
    yield Touch(_("Toutes les cases"))
    yield Touch(_("Mon carnet"))
    yield See("13-carnet")
    yield Touch(_("Tout effacer"))
    yield See("13b-tout-effacer")
    yield Touch(_("Non, je garde"))
    yield from _look_around(content)
    yield Touch(_("Demander de l’aide"))
    yield See("17-aide")
    yield Touch(_("Je n’arrive pas à m’identifier"))
    yield See("17b-aide-phrase")
    yield Touch(_("Confort de lecture"))
    yield See("15-confort")
    yield Touch(_("Nuit"))
    yield See("15b-confort-nuit")
    yield Touch(_("Tout remettre à zéro"))
    yield Touch(_("C’est bon"))
    yield Wait(98)
    yield See("16-toujours-la")
    yield Touch(_("J’ai fini, tout effacer"))
    yield See("18-etagere-refermee")


def _discover(content: Content, universe: str) -> Iterator[Action]:
    yield Touch(content.universe(universe).title)
    yield See("03-univers")
    yield Touch(_("Chez vous"))
    yield See("04-ressource")
    yield Touch(_("Dans mon carnet"))
    yield Touch(_("Retour"))


def _look_around(content: Content) -> Iterator[Action]:
    if has_nearby(content):
        yield Touch(_("Près d’ici"))
        yield See("14-pres-d-ici")
    for library in content.commune.libraries[:1] if content.commune else ():
        yield Touch(library.name)
        yield See("14b-bibliotheque")


def _practise(steps: tuple[Step, ...]) -> Iterator[Action]:
    for number, step in enumerate(steps, start=1):
        yield See(f"05-tutoriel-{number}")
        if number == 1:
            yield Touch(_("Montrez-moi"))
        if number == 2 and step.failures:
            yield Touch(_("Ça ne marche pas"))
            yield See("05b-ca-ne-marche-pas")
            yield Touch(_("Je réessaie"))
        yield Touch(_target(step))
    yield See("05c-tutoriel-fin")
    yield Touch(_("Dans mon carnet"))


def _target(step: Step) -> str:
    for block in step.page.blocks:
        if isinstance(block, Button | Field) and block.is_target:
            return block.text if isinstance(block, Button) else block.label
    raise LookupError(step.title)


def _play(questions: tuple[Question, ...]) -> Iterator[Action]:
    """The first answer right, the second wrong, the others skipped."""
    yield See("09-quiz-question")
    yield Touch(_choice(questions[0], right=True))
    yield See("10-quiz-reponse-juste")
    yield Touch(_("Question suivante"))
    if questions[1].hint:
        yield Touch(_("Un indice"))
        yield See("11-quiz-indice")
    yield Touch(_choice(questions[1], right=False))
    yield See("12-quiz-reponse-a-revoir")
    yield Touch(_("Question suivante"))
    for _question in questions[2:]:
        yield Touch(_("Passer"))
    yield See("12b-quiz-fin")


def _choice(question: Question, *, right: bool) -> str:
    return next(choice.text for choice in question.choices if choice.is_right is right)


class SkippingClock:
    """Monotonic seconds that a script can move on."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds


class Tour:
    """Plays ``actions`` on ``app`` and writes pictures to ``out``; ``tell`` gets each path."""

    def __init__(
        self,
        app: KioskApp,
        actions: Iterator[Action],
        *,
        out: Path,
        clock: SkippingClock,
        tell: Callable[[Path], None],
    ) -> None:
        self._app = app
        self._actions = actions
        self._out = out
        self._clock = clock
        self._tell = tell
        self._frames = 0
        self._since = time.monotonic()
        self.error: Exception | None = None

    def start(self, *_args: Any) -> None:
        Clock.schedule_interval(self._frame, 0)

    def _frame(self, _dt: float) -> bool:
        """Called before each frame; one step when everything is still."""
        if not self._is_settled():
            return True
        try:
            action = next(self._actions, None)
            if action is None:
                self._app.stop()
                return False
            self._play(action)
        except Exception as error:  # the script is wrong, or the kiosk is: say so and stop
            self.error = error
            self._app.stop()
            return False
        return True

    def _is_settled(self) -> bool:
        self._frames += 1
        pressed = any(control.state == "down" for control in self._app.focus.controls())
        moving = pressed or self._app.stage.is_moving or bool(Animation._instances)
        if moving and time.monotonic() - self._since < LONGEST_STEP:
            self._frames = 0
        if self._frames < FRAMES_TO_SETTLE:
            return False
        self._frames, self._since = 0, time.monotonic()
        return True

    def _play(self, action: Action) -> None:
        match action:
            case See(name):
                self._tell(camera.take(self._out / f"{name}.png"))
            case Touch(name, may_be_gone):
                self._touch(name, may_be_gone=may_be_gone)
            case Wait(seconds):
                self._clock.skip(seconds)
                self._app.look_at_idle()

    def _touch(self, name: str, *, may_be_gone: bool) -> None:
        try:
            Finger(self._app.focus.controls).touch(name)
        except NothingToTouch:
            if not may_be_gone:
                raise
