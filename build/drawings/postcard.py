"""The back of an old postcard: what is written on it says how old it is."""

from __future__ import annotations

from math import cos, pi, sin

from drawings.sheet import Sheet

MIDDLE = 800
MESSAGE = (
    "Chère Jeanne,",
    "La mer est froide, les gaufres",
    "sont chaudes. Paul a perdu",
    "son chapeau : une mouette",
    "le porte désormais.",
    "Nous rentrons dimanche.",
    "Bons baisers. Louise",
)
ADDRESS = ("Mademoiselle Jeanne Lerond", "7, rue du Moulin", "Brindeciel")


def draw_postcard() -> Sheet:
    """A card on a table, message on the left and address on the right."""
    sheet = Sheet(1600, 1000, "bleuf")
    sheet.rect(60, 60, 1480, 880, "lum", edge=8, radius=14)
    sheet.words(MIDDLE, 140, "CARTE POSTALE", 50, face="title", colour="brique", anchor="ms")
    sheet.line([(MIDDLE, 180), (MIDDLE, 850)], "brique", edge=5)
    sheet.words(MIDDLE, 905, "Éditions de la Dune, n° 48", 28, colour="brique", anchor="ms")
    for number, line in enumerate(MESSAGE):
        sheet.words(120, 270 + number * 88, line, 43, face="italic", colour="bleuf")
    _address(sheet)
    _stamp(sheet, 1290, 110)
    _postmark(sheet, 1170, 300)
    return sheet


def _address(sheet: Sheet) -> None:
    for number, line in enumerate(ADDRESS):
        y = 580 + number * 108
        sheet.words(870, y, line, 43, face="italic", colour="bleuf")
        sheet.line([(860, y + 20), (1470, y + 20)], "brique", edge=3)


def _stamp(sheet: Sheet, x: float, y: float) -> None:
    """A belfry, in a frame with perforated edges."""
    width, height, step = 180, 220, 20
    sheet.rect(x - 6, y - 6, width + 12, height + 12, "ink", edge=0)
    sheet.rect(x, y, width, height, "blanc", edge=0)
    for offset in range(0, height + 1, step):
        sheet.disc(x - 6, y + offset, 6, "lum", edge=0)
        sheet.disc(x + width + 6, y + offset, 6, "lum", edge=0)
    for offset in range(0, width + 1, step):
        sheet.disc(x + offset, y - 6, 6, "lum", edge=0)
        sheet.disc(x + offset, y + height + 6, 6, "lum", edge=0)
    sheet.rect(x + 16, y + 16, width - 32, height - 32, "corail", edge=4)
    _belfry(sheet, x + 104, y + 198)
    sheet.words(x + 28, y + 52, "10 c", 30, face="title")


def _belfry(sheet: Sheet, x: float, ground: float) -> None:
    sheet.rect(x - 54, ground - 40, 108, 40, "brique", edge=4)
    sheet.rect(x - 24, ground - 84, 48, 84, "brique", edge=4)
    sheet.shape([(x - 30, ground - 84), (x, ground - 136), (x + 30, ground - 84)], "ink", edge=4)
    sheet.disc(x, ground - 60, 13, "blanc", edge=4)


def _postmark(sheet: Sheet, x: float, y: float) -> None:
    sheet.ring(x, y, 124)
    sheet.ring(x, y, 88, edge=4)
    sheet.words(x, y - 30, "La Dune", 28, face="title", anchor="ms")
    sheet.words(x, y + 8, "14 juillet", 30, face="title", anchor="ms")
    sheet.words(x, y + 50, "1909", 38, face="title", anchor="ms")
    for number in range(12):
        angle = number * pi / 6
        sheet.disc(x + 106 * cos(angle), y + 106 * sin(angle), 6, "ink", edge=0)
    for number in range(4):
        _wave(sheet, x + 138, y - 66 + number * 40)


def _wave(sheet: Sheet, x: float, y: float) -> None:
    """A line of the ink that strikes the stamp out."""
    points = [(x + 4 * step, y + 9 * sin(step / 4)) for step in range(47)]
    sheet.line(points, edge=4)
