from __future__ import annotations

import json
import random
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.record_columns import COLUMNS
from kiosk.packs.authoring.records import read_records
from kiosk.packs.content import Record
from kiosk.packs.limits import MAX_LINE_PROBLEMS
from kiosk.packs.manifest import DamagedPack
from kiosk.packs.problems import Notes, Problem
from kiosk.packs.records import pack_records, unpack_records

TABLES = Path(__file__).parent / "tables"
PORTAL = "asuivre.lillemetropole.fr"
KNOWN = Known(
    universes=frozenset({"cinema", "presse"}),
    resources=frozenset({"vod"}),
    media=frozenset({"media/affiche.jpg"}),
    hosts=frozenset({PORTAL}),
)

Read = Callable[..., tuple[list[Record], list[str]]]


def read_table(path: Path, known: Known = KNOWN) -> tuple[list[Record], list[str]]:
    """The records of a table, and what is said of it: « line:column: what; fix »."""
    found: list[Problem] = []
    records = list(read_records(path, known, Notes("t", found)))
    return records, [str(problem).removeprefix("t:") for problem in sorted(found)]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads lines of CSV."""

    def read(*lines: str, known: Known = KNOWN) -> tuple[list[Record], list[str]]:
        path = tmp_path / "films.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return read_table(path, known)

    return read


@pytest.fixture
def read_cell(read: Read) -> Callable[[str, str], tuple[Record | None, list[str]]]:
    """Reads a table of one record that has one more column, with this ``cell``."""

    def read_one(column: str, cell: str) -> tuple[Record | None, list[str]]:
        quoted = cell.replace('"', '""')
        records, said = read(f"id;titre;univers;{column}", f'a;A;cinema;"{quoted}"')
        return (records[0] if records else None), said

    return read_one


# --- what a table says ------------------------------------------------------------------------


def test_a_line_becomes_a_record(read: Read) -> None:
    records, said = read(
        "id;title;creator;universe;resource;kind;year;language;audience;minutes;tokens;subjects;"
        "summary;url;cover;valid_until;sample",
        "voyage;L'été... à 1 500 km !;Méliès;cinema;vod;film;1902;en;enfants;14;0,5;"
        f'"muet, astronomie";Six savants.;https://{PORTAL}/1;affiche.jpg;2027-12-31;sample',
    )
    assert said == []
    assert records == [
        Record(
            id="voyage",
            title="L’été… à 1\u00a0500 km\u00a0!",
            creator="Méliès",
            universe="cinema",
            resource="vod",
            kind="film",
            year=1902,
            language="en",
            audience="enfants",
            minutes=14,
            tokens=0.5,
            subjects=("muet", "astronomie"),
            summary="Six savants.",
            url=f"https://{PORTAL}/1",
            cover="media/affiche.jpg",
            valid_until=date(2027, 12, 31),
            is_sample=True,
        )
    ]


def test_an_empty_cell_says_nothing(read: Read) -> None:
    columns = list(COLUMNS)
    cells = ["a" if name == "id" else "" for name in columns]
    cells[columns.index("title")], cells[columns.index("universe")] = "A", "cinema"
    names = [COLUMNS[name][0] for name in columns]
    assert read(";".join(names), ";".join(cells)) == (
        [Record(id="a", title="A", universe="cinema")],
        [],
    )


@pytest.mark.parametrize("name", ["films.xlsx", "films.ods", "films.csv"])
def test_every_kind_of_file_gives_the_same_records(name: str) -> None:
    records, said = read_table(TABLES / name)
    assert [record.id for record in records] == ["sortie-usine", "voyage-lune", "dernier"]
    first, second, last = records
    assert first.summary == "Des ouvriers quittent l’usine. Le tout premier film\u00a0?"
    assert (first.minutes, first.tokens, first.subjects) == (1, 0.5, ("muet", "Lyon"))
    assert (second.year, second.is_sample) == (1902, True)
    assert second.valid_until == date(2027, 12, 31)
    assert last == Record(
        id="dernier",
        title="Œuvre à 3 €",
        creator="Zoé Noël",
        universe="cinema",
        year=2024,
        minutes=95,
        tokens=2,
    )
    line = 5 if name == "films.csv" else 4
    assert said[-1] == (
        f"{line}:1: advice: this line is left out: “titre” is “#DIV/0!”, an error of the "
        "spreadsheet; mend the formula of this cell"
    )


def test_a_formula_without_its_value_costs_its_line() -> None:
    records, said = read_table(TABLES / "not-calculated.xlsx")
    assert [record.id for record in records] == ["sortie-usine", "dernier"]
    assert (
        "3:1: advice: this line is left out: “année” holds a formula without its value; "
        "open the table in a spreadsheet, let it calculate, and save it again"
    ) in said


def test_the_names_of_columns_may_be_french_in_any_dress(read: Read) -> None:
    records, said = read("ID, TITRE ,Univers,Annee,DURÉE,valable jusqu'au", "a,A,presse,1900,5,")
    assert said == []
    assert (records[0].year, records[0].minutes) == (1900, 5)


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        ("jetons", "2", "tokens", 2.0),
        ("jetons", "0.5", "tokens", 0.5),
        ("jetons", "1,5 jeton", "tokens", 1.5),
        ("durée", "95 min", "minutes", 95),
        ("durée", "95'", "minutes", 95),
        ("durée", "1 h 35", "minutes", 95),
        ("durée", "1h35", "minutes", 95),
        ("durée", "2 heures", "minutes", 120),
        ("durée", "1 h 35 min", "minutes", 95),
        ("durée", "01:35:00", "minutes", 95),
        ("public", "Enfants", "audience", "enfants"),
        ("langue", "FR", "language", "fr"),
        ("sujets", "a ; b|c, a", "subjects", ("a", "b", "c")),
        ("valable jusqu’au", "1/2/2027", "valid_until", date(2027, 2, 1)),
        ("valable jusqu’au", "2027-02-01 00:00:00", "valid_until", date(2027, 2, 1)),
        ("exemple", "X", "is_sample", True),
        ("exemple", "non", "is_sample", False),
        ("auteur", '="0123"', "creator", "0123"),
        ("auteur", "#MeToo", "creator", "#MeToo"),
        ("auteur", "=", "creator", "="),
        ("couverture", "media/affiche.jpg", "cover", "media/affiche.jpg"),
    ],
)
def test_a_cell_is_read_as_people_write_it(
    read_cell: Callable[..., tuple[Record, list[str]]],
    column: str,
    cell: str,
    field: str,
    value: object,
) -> None:
    record, said = read_cell(column, cell)
    assert said == []
    assert getattr(record, field) == value


# --- what is wrong with a line ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "cell", "problem"),
    [
        ("année", "19x5", "is “19x5”; write it as in this example: 1895"),
        ("année", "0", "is 0; write a number from 1 to 2100"),
        ("année", "9124", "is 9124; write a number from 1 to 2100"),
        ("jetons", "gratuit", "is “gratuit”; write it as in this example: 0,5"),
        ("jetons", "11", "is 11; write a number from 0 to 10"),
        ("durée", "longue", "is “longue”; write it as in this example: 95"),
        ("durée", "0", "is 0; write a number from 1 to 6000"),
        ("public", "enfant", "does not accept “enfant”; did you mean “enfants”?"),
        ("langue", "français", "is “français”; write it as in this example: fr"),
        ("ressource", "vdo", "is “vdo”, but there is no resources/vdo.md; did you mean “vod”?"),
        (
            "couverture",
            "afiche.jpg",
            "is “afiche.jpg”, but there is no media/afiche.jpg; did you mean “media/affiche.jpg”?",
        ),
        (
            "couverture",
            "../../etc/passwd",
            "is “../../etc/passwd”, but there is no media/../../etc/passwd; "
            "write one of these: media/affiche.jpg",
        ),
        (
            "adresse",
            "http://example.org",
            "is “http://example.org”, which is not a plain https address; "
            "write it as in this example: https://example.org/page",
        ),
        (
            "adresse",
            "https://example.org/a",
            "leads to example.org, which is not in the hosts of pack.yaml; "
            f"link to one of these, or add it there: {PORTAL}",
        ),
        (
            "valable jusqu’au",
            "31/02/2027",
            "is “31/02/2027”; write it as in this example: 31/12/2026",
        ),
        ("exemple", "peut-être", "does not accept “peut-être”; write “x”, or leave the cell empty"),
        ("résumé", "x" * 2001, "has 2001 characters, at most 2000 fit; shorten it"),
        ("sujets", ",".join("abcdefghijklmnopqrstu"), "has 21 words, at most 20 fit; shorten it"),
        ("auteur", "\x1b[31m", "holds the character U+001B, which cannot be shown; remove it"),
        ("auteur", "abc\u202ecba", "holds the character U+202E, which cannot be shown; remove it"),
        (
            "auteur",
            "M\ufffdli\ufffds",
            "holds a letter that was lost: “M\ufffdli\ufffds”; "
            "write it again, and save the table in UTF-8",
        ),
        (
            "auteur",
            "#VALEUR!",
            "is “#VALEUR!”, an error of the spreadsheet; mend the formula of this cell",
        ),
        (
            "auteur",
            "Err:502",
            "is “Err:502”, an error of the spreadsheet; mend the formula of this cell",
        ),
    ],
)
def test_a_bad_cell_costs_its_line_and_says_why(
    read_cell: Callable[..., tuple[Record | None, list[str]]],
    column: str,
    cell: str,
    problem: str,
) -> None:
    assert read_cell(column, cell) == (
        None,
        [f"2:1: advice: this line is left out: “{column}” {problem}"],
    )


def test_bad_lines_are_left_out_and_good_ones_are_kept(read: Read) -> None:
    records, said = read(
        "id;titre;univers;année",
        "Le Monde n° 3;A;presse;",
        "b;;presse;",
        ";;presse;",
        "d;D;preße;vieux",
        "e;E;presse;",
        "e;F;presse;",
        "g;G;presse;2024",
    )
    assert [record.title for record in records] == ["E", "G"]
    left_out = "advice: this line is left out: "
    assert said == [
        f"2:1: {left_out}“id” is “Le Monde n° 3”; write it as in this example: le-monde-n-3",
        f"3:1: {left_out}“titre” is missing; fill in the cell",
        f"4:1: {left_out}“id” is missing; fill in the cell",
        f"4:1: {left_out}“titre” is missing; fill in the cell",
        f"5:1: {left_out}“année” is “vieux”; write it as in this example: 1895",
        f"5:1: {left_out}“univers” is “preße”, but there is no universes/preße.md; "
        "did you mean “presse”?",
        f"7:1: {left_out}its id “e” is also that of line 6; give it another",
    ]


def test_a_hundred_thousand_bad_lines_are_counted_and_not_told(read: Read) -> None:
    records, said = read("id;titre;univers", *(f"{n};A;u{n}" for n in range(100_000)))
    assert records == []
    assert len(said) == MAX_LINE_PROBLEMS + 1
    assert said[-1].startswith(
        f"{MAX_LINE_PROBLEMS + 2}:1: advice: {100_000 - MAX_LINE_PROBLEMS} more lines are left out"
    )


# --- what is wrong with the table -------------------------------------------------------------


def test_an_unknown_column_is_an_error_and_no_line_is_read(read: Read) -> None:
    assert read("id;titre;univers;anée", "a;A;presse;1900") == (
        [],
        ["1:1: the column “anée” is not known; did you mean “année”?"],
    )


def test_missing_and_double_columns_are_all_said(read: Read) -> None:
    add = "add it to the first line of the table"
    assert read("titre;title", "A;B") == (
        [],
        [
            f"1:1: the column “id / identifiant” is missing; {add}",
            "1:1: the column “title” is there twice; keep one of the two",
            f"1:1: the column “universe / univers” is missing; {add}",
        ],
    )


def test_a_column_without_a_name_is_not_read(read: Read) -> None:
    records, said = read("id;titre;;univers", "a;A;note;presse")
    assert len(records) == 1
    assert said == ["1:1: advice: the column 3 has no name, and is not read; name it, or remove it"]


def test_without_hosts_any_address_goes(read: Read) -> None:
    lines = ("id;titre;univers;adresse", "a;A;presse;https://example.org/a")
    assert read(*lines, known=replace(KNOWN, hosts=None))[0][0].url == "https://example.org/a"


CELLS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["presse", "a", "1/1/2027", "=A1", "#REF!", "1 h 5", "٣", "²", "x" * 300]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(CELLS, min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_any_cells_make_a_record_or_a_bad_line(read: Read, cells: list[str]) -> None:
    header = ";".join(names[0] for names in COLUMNS.values())
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
    records, said = read(header, ";".join(quoted))
    assert records or said or not "".join(cells).strip()


# --- packed -----------------------------------------------------------------------------------

TEXT = st.text(max_size=30)
RECORDS = st.builds(
    Record,
    id=TEXT,
    title=TEXT,
    universe=TEXT,
    year=st.none() | st.integers(1, 2100),
    tokens=st.none() | st.sampled_from([0, 0.5, 1.5, 10]),
    subjects=st.lists(TEXT, max_size=3).map(tuple),
    valid_until=st.none() | st.dates(),
    is_sample=st.booleans(),
)


@pytest.fixture
def packed(tmp_path: Path) -> Callable[[bytes], Path]:
    def put(data: bytes) -> Path:
        path = tmp_path / "records.ndjson.zst"
        path.write_bytes(data)
        return path

    return put


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(RECORDS, max_size=20))
def test_records_come_back_as_they_were_packed_in_their_order(
    packed: Callable[[bytes], Path], records: list[Record]
) -> None:
    assert list(unpack_records(packed(pack_records(records)))) == records


def a_thousand() -> list[Record]:
    return [Record(id=f"a-{n}", title="Un titre", universe="presse") for n in range(1_000)]


def test_the_same_records_give_the_same_bytes() -> None:
    assert pack_records(iter(a_thousand())) == pack_records(a_thousand())


def test_one_record_is_held_at_a_time(packed: Callable[[bytes], Path]) -> None:
    path = packed(pack_records(a_thousand() * 200))
    tracemalloc.start()
    try:
        assert sum(1 for _ in unpack_records(path)) == 200_000
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def noise() -> bytes:
    return random.Random(1).randbytes(100_000)


PACKED = pack_records(a_thousand())
UNSIZED = zstandard.ZstdCompressor(write_content_size=False)
HUGE_WINDOW = zstandard.ZstdCompressor(
    compression_params=zstandard.ZstdCompressionParameters(window_log=27)
)
RIGHT_LINE = b'{"id":"a","title":"A","universe":"presse"}\n'


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(noise(), id="noise"),
        pytest.param(PACKED[:-5], id="cut at the end"),
        pytest.param(PACKED[: len(PACKED) // 2], id="cut in the middle"),
        pytest.param(PACKED[:10], id="cut at the beginning"),
        pytest.param(PACKED[:-10] + bytes(10), id="altered"),
        pytest.param(zstandard.compress(b"\0" * 500_000_001), id="bomb"),
        pytest.param(UNSIZED.compress(b"\0" * 1_000_000), id="bomb of unknown size"),
        pytest.param(zstandard.compress(b" " * 400_000_000), id="endless line"),
        pytest.param(HUGE_WINDOW.compress(RIGHT_LINE * 500_000), id="128 MB of window"),
        pytest.param(zstandard.compress(b'{"id":"a"}'), id="no end of line"),
        pytest.param(zstandard.compress(b'{"id":"a","title":"A"}\n'), id="incomplete"),
        pytest.param(zstandard.compress(b"[" * 40_000 + b"\n"), id="deep"),
        pytest.param(zstandard.compress(b'{"id":"\xff"}\n'), id="not UTF-8"),
        pytest.param(zstandard.compress(b"\n"), id="empty line"),
    ],
)
def test_a_damaged_file_is_refused_in_little_memory(
    packed: Callable[[bytes], Path], data: bytes
) -> None:
    path = packed(data)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedPack) as caught:
            list(unpack_records(path))
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert str(caught.value) == (
        f"{path}: the file cannot be read; build or install the pack again"
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_any_altered_byte_is_noticed(packed: Callable[[bytes], Path], data: st.DataObject) -> None:
    """But for those of the header that say nothing: the records are then the same."""
    whole = bytearray(PACKED)
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        records = list(unpack_records(packed(bytes(whole))))
    except DamagedPack:
        return
    assert records == a_thousand()


def test_a_line_holds_only_what_differs_from_any_record() -> None:
    packed_record = pack_records([Record(id="a", title="A", universe="presse")])
    assert json.loads(zstandard.decompress(packed_record)) == {
        "id": "a",
        "title": "A",
        "universe": "presse",
    }
