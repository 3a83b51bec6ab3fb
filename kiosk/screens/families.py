"""What the gallery shows, family by family: the states of each widget, side by side.

To add a widget, put it into its family in ``families.kv``, in each of its states. The words
around the widgets are for designers, in French as ``DESIGN.md``; nobody translates them.
"""

from __future__ import annotations

from collections.abc import Iterator

from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.catalogue.answer import Count, Way
from kiosk.handoff.qr import matrix
from kiosk.i18n import _
from kiosk.packs.content import Button, Field, Heading, Line, Page, Paragraph, Pictures, Span
from kiosk.packs.problems import Problem
from kiosk.theme import colour, theme, tokens
from kiosk.widgets import load_kv, scenes
from kiosk.widgets.bar_chart import Share
from kiosk.widgets.baskets import BasketSign
from kiosk.widgets.card_spread import SpreadCard
from kiosk.widgets.case_pages import LyingCase
from kiosk.widgets.clue_case import ClueCard, Side
from kiosk.widgets.found import Found
from kiosk.widgets.gap_text import Piece
from kiosk.widgets.hit_list import HitList
from kiosk.widgets.hit_row import HitLook
from kiosk.widgets.layouts import Column
from kiosk.widgets.memory_card import MemoryCard
from kiosk.widgets.neighbours import Neighbour, Neighbours
from kiosk.widgets.offers import Offer
from kiosk.widgets.photo import Photo
from kiosk.widgets.picture import OPEN_RADIUS, RESTING_RADIUS
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.problems_panel import ProblemsPanel
from kiosk.widgets.timeline import Place
from kiosk.widgets.ways import Signpost
from kiosk.words.leaf import line
from kiosk.words.search import all_answers, answers, way_icon, way_name

STATES = (0, RESTING_RADIUS, OPEN_RADIUS)
PORTAL = "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"


class Shown(Column):
    """A widget under the name of its state, ``across`` u wide at 100 %.

    ``is_wide`` takes a whole line; the control of an ``is_focused`` one wears the focus ring;
    ``made`` is a widget that kv cannot build; ``indent`` (px) moves the name from an edge.
    """

    name = StringProperty("")
    across = NumericProperty(420)
    is_wide = BooleanProperty(False)
    is_focused = BooleanProperty(False)
    indent = NumericProperty(0)
    made = ObjectProperty(None, allownone=True)

    def on_made(self, *_args: object) -> None:
        self.add_widget(self.made)


class Swatch(Column):
    """A colour of the tokens, with its name and its value."""

    name = StringProperty("")
    value = StringProperty("")
    fill = ColorProperty("#000000")
    is_wide = False


class Scene(Column):
    """One illustration, its lens open by ``radius``."""

    name = StringProperty("")
    radius = NumericProperty(0)
    is_wide = False


class Family(Widget):
    """``name`` is that of its pictures, ``heading`` stands above it; what has to be tried at
    its full size ``is_full_width``."""

    name = ""
    heading = ""
    is_full_width = False


class Buttons(Family):
    name, heading = "boutons", "Boutons"


class Cases(Family):
    name, heading = "etagere", "Cases, étagère, planche"


class Progress(Family):
    name, heading = "etapes", "Étapes et progression"


class Choices(Family):
    name, heading = "choix", "Réponses, choix, interrupteurs, étiquettes"


class Messages(Family):
    name, heading = "messages", "Message bref, dialogue, lignes"


class Keys(Family):
    name, heading = "clavier", "Clavier"
    is_full_width = True


class Phones(Family):
    name, heading = "carre-et-telephone", "Carré à viser, téléphone d’exercice, image"


class Figures(Family):
    name, heading = "chiffres", "Minuteur, graphiques, jetons"


class Games(Family):
    name, heading = "jeux", "Cartes, films à poser, chemins"


class Searching(Family):
    name, heading = "recherche", "Recherche"


class Types(Family):
    name, heading = "lettres", "Lettres"


class Colours(Family):
    name, heading = "couleurs", "Couleurs"

    def __init__(self) -> None:
        super().__init__()
        for name, value in _colours():
            self.add_widget(Swatch(name=name, value=value, fill=colour(value)))


class Scenes(Family):
    name, heading = "scenes", "Scènes : cachée, entrouverte, ouverte"

    def __init__(self) -> None:
        super().__init__()
        for name in scenes.names():
            radii = STATES if name in theme.universes else STATES[-1:]
            for radius in radii:
                self.add_widget(Scene(name=name, radius=radius))


FAMILIES: tuple[type[Family], ...] = (
    Buttons,
    Cases,
    Progress,
    Choices,
    Messages,
    Keys,
    Phones,
    Figures,
    Games,
    Searching,
    Types,
    Colours,
    Scenes,
)


def _colours() -> Iterator[tuple[str, str]]:
    """The colours of the palette in use, then those that are the same in all."""
    yield from tokens()["palette"][theme.palette].items()
    for table in ("night", "phone", "qr"):
        yield from ((f"{table}.{name}", value) for name, value in tokens()[table].items())
    for universe, paint in tokens()["universe"].items():
        yield from ((f"{universe}.{name}", value) for name, value in paint.items())


