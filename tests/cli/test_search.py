"""``kiosk search``, on a pack with a handful of records."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk as command_line
from kiosk.errors import KioskError, UsageError
from kiosk.packs.build import build
from tests.conftest import ROOT

GOOD = ROOT / "tests/packs/good"
RECORDS = """\
id;titre;auteur;univers;ressource;genre;année;langue;public;durée;jetons;sujets
ours;Le Petit Ours et la Neige;Zoé Balmont;cinema;;film;1998;fr;enfants;12;;famille, neige
nuit;La Nuit des élèves;Noël Corville;cinema;;film;2004;fr;tous;95;2;école
snow;Snow and Ice;;cinema;;film;2011;en;adultes;50;1;neige
gazette;La Gazette des sommets;;presse;journaux;journal;;fr;tous;;;neige
"""

Search = Callable[..., Result]


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    scratch = tmp_path_factory.mktemp("pack")
    source = shutil.copytree(GOOD, scratch / "source")
    (source / "records").mkdir()
    (source / "records/films.csv").write_text(RECORDS, "utf-8")
    return build(source, None, scratch / "built")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def search(pack: Path, data: Path) -> Search:
    """Types ``kiosk search …`` on a kiosk that shows the pack."""

    def type_words(*words: str) -> Result:
        runner = CliRunner(env={"KIOSK_DATA": str(data), "LC_ALL": "C.UTF-8"})
        return runner.invoke(command_line, ["search", "--pack", str(pack), *words])

    return type_words


def ids(result: Result) -> dict[str, list[str]]:
    """Of what was found, by way."""
    groups = json.loads(result.output)["groups"]
    return {group["way"]: [hit["record"]["id"] for hit in group["hits"]] for group in groups}


def test_what_is_found_stands_under_what_one_can_do_with_it(search: Search) -> None:
    result = search("neige")
    assert result.output == (
        "With a library card (2)\n"
        "  Le Petit Ours et la Neige · Zoé Balmont · 1998 · film · 12 min\n"
        "  La Gazette des sommets · journal\n"
        "With tokens (1)\n"
        "  Snow and Ice · 2011 · film · 50 min\n"
    )
    assert result.exit_code == 0


def test_words_need_no_quotes_no_accents_and_no_end(search: Search) -> None:
    assert search("nuit", "elev").output == search("nuit élèves").output
    assert ids(search("nuit", "elev", "--json")) == {"tokens": ["nuit"]}


def test_a_page_of_the_kiosk_is_found_too(search: Search) -> None:
    (hit,) = json.loads(search("lire", "--json").output)["groups"][0]["hits"]
    assert (hit["way"], hit["page"]) == ("here", "tutorials/lire")


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        (("--language", "en"), {"snow"}),
        (("--audience", "enfants"), {"ours", "gazette"}),
        (("--length", "short"), {"ours"}),
        (("--length", "medium"), {"snow"}),
        (("--universe", "presse"), {"gazette"}),
        (("--free",), {"ours", "gazette"}),
    ],
)
def test_what_is_found_keeps_within_the_limits(
    search: Search, limits: tuple[str, ...], found: set[str]
) -> None:
    by_way = ids(search("neige", *limits, "--json"))
    assert {one for group in by_way.values() for one in group} == found


def test_no_more_of_each_are_told_than_asked_for(search: Search) -> None:
    assert [len(group) for group in ids(search("neige", "--limit", "1", "--json")).values()] == [
        1,
        1,
    ]
    assert "With a library card (2)" in search("neige", "--limit", "1").output


def test_an_error_is_forgiven_and_told(search: Search) -> None:
    result = search("gaeette")
    first, *others = result.output.splitlines()
    assert first == "nothing is spelt so; this is “gazette”"
    assert "  La Gazette des sommets · journal" in others
    assert json.loads(search("gaeette", "--json").output)["understood"] == "gazette"


def test_finding_nothing_is_no_failure_and_names_the_ways_out(search: Search) -> None:
    result = search("xylophone")
    assert result.exit_code == 0
    assert result.output.splitlines()[0] == "nothing found"
    assert "→ themes: neige" in result.output
    assert ids(search("xylophone", "--json")) == {}


@pytest.mark.parametrize(
    ("option", "value", "fix"),
    [
        ("--universe", "cinma", "did you mean “cinema”?"),
        ("--language", "xx", "write one of these: en, fr"),
        ("--audience", "enfant", "did you mean “enfants”?"),
    ],
)
def test_a_limit_that_the_catalogue_does_not_know_is_a_usage_error(
    search: Search, option: str, value: str, fix: str
) -> None:
    result = search("neige", option, value)
    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == f"{option}: nothing in the catalogue is of “{value}”; {fix}"


@pytest.mark.parametrize(
    "words", ["", '"', "AND OR NOT", "neige*", "💡", "\u202eneige", "a" * 10_000]
)
def test_whatever_is_typed_has_an_answer(search: Search, words: str) -> None:
    result = search("--", words)
    assert result.exit_code == 0
    assert result.output


def test_the_index_is_made_again_when_it_is_damaged(search: Search, data: Path) -> None:
    before = search("neige").output
    (index,) = data.rglob("catalogue.db")
    index.write_bytes(b"no index")
    assert search("neige").output == before


def test_where_there_is_no_pack_there_is_nothing_to_search(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    runner = CliRunner(env={"KIOSK_DATA": str(tmp_path / "data"), "LC_ALL": "C.UTF-8"})
    result = runner.invoke(command_line, ["search", "neige", "--pack", str(empty)])
    assert isinstance(result.exception, KioskError)
    assert str(result.exception).startswith("there is nothing to search; ")
