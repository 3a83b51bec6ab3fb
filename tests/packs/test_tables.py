"""``films.*`` were saved by LibreOffice 7.4, ``not-calculated.xlsx`` by a program that writes
formulas and leaves their values to the spreadsheet that opens it."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.authoring.tables.bad_lines import BadLines
from kiosk.packs.authoring.tables.rows import Row
from kiosk.packs.authoring.tables.table import open_table
from kiosk.packs.limits import MAX_LINE_PROBLEMS
from kiosk.packs.problems import Notes, Problem
from tests.packs.workbooks import archive, ods, ods_row, text_row, xlsx

TABLES = Path(__file__).parent / "tables"
HEADER = "id;titre;univers\n"
LEFT_OUT = "advice: this line is left out: "
QUOTES = (
    "a double quote is not closed, or stands in the middle of a cell; "
    "write it twice inside a cell, and close the others"
)
DAMAGED = "the workbook is damaged; open it in a spreadsheet, and save it again as XLSX"
TOO_LARGE = "the workbook is too large once it is unpacked; save the table as CSV"


def read(path: Path) -> tuple[tuple[str, ...], list[Row], list[str]]:
    """The header, the rows, and what is said: « line:column: what; fix »."""
    found: list[Problem] = []
    notes = Notes("t", found)
    bad_lines = BadLines(notes)
    table = open_table(path, notes, bad_lines)
    rows = list(table.rows) if table else []
    bad_lines.tell_how_many_more()
    said = [str(problem).removeprefix("t:") for problem in sorted(found)]
    return table.header if table else (), rows, said


@pytest.fixture
def put(tmp_path: Path):
    def write(data: bytes | str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "table"
        path.write_bytes(data.encode(encoding) if isinstance(data, str) else data)
        return path

    return write


# --- as spreadsheets write them -------------------------------------------------------------


def test_the_same_table_says_the_same_as_csv_xlsx_and_ods() -> None:
    header, rows, _ = read(TABLES / "films.xlsx")
    assert header[:5] == ("id", "titre", "auteur", "univers", "année")
    assert rows[0] == (
        2,
        [
            *("sortie-usine", "La Sortie de l'usine Lumière à Lyon", "Louis Lumière", "cinema"),
            *("1895", "1", "0.5", "muet; Lyon"),
            "Des ouvriers quittent l'usine.\nLe tout premier film ?",
            *("https://asuivre.lillemetropole.fr/1", "2027-12-31", "true"),
        ],
    )
    # There, LibreOffice saves TRUE() as 1.
    ods_header, ods_rows, _ = read(TABLES / "films.ods")
    assert ods_header == header
    assert [(line, cells[:-1]) for line, cells in ods_rows] == [
        (line, cells[:-1]) for line, cells in rows
    ]

    _, csv_rows, _ = read(TABLES / "films.csv")
    assert [cells[:6] for _, cells in csv_rows[:2]] == [cells[:6] for _, cells in rows[:2]]
    assert [line for line, _ in rows] == [2, 3, 4, 6]
    assert [line for line, _ in csv_rows] == [2, 4, 5, 7]  # a cell of line 2 has two lines


def test_a_formula_counts_for_its_value_and_an_error_says_its_name() -> None:
    _, rows, _ = read(TABLES / "films.xlsx")
    assert rows[1][1][4:9] == ["1902", "14", "0.5", "muet", "Six savants partent."]
    assert rows[2][1][1] == "#DIV/0!"
    assert rows[2][1][5] == "01:35"


def test_a_formula_without_its_value_stands_for_itself() -> None:
    _, rows, _ = read(TABLES / "not-calculated.xlsx")
    assert rows[1][1][4:7] == ["=1900+2", "=10+4", "=1/2"]


@pytest.mark.parametrize("name", ["films.xlsx", "films.ods"])
def test_other_sheets_are_said_unless_they_are_empty(name: str) -> None:
    assert read(TABLES / name)[2] == [
        "1:1: advice: only the first sheet is read, not: Notes; "
        "save the other sheets as tables of their own"
    ]


# --- CSV --------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_table_is_read_as_any_office_saves_it(
    put, encoding: str, delimiter: str, line_end: str
) -> None:
    rows = (("id", "titre"), ("a-1", "L’été à Noël, ça œuvre"), ("a-2", 'Dit "oui"; non'))
    lines = (
        delimiter.join(f'"{cell}"' for cell in (row[0], row[1].replace('"', '""'))) for row in rows
    )
    header, found, said = read(put(line_end.join(lines) + line_end, encoding))
    assert (header, found, said) == (
        rows[0],
        [(2, list(rows[1])), (3, list(rows[2]))],
        [],
    )


def test_excel_may_announce_its_separator(put) -> None:
    assert read(put("sep=|\nid|titre\na-1|Un, deux; trois\n")) == (
        ("id", "titre"),
        [(3, ["a-1", "Un, deux; trois"])],
        [],
    )


def test_a_row_has_the_line_where_it_begins(put) -> None:
    _, rows, _ = read(put(f'\n\n{HEADER}\na;"deux\nlignes";u\n\n;;\nb;B;u\n'))
    assert rows == [(5, ["a", "deux\nlignes", "u"]), (9, ["b", "B", "u"])]


def test_empty_columns_at_the_end_are_no_columns(put) -> None:
    header, rows, said = read(put("id;titre;;;\na;A;;;\nb;B\n"))
    assert header == ("id", "titre")
    assert rows == [(2, ["a", "A"]), (3, ["b", "B"])]
    assert said == []


def test_a_line_with_too_many_cells_is_left_out(put) -> None:
    _, rows, said = read(put("id,titre\na,Un, deux\nb,B\n"))
    assert rows == [(3, ["b", "B"])]
    assert said == [
        f"2:1: {LEFT_OUT}it has more cells than the first line has names of columns; "
        "put a cell that holds the separator between double quotes"
    ]


@pytest.mark.parametrize("bad", ['a;"Le "Voyage" de Méliès";u', 'a;"Le Voyage;u'])
@pytest.mark.parametrize("lines_after", [1, 3_000])
def test_a_stray_quote_costs_its_line_and_no_other(put, bad: str, lines_after: int) -> None:
    after = [[f"b-{number}", "B" * 60, "u"] for number in range(lines_after)]
    text = HEADER + bad + "\n" + "".join(";".join(row) + "\n" for row in after)
    _, rows, said = read(put(text))
    assert [cells for _, cells in rows] == after
    assert [line for line, _ in rows[:1]] == [3]
    assert said == [f"2:1: {LEFT_OUT}{QUOTES}"]


def test_a_table_of_stray_quotes_is_given_up(put) -> None:
    _, rows, said = read(put(HEADER + 'a;"A" ou B;u\n' * (MAX_LINE_PROBLEMS + 50)))
    assert rows == []
    assert len(said) == MAX_LINE_PROBLEMS + 1
    assert said[-1] == f"{MAX_LINE_PROBLEMS + 2}:1: {QUOTES}"


def test_only_so_many_bad_lines_are_told_one_by_one(put) -> None:
    _, _, said = read(put(HEADER + "a;A;u;trop\n" * (MAX_LINE_PROBLEMS + 7)))
    assert len(said) == MAX_LINE_PROBLEMS + 1
    assert said[-1] == (
        f"{MAX_LINE_PROBLEMS + 2}:1: advice: 7 more lines are left out, from this one on; "
        "mend those above, and check the pack again"
    )


def test_a_bad_byte_spoils_no_other_letter_of_the_file(put) -> None:
    data = f"{HEADER}a;Été;u\nb;X;u\nc;Noël’s;u\n".encode().replace(b"X", b"\xe9")
    _, rows, _ = read(put(data))
    assert [cells[1] for _, cells in rows] == ["Été", "\ufffd", "Noël’s"]


@pytest.mark.parametrize(
    ("data", "title"),
    [
        ("id;titre\na;Été\nb;é".encode()[:-1], "Été"),
        ("id;titre\na;Été\nb;é".encode("cp1252"), "Été"),
    ],
)
def test_a_cut_file_is_not_taken_for_another_encoding(put, data: bytes, title: str) -> None:
    assert read(put(data))[1][0] == (2, ["a", title])


def test_an_endless_line_is_refused(put) -> None:
    said = read(put(HEADER + "a;" + "x" * 10_000_000))[2]
    assert said == [
        "2:1: this line has more than 100000 characters; "
        "save the table again as CSV, one line a record"
    ]


@pytest.mark.parametrize("data", [b"", b"\n\n", b";;;\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_table_is_said(put, data: bytes) -> None:
    assert read(put(data))[2] == [
        "1:1: the table is empty; write the names of the columns on its first line"
    ]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"i\0d\0;\0t\0", b"GIF89a\1\0;\0"])
def test_what_is_no_table_is_said(put, data: bytes) -> None:
    assert read(put(data))[2] == ["1:1: this is not a table; save it as CSV, XLSX or ODS"]


def test_an_old_or_locked_workbook_is_said(put) -> None:
    assert read(put(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(1_000)))[2] == [
        "1:1: this is an old Excel file (.xls), or it has a password; "
        "save it as XLSX, without a password"
    ]


# --- workbooks --------------------------------------------------------------------------------


def test_texts_come_without_their_phonetic_guides_and_escapes(put) -> None:
    strings = (
        "<si><r><t>Le </t></r><r><t>gras</t></r><rPh><t>guide</t></rPh></si>"
        "<si><t>deux_x000D_\nlignes</t></si>"
    )
    sheet = text_row("id", "titre") + '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
    assert read(put(xlsx(sheet, strings=strings)))[1] == [(2, ["Le gras", "deux\nlignes"])]


def test_cells_stand_where_they_say(put) -> None:
    sheet = (
        text_row("a", "b", "c") + '<row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c></row>'
    )
    assert read(put(xlsx(sheet)))[1] == [(7, ["1", "", "3"])]


STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/>'
    '<numFmt numFmtId="166" formatCode="[Red]0.0&quot; years&quot;"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>'
    '<xf numFmtId="166"/></cellXfs>'
)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<c><v>1895.0</v></c>", "1895"),
        ("<c><v>0.30000000000000004</v></c>", "0.3"),
        ("<c><v>1E3</v></c>", "1000"),
        ("<c><v>1e999</v></c>", "1e999"),
        ('<c s="0"><v>46752</v></c>', "46752"),
        ('<c s="1"><v>46752</v></c>', "2027-12-31"),
        ('<c s="2"><v>46752.5</v></c>', "2027-12-31 12:00"),
        ('<c s="3"><v>0.0659722222222222</v></c>', "01:35"),
        ('<c s="4"><v>46752</v></c>', "46752"),
        ('<c s="1"><v>99999999999</v></c>', "99999999999"),
        ('<c t="d"><v>2027-12-31T00:00:00</v></c>', "2027-12-31"),
        ('<c t="b"><v>1</v></c>', "true"),
        ('<c t="b"><v>0</v></c>', "false"),
        ('<c t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c t="str"><f>A1</f><v>été</v></c>', "été"),
        ('<c t="str"><f>A1</f><v></v></c>', "x"),
        ("<c><f>A1+1</f><v/></c>", "=A1+1"),
        ("<c><f>A1+1</f></c>", "=A1+1"),
    ],
)
def test_a_cell_of_xlsx_says_what_its_reader_sees(put, cell: str, text: str) -> None:
    """``x`` stands in the next cell, for a row that would be empty otherwise."""
    sheet = text_row("a", "b") + f'<row>{cell}<c t="inlineStr"><is><t>x</t></is></c></row>'
    ((_, cells),) = read(put(xlsx(sheet, styles=STYLES)))[1]
    assert next(filter(None, cells)) == text


def test_days_may_be_counted_from_1904(put) -> None:
    sheet = text_row("a") + '<row><c s="1"><v>45290</v></c></row>'
    workbook = xlsx(sheet, styles=STYLES, settings='<workbookPr date1904="1"/>')
    assert read(put(workbook))[1] == [(2, ["2027-12-31"])]


def test_a_hidden_sheet_is_not_the_first(put) -> None:
    assert read(put(xlsx(text_row("caché"), text_row("a", "b"), state="hidden")))[0] == ("a", "b")


def test_repeated_cells_and_rows_of_ods_are_unfolded(put) -> None:
    twice = (
        '<table:table-cell office:value-type="float" office:value="2"'
        ' table:number-columns-repeated="2"><text:p>2</text:p></table:table-cell>'
    )
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    sheet = (
        ods_row("a", "b", "c", empty)
        + ods_row("x", twice, repeated=2)
        + ods_row(empty, repeated=1_048_000)
        + ods_row("fin")
    )
    assert read(put(ods(sheet)))[1] == [
        (2, ["x", "2", "2"]),
        (3, ["x", "2", "2"]),
        (1_048_004, ["fin", "", ""]),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('office:value-type="percentage" office:value="0.5"><text:p>50 %</text:p>', "0.5"),
        ('office:value-type="date" office:date-value="2027-12-31T00:00:00">', "2027-12-31"),
        ('office:value-type="time" office:time-value="PT01H35M00S">', "01:35"),
        ('office:value-type="boolean" office:boolean-value="true">', "true"),
        ('table:formula="of:=[.A1]+1">', "=[.A1]+1"),
        ('office:value-type="string"><text:p>un</text:p><text:p>deux</text:p>', "un\ndeux"),
        ('office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p>', "a  b"),
        (
            'office:value-type="string"><office:annotation><text:p>note</text:p>'
            "</office:annotation><text:p>texte</text:p>",
            "texte",
        ),
    ],
)
def test_a_cell_of_ods_says_what_its_reader_sees(put, cell: str, text: str) -> None:
    sheet = ods_row("a") + ods_row(f"<table:table-cell {cell}</table:table-cell>")
    assert read(put(ods(sheet)))[1] == [(2, [text])]


@pytest.mark.parametrize("encoding", ["UTF-8", "nan", "idna", "utf-7", "iso-2022-jp"])
def test_a_part_is_in_utf_8_whatever_it_declares(put, encoding: str) -> None:
    data = ods(ods_row("été"), start=f'<?xml version="1.0" encoding="{encoding}"?>')
    assert read(put(data))[0] == ("été",)


# --- hostile ones -----------------------------------------------------------------------------


def distant_cells(name: str) -> bytes:
    """Two cells, as far from each other as a sheet allows: 500 GB for those who keep all."""
    if name == "xlsx":
        return xlsx(text_row("a") + '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')
    far = '<table:table-cell table:number-columns-repeated="16383"/>'
    return ods(ods_row("a") + ods_row(far, "2", repeated=1_048_575))


@pytest.mark.parametrize("name", ["xlsx", "ods"])
def test_two_distant_cells_cost_nothing(put, name: str) -> None:
    said = read(put(distant_cells(name)))[2]
    assert [one.partition(": ")[2] for one in said] == [
        "the table has more than 100 columns; remove those that are not of the record"
    ]


def test_a_row_repeated_for_ever_ends_with_the_largest_table(put, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.packs.authoring.tables.table.MAX_TABLE_ROWS", 1_000)
    _, rows, said = read(put(ods(ods_row("a") + ods_row("x", repeated=9_999_999) * 1_000)))
    assert len(rows) == 1_000
    assert said == ["1002:1: the table has more than 1000 lines; split it into several tables"]


def tags(count: int, start: str = "<a>", tag: str = "<b/>") -> bytes:
    return archive({"content.xml": start + tag * count})


@pytest.mark.parametrize(
    ("data", "objection"),
    [
        pytest.param(archive({"content.xml": bytes(301_000_000)}), TOO_LARGE, id="bomb"),
        pytest.param(archive({"content.xml": " " * 5_000_000}), TOO_LARGE, id="ratio"),
        pytest.param(archive({f"{n}": "" for n in range(1_001)}), TOO_LARGE, id="parts"),
        pytest.param(tags(200, tag="<b>"), DAMAGED, id="deep"),
        pytest.param(archive({"content.xml": '<a b="' + "x" * 900_000}), DAMAGED, id="attribute"),
        pytest.param(
            archive({"content.xml": "<a>" + "".join(f"<n{n}/>" for n in range(20_000))}),
            DAMAGED,
            id="names",
        ),
        pytest.param(
            archive({"content.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'}),
            DAMAGED,
            id="entities",
        ),
        pytest.param(archive({"content.xml": "<a>"}), DAMAGED, id="cut"),
        pytest.param(ods(), DAMAGED, id="no sheet"),
        pytest.param(xlsx(text_row("a"))[:-30], DAMAGED, id="cut archive"),
        pytest.param(
            xlsx('<row><c t="s"><v>7</v></c></row>'), DAMAGED, id="a text that is not there"
        ),
        pytest.param(
            archive({"word/document.xml": "<a/>"}),
            "this is not a table; save it as CSV, XLSX or ODS",
            id="letter",
        ),
    ],
)
def test_a_hostile_workbook_is_refused(put, data: bytes, objection: str) -> None:
    began = time.perf_counter()
    assert read(put(data))[2] == [f"1:1: {objection}"]
    assert time.perf_counter() - began < 5


def test_a_lying_size_gives_no_more_bytes_than_it_says(put) -> None:
    """The list and the header of the part say 100 bytes; the part swells to 50 MB."""
    honest = archive({"content.xml": b"<a>" + b" " * 50_000_000 + b"</a>"})
    size = (50_000_007).to_bytes(4, "little")
    assert honest.count(size) == 2
    path = put(honest.replace(size, (100).to_bytes(4, "little")))
    tracemalloc.start()
    try:
        assert read(path)[2] == [f"1:1: {DAMAGED}"]
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_part_of_countless_tags_is_refused(put, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.packs.authoring.tables.bounded_xml.MAX_XML_TAGS", 10_000)
    assert read(put(tags(20_000)))[2] == [f"1:1: {TOO_LARGE}"]


def test_a_part_that_is_read_again_and_again_is_not(put, monkeypatch) -> None:
    monkeypatch.setattr("kiosk.packs.authoring.tables.parts.MAX_WORKBOOK_READ_BYTES", 50_000)
    sheets = [text_row("a"), *(text_row() * 2_000 for _ in range(9))]
    assert read(put(xlsx(*sheets)))[2][-1] == f"1:1: {TOO_LARGE}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=2_000))
def test_any_bytes_are_read_or_refused(put, data: bytes) -> None:
    read(put(data))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(["films.xlsx", "films.ods"]), data=st.data())
def test_any_damage_to_a_workbook_is_read_or_refused(put, name: str, data: st.DataObject) -> None:
    whole = bytearray((TABLES / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(4, len(whole) - 1))] = data.draw(st.integers(0, 255))
    read(put(bytes(whole)))


WORDS = """<row> </row> <row_r="7"> <row_r="x"> <c> </c> <c_r="A1"> <c_r="AAA1"> <c_r="1A">
    <c_t="s"> <c_t="b"> <c_t="e"> <c_t="inlineStr"> <c_t="d"> <c_s="1"> <v> </v> <f> </f> <is> </is>
    <t> </t> <rPh> </rPh> <v/> 0 1 46752 -1 1e999 nan été ²"""
ELEMENTS = tuple(word.replace("_", " ") for word in WORDS.split())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(ELEMENTS), max_size=40))
def test_any_tags_of_a_sheet_are_read_or_refused(put, words: list[str]) -> None:
    read(put(xlsx(text_row("a", "b") + "".join(words), styles=STYLES)))


def test_a_large_workbook_is_read_in_little_memory(put) -> None:
    """50,000 rows, 3 MB of XML, of which only the row that was asked for is held."""
    path = put(xlsx(text_row("a") + "".join(text_row(f"ligne {n}") for n in range(50_000))))
    bad_lines = BadLines(Notes("t", []))
    table = open_table(path, Notes("t", []), bad_lines)
    assert table is not None
    tracemalloc.start()
    try:
        assert sum(1 for _ in table.rows) == 50_000
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()
