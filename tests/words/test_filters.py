from __future__ import annotations

from typing import get_args

import pytest

from kiosk.packs.content import Filter, FilterField
from kiosk.words.filters import condition
from tests.samples import EVERYTHING


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (Filter("universe", "=", "cinema"), "univers\u00a0: Cinema"),
        (Filter("universe", "=", "Cinema"), "univers\u00a0: Cinema"),
        (Filter("resource", "=", "vod"), "ressource\u00a0: Films"),
        (Filter("kind", "=", "film"), "genre\u00a0: film"),
        (Filter("audience", "=", "adultes"), "pour\u00a0: adultes"),
        (Filter("language", "=", "nl"), "langue\u00a0: néerlandais"),
        (Filter("language", "=", "br"), "langue\u00a0: br"),
        (Filter("subjects", "=", "animaux"), "sujet\u00a0: animaux"),
        (Filter("minutes", "<=", 60.0), "au plus 60 minutes"),
        (Filter("minutes", ">=", 90.0), "au moins 90 minutes"),
        (Filter("minutes", "=", 1.0), "1 minute"),
        (Filter("tokens", "<=", 1.0), "au plus 1 jeton"),
        (Filter("tokens", "=", 0.5), "0,5 jeton"),
        (Filter("tokens", ">=", 2.0), "au moins 2 jetons"),
        (Filter("year", "<=", 1930.0), "jusqu’en 1930"),
        (Filter("year", ">=", 2000.0), "depuis 2000"),
        (Filter("year", "=", 1902.0), "de 1902"),
    ],
    ids=str,
)
def test_a_condition_is_told_in_a_few_words(one: Filter, said: str) -> None:
    assert condition(EVERYTHING, one) == said


@pytest.mark.parametrize("field", get_args(FilterField))
def test_there_are_words_for_every_field(field: FilterField) -> None:
    value = 4.0 if field in ("minutes", "tokens", "year") else "vrai"
    assert condition(EVERYTHING, Filter(field, "=", value))
