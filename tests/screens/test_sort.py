"""A sort by touch: a thing in hand, the case that is its own, and why it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.activities.sort import SortRun, Thing
from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    Kept,
    QuestionAnswered,
    StepSkipped,
)
from kiosk.packs.content import Basket, Face, Media, Sort, Span
from kiosk.packs.media_files import MediaFiles
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.photo import Photo
from kiosk.widgets.picture import Picture
from kiosk.widgets.thing_card import ThingCard
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

TOKENS = Sort(
    id="jetons-ou-pas",
    title="Jetons, ou pas ?",
    universe="cinema",
    baskets=(
        Basket(
            title="Compté en jetons",
            items=(Face("Un film récent"), Face("Un film ancien")),
            why=((Span("Un film coûte de 0,5 à 2 jetons."),),),
        ),
        Basket(
            title="Sans limite",
            items=(Face("Un cours de langue"), Face("Le code de la route")),
            why=((Span("Les vidéos de formation sont illimitées."),),),
        ),
    ),
)
WHERE = ("La presse", "Les films", "Se former")
THREE = Sort(
    id="ou-chercher",
    title="Où chercher ?",
    universe="presse",
    baskets=tuple(Basket(title=title, items=(Face(f"Un exemple de {title}"),)) for title in WHERE),
)
LONG = Sort(
    id="longtemps",
    title="Où trouver ce que vous cherchez dans la Médiathèque en ligne, et comment faire ?",
    universe="former",
    baskets=tuple(
        Basket(
            title=title,
            items=tuple(
                Face(f"Un objet dont le nom est long, comme on en voit parfois {basket}{number}")
                for number in range(4)
            ),
            why=((Span("Une raison qui prend plusieurs lignes, et même beaucoup. " * 4),),),
        )
        for basket, title in enumerate(
            (
                "La presse et les magazines",
                "Les films et les documentaires",
                "Les formations pour apprendre chez soi",
                "Le patrimoine numérisé des communes de la métropole",
            )
        )
    ),
)


@pytest.fixture
def playing(arrive: Arrive) -> Patron:
    """Somebody with four things to sort into two cases."""
    return begin(arrive, TOKENS)


def begin(arrive: Arrive, sort: Sort, *, players: int = 1, **how: object) -> Patron:
    patron = arrive(content=replace(EVERYTHING, activities=(sort,)), **how)
    patron.touch("Touchez la lumière")
    patron.app.stay.visit.players = players
    patron.app.stage.go("sort", sort.id)
    patron.look()
    return patron


def run_of(patron: Patron) -> SortRun:
    run: SortRun = patron.screen.run
    return run


def held(patron: Patron) -> Thing:
    thing = run_of(patron).held
    assert thing is not None
    return thing


def place(patron: Patron, *, right: bool) -> Thing:
    """Touch the case of what is in hand, or another one."""
    thing, count = held(patron), len(run_of(patron).baskets)
    basket = thing.basket if right else (thing.basket + 1) % count
    patron.touch(f"Case {basket + 1},")
    return thing


def sort_all(patron: Patron, *, right: bool) -> None:
    while not run_of(patron).is_over:
        place(patron, right=right)
        patron.touch("Continuer")


def cases(patron: Patron) -> list[str]:
    return [name for name in patron.names if name.startswith("Case ")]


def seen_large(patron: Patron) -> ThingCard:
    """The card that is only looked at."""
    (card,) = (
        one for one in patron.screen.walk() if isinstance(one, ThingCard) and not one.is_focusable
    )
    return card


def test_one_thing_is_in_hand_and_the_others_wait(playing: Patron) -> None:
    thing = held(playing)
    assert seen_large(playing).text == thing.face.text
    cards = playing.names[:4]
    assert sorted(cards) == sorted(
        (
            f"{thing.face.text}, dans la main",
            *(one.face.text for one in run_of(playing).waiting if one != thing),
        )
    )
    assert cases(playing) == ["Case 1, Compté en jetons, Vide", "Case 2, Sans limite, Vide"]
    told = "Touchez la case où il va. Ou prenez un autre objet."
    assert {"Objet 1 sur 4", TOKENS.title, told} <= set(playing.words())


def test_another_thing_is_taken_in_hand_by_a_touch(playing: Patron) -> None:
    other = next(one for one in run_of(playing).waiting if one != held(playing))
    playing.touch(other.face.text)
    assert held(playing) == other
    assert seen_large(playing).text == other.face.text
    assert [name for name in playing.names if name.endswith("dans la main")] == [
        f"{other.face.text}, dans la main"
    ]


def test_cards_keep_their_places_when_another_is_taken(playing: Patron) -> None:
    before = [name.removesuffix(", dans la main") for name in playing.names[:4]]
    playing.touch(before[1])
    assert [name.removesuffix(", dans la main") for name in playing.names[:4]] == before


def test_the_right_case_is_told_and_shows_what_it_holds(playing: Patron) -> None:
    thing = place(playing, right=True)
    basket = run_of(playing).baskets[thing.basket]
    assert {"Oui !", f"{thing.face.text}\u00a0: {basket.title}", basket.why[0][0].text} <= set(
        playing.words()
    )
    assert f"Case {thing.basket + 1}, {basket.title}, 1 objet" in playing.words()
    assert playing.heard[-1] == "right"
    assert playing.said(QuestionAnswered) == [
        QuestionAnswered(activity=TOKENS.id, step=thing.index, choice=thing.basket, is_right=True)
    ]


def test_a_wrong_case_says_almost_and_where_it_goes(playing: Patron) -> None:
    thing = place(playing, right=False)
    basket = run_of(playing).baskets[thing.basket]
    assert {
        "Presque.",
        f"{thing.face.text}\u00a0: {basket.title}",
        basket.why[0][0].text,
    } <= set(playing.words())
    assert f"Case {thing.basket + 1}, {basket.title}, 1 objet" in playing.words()
    assert playing.heard[-1] == "again"


def test_cases_are_only_looked_at_while_a_placement_is_told(playing: Patron) -> None:
    place(playing, right=True)
    assert playing.names[0] == "Continuer"
    assert cases(playing) == []
    playing.tap(*case_seen(playing))
    assert run_of(playing).step == 1


def case_seen(patron: Patron) -> tuple[float, float]:
    """The middle of a case, lower on the screen than anything else."""
    width, _height = patron.app.root.size
    return width / 4, theme.size_plank + theme.size_target


def test_all_in_their_places_tells_what_was_discovered(playing: Patron) -> None:
    sort_all(playing, right=True)
    assert {
        "Tout est à sa place.",
        "Vous avez bien placé 4 objets.",
        "Compté en jetons\u00a0: Un film coûte de 0,5 à 2 jetons.",
        "Sans limite\u00a0: Les vidéos de formation sont illimitées.",
    } <= set(playing.words())
    (finished,) = playing.said(ActivityFinished)
    assert (finished.activity, finished.kind, finished.players) == (TOKENS.id, "sort", 1)
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id=TOKENS.id)]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert "Objet 1 sur 4" in playing.words()


def test_nothing_right_ends_well_too(playing: Patron) -> None:
    sort_all(playing, right=False)
    assert "Vous savez maintenant où va chaque objet." in playing.words()


def test_without_a_reason_the_end_says_what_goes_where(arrive: Arrive) -> None:
    patron = begin(arrive, THREE)
    sort_all(patron, right=True)
    assert "La presse\u00a0: Un exemple de La presse" in patron.words()


def test_what_is_passed_comes_back_and_then_finds_its_case(arrive: Arrive) -> None:
    patron = begin(arrive, THREE)
    first = held(patron)
    for _thing in range(3):
        patron.touch("Passer")
    assert held(patron) == first
    patron.touch("Passer")
    assert "Voici sa case." in patron.words()
    assert [skipped.step for skipped in patron.said(StepSkipped)].count(first.index) == 2
    patron.touch("Continuer")
    assert held(patron) != first


def test_the_hint_rules_a_case_out_where_there_are_three(arrive: Arrive) -> None:
    patron = begin(arrive, THREE)
    patron.touch("Un indice")
    out = run_of(patron).ruled_out
    assert out is not None
    assert f"Pas dans\u00a0: {WHERE[out]}" in patron.words()
    assert f"Case {out + 1}, {WHERE[out]}, Pas celle-ci" in patron.names
    patron.touch("Un indice")
    assert "Pas d’autre indice. Essayez, ou passez." in patron.words()


def test_the_hint_names_a_companion_where_there_are_two(playing: Patron) -> None:
    playing.touch("Un indice")
    companion = run_of(playing).hint
    assert companion is not None
    assert f"Il va avec\u00a0: {companion.text}" in playing.words()


def test_several_take_turns_and_all_their_things_count(arrive: Arrive) -> None:
    patron = begin(arrive, TOKENS, players=2)
    assert "Objet 1 sur 4 · Soleil joue." in patron.words()
    place(patron, right=True)
    patron.touch("Continuer")
    assert "Objet 2 sur 4 · Lune joue." in patron.words()
    sort_all(patron, right=True)
    assert "Soleil\u00a0: 2. Lune\u00a0: 2. Ensemble\u00a0: 4." in patron.words()


def test_the_last_thing_has_nothing_beside_it(playing: Patron) -> None:
    for _thing in range(3):
        place(playing, right=True)
        playing.touch("Continuer")
    assert playing.names[0].startswith("Case 1,")
    assert "Touchez la case où il va." in playing.words()


def test_the_keyboard_takes_a_thing_places_it_and_goes_on(playing: Patron) -> None:
    playing.press("tab")
    taken = playing.focused
    playing.press("enter")
    assert held(playing).face.text == taken
    assert playing.focused == f"{taken}, dans la main"
    while not playing.focused.startswith(f"Case {held(playing).basket + 1},"):
        playing.press("tab")
    playing.press("enter")
    assert playing.focused == "Continuer"
    playing.press("enter")
    assert "Objet 2 sur 4" in playing.words()


def test_everything_is_as_it_was_after_a_look_at_help(playing: Patron) -> None:
    place(playing, right=False)
    before = playing.words()
    playing.touch("Demander de l’aide")
    playing.touch("Retour")
    assert playing.words() == before


def test_leaving_half_way_is_recorded_as_such(playing: Patron) -> None:
    place(playing, right=True)
    playing.touch("Quitter le jeu")
    (left,) = playing.said(ActivityAbandoned)
    assert (left.activity, left.kind, left.step) == (TOKENS.id, "sort", 1)


def test_a_thing_shows_its_scene_its_picture_or_the_words_of_a_lost_one(
    arrive: Arrive, tmp_path: Path
) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "media/une.png")
    found, lost = (Media(f"media/{name}.png", f"Une {name}") for name in ("une", "perdue"))
    seen = Sort(
        id="voir",
        title="Voir",
        universe="presse",
        baskets=(
            Basket(title="Un", items=(Face("Une une", found), Face("Presse", scene="presse"))),
            Basket(title="Deux", items=(Face("Une perdue", lost),)),
        ),
    )
    patron = begin(arrive, seen)
    patron.app.stay.media = MediaFiles((tmp_path,))
    patron.touch("Demander de l’aide")
    patron.touch("Retour")
    faces = {}
    for name in ("Une une", "Presse", "Une perdue"):
        patron.touch(name)
        faces[name] = seen_large(patron).ids.face.children[0]
    assert isinstance(faces["Une une"], Photo)
    assert isinstance(faces["Presse"], Picture)
    assert faces["Une perdue"].text == "Une perdue"


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_sixteen_long_things_can_be_read_and_touched(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = begin(
        arrive, LONG, size=FORMATS[size], text_scale=text_scale, mirrored=size == "1280x800"
    )
    seen: set[str] = set()
    while len(seen) < len(run_of(patron).waiting):
        assert [*misplaced(patron)] == []
        cards = [name for name in patron.names if name.startswith("Un objet")]
        assert not seen & set(cards)
        seen |= set(cards)
        patron.touch("Encore ")
    patron.touch("Un indice")
    assert [*misplaced(patron), *faint(patron)] == []
    patron.app.stage.hush()
    for right in (True, False):
        place(patron, right=right)
        assert [*misplaced(patron)] == []
        patron.touch("Continuer")
    assert [*misplaced(patron), *faint(patron)] == []


@pytest.mark.parametrize("palette", ["nuit", "contraste"])
@pytest.mark.parametrize("reach", [False, True])
def test_words_stand_out_in_every_palette(arrive: Arrive, palette: str, reach: bool) -> None:
    patron = begin(arrive, LONG, palette=palette, reach=reach)
    assert [*misplaced(patron), *faint(patron)] == []
    place(patron, right=True)
    assert [*misplaced(patron), *faint(patron)] == []
