"""A photograph of a square in winter, with a giraffe in it: what does it say by itself?"""

from __future__ import annotations

from drawings.sheet import EDGE, Sheet

WIDTH, HEIGHT = 1480, 820  # of the view, without the white border of the print
GROUND = 640


def draw_square() -> Sheet:
    """The print, with the name of the photographer in its border."""
    print_ = Sheet(1600, 1000, "sable")
    print_.rect(30, 24, 1540, 952, "blanc")
    print_.paste(_view(), 60, 54)
    print_.line([(60, 54), (1540, 54), (1540, 874), (60, 874), (60, 54)])
    print_.words(1536, 938, "Photo : Lino Brume", 36, face="italic", anchor="rs")
    return print_


def draw_cropped_square() -> Sheet:
    """What a message shows of it: neither the wheels, nor the rope, nor the poster."""
    return draw_square().part(330, 70, 480, 300, larger=2.5)


def _view() -> Sheet:
    view = Sheet(WIDTH, HEIGHT, "bleu")
    view.disc(250, 130, 66, "lum", edge=0)
    _gable(view, 10, 260, 250, "rouge")
    _belfry(view, 330)
    _bakery(view, 470)
    _gable(view, 1230, 300, 250, "bleuf")
    view.rect(-10, GROUND, WIDTH + 20, 300, "blanc")
    _poster(view, 1090, 330)
    _giraffe(view, 590, 90)
    _puller(view, -10, 400)
    _child(view, 1400, 500)
    for x, y in ((420, 60), (300, 60), (90, 210), (1180, 90), (1400, 180), (1010, 60), (1120, 250)):
        view.disc(x, y, 9, "blanc", edge=0)
    return view


def _gable(view: Sheet, x: float, top: float, width: float, colour: str) -> None:
    """A house with a stepped gable, snow on every step."""
    step, rise, count = width / 10, 34, 4
    eaves = top + count * rise
    view.rect(x, eaves, width, GROUND - eaves, colour)
    for number in range(count):
        inset = (count - number) * step
        y = top + number * rise
        view.rect(x + inset, y, width - 2 * inset, rise + 2 * EDGE, colour)
        view.rect(x + inset + EDGE, y + rise, width - 2 * inset - 2 * EDGE, EDGE, colour, edge=0)
    view.rect(x + EDGE, eaves, width - 2 * EDGE, EDGE, colour, edge=0)
    for number in range(count + 1):
        for left in (x + number * step, x + width - (number + 1) * step):
            view.rect(left - 4, eaves - number * rise - 8, step + 8, 18, "blanc", edge=4, radius=8)
    for row in (top + 150, top + 260):
        for column in (x + 62, x + width - 112):
            view.rect(column, row, 50, 66, "jaune", radius=8)


def _belfry(view: Sheet, x: float) -> None:
    view.rect(x, 190, 120, GROUND - 190, "brique")
    view.shape([(x - 14, 190), (x + 60, 40), (x + 134, 190)], "ink")
    view.shape([(x + 26, 112), (x + 60, 40), (x + 94, 112), (x + 60, 96)], "blanc", edge=4)
    view.disc(x + 60, 270, 44, "blanc")
    view.line([(x + 60, 270), (x + 60, 240)])
    view.line([(x + 60, 270), (x + 81, 282)])
    for y in (350, 450):
        view.rect(x + 42, y, 36, 60, "ink", radius=16)


def _bakery(view: Sheet, x: float) -> None:
    view.rect(x, 300, 540, GROUND - 300, "sable")
    view.shape([(x - 20, 300), (x + 50, 226), (x + 490, 226), (x + 560, 300)], "blanc")
    view.rect(x + 286, 316, 244, 100, "vertf")
    for y, words in ((358, "Boulangerie"), (398, "de Brindeciel")):
        view.words(x + 408, y, words, 33, face="title", colour="blanc", anchor="ms")
    view.rect(x + 40, 430, 150, 150, "lum")
    view.rect(x + 390, 430, 110, GROUND - 430, "brique")
    for offset in (70, 115, 160):
        view.oval(x + offset, 556, 22, 16, "corail", edge=4)


