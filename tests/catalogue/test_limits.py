from __future__ import annotations

import pytest

from kiosk.catalogue.answer import Length, Way, Wish
from kiosk.catalogue.facets import FREE
from kiosk.catalogue.limits import chosen, limited, toggled

EVERY = {
    "universe": "cinema",
    "subject": "rire",
    "language": "it",
    "audience": "ados",
    "length": Length.SHORT.value,
    "way": Way.CARD.value,
    "is_free_of_tokens": FREE,
}


@pytest.mark.parametrize(("field", "value"), EVERY.items())
def test_a_limit_is_set_and_taken_away_by_the_same_touch(field: str, value: str) -> None:
    nothing = Wish(words="lune")
    assert chosen(nothing, field) == ""
    wish = toggled(nothing, field, value)

    assert chosen(wish, field) == value
    assert toggled(wish, field, value) == nothing
    assert limited(wish, field, "") == nothing
    assert wish.words == "lune"


def test_another_value_replaces_the_one_before() -> None:
    wish = toggled(Wish(audience="ados"), "audience", "enfants")

    assert wish == Wish(audience="enfants")
