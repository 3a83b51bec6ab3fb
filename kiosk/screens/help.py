"""Aide: someone can help. The chosen sentence is shown large, for the librarian to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kivy.properties import ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.screens.places import doorway
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.offers import Offer


@dataclass(frozen=True, slots=True)
class Topic:
    """``name`` is what packs write in ``help:``, ``sentence`` what the patron says."""

    name: str
    icon: str
    sentence: str


def topics() -> tuple[Topic, ...]:
    return (
        Topic("inscription", "user-plus", _("Je ne suis pas inscrit")),
        Topic("identification", "key", _("Je n’arrive pas à m’identifier")),
        Topic("telephone", "device-mobile", _("Je ne sais pas faire sur mon téléphone")),
        Topic("recherche", "magnifying-glass", _("Je ne trouve pas ce que je cherche")),
    )


class HelpScreen(KioskScreen):
    """``sentence`` is empty until one is chosen."""

    tab = "help"
    sentence = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for topic in topics():
            action = Action(
                text=topic.sentence,
                icon=topic.icon,
                align="start",
                size_hint_y=1,
            )
            action.bind(on_release=lambda *_, topic=topic: self.say(topic))
            self.ids.topics.add_widget(action)
        self.on_sentence()

    def arrive(self, subject: str) -> None:
        self.sentence = ""
        self.on_sentence()
        for topic in topics():
            if topic.name == subject:
                self.say(topic)

    def say(self, topic: Topic) -> None:
        self.stay.ask_help(topic.name)
        self.sentence = topic.sentence

    def on_sentence(self, *_args: object) -> None:
        """What a librarian reads stands alone."""
        back = Offer(name="back", text=_("Retour"), icon=arrow_back())
        self.offers = (back,) if self.sentence else (back, *self._about())

    def _about(self) -> Iterator[Offer]:
        """What is for the curious, and for those who work here."""
        yield Offer(name="counts", text=_("Ce que compte cette borne"), icon="chart-bar", share=1.6)
        yield Offer(name="credits", text=_("Crédits"), icon="users-three")
        if doorway(self.stay.content, "train"):
            yield Offer(
                name="train",
                text=_("Pour l’équipe"),
                icon="graduation-cap",
                spoken=_("Pour l’équipe\u00a0: se former en dix minutes"),
            )

    def choose(self, offer: str) -> None:
        if offer == "back":
            self.step_back()
        elif offer == "train" and (place := doorway(self.stay.content, offer)):
            self.dispatch("on_go", *place)
        else:
            self.dispatch("on_go", offer, "")

    def step_back(self) -> None:
        if self.sentence:
            self.sentence = ""
        else:
            self.dispatch("on_back")

    def escape(self) -> None:
        self.step_back()


load_kv(__file__)
