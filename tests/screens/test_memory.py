"""A memory by touch: cards that are turned, found, laid anew, and what they tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.journal.events import ActivityAbandoned, ActivityFinished, ActivityStarted, Kept
from kiosk.packs.content import Content, Face, Media, Memory, Pair, Span, plain
from kiosk.packs.media_files import MediaFiles
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.memory_card import CardWords, MemoryCard
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

WORDS = Memory(
    id="mots",
    title="Les mots de l’écran",
    universe="former",
    pairs=tuple(
        Pair(Face(f"Réviser le code de la route avec les vidéos, leçon {number}"), Face(word))
        for number, word in enumerate(("Télécharger", "Documentaires", "Emprunter", "Chercher"))
    ),
)


@pytest.fixture
def memory(content: Content) -> Memory:
    return content.activity("trouvez-les-paires")


@pytest.fixture
def playing(patron: Patron, memory: Memory) -> Patron:
    """Somebody before twelve cards."""
    return begin(patron, memory)


def begin(patron: Patron, memory: Memory) -> Patron:
    patron.app.stay.luck = lambda: Random(125)
    patron.app.stage.go("memory", memory.id)
    patron.look()
    return patron


def cards(patron: Patron) -> list[str]:
    return [name for name in patron.names if name.startswith("Carte ")]


def shown(patron: Patron) -> list[MemoryCard]:
    return [widget for widget in patron.screen.walk() if isinstance(widget, MemoryCard)]


def places_of(patron: Patron, pair: int) -> list[int]:
    return [place for place, card in enumerate(patron.screen.run.cards) if card.pair == pair]


def turn(patron: Patron, place: int) -> None:
    patron.touch(f"Carte {place + 1},")


def find(patron: Patron, pair: int) -> None:
    run = patron.screen.run
    for place in sorted(places_of(patron, pair), key=run.is_up):  # what is up would stay so
        turn(patron, place)
        patron.app.stage.hush()  # what a pair tells lies on other cards


def find_all(patron: Patron) -> None:
    for pair in dict.fromkeys(card.pair for card in patron.screen.run.cards):
        find(patron, pair)
    patron.look()


def test_twelve_cards_lie_with_their_backs_up(playing: Patron) -> None:
    assert cards(playing) == [f"Carte {number}, cachée" for number in range(1, 13)]
    assert {"Trouvez les paires.", "0 sur 6", "paire trouvée", "0 essai"} <= set(playing.words())
    assert [name for name in playing.names if "Presse" in name] == []


def test_a_card_that_is_turned_says_what_it_shows(playing: Patron) -> None:
    face = playing.screen.run.cards[2].face.text
    turn(playing, 2)
    assert cards(playing)[2] == f"Carte 3, retournée\u00a0: {face}"
    assert cards(playing)[3] == "Carte 4, cachée"


def test_a_pair_is_told_counted_and_stays(playing: Patron, memory: Memory) -> None:
    one, other = places_of(playing, 0)
    turn(playing, one)
    turn(playing, other)
    assert plain(memory.pairs[0].fact) in playing.words()
    playing.touch(plain(memory.pairs[0].fact))
    for place in (one, other):
        assert cards(playing)[place] == f"Carte {place + 1}, trouvée\u00a0: Presse"
    assert {"1 sur 6", "paire trouvée", "1 essai"} <= set(playing.words())


def test_two_cards_that_differ_stay_visible_until_a_third_is_touched(playing: Patron) -> None:
    one, other = places_of(playing, 0)[0], places_of(playing, 1)[0]
    turn(playing, one)
    turn(playing, other)
    assert [name for name in cards(playing) if "retournée" in name] == [
        cards(playing)[place] for place in sorted((one, other))
    ]
    third = places_of(playing, 2)[0]
    turn(playing, third)
    assert [name for name in cards(playing) if "retournée" in name] == [cards(playing)[third]]


def test_the_keyboard_keeps_its_card_when_it_is_turned(playing: Patron) -> None:
    playing.press("tab")
    playing.press("enter")
    assert playing.focused == cards(playing)[0]
    assert "retournée" in playing.focused


def test_fewer_cards_and_all_of_them_again(playing: Patron) -> None:
    find(playing, 0)
    playing.touch("Moins de cartes")
    assert cards(playing) == [f"Carte {number}, cachée" for number in range(1, 7)]
    assert "0 sur 3" in playing.words()
    playing.touch("Plus de cartes")
    assert len(cards(playing)) == 12
    assert playing.said(ActivityAbandoned) == []


def test_a_finger_on_a_card_that_is_taken_away_does_nothing(playing: Patron) -> None:
    last = shown(playing)[-1] if shown(playing)[-1].number == 12 else shown(playing)[0]
    finger = playing.put_finger(*last.to_window(*last.center))
    playing.touch("Moins de cartes")
    playing.lift_finger(finger)
    assert cards(playing) == [f"Carte {number}, cachée" for number in range(1, 7)]


def test_starting_again_keeps_the_number_of_cards(playing: Patron, memory: Memory) -> None:
    playing.touch("Moins de cartes")
    find(playing, playing.screen.run.cards[0].pair)
    playing.touch("Recommencer")
    assert cards(playing) == [f"Carte {number}, cachée" for number in range(1, 7)]
    assert playing.said(ActivityAbandoned) == [
        ActivityAbandoned(activity=memory.id, kind="memory", step=1, players=1, minutes="0-1")
    ]
    assert len(playing.said(ActivityStarted)) == 2


def test_all_pairs_found_stay_open_then_tell_what_was_discovered(
    playing: Patron, memory: Memory
) -> None:
    find_all(playing)
    assert "Tout est trouvé." in playing.words()
    assert [name for name in cards(playing) if "trouvée" not in name] == []
    playing.touch("Continuer")
    assert {"Toutes les paires sont là.", "6 paires, en 6 essais."} <= set(playing.words())
    assert {plain(pair.fact) for pair in memory.pairs} <= set(playing.words())
    assert playing.said(ActivityFinished) == [
        ActivityFinished(activity=memory.id, kind="memory", right="", players=1, minutes="0-1")
    ]
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id=memory.id)]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert len(cards(playing)) == 12
    playing.touch("Quitter le jeu")
    assert playing.screen.name == "home"


def test_the_end_leads_to_the_shelf(playing: Patron) -> None:
    find_all(playing)
    playing.touch("Continuer")
    playing.touch("Accueil")
    assert playing.screen.name == "home"


def test_cards_lie_as_they_were_after_a_look_at_help(playing: Patron) -> None:
    find(playing, 0)
    before = cards(playing)
    playing.touch("Demander de l’aide")
    playing.touch("Retour")
    assert cards(playing) == before


def test_cards_of_words_have_no_picture_and_less_pairs_no_smaller_game(
    arrive: Callable[..., Patron], content: Content
) -> None:
    three = replace(WORDS, pairs=WORDS.pairs[:3])
    patron = begin(arrive(content=replace(content, activities=(three,))), three)
    assert len(cards(patron)) == 6
    assert not {"Moins de cartes", "Plus de cartes"} & set(patron.names)
    assert len([one for one in patron.screen.walk() if isinstance(one, CardWords)]) == 6


def test_a_face_shows_its_picture_or_its_words_where_it_is_lost(
    arrive: Callable[..., Patron], content: Content, tmp_path: Path
) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "media/une.png")
    found, lost = (Media(f"media/{name}.png", f"Une {name}") for name in ("une", "perdue"))
    pairs = (
        Pair(Face(found.text, found), Face("La une")),
        Pair(Face(lost.text, lost), Face("La perdue")),
    )
    pictures = replace(WORDS, pairs=pairs)
    patron = arrive(content=replace(content, activities=(pictures,)))
    patron.app.stay.media = MediaFiles((tmp_path,))
    begin(patron, pictures)
    faces = {card.text: card.ids.face.children[0] for card in shown(patron)}
    assert faces["Une une"].source == str(tmp_path / "media/une.png")
    assert faces["Une perdue"].text == "Une perdue"


def test_a_pair_without_a_fact_tells_nothing(
    arrive: Callable[..., Patron], content: Content
) -> None:
    silent = replace(WORDS, pairs=(Pair(Face("a"), Face("b")), Pair(Face("c"), Face("d"), ())))
    patron = begin(arrive(content=replace(content, activities=(silent,))), silent)
    for place in places_of(patron, 1):
        turn(patron, place)
    assert patron.app.stage.ids.messages.children == []


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_cards_of_long_words_can_be_read_and_touched(
    arrive: Callable[..., Patron], content: Content, size: str, text_scale: float
) -> None:
    words = replace(WORDS, pairs=(*WORDS.pairs, Pair(Face("Un"), Face("Deux"), (Span("Trois."),))))
    patron = begin(
        arrive(
            content=replace(content, activities=(words,)),
            size=FORMATS[size],
            text_scale=text_scale,
            mirrored=size == "1280x800",
        ),
        words,
    )
    for pair in (0, 1):
        turn(patron, places_of(patron, pair)[0])
    assert list(misplaced(patron)) == []
    assert min(min(card.size) for card in shown(patron)) >= theme.size_target
    find_all(patron)
    assert list(misplaced(patron)) == []
    patron.touch("Continuer")
    assert list(misplaced(patron)) == []
