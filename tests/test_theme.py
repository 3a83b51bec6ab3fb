"""Colours that can be read, and a kv language that names no colour and no word of its own."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk
from kiosk.theme import DESIGN, colour, tokens

HOUSE = Path(kiosk.__file__).parent
KV_FILES = sorted(HOUSE.rglob("*.kv"))
SHOWN_BY = sorted(file for room in ("widgets", "screens") for file in (HOUSE / room).glob("*.py"))
PALETTES = tuple(tokens()["palette"])

# Ink and what it lies on, by name in [palette.*]. WCAG 2.2, 1.4.6: 7 to 1.
INKS = (
    ("text", "background"),
    ("text", "surface"),
    ("text", "surface_soft"),
    ("text_soft", "background"),
    ("text_soft", "surface"),
    ("text", "right_surface"),
    ("text", "wrong_surface"),
    ("right", "background"),
    ("wrong", "background"),
    ("right", "right_surface"),
    ("wrong", "wrong_surface"),
    ("on_primary", "primary"),
    ("on_light", "light"),
    ("on_accent", "accent"),
    ("on_shelf", "shelf"),
    ("text", "key_soft"),
    ("background", "text"),  # a button under the finger
)
# The edges of what is touched. WCAG 2.2, 1.4.11: 3 to 1.
EDGES = (("outline", "background"), ("outline", "surface"))
# Bars of a chart on what is behind them, by the same clause.
EDGES += (("chart", "surface_soft"), ("chart_marked", "surface_soft"))

HEXADECIMAL = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")
LITERAL_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|rgba?:\s*[\d.]+,|color:\s*[\d.]+,")
WHITE = "color: 1, 1, 1, 1"  # on the commune's accent and on the marks of a quiz
LENGTHS = (
    "width|height|size|font_size|x|y|pos|spacing|padding|radius|thickness|inset|gap"
    "|points|rectangle|rounded_rectangle|circle"
)
LENGTH = re.compile(rf"^\s*({LENGTHS}):\s+(.+)$")
FEW = 3  # a count or a factor; more is a length
A_LENS = re.compile(r"^radius: \d{3,}$")  # in units of its scene; no corner is that round
PLACEHOLDERS = ("#FFFFFF", "#000000")  # until the kv rule sets another
SAID = re.compile(r"^\s*(?:text|spoken|title|hint):\s*(.+)$")
MARKUP = re.compile(r"\[/?\w+(?:=\w+)?\]|%s")


def luminance(hexadecimal: str) -> float:
    """WCAG 2.2, relative luminance."""
    linear = (
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in colour(hexadecimal)
    )
    red, green, blue, _alpha = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("ink", "ground"), INKS)
def test_text_stands_out_7_to_1(palette: str, ink: str, ground: str) -> None:
    paint = tokens()["palette"][palette]
    assert contrast(paint[ink], paint[ground]) >= tokens()["meta"]["contrast_min"]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_stand_out_3_to_1(palette: str, edge: str, ground: str) -> None:
    paint = tokens()["palette"][palette]
    assert contrast(paint[edge], paint[ground]) >= 3


@pytest.mark.parametrize("palette", PALETTES)
def test_a_focus_ring_of_two_colours_is_seen_on_any_third(palette: str) -> None:
    """Technique C40 of WCAG 2.2: 9 to 1 between them."""
    paint = tokens()["palette"][palette]
    assert contrast(paint["focus"], paint["focus_edge"]) >= 9


@pytest.mark.parametrize("ground", ["background", "plank", "surface"])
@pytest.mark.parametrize("ink", ["text", "text_soft"])
def test_text_of_the_dark_shelf_stands_out_7_to_1(ink: str, ground: str) -> None:
    night = tokens()["night"]
    assert contrast(night[ink], night[ground]) >= 7


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "page"),
        ("text_soft", "page"),
        ("link", "page"),
        ("text", "field"),
        ("page", "frame"),
    ],
)
def test_text_of_the_practice_phone_stands_out_7_to_1(ink: str, ground: str) -> None:
    phone = tokens()["phone"]
    assert contrast(phone[ink], phone[ground]) >= 7


@pytest.mark.parametrize("name", tokens()["universe"])
def test_a_universe_is_read_7_to_1_on_its_colour_and_in_its_colour(name: str) -> None:
    paint = tokens()["universe"][name]
    by_day = tokens()["palette"]["clair"]
    assert contrast(by_day["on_light"], paint["vivid"]) >= 7
    assert contrast(paint["deep"], by_day["background"]) >= 7


def test_a_code_is_dark_on_light() -> None:
    assert contrast(tokens()["qr"]["module"], tokens()["qr"]["quiet"]) >= 7
    assert luminance(tokens()["qr"]["module"]) < luminance(tokens()["qr"]["quiet"])


def test_an_illustration_names_only_colours_of_the_drawing_box() -> None:
    box = json.loads((DESIGN / "illustrations.json").read_text("utf-8"))
    used = {shape["c"] for shapes in box["scenes"].values() for shape in shapes}
    assert used - set(box["couleurs"]) == set()
    assert {*box["foncees"], *box["claires"]} - set(box["couleurs"]) == set()
    assert all(re.fullmatch(r"#[0-9A-F]{6}", value) for value in box["couleurs"].values())


def test_every_universe_is_painted_and_drawn() -> None:
    box = json.loads((DESIGN / "illustrations.json").read_text("utf-8"))
    assert set(tokens()["universe"]) - set(box["scenes"]) == set()


@pytest.mark.parametrize("file", KV_FILES, ids=lambda file: file.name)
def test_a_kv_file_takes_its_colours_from_the_theme(file: Path) -> None:
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    literal = [line for line in lines if LITERAL_COLOUR.search(line) and line != WHITE]
    assert literal == []


@pytest.mark.parametrize("file", SHOWN_BY, ids=lambda file: file.name)
def test_a_widget_or_a_screen_takes_its_colours_from_the_theme(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    written = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    literal = [text for text in written if isinstance(text, str) and HEXADECIMAL.fullmatch(text)]
    assert set(literal) - set(PLACEHOLDERS) == set()


@pytest.mark.parametrize("file", KV_FILES, ids=lambda file: file.name)
def test_a_kv_file_measures_in_units_of_the_theme(file: Path) -> None:
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    measured = [(line, match[2]) for line in lines if (match := LENGTH.match(line))]
    bare = [line for line, expression in measured if list(bare_numbers(expression))]
    assert [line for line in bare if not A_LENS.match(line)] == []


def test_a_bare_number_of_pixels_is_found_wherever_it_is() -> None:
    assert list(bare_numbers("[12, 8 * theme.u] if theme.layout == 'wide' else 0, 40.5")) == [
        12,
        40.5,
    ]
    assert list(bare_numbers("self.x - 4 * theme.u, (280 if root.wide else 190) * theme.u")) == []


def bare_numbers(expression: str) -> Iterator[float]:
    """The numbers of an expression that no unit multiplies."""
    yield from _bare(ast.parse(expression, mode="eval").body)


def _bare(node: ast.AST) -> Iterator[float]:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        if abs(node.value) > FEW:
            yield node.value
        return
    if isinstance(node, ast.Compare | ast.Subscript):
        return
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
        return
    for child in ast.iter_child_nodes(node):
        yield from _bare(child)


@pytest.mark.parametrize("file", KV_FILES, ids=lambda file: file.name)
def test_a_kv_file_says_nothing_that_cannot_be_translated(file: Path) -> None:
    said = [
        match[1] for line in file.read_text("utf-8").splitlines() if (match := SAID.match(line))
    ]
    untranslated = [words for expression in said for words in untranslated_in(expression)]
    assert untranslated == []


def test_an_untranslated_word_is_found_wherever_it_is() -> None:
    assert list(untranslated_in("_('Oui') + ' et ' + root.name")) == [" et "]
    assert list(untranslated_in("'[b]%s[/b]' % _('Oui') if root.mode != 'calm' else '…'")) == []


def untranslated_in(expression: str) -> Iterator[str]:
    """The words of an expression that go to the screen without passing ``_``."""
    yield from _untranslated(ast.parse(expression, mode="eval").body)


def _untranslated(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(letter.isalpha() for letter in MARKUP.sub("", node.value)):
            yield node.value
        return
    is_translation = isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext")
    if is_translation or isinstance(node, ast.Compare):
        return
    for child in ast.iter_child_nodes(node):
        yield from _untranslated(child)