def _poster(view: Sheet, x: float, y: float) -> None:
    """A round column for bills, with one on it."""
    view.rect(x - 20, y, 220, 380, "vert", radius=16)
    view.shape([(x - 40, y), (x + 90, y - 70), (x + 220, y)], "vertf")
    view.rect(x, y + 40, 180, 240, "blanc", edge=4)
    view.disc(x + 60, y + 110, 30, "jaune", edge=4)
    view.disc(x + 120, y + 110, 30, "rose", edge=4)
    view.words(x + 90, y + 190, "Carnaval", 36, face="title", anchor="ms")
    view.words(x + 90, y + 242, "12 février", 34, face="bold", colour="framb", anchor="ms")


def _giraffe(view: Sheet, x: float, y: float) -> None:
    """On wheels, and pulled by a rope: it is made of cardboard."""
    view.line([(150, 690), (x + 20, 708)], "brique", edge=8)
    for leg in (40, 110, 250, 320):
        view.rect(x + leg, y + 450, 34, 160, "jaune")
    view.line([(x + 352, y + 380), (x + 396, y + 440), (x + 388, y + 480)], edge=10)
    view.rect(x + 20, y + 340, 350, 140, "jaune", radius=60)
    view.shape([(x + 20, y + 410), (x + 20, y + 90), (x + 96, y + 90), (x + 150, y + 370)], "jaune")
    view.rect(x + 26, y + 348, 131, 62, "jaune", edge=0)
    _head(view, x, y)
    _patches(view, x, y)
    view.rect(x, y + 600, 400, 36, "brique", radius=8)
    for wheel in (70, 330):
        view.disc(x + wheel, y + 650, 42, "rouge")
        view.disc(x + wheel, y + 650, 12, "ink", edge=0)


def _head(view: Sheet, x: float, y: float) -> None:
    for horn in (56, 88):
        view.line([(x + horn, y + 60), (x + horn + 6, y + 14)], edge=10)
        view.disc(x + horn + 6, y + 10, 13, "brique", edge=4)
    view.shape([(x + 92, y + 62), (x + 150, y + 30), (x + 116, y + 92)], "jaune")
    view.rect(x - 76, y + 50, 180, 84, "jaune", radius=40)
    view.oval(x - 50, y + 100, 30, 30, "corail")
    view.disc(x + 40, y + 82, 9, "ink", edge=0)
    view.line([(x - 64, y + 112), (x - 36, y + 112)], edge=4)


def _patches(view: Sheet, x: float, y: float) -> None:
    for across, down, radius in (
        (58, 180, 20),
        (88, 240, 22),
        (56, 300, 20),
        (110, 330, 18),
        (90, 420, 28),
        (180, 390, 26),
        (200, 450, 18),
        (270, 410, 30),
        (330, 400, 20),
        (320, 450, 14),
    ):
        view.disc(x + across, y + down, radius, "brique", edge=0)


def _puller(view: Sheet, x: float, y: float) -> None:
    """Somebody whom the edge of the picture cuts in two."""
    view.rect(x - 60, y + 200, 130, 180, "ink", radius=20)
    view.rect(x - 90, y + 70, 190, 200, "framb", radius=50)
    view.disc(x + 10, y + 20, 62, "corail")
    view.disc(x + 40, y + 16, 7, "ink", edge=0)
    view.rect(x - 70, y - 60, 140, 60, "vertf", radius=28)
    view.rect(x - 60, y + 66, 140, 36, "jaune", radius=18)
    view.line([(x + 70, y + 160), (x + 160, y + 290)], edge=40)
    view.line([(x + 70, y + 160), (x + 160, y + 290)], "framb", edge=28)


def _child(view: Sheet, x: float, y: float) -> None:
    view.rect(x - 44, y + 130, 88, 130, "ink", radius=16)
    view.rect(x - 64, y + 46, 128, 140, "rouge", radius=44)
    view.disc(x, y, 50, "corail")
    for eye in (-32, -6):
        view.disc(x + eye, y + 2, 6, "ink", edge=0)
    view.rect(x - 54, y - 62, 108, 46, "bleuf", radius=22)
    view.disc(x, y - 66, 18, "blanc", edge=4)
    view.rect(x - 50, y + 40, 100, 28, "blanc", edge=4, radius=14)
