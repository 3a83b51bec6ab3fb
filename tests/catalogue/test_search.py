"""What is found, in which order, and what is told of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.catalogue.answer import MOST_COUNTED, Answer, Count, Length, Way, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.packs.content import Record
from tests.catalogue.stock import TODAY, catalogue, film, lesson, record, source

SEA = film(
    "Vingt mille lieues sous les mers",
    creator="Jules Verne",
    subjects=("mer",),
    tokens=1,
    minutes=90,
)
PRINCE = record(
    "Le Petit Prince", creator="Antoine de Saint-Exupéry", subjects=("conte", "enfance")
)
PHILOSOPHY = lesson("La philosophie au lycée", minutes=12, subjects=("école",))
HORSES = record("Les Chevaux de l’été", summary="Un haras, des poulains.", year=1999)
FAMILY = film("L’Arroseur arrosé", subjects=("rire", "famille"), minutes=1, audience="tous")
PIANO = lesson("Apprendre le piano", subjects=("musique",), minutes=30, audience="enfants")
JAZZ = lesson("Le piano jazz", subjects=("musique",), minutes=70, language="en", audience="adultes")
OPEN = record("Œuvres du musée", url="https://example.org/oeuvres", subjects=("art",))
TUTORIAL = record("Regarder un film", id="tutorials/vod", universe="cinema", kind="tutoriel")
EVERY = (SEA, PRINCE, PHILOSOPHY, HORSES, FAMILY, PIANO, JAZZ, OPEN)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("stock"), source(EVERY, pages=[TUTORIAL]))


def found(stock: Catalogue, words: str, **limits: object) -> list[str]:
    return titles(stock.search(Wish(words=words, **limits)))  # type: ignore[arg-type]


def titles(answer: Answer) -> list[str]:
    return [hit.record.title for hit in answer.hits]


# --- however it is typed ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("le petit prince", PRINCE.title),
        ("PETIT PRINCE", PRINCE.title),
        ("prince petit", PRINCE.title),
        ("peti", PRINCE.title),
        ("saint exupery", PRINCE.title),
        ("petits princes", PRINCE.title),
        ("un petit prince", PRINCE.title),
        ("cheval ete", HORSES.title),
        ("l'ete", HORSES.title),
        ("lete", HORSES.title),
        ("oeuvre", OPEN.title),
        ("œuvres", OPEN.title),
        ("20000 lieues", SEA.title),
        ("20 000 lieues", SEA.title),
        ("vingt mille", SEA.title),
        ("jules verne", SEA.title),
        ("filosofie", PHILOSOPHY.title),
        ("philosofie", PHILOSOPHY.title),
        ("filoso", PHILOSOPHY.title),
        ("phioslophie", PHILOSOPHY.title),
        ("philosphie", PHILOSOPHY.title),
        ("phillosophie", PHILOSOPHY.title),
        ("philodophie", PHILOSOPHY.title),
        ("philosophei lycee", PHILOSOPHY.title),
        ("poulains", HORSES.title),
        ("apprends le piano", PIANO.title),
    ],
)
def test_it_is_found_however_it_is_typed(stock: Catalogue, typed: str, title: str) -> None:
    assert found(stock, typed)[0] == title


def test_a_short_word_for_films_brings_a_family_film_before_all(stock: Catalogue) -> None:
    for end in range(len("cine f"), len("cine famil") + 1):
        assert found(stock, "cine famil"[:end])[0] == FAMILY.title


def test_what_was_understood_is_told_only_where_it_was_typed_otherwise(stock: Catalogue) -> None:
    assert stock.search(Wish(words="filosofie")).understood == "philosophie"
    assert stock.search(Wish(words="philosophie")).understood == ""


def test_a_word_that_nothing_is_found_by_is_left_out_of_what_is_understood(
    stock: Catalogue,
) -> None:
    answer = stock.search(Wish(words="piano xyzzyx"))
    assert answer.understood == "piano"
    assert titles(answer) == [JAZZ.title, PIANO.title]


def test_words_that_never_come_together_still_find_one_of_them(stock: Catalogue) -> None:
    assert found(stock, "prince philosophie piano") != []


# --- the order --------------------------------------------------------------------------


def ranking(folder: Path, *records: Record, words: str) -> list[str]:
    return found(catalogue(folder, source(records)), words)


def test_the_very_title_comes_before_longer_ones_and_these_before_other_fields(
    tmp_path: Path,
) -> None:
    records = (
        record("Un soir", creator="Paul Marée"),
        record("Marées noires"),
        record("La grande marée basse"),
        record("Marée haute"),
        record("La Marée"),
    )
    assert ranking(tmp_path, *records, words="maree ") == [
        "La Marée",
        "Marée haute",
        "La grande marée basse",
        "Marées noires",
        "Un soir",
    ]


def test_what_is_spelt_as_it_was_typed_comes_before_what_only_sounds_so(tmp_path: Path) -> None:
    records = (record("Le phare"), record("Le fard"), record("Le far breton"))
    assert ranking(tmp_path, *records, words="far")[0] == "Le far breton"


def test_recommended_and_wanted_records_come_before_their_equals(tmp_path: Path) -> None:
    records = [record(f"Jardin {colour}") for colour in ("blanc", "gris", "vert", "rouge")]
    made_of = source(records, favourites=["Jardin rouge"], shown={"Jardin vert": 3})
    assert found(catalogue(tmp_path, made_of), "jardin") == [
        "Jardin rouge",
        "Jardin vert",
        "Jardin blanc",
        "Jardin gris",
    ]


def test_the_way_of_the_best_match_comes_first(stock: Catalogue) -> None:
    assert stock.search(Wish(words="film")).groups[0].way is Way.HERE
    assert stock.search(Wish(words="vingt mille")).groups[0].way is Way.TOKENS


# --- what is told -----------------------------------------------------------------------


def test_each_way_to_have_it_is_a_group_of_its_own(stock: Catalogue) -> None:
    groups = {group.way: group for group in stock.search(Wish()).groups}
    assert {way: group.count for way, group in groups.items()} == {
        Way.HERE: Count(1),
        Way.PHONE: Count(1),
        Way.CARD: Count(6),
        Way.TOKENS: Count(1),
    }
    assert groups[Way.HERE].hits[0].page == "tutorials/vod"
    assert groups[Way.PHONE].hits[0].record == OPEN


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("ete cheval", ["Chevaux", "été"]),
        ("oeuv", ["Œuvres"]),
        ("filosofie", ["philosophie"]),
        ("20000 lieues", ["Vingt mille", "lieues"]),
    ],
)
def test_what_was_found_is_marked_in_the_title(
    stock: Catalogue, typed: str, marked: list[str]
) -> None:
    hit = stock.search(Wish(words=typed)).hits[0]
    assert [hit.record.title[start:stop] for start, stop in hit.marks] == marked


def test_completions_are_whole_queries_as_the_catalogue_writes_its_words(stock: Catalogue) -> None:
    assert stock.search(Wish(words="Phil")).completions == ("philosophie",)
    assert stock.search(Wish(words="chevaux et")).completions == ("chevaux été",)
    assert stock.search(Wish(words="petit")).completions == ("petit prince",)


def test_every_completion_finds_something(stock: Catalogue) -> None:
    for letter in "abcdefghijklmnopqrstuvwxyz":
        for completion in stock.search(Wish(words=letter)).completions:
            answer = stock.search(Wish(words=completion))
            assert answer.count.number
            assert answer.understood == ""


def test_limits_combine_and_what_is_for_everybody_suits_each_audience(stock: Catalogue) -> None:
    assert found(stock, "piano", language="en") == [JAZZ.title]
    assert found(stock, "piano", audience="enfants") == [PIANO.title]
    assert FAMILY.title in found(stock, "", audience="enfants")
    assert JAZZ.title not in found(stock, "", audience="enfants")
    assert found(stock, "", universe="cinema", is_free_of_tokens=True, length=Length.SHORT) == [
        FAMILY.title
    ]
    assert found(stock, "", subject="MUSIQUE", length=Length.LONG) == [JAZZ.title]
    assert found(stock, "", way=Way.TOKENS) == [SEA.title]
    assert found(stock, "piano", universe="nowhere") == []


def test_limits_hold_in_summaries_too(stock: Catalogue) -> None:
    assert found(stock, "haras", universe="livres", audience="enfants") == [HORSES.title]
    assert found(stock, "haras", universe="cinema") == []


def test_facets_say_what_each_limit_would_leave(stock: Catalogue) -> None:
    answer = stock.search(Wish())
    for field, values in answer.facets.items():
        for value, count in values:
            assert stock.search(limited(field, value)).count == count, (field, value)


def limited(field: str, value: str) -> Wish:
    match field:
        case "length":
            return Wish(length=Length(value))
        case "way":
            return Wish(way=Way(value))
        case "is_free_of_tokens":
            return Wish(is_free_of_tokens=True)
        case _:
            return replace(Wish(), **{field: value})  # type: ignore[arg-type]


def test_the_values_of_a_field_are_those_of_its_facet(stock: Catalogue) -> None:
    for field, values in stock.search(Wish()).facets.items():
        assert dict(stock.values(field, Wish())) == dict(values)


def test_subjects_within_a_wish_are_counted_the_commonest_first(stock: Catalogue) -> None:
    assert stock.subjects(Wish(universe="former"), 5) == (
        ("musique", Count(2)),
        ("école", Count(1)),
    )
    assert stock.subjects(Wish(words="xyzzyx"), 5) == ()


# --- nothing, or too much ---------------------------------------------------------------


def test_themes_to_begin_with_are_first_those_that_several_universes_share(tmp_path: Path) -> None:
    films = [film(title, subjects=("muet",)) for title in ("Un", "Deux", "Trois")]
    travels = [film("Quatre", subjects=("voyage",)), record("Cinq", subjects=("voyage",))]
    asked = catalogue(tmp_path, source((*films, *travels)))
    assert asked.themes(2) == ("voyage", "muet")


def test_where_nothing_is_found_there_are_near_words_or_themes(stock: Catalogue) -> None:
    nothing = stock.search(Wish(words="xyzzyx"))
    assert nothing.count == Count(0)
    assert nothing.groups == ()
    assert "musique" in nothing.themes
    near = stock.search(Wish(words="piamo", way=Way.TOKENS))
    assert near.count == Count(0)
    assert "piano" in near.nearest


def test_what_has_ended_is_not_there_any_more(tmp_path: Path) -> None:
    last_day = film("Le dernier jour", valid_until=TODAY)
    stock = catalogue(tmp_path, source([last_day, film("Le premier jour")]))
    assert len(found(stock, "jour")) == 2
    later = Catalogue(tmp_path / "catalogue.db", lambda: TODAY + timedelta(days=1))
    assert found(later, "jour") == ["Le premier jour"]
    assert later.hit("Le dernier jour") is None
    assert len(later.listing(Wish())) == 1


def test_it_ends_at_midnight_although_the_index_stays_open(tmp_path: Path) -> None:
    days = [date(2026, 11, 21)]
    catalogue(tmp_path, source([film("Le dernier jour", valid_until=days[0])])).close()
    stock = Catalogue(tmp_path / "catalogue.db", lambda: days[0])
    assert len(found(stock, "jour")) == 1
    days[0] += timedelta(days=1)
    assert found(stock, "jour") == []


def test_more_than_a_thousand_are_not_counted_on(tmp_path: Path) -> None:
    many = (lesson(f"Leçon {number}", minutes=5) for number in range(MOST_COUNTED + 5))
    answer = (stock := catalogue(tmp_path, source(many))).search(Wish(words="lecon"))
    assert answer.count == Count(MOST_COUNTED, is_more=True)
    assert answer.groups[0].count == Count(MOST_COUNTED, is_more=True)
    assert dict(answer.facets["length"]) == {"short": Count(MOST_COUNTED, is_more=True)}
    assert len(stock.listing(Wish(words="lecon"))) == MOST_COUNTED + 5


def test_a_title_that_a_thousand_others_begin_like_is_found_by_its_own_words(
    tmp_path: Path,
) -> None:
    many = [lesson(f"Le piano, leçon {number}") for number in range(1_500)]
    stock = catalogue(tmp_path, source([*many, lesson("Le piano")]))
    assert found(stock, "piano")[0] == "Le piano"
    assert found(stock, "piano lecon 1499")[0] == "Le piano, leçon 1499"


def test_a_title_that_only_begins_alike_is_not_what_was_typed(tmp_path: Path) -> None:
    records = [record("Petite musique"), *(record(f"Petit {number}") for number in range(1_200))]
    stock = catalogue(tmp_path, source(records))
    assert "Petite musique" in found(stock, "petite")
    assert "Petite musique" not in found(stock, "petit 7")


# --- one record, and those like it ------------------------------------------------------


def test_a_record_is_had_by_its_id(stock: Catalogue) -> None:
    hit = stock.hit(SEA.id)
    assert hit is not None
    assert (hit.record, hit.way, hit.page) == (SEA, Way.TOKENS, "")
    assert stock.hit("nothing") is None


def test_what_shares_the_rarest_subject_is_most_alike(tmp_path: Path) -> None:
    common = [film(f"Drame {number}", subjects=("drame",)) for number in range(9)]
    rare = film("Le phare", subjects=("drame", "phare"))
    other = record("Gardien de phare", subjects=("phare",))
    stock = catalogue(tmp_path, source([*common, rare, other]))
    alike = [hit.record.title for hit in stock.like(rare.id, 3)]
    assert alike[0] == "Gardien de phare"
    assert len(alike) == 3
    assert rare.title not in alike


def test_a_record_of_no_subject_is_like_those_of_its_author_then_of_its_kind(
    tmp_path: Path,
) -> None:
    one, two = film("Un", creator="Alice Guy"), film("Deux", creator="Alice Guy")
    stock = catalogue(tmp_path, source([film("Trois"), one, lesson("Quatre"), two]))
    assert [hit.record.title for hit in stock.like(one.id, 2)] == ["Deux", "Trois"]
    assert stock.like("nothing", 3) == ()


# --- the whole list ---------------------------------------------------------------------


def test_the_list_begins_with_what_the_search_shows_and_has_each_once(stock: Catalogue) -> None:
    for wish in (Wish(), Wish(words="piano"), Wish(words="filosofie"), Wish(universe="former")):
        answer, listing = stock.search(wish), stock.listing(wish)
        listed = [hit.record.id for hit in listing.hits(0, len(listing))]
        assert len(set(listed)) == len(listed) == answer.count.number
        assert set(listed) == {hit.record.id for hit in answer.hits}
        assert listed[0] == answer.hits[0].record.id


def test_rows_beyond_the_end_of_the_list_are_not_there(stock: Catalogue) -> None:
    listing = stock.listing(Wish())
    assert len(listing.hits(len(listing) - 1, len(listing) + 10)) == 1
    assert listing.hits(len(listing), len(listing) + 10) == ()
    assert len(stock.listing(Wish(words="xyzzyx"))) == 0
