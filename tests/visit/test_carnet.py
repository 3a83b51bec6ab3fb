from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.carnet import MAX_ITEMS, Added, Carnet, CarnetItem, ItemKind


def an_item(number: int, kind: ItemKind = "resource") -> CarnetItem:
    return CarnetItem(
        kind=kind,
        id=f"id-{number}",
        title=f"Titre {number}",
        detail="7 000 films",
        universe="cinema",
        url="https://asuivre.lillemetropole.fr/mediatheque-en-ligne",
    )


def a_full_carnet() -> Carnet:
    carnet = Carnet()
    for number in range(MAX_ITEMS):
        assert carnet.add(an_item(number)) is Added.ADDED
    return carnet


def test_things_are_kept_in_the_order_they_were_added() -> None:
    carnet = Carnet()
    carnet.add(an_item(2))
    carnet.add(an_item(1))
    assert carnet.items == (an_item(2), an_item(1))


def test_a_seventh_thing_is_refused_and_nothing_is_lost() -> None:
    carnet = a_full_carnet()
    before = carnet.items
    assert carnet.is_full
    assert carnet.add(an_item(7)) is Added.FULL
    assert carnet.items == before


def test_a_thing_kept_twice_is_there_once_even_in_a_full_carnet() -> None:
    carnet = a_full_carnet()
    assert carnet.add(an_item(0)) is Added.ALREADY_THERE
    assert len(carnet.items) == MAX_ITEMS


def test_a_quiz_and_a_tutorial_of_one_name_are_two_things() -> None:
    carnet = Carnet()
    carnet.add(an_item(1, "quiz"))
    assert an_item(1, "quiz") in carnet
    assert an_item(1, "tutorial") not in carnet
    assert carnet.add(an_item(1, "tutorial")) is Added.ADDED


def test_removing_lets_go_of_that_thing_alone() -> None:
    carnet = Carnet()
    carnet.add(an_item(1, "quiz"))
    carnet.add(an_item(1, "tutorial"))
    carnet.remove(kind="quiz", id="id-1")
    assert carnet.items == (an_item(1, "tutorial"),)


def test_undo_brings_back_what_the_last_change_took_in_its_place() -> None:
    carnet = a_full_carnet()
    before = carnet.items
    carnet.remove(kind="resource", id="id-2")
    carnet.undo()
    assert carnet.items == before
    carnet.clear()
    carnet.undo()
    assert carnet.items == before


def test_undo_takes_back_an_addition_once_and_goes_no_further() -> None:
    carnet = Carnet()
    carnet.add(an_item(1))
    carnet.add(an_item(2))
    assert carnet.can_undo
    carnet.undo()
    assert not carnet.can_undo
    carnet.undo()
    assert carnet.items == (an_item(1),)


def test_a_refusal_is_not_a_change_to_undo() -> None:
    carnet = a_full_carnet()
    carnet.add(an_item(7))
    carnet.add(an_item(0))
    carnet.remove(kind="quiz", id="never-kept")
    carnet.undo()
    assert carnet.items == tuple(an_item(n) for n in range(MAX_ITEMS - 1))


@given(st.lists(st.tuples(st.sampled_from(["add", "remove", "undo", "clear"]), st.integers(0, 8))))
def test_no_order_of_touches_overfills_or_repeats_and_undo_is_exact(
    moves: list[tuple[str, int]],
) -> None:
    carnet = Carnet()
    undoable: tuple[CarnetItem, ...] | None = None
    for move, number in moves:
        before = carnet.items
        match move:
            case "add":
                carnet.add(an_item(number))
            case "remove":
                carnet.remove(kind="resource", id=f"id-{number}")
            case "undo":
                carnet.undo()
            case _:
                carnet.clear()
        assert len(carnet.items) <= MAX_ITEMS
        assert len({item.id for item in carnet.items}) == len(carnet.items)
        if move == "undo":
            assert carnet.items == (before if undoable is None else undoable)
            undoable = None
        elif carnet.items != before:
            undoable = before
