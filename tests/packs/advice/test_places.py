"""The table of places against the real screens, off screen, in their three formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, cycle, islice

import pytest
from kivy.uix.widget import Widget

from kiosk.packs.authoring.advice.places import rooms
from kiosk.packs.authoring.advice.shown import Text as Shown
from kiosk.packs.content import (
    Button,
    Choice,
    Content,
    Failure,
    Heading,
    KeyFact,
    Line,
    Page,
    Paragraph,
    Question,
    Quiz,
    Resource,
    Rich,
    Span,
    Step,
    Tutorial,
    Universe,
)
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import SIZE_RATIO
from kiosk.widgets.text import Text
from tests.formats import FORMATS
from tests.patron import Patron

Arrive = Callable[..., Patron]
Texts = Mapping[str, str]
Visit = tuple[str, tuple[str, ...]]  # a filling, and the words that must be whole with it

SCALES = (1.0, 2.0)
SITE = "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"
FILLER = ("mot", "de", "plus", "se", "lit", "ici", "sans", "peine", "et", "encore", "bientôt")
LONGER = 1.25  # what is so much longer than the table allows is too long on some screen
FOOT = 8.0  # px: the empty foot of a line, as in the table
ROUNDING = 2.0  # px
SAME = 0.1  # px: between sizes of letters
SMALLER = ("case", "two-answers", "three-answers", "four-answers")  # letters, in a tight place

FACTS = ("Une ligne", "Une deuxième ligne", "Une troisième ligne")
GESTURES = ("Choisissez un film.", "Regardez.")
STEP, SYMPTOMS, REMEDY = "Touchez « Oui ».", ("Rien ici", "Encore rien"), "Touchez encore."


@dataclass(frozen=True, slots=True)
class Filling:
    """A room with short texts ``beside`` the one that grows in its ``place``."""

    room: str
    place: str
    beside: tuple[tuple[str, str], ...] = ()

    @property
    def text_scale(self) -> float:
        return rooms()[self.room].text_scale

    @property
    def sizes(self) -> tuple[float, float, float]:
        """Of its letters by the table, in each format."""
        return rooms()[self.room].places[self.place].size

    def grown(self, share: float) -> str:
        """The longest text that fits by the table, or a ``share`` of it."""
        count = next(count for count in range(1, 1000) if not self._fits(self._words(count + 1)))
        return self._words(max(1, round(count * share + 0.49)))

    def _words(self, count: int) -> str:
        if self.room == "case":
            return "m" * count
        return " ".join(islice(cycle([self.place.capitalize(), *FILLER]), count))

    def _fits(self, words: str) -> bool:
        shown = tuple(Shown(p, rich(t)) for p, t in ((self.place, words), *self.beside))
        room = rooms()[self.room]
        if self.room == "case":
            return not room.places[self.place].word_too_wide(*shown)
        return room.overflow(shown).pixels <= 0


FILLINGS = {
    "name": Filling("case", "title"),
    "promise": Filling(
        "universe",
        "promise",
        (
            ("key-title-with-tokens", "Quatre jetons"),
            ("key-text-with-tokens", "Un film."),
            *(("line", fact) for fact in FACTS),
        ),
    ),
    "title": Filling("resource-title", "title"),
    "offer": Filling("resource", "promise", tuple(("fact", fact) for fact in FACTS)),
    "gesture": Filling("gestures", "gesture", tuple(("gesture", text) for text in GESTURES)),
    "step": Filling("step", "title"),
    "text": Filling("step", "text", (("title", STEP),)),
    "phone": Filling("phone", "text", (("button", "Oui"),)),
    "remedy": Filling(
        "failures", "remedy", (*(("symptom", one) for one in SYMPTOMS), ("remedy", REMEDY))
    ),
    "question": Filling("question", "question"),
    "hint": Filling("question", "hint", (("question", "Combien ?"),)),
    "two": Filling("two-answers", "answer"),
    "three": Filling("three-answers", "answer"),
    "four": Filling("four-answers", "answer"),
    "explanation": Filling("explanation", "explanation"),
}


def rich(words: str) -> tuple[Rich, ...]:
    return ((Span(words),),)


def content(texts: Texts) -> Content:
    """Pages in which every filling stands in its room."""
    lines = tuple(Line((Span(fact),), "check") for fact in FACTS)
    universe = Universe(
        id="cinema",
        title=texts["name"],
        fact="Un fait",
        illustration="cinema",
        promise=rich(texts["promise"]),
        key_fact=KeyFact("Quatre jetons", rich("Un film."), tokens=4),
        lines=lines,
    )
    others = tuple(
        Universe(id=name, title="Nom", fact="Un fait", illustration=name, promise=rich("Lire."))
        for name in ("presse", "former", "livres", "patrimoine", "jeunesse")
    )
    resource = Resource(
        id="vod",
        title=texts["title"],
        universe="cinema",
        provider="Nom",
        url=SITE,
        promise=rich(texts["offer"]),
        facts=lines,
        gestures=tuple((Span(gesture),) for gesture in (texts["gesture"], *GESTURES)),
    )
    return Content(
        id="essai",
        title="Essai",
        version="1",
        portal=SITE,
        universes=(universe, *others),
        resources=(resource,),
        tutorials=(tutorial("step", texts["step"]), tutorial("text", STEP, texts)),
        activities=tuple(
            quiz(name, texts) for name in ("question", "hint", "two", "three", "four")
        ),
    )


def tutorial(tutorial_id: str, title: str, texts: Texts | None = None) -> Tutorial:
    said = texts or {"text": "", "phone": "Ici.", "remedy": REMEDY}
    page = Page(
        "asuivre.lillemetropole.fr",
        (Heading("Bonjour"), Paragraph((Span(said["phone"]),)), Button("Oui", is_target=True)),
    )
    remedies = (said["remedy"], REMEDY)
    failures = (Failure(one, (Span(way),)) for one, way in zip(SYMPTOMS, remedies, strict=True))
    step = Step(
        title=title,
        text=rich(said["text"]) if said["text"] else (),
        page=page,
        failures=tuple(failures),
    )
    return Tutorial(
        id=tutorial_id, title="Un geste", universe="cinema", resource="vod", steps=(step,)
    )


def quiz(quiz_id: str, texts: Texts) -> Quiz:
    answers = {"two": 2, "four": 4}.get(quiz_id, 3)
    first = texts[quiz_id] if quiz_id in ("two", "three", "four") else "Un"
    choices = (first, "Deux", "Trois", "Quatre")[:answers]
    question = Question(
        text="Combien ?" if quiz_id == "hint" else texts["question"],
        choices=tuple(Choice(text, is_right=text == "Deux") for text in choices),
        explanation=rich(texts["explanation"]),
        hint=(Span(texts["hint"] if quiz_id == "hint" else "Peu."),),
    )
    return Quiz(id=quiz_id, title="Un jeu", universe="cinema", questions=(question,))


def visits(patron: Patron, texts: Texts) -> Iterator[Visit]:
    """Every room in turn, on its screen."""

    def go(screen: str, subject: str = "") -> None:
        patron.app.stage.go(screen, subject)
        patron.look()

    go("home")
    yield "name", (texts["name"],)
    go("universe", "cinema")
    yield "promise", (texts["promise"], "Quatre jetons", "Un film.", *FACTS)
    go("resource", "vod")
    yield "title", (texts["title"], "Chez vous, en 3 gestes", "Dans mon carnet")
    yield "offer", (texts["offer"], *FACTS)
    yield "gesture", (texts["gesture"], *GESTURES)
    go("tutorial", "step")
    yield "step", (texts["step"], "Montrez-moi")
    go("tutorial", "text")
    yield "text", (STEP, texts["text"])
    yield "phone", ("asuivre.lillemetropole.fr", texts["phone"], "Oui")
    patron.touch("Ça ne marche pas")
    yield "remedy", (*SYMPTOMS, texts["remedy"], REMEDY, "Je réessaie", "Demander de l’aide")
    patron.touch("Je réessaie")
    for name in ("question", "two", "three", "four"):
        go("quiz", name)
        yield name, (texts[name],)
    go("quiz", "hint")
    patron.touch("Un indice")
    yield "hint", ("Combien ?", texts["hint"])
    patron.touch("Un")
    yield "explanation", ("Presque.", texts["explanation"], "Continuer")


def arrivals(arrive: Arrive, size: str, texts: Texts) -> Iterator[tuple[Patron, Visit]]:
    """Every visit, in letters of the size in which its room is measured."""
    for scale in SCALES:
        patron = arrive(size=FORMATS[size], text_scale=scale, content=content(texts))
        for name, words in visits(patron, texts):
            if FILLINGS[name].text_scale == scale:
                yield patron, (name, words)


def broken(arrive: Arrive, size: str, texts: Texts) -> set[str]:
    """The fillings of which some words are too small, hidden, shortened, or beyond what holds
    them."""
    screen = list(FORMATS).index(size)
    return {
        name
        for patron, (name, words) in arrivals(arrive, size, texts)
        if not all(is_whole(text, patron) for text in texts_of(patron, words))
        or size_of(texts[name], patron) < FILLINGS[name].sizes[screen] / SIZE_RATIO
    }


def texts_of(patron: Patron, words: tuple[str, ...]) -> list[Text]:
    found = [w for root in patron.app.stage.scope() for w in root.walk() if isinstance(w, Text)]
    assert set(words) <= {text.spoken for text in found}
    return [text for text in found if text.spoken in words]


def size_of(words: str, patron: Patron) -> float:
    """The size of the letters of ``words`` on the screen."""
    return float(texts_of(patron, (words,))[0].font_size)


def is_whole(text: Text, patron: Patron) -> bool:
    if text.is_shortened or any(holder.opacity == 0 for holder in holders(text)):
        return False
    return all(is_inside(part) for part in holders(text) if isinstance(part, Control | Text))


def is_inside(widget: Widget) -> bool:
    """Whether nothing that holds a widget ends before it does."""
    low, high = edges(widget)
    foot = FOOT if isinstance(widget, Text) else ROUNDING
    return all(
        edges(holder)[0] <= low + foot and high <= edges(holder)[1] + ROUNDING
        for holder in holders(widget)
    )


def holders(widget: Widget) -> Iterator[Widget]:
    """What holds a widget, up to the screen or the sheet it lies on."""
    while widget.parent is not None and widget.parent is not widget:
        yield widget
        widget = widget.parent


def edges(widget: Widget) -> tuple[float, float]:
    """Its lower and its upper edge in the window."""
    return widget.to_window(*widget.pos)[1], widget.to_window(widget.x, widget.top)[1]


@pytest.fixture(scope="module")
def fitting() -> Texts:
    return {name: filling.grown(1.0) for name, filling in FILLINGS.items()}


@pytest.mark.parametrize("size", FORMATS)
def test_what_fits_by_the_table_is_whole_on_the_screens(
    arrive: Arrive, size: str, fitting: Texts
) -> None:
    assert broken(arrive, size, fitting) == set()


@pytest.mark.parametrize("size", FORMATS)
def test_letters_and_lines_are_as_large_as_in_the_table(
    arrive: Arrive, size: str, fitting: Texts
) -> None:
    screen = list(FORMATS).index(size)
    for patron, (name, _words) in arrivals(arrive, size, fitting):
        filling = FILLINGS[name]
        for key, words in ((filling.place, fitting[name]), *filling.beside):
            place = rooms()[filling.room].places[key]
            (text, *_) = texts_of(patron, (words,))
            face = f"{text.font_name} bold" if text.bold else text.font_name
            assert face == place.type, (name, key)
            if filling.room in SMALLER:
                assert text.font_size >= place.size[screen] / SIZE_RATIO, (name, key)
            else:
                assert text.font_size == pytest.approx(place.size[screen], abs=SAME), (name, key)
            line = text.width - text.padding[0] - text.padding[2]
            assert line == pytest.approx(place.width[screen], abs=ROUNDING), (name, key)


@pytest.mark.long
def test_what_is_a_quarter_longer_is_broken_on_one_of_them(arrive: Arrive) -> None:
    longer = {name: filling.grown(LONGER) for name, filling in FILLINGS.items()}
    found = chain.from_iterable(broken(arrive, size, longer) for size in FORMATS)
    assert set(FILLINGS) - set(found) == {"title"}  # whose band grows with it


@pytest.mark.long
def test_a_title_that_is_a_quarter_longer_costs_the_texts_under_it(
    arrive: Arrive, fitting: Texts
) -> None:
    longer = {**fitting, "title": FILLINGS["title"].grown(LONGER)}
    found = chain.from_iterable(broken(arrive, size, longer) for size in FORMATS)
    assert {"offer", "gesture"} & set(found)
