"""Six tools of a newspaper, for the memory of the youngest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import sin

from drawings.sheet import Sheet

SIDE = 600
THICK = 14  # px of the outlines: a card is small


def _microphone(sheet: Sheet) -> None:
    sheet.line([(300, 380), (300, 500)], edge=2 * THICK)
    sheet.line([(200, 500), (400, 500)], edge=2 * THICK)
    sheet.ring(300, 260, 150, edge=THICK)
    sheet.rect(130, 90, 340, 170, "corail", edge=0)
    sheet.rect(215, 80, 170, 290, "blanc", edge=THICK, radius=85)
    for height in (170, 220, 270):
        sheet.line([(262, height), (338, height)], edge=THICK)


def _camera(sheet: Sheet) -> None:
    sheet.rect(190, 130, 160, 90, "ink", edge=THICK, radius=20)
    sheet.rect(80, 180, 440, 300, "rouge", edge=THICK, radius=40)
    sheet.disc(300, 330, 120, "blanc", edge=THICK)
    sheet.disc(300, 330, 76, "bleuf", edge=THICK)
    sheet.disc(272, 302, 18, "blanc", edge=0)
    sheet.rect(410, 215, 70, 44, "jaune", edge=THICK, radius=8)


def _pencil(sheet: Sheet) -> None:
    waves = [(110 + 8 * step, 505 + 22 * sin(step / 4)) for step in range(46)]
    sheet.line(waves, "bleuf", edge=2 * THICK)
    sheet.shape([(170, 350), (380, 110), (480, 200), (270, 440)], "jaune", edge=THICK)
    sheet.shape([(380, 110), (430, 54), (530, 142), (480, 200)], "rose", edge=THICK)
    sheet.shape([(170, 350), (110, 500), (270, 440)], "papier", edge=THICK)
    sheet.shape([(135, 438), (110, 500), (175, 476)], "ink", edge=THICK)
    sheet.line([(222, 396), (430, 156)], edge=THICK)


def _notebook(sheet: Sheet) -> None:
    sheet.rect(130, 110, 340, 400, "blanc", edge=THICK, radius=24)
    for x in (190, 245, 300, 355, 410):
        sheet.line([(x, 70), (x, 150)], edge=THICK)
    for y, end in ((230, 410), (290, 370), (350, 410), (410, 300)):
        sheet.line([(190, y), (end, y)], "bleuf", edge=THICK)


def _magnifier(sheet: Sheet) -> None:
    sheet.line([(370, 370), (500, 500)], edge=4 * THICK)
    sheet.disc(250, 250, 170, "blanc", edge=2 * THICK)
    sheet.words(250, 250, "?", 230, face="title", colour="framb", anchor="mm")


def _press(sheet: Sheet) -> None:
    """Two rollers, and the page that comes out from between them."""
    sheet.rect(90, 90, 420, 330, "bleuf", edge=THICK, radius=30)
    sheet.rect(130, 130, 340, 96, "jaune", edge=THICK, radius=48)
    sheet.rect(130, 256, 340, 96, "corail", edge=THICK, radius=48)
    sheet.rect(180, 304, 240, 230, "blanc", edge=THICK)
    sheet.rect(210, 340, 180, 44, "ink", edge=0)
    for y in (420, 456, 492):
        sheet.line([(216, y), (384, y)], edge=THICK)


TOOLS: Mapping[str, tuple[str, Callable[[Sheet], None]]] = {
    "outil-micro": ("corail", _microphone),
    "outil-appareil-photo": ("lum", _camera),
    "outil-crayon": ("vert", _pencil),
    "outil-carnet": ("sable", _notebook),
    "outil-loupe": ("rose", _magnifier),
    "outil-presse": ("bleu", _press),
}


def draw_tool(name: str) -> Sheet:
    """The tool of that name, on its colour."""
    colour, draw = TOOLS[name]
    sheet = Sheet(SIDE, SIDE, colour)
    draw(sheet)
    return sheet
