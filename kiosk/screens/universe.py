"""Univers: an open case; its promise, its key fact, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.screen import KioskScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.lines import IconLine


class UniverseScreen(KioskScreen):
    title = StringProperty("")
    illustration = StringProperty("")
    promise = ObjectProperty(())
    key_title = StringProperty("")
    key_text = ObjectProperty(())
    key_tokens = NumericProperty(0)
    vivid = ColorProperty("#FFFFFF")
    deep = ColorProperty("#000000")

    def arrive(self, subject: str) -> None:
        universe = self.stay.open_case(subject)
        paint = theme.universes[universe.illustration]
        self.illustration = universe.illustration
        self.vivid = paint.vivid
        self.deep = paint.deep if theme.palette == "clair" else theme.text
        self.title, self.promise = universe.title, universe.promise
        key = universe.key_fact
        self.key_title = key.title if key else ""
        self.key_text = key.text if key and not theme.is_large_text else ()
        self.key_tokens = key.tokens if key else 0
        self._fill_lines(universe.lines)
        self._fill_actions(subject)

    def _fill_lines(self, lines: tuple[Any, ...]) -> None:
        self.ids.lines.clear_widgets()
        for line in lines if theme.text_scale < 1.5 else ():
            self.ids.lines.add_widget(
                IconLine(rich=line.text, icon=line.icon, ink=self.deep, bold=True)
            )

    def _fill_actions(self, universe: str) -> None:
        self.ids.actions.clear_widgets()
        for text, icon, look, done in self._actions(universe):
            action = Action(text=text, icon=icon, look=look, height=theme.size_button_main)
            action.bind(on_release=done)
            self.ids.actions.add_widget(action)

    def _actions(self, universe: str) -> Iterator[tuple[str, str, str, Any]]:
        """At most four: take home, play, practise, keep."""
        content = self.stay.content
        for resource in content.resources_of(universe)[:1]:
            yield _("Chez vous"), "house-line", "primary", self._going("resource", resource.id)
        for quiz in content.quizzes_of(universe)[:1]:
            yield _("Jouer"), "puzzle-piece", "secondary", self._going("quiz", quiz.id)
        for tutorial in content.tutorials_of(universe)[:1]:
            yield _("M’entraîner"), "device-mobile", "secondary", self._going("tutorial", tutorial.id)
        yield (
            _("Dans mon carnet"),
            "bookmark-simple",
            "secondary",
            lambda *_: self.keep("universe", universe),
        )

    def _going(self, name: str, subject: str) -> Any:
        return lambda *_: self.dispatch("on_go", name, subject)


load_kv(__file__)