def plank() -> tuple[PlankEntry, ...]:
    return (
        PlankEntry("home", "house", _("Accueil")),
        PlankEntry("carnet", "bookmark-simple", _("Mon carnet"), 3),
        PlankEntry("help", "hand-waving", _("Demander de l’aide")),
        PlankEntry("comfort", "text-aa", _("Confort de lecture")),
    )


def questions() -> tuple[Offer, ...]:
    keep = Offer(name="keep", text=_("Non, je garde"))
    return keep, Offer(name="clear", text=_("Oui, effacer"), look="primary")


def offers() -> tuple[Offer, ...]:
    home = Offer(name="home", text=_("Toutes les cases"), icon="house")
    return home, Offer(name="keep", text=_("Dans mon carnet"), icon="bookmark-simple")


def words(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def phone_page() -> Page:
    return Page(
        address="asuivre.lillemetropole.fr",
        blocks=(
            Heading(_("La Médiathèque en ligne")),
            Pictures(("presse", "cinema")),
            Paragraph(words(_("Visez ce carré"))),
            Field(_("Identifiant"), "12345"),
            Button(_("Se connecter"), is_target=True),
        ),
    )


def portal_matrix() -> tuple[tuple[bool, ...], ...]:
    return matrix(PORTAL)


def photo() -> Photo:
    """A scene stands for what a pack brings."""
    picture = Photo(size_hint_y=None)
    view = scenes.View(scenes=(("patrimoine", 0.0),), width_px=480, height_px=360, scale=1)
    picture.texture = scenes.texture(view, scenes.Paint(tuple(theme.light)))
    picture.texture_size = list(picture.texture.size)
    picture.height = 360 * theme.u
    return picture


def card(number: int, side: str) -> MemoryCard:
    """A card in a size of its own: kv cannot build one, its face is chosen once."""
    made = MemoryCard(
        number=number,
        text=_("Cinéma"),
        scene="cinema",
        size_hint_y=None,
        height=300 * theme.u,
    )
    made.side = side
    return made


def badges() -> tuple[Line, ...]:
    return tuple(line(text, "check") for text in (_("Cinéma"), _("Un documentaire")))


def pieces() -> tuple[Piece, ...]:
    """A word that was put in, the blank that is asked for, and one for later."""
    return (
        Piece("Chaque mois, "),
        Piece("quatre jetons", "filled"),
        Piece(", et un film en coûte "),
        Piece("", "asked"),
        Piece(" à "),
        Piece("", "blank"),
        Piece("."),
    )


def ways() -> tuple[Signpost, ...]:
    return Signpost("En solo", scene="seul"), Signpost("Un jeton et demi", tokens=1.5)


def spread() -> tuple[SpreadCard, ...]:
    marks = ("held", "", "later")
    titles = (_("Cinéma"), _("Presse"), _("Se former"))
    return tuple(SpreadCard(n, title, mark=marks[n]) for n, title in enumerate(titles))


def baskets() -> tuple[BasketSign, ...]:
    return (
        BasketSign(_("Cinéma"), things=(_("10 jetons"),), note=_("À jour")),
        BasketSign(_("Presse"), note=_("Vide")),
    )


def clues() -> tuple[ClueCard, ...]:
    sides: tuple[Side, ...] = ("examined", "shut", "hinted", "locked")
    return tuple(
        ClueCard(number=number, title=_("Presse"), side=side, scene="presse")
        for number, side in enumerate(sides)
    )


def places() -> tuple[Place, ...]:
    return Place(_("Cinéma"), date="1895"), Place(_("Presse"), date="1896")


def problems() -> ProblemsPanel:
    found = Problem("activities/quiz.md", 7, 3, "no title", "add one")
    panel = ProblemsPanel((found,))
    panel.size_hint_y = None
    panel.height = (600 if theme.is_compact else 740) * theme.u
    return panel


def looks() -> tuple[HitLook, ...]:
    """What was found, each in another way."""
    ways: tuple[tuple[Way, str, str], ...] = (
        (Way.HERE, "cinema", _("Cinéma")),
        (Way.CARD, "presse", _("Presse")),
    )
    return tuple(
        HitLook(
            title=title,
            marks=((0, 3),),
            detail=title,
            way=way_name(way),
            icon=way_icon(way),
            scene=scene,
        )
        for way, scene, title in ways
    )


def hits() -> HitList:
    shown = HitList(cols=2)
    shown.size_hint_y = None
    shown.height = 2 * theme.space_shelf + shown.least_height
    shown.show(2, looks())
    return shown


def neighbours() -> Neighbours:
    cases = tuple(Neighbour(one.title, one.way, one.scene) for one in looks())
    return Neighbours(cases=cases, cols=len(cases))


def lying() -> tuple[LyingCase, ...]:
    return tuple(LyingCase(one.scene, one.title, one.way) for one in looks())


def found() -> Found:
    shown = Found(title=answers(Count(2)))
    shown.size_hint_y = None
    shown.height = (900 if theme.is_portrait else 600) * theme.u
    shown.offers = (Offer(name="all", text=all_answers(Count(2)), icon="list-bullets"),)
    shown.show(looks())
    return shown


def shares() -> tuple[Share, ...]:
    """Made up: the mock-up of the dashboard has the same."""
    values = {_("Presse"): 168, _("Cinéma"): 241, _("Se former"): 132, _("Livres"): 97}
    return tuple(Share(name=name, value=value) for name, value in values.items())


load_kv(__file__)
