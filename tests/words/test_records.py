from __future__ import annotations

from msgspec.structs import replace

from kiosk.packs.content import Record, plain
from kiosk.words.records import access, facts, in_short, where
from tests.catalogues import MOON
from tests.samples import EVERYTHING

BARE = Record(id="x", title="Un titre", universe="cinema")


def test_a_record_says_what_is_known_of_it() -> None:
    assert list(facts(MOON)) == ["Film", "Georges Méliès", "1902", "14\u00a0min"]
    assert list(facts(BARE)) == []


def test_it_says_what_it_takes_to_have_it_and_whether_it_is_an_example() -> None:
    assert [(plain(line.text), line.icon) for line in access(MOON)] == [
        ("Gratuit avec votre inscription", "identification-card"),
        ("0,5 jeton", "coin"),
        ("Notice d’exemple", "info"),
    ]
    assert [plain(line.text) for line in access(BARE)] == ["Gratuit avec votre inscription"]


def test_among_several_it_is_one_line() -> None:
    told = "Film · Georges Méliès · 1902 · 14\u00a0min · 0,5 jeton · Notice d’exemple"
    assert in_short(MOON) == told
    assert in_short(BARE) == ""


def test_a_resource_that_says_nobody_or_is_gone_leaves_the_portal() -> None:
    vod = replace(EVERYTHING.resource("vod"), provider="Arte VOD")
    assert where(replace(EVERYTHING, resources=(vod,)), "vod") == "Chez vous, avec Arte VOD."
    for resource in ("vod", "perdue", ""):
        assert where(EVERYTHING, resource) == "Chez vous, sur la Médiathèque en ligne."
