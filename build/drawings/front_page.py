"""The top of a front page, with all its parts: « Le Petit Exemple », which does not exist."""

from __future__ import annotations

from drawings.sheet import Sheet

LEFT, RIGHT = 90, 1510  # the margins of the page
SIDE = 1130  # where the side column begins
BODY = (
    "Onze heures sonnent, mardi, place du Moulin. Un grincement, un cri de joie : les douze "
    "canards s’élancent. « J’y montais déjà petit », sourit Achille, 78\u00a0ans. Des élèves du "
    "lycée ont refait le moteur. Ils ont repeint les plumes une à une."
)
INSIDE = (
    ("Le marché déménage", "p. 3"),
    ("Un chat bien perché", "p. 5"),
    ("Trois buts partout", "p. 8"),
)


def draw_front_page() -> Sheet:
    """A page on a table, as it lies folded in two at a newsagent's."""
    sheet = Sheet(1600, 1000, "jaune")
    sheet.rect(50, 34, 1500, 1000, "blanc", edge=8)
    _head(sheet)
    _lead(sheet)
    _photograph(sheet)
    _inside(sheet)
    _advertisement(sheet)
    return sheet


def _head(sheet: Sheet) -> None:
    sheet.words(800, 172, "Le Petit Exemple", 128, face="title", anchor="ms")
    sheet.rect(LEFT, 78, 190, 96, "lum", edge=4)
    sheet.words(185, 116, "Demain", 26, face="bold", anchor="ms")
    sheet.words(185, 152, "éclaircies", 26, anchor="ms")
    sheet.rect(1320, 78, 190, 96, "lum", edge=4)
    sheet.words(1415, 142, "1,50 €", 40, face="title", anchor="ms")
    sheet.rect(LEFT, 206, RIGHT - LEFT, 48, "ink", edge=0)
    sheet.words(LEFT + 20, 239, "Mercredi 5 juin", 26, face="bold", colour="blanc")
    middle = "Un journal imaginaire, pour s’exercer"
    sheet.words(800, 239, middle, 26, colour="blanc", anchor="ms")
    sheet.words(RIGHT - 20, 239, "N° 12", 26, face="bold", colour="blanc", anchor="rs")


def _lead(sheet: Sheet) -> None:
    title = "Le manège aux canards tourne de nouveau"
    sheet.column(LEFT, 350, 1010, title, 84, face="title", line_height=1.02)
    summary = (
        "En panne depuis dix ans, il a repris sa ronde mardi. "
        "Des lycéens l’ont remis en état, pièce par pièce."
    )
    sheet.column(LEFT, 496, 1000, summary, 31, face="bold")
    sheet.words(LEFT, 588, "Par Alma Rivette", 28, face="italic", colour="brique")
    below = sheet.column(LEFT, 634, 410, BODY, 27)
    sheet.words(LEFT, below, "Suite page 2", 26, face="bold", colour="brique")


def _photograph(sheet: Sheet) -> None:
    sheet.paste(_carousel(), 530, 564)
    sheet.line([(530, 564), (1090, 564), (1090, 904), (530, 904), (530, 564)])
    sheet.words(530, 942, "Mardi, à Brindeciel : premier tour de manège.", 25)
    sheet.words(530, 978, "Photo : Lino Brume", 24, face="italic", colour="brique")


def _carousel() -> Sheet:
    sheet = Sheet(560, 340, "bleu")
    sheet.disc(480, 70, 42, "jaune", edge=0)
    sheet.rect(0, 290, 560, 50, "vert", edge=0)
    sheet.rect(262, 120, 36, 170, "rouge")
    for x in (130, 280, 430):
        sheet.line([(x, 110), (x, 290)], edge=8)
    for x, colour in ((130, "jaune"), (280, "blanc"), (430, "rose")):
        _duck(sheet, x, 220, colour)
    sheet.rect(60, 280, 440, 34, "framb", radius=10)
    _canopy(sheet)
    return sheet


def _canopy(sheet: Sheet) -> None:
    top, edge, count = (280, 18), 116, 8
    width = 460 / count
    for number in range(count):
        x, colour = 50 + number * width, ("rouge", "blanc")[number % 2]
        sheet.shape([top, (x, edge), (x + width, edge)], colour, edge=4)
        sheet.disc(x + width / 2, edge + 4, width / 2, colour, edge=4)
    sheet.disc(280, 18, 12, "jaune", edge=4)


def _duck(sheet: Sheet, x: float, y: float, colour: str) -> None:
    sheet.shape([(x + 52, y - 48), (x + 82, y - 38), (x + 52, y - 28)], "corail", edge=4)
    sheet.oval(x, y, 52, 34, colour)
    sheet.disc(x + 34, y - 42, 27, colour)
    sheet.disc(x + 42, y - 48, 5, "ink", edge=0)
    sheet.line([(x - 26, y + 2), (x, y + 14), (x + 18, y - 2)], edge=4)


def _inside(sheet: Sheet) -> None:
    sheet.rect(SIDE, 282, RIGHT - SIDE, 300, "lum", edge=4)
    sheet.words(SIDE + 24, 332, "À l’intérieur", 38, face="title")
    for number, (title, page) in enumerate(INSIDE):
        y = 394 + number * 68
        sheet.line([(SIDE + 24, y - 40), (RIGHT - 24, y - 40)], edge=2)
        sheet.words(SIDE + 24, y, title, 25)
        sheet.words(RIGHT - 24, y, page, 25, face="bold", anchor="rs")


def _advertisement(sheet: Sheet) -> None:
    sheet.words(RIGHT, 628, "Publicité", 24, anchor="rs")
    sheet.rect(SIDE, 642, RIGHT - SIDE, 316, "vert", edge=4)
    _umbrella(sheet, SIDE + 190, 760)
    sheet.words(SIDE + 190, 888, "Parapluies Ploc", 42, face="title", anchor="ms")
    sheet.words(SIDE + 190, 930, "Il pleut ? Tant mieux.", 28, face="bold", anchor="ms")


def _umbrella(sheet: Sheet, x: float, y: float) -> None:
    sheet.shape(
        [(x - 130, y), (x - 90, y - 62), (x, y - 88), (x + 90, y - 62), (x + 130, y)], "framb"
    )
    for offset in (-86, 0, 86):
        sheet.disc(x + offset, y + 12, 42, "vert", edge=0)
    sheet.line([(x, y - 100), (x, y + 60), (x + 20, y + 76), (x + 40, y + 60)], edge=8)
