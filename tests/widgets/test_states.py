"""States that a voice says and an eye sees, without their colours."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kivy.animation import Animation
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.badge import ICONS, Badge
from kiosk.widgets.bar_chart import BarChart, Share
from kiosk.widgets.choice import Chip, Choice
from kiosk.widgets.countdown import Timer, clock_face
from kiosk.widgets.dashes import dashes
from kiosk.widgets.progress import Steps
from kiosk.widgets.switch_row import SwitchRow
from kiosk.widgets.tokens import Token, Tokens
from tests.patron import lay_out, spoken_in

Show = Callable[[Widget], Widget]


@pytest.mark.parametrize(("is_on", "said"), [(True, "Sons, oui"), (False, "Sons, non")])
def test_a_switch_says_and_writes_its_state(show: Show, is_on: bool, said: str) -> None:
    switch = show(SwitchRow(title="Sons", is_on=is_on, size_hint=(None, None), width=600))
    assert (switch.role, switch.spoken) == ("switch", said)
    assert switch.ids.state.text == said.removeprefix("Sons, ").capitalize()


def test_a_switch_does_not_turn_itself(show: Show) -> None:
    switch = show(SwitchRow(title="Sons", is_on=True, size_hint=(None, None), width=600))
    switch.activate()
    assert switch.is_on


def test_a_switch_keeps_its_title_where_its_detail_has_no_room(show: Show) -> None:
    detail = "Un petit son à chaque geste"
    switch = show(SwitchRow(title="Sons", detail=detail, size_hint=(None, None), width=700))
    assert switch.shown_detail == detail
    switch.width = 340 * theme.u
    for _ in range(3):
        lay_out()
    assert switch.shown_detail == ""
    assert switch.title_size == theme.button


@pytest.mark.parametrize("kind", [Choice, Chip])
def test_a_choice_says_that_it_is_chosen(show: Show, kind: type[Choice]) -> None:
    choice = show(kind(text="Cinéma", size_hint=(None, None), width=300))
    assert (choice.role, choice.spoken, choice.is_ticked) == ("choice", "Cinéma", False)
    choice.is_selected = True
    lay_out()
    assert choice.spoken == "Cinéma, choisi"
    assert choice.is_ticked is (kind is Chip)


def test_each_kind_of_badge_has_an_icon_of_its_own(show: Show) -> None:
    icons = [show(Badge(text="Hors ligne", kind=kind)).icon for kind in ICONS]
    assert sorted(icons) == sorted({*icons})


@given(halves=st.integers(0, 16), total=st.integers(0, 8))
def test_tokens_add_up_to_what_is_left(halves: int, total: int) -> None:
    tokens = Tokens(count=halves / 2, total=total)
    amounts = tokens.amounts()
    assert sum(amounts) == halves / 2
    assert set(amounts) <= {0, 0.5, 1}
    assert len(amounts) == max(total, -(-halves // 2))


@pytest.mark.parametrize(
    ("amount", "said"), [(1, "Un jeton"), (0.5, "Un demi-jeton"), (0, "Un jeton dépensé")]
)
def test_a_token_is_named(show: Show, amount: float, said: str) -> None:
    assert show(Token(amount=amount)).spoken == said


@pytest.mark.parametrize(
    ("count", "index", "said"),
    [(5, 2, "Étape 3 sur 5"), (12, 7, "Étape 8 sur 12"), (5, 5, "Étape 5 sur 5")],
)
def test_steps_are_told_in_words(show: Show, count: int, index: int, said: str) -> None:
    assert show(Steps(count=count, index=index)).spoken == said


@pytest.mark.parametrize(
    ("seconds", "shown"), [(580, "9:40"), (60, "1:00"), (59.9, "0:59"), (0, "0:00")]
)
def test_minutes_and_seconds_are_shown_as_on_a_clock(seconds: float, shown: str) -> None:
    assert clock_face(seconds) == shown


def test_the_last_minute_begins_with_one_blink(show: Show) -> None:
    timer = show(Timer(seconds=62, fraction=0.1))
    theme.still = False
    blinks = []
    for seconds in (61, 60, 59, 58):
        timer.seconds = seconds
        blinks.append(bool(Animation._instances))
        Animation.stop_all(timer)
    assert blinks == [False, True, False, False]


def test_nothing_blinks_where_movement_is_not_wanted(show: Show) -> None:
    timer = show(Timer(seconds=61))
    timer.seconds = 60
    assert not Animation._instances


def test_a_chart_says_each_value_and_the_one_to_remember(show: Show) -> None:
    shares = (Share(name="Presse", value=168), Share(name="Cinéma", value=1.5, shown="1,5"))
    sentence = "La presse est la case la plus ouverte."
    chart = show(BarChart(shares=shares, marked=0, sentence=sentence, size_hint_x=1))
    lay_out()
    assert list(spoken_in(chart)) == ["Presse", "168", "Cinéma", "1,5", sentence]


@given(
    length=st.floats(20, 5000), dash=st.floats(2, 40), gap=st.floats(1, 20), bend=st.floats(1, 19)
)
def test_dashes_are_of_one_length_and_go_all_the_way_round(
    length: float, dash: float, gap: float, bend: float
) -> None:
    outline = [(0.0, 0.0), (bend, 0.0), (bend, length - bend)]
    drawn = list(dashes(outline, dash, gap))
    lengths = [sum(dist(*side) for side in pairwise(points)) for points in drawn]
    assert lengths == pytest.approx([lengths[0]] * len(lengths), rel=1e-3)
    assert sum(lengths) / length == pytest.approx(dash / (dash + gap), rel=1e-3)
