"""The index is made beside the old one, and made again by itself when it is damaged."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic, sleep

import pytest

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.damage import DamagedIndex, NotReady
from kiosk.catalogue.desk import INDEX_FILE, Desk
from kiosk.catalogue.source import Source
from kiosk.errors import MachineError
from kiosk.packs.content import Record
from tests.catalogue.stock import TODAY, film, source

PATIENCE = 20.0  # seconds; what is waited for takes a tenth of one
MANY = tuple(film(f"Le film numéro {number}", summary="Il pleut. " * 20) for number in range(400))
ONE = source([film("Le Petit Prince")])


def desk(folder: Path, made_of: Source = ONE) -> Desk:
    return Desk(folder, made_of, lambda: TODAY)


def titles(catalogue: Catalogue) -> list[str]:
    return [hit.record.title for hit in catalogue.search(Wish()).hits]


def wait_for(condition: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < end, "waited in vain"
        sleep(0.005)


def test_until_there_is_an_index_whoever_asks_is_told_to_wait(tmp_path: Path) -> None:
    shown = desk(tmp_path)
    assert not shown.is_ready
    with pytest.raises(NotReady) as told:
        shown.ask(titles)
    assert str(told.value) == "the catalogue is being prepared; try again in a few seconds"
    shown.prepare()
    assert shown.is_ready
    assert shown.ask(titles) == ["Le Petit Prince"]


def test_an_index_of_the_same_source_is_not_built_again(tmp_path: Path) -> None:
    desk(tmp_path).prepare()
    built = (tmp_path / INDEX_FILE).stat().st_ino
    again = desk(tmp_path, replace(ONE, records=lambda: pytest.fail("the records were read")))
    again.prepare()
    assert again.ask(titles) == ["Le Petit Prince"]
    assert (tmp_path / INDEX_FILE).stat().st_ino == built


def test_another_source_makes_another_index_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    desk(tmp_path).prepare()
    other = desk(tmp_path, source([film("Le Grand Meaulnes")], fingerprint="tomorrow's"))
    other.prepare()
    assert other.ask(titles) == ["Le Grand Meaulnes"]
    assert [path.name for path in tmp_path.iterdir()] == [INDEX_FILE]


def test_the_old_index_answers_until_the_new_one_is_whole(tmp_path: Path) -> None:
    desk(tmp_path).prepare()
    is_read, may_go_on = threading.Event(), threading.Event()

    def records() -> Iterator[Record]:
        is_read.set()
        assert may_go_on.wait(PATIENCE)
        yield film("Le Grand Meaulnes")

    shown = desk(tmp_path, replace(ONE, records=records, fingerprint="tomorrow's"))
    preparing = threading.Thread(target=shown.prepare)
    preparing.start()
    assert is_read.wait(PATIENCE)
    assert shown.ask(titles) == ["Le Petit Prince"]
    may_go_on.set()
    preparing.join(PATIENCE)
    assert shown.ask(titles) == ["Le Grand Meaulnes"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"not a database" * 1_000,
        lambda data: data[: len(data) // 2],
        lambda data: data[:200] + bytes(len(data) - 200),
        lambda data: b"\x00" + data[1:],
    ],
    ids=["empty", "another file", "cut", "zeros", "another first byte"],
)
def test_an_index_that_is_damaged_at_the_start_is_built_again(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    desk(tmp_path, source(MANY)).prepare()
    file = tmp_path / INDEX_FILE
    file.write_bytes(damage(file.read_bytes()))
    again = desk(tmp_path, source(MANY))
    again.prepare()
    wait_for(lambda: is_whole(again))


def is_whole(shown: Desk) -> bool:
    """Asking finds out what opening did not."""
    try:
        return shown.ask(lambda catalogue: len(catalogue.listing(Wish()).hits(0, 999))) == len(MANY)
    except NotReady:
        return False


def test_damage_found_while_asking_is_mended_in_the_background(tmp_path: Path) -> None:
    shown = desk(tmp_path, source(MANY))
    shown.prepare()
    file = tmp_path / INDEX_FILE
    data = bytearray(file.read_bytes())
    data[8_192:] = b"\xa5" * (len(data) - 8_192)
    file.write_bytes(data)
    reopened = desk(tmp_path, source(MANY))
    reopened.prepare()
    wait_for(lambda: is_whole(reopened))
    assert is_whole(desk_prepared(tmp_path))


def desk_prepared(folder: Path) -> Desk:
    shown = desk(folder, source(MANY))
    shown.prepare()
    return shown


def test_an_index_of_another_schema_is_not_read(tmp_path: Path) -> None:
    desk(tmp_path).prepare()
    db = sqlite3.connect(tmp_path / INDEX_FILE)
    with db:
        db.execute("update about set value = cast('0' as blob) where name = 'schema'")
    db.close()
    with pytest.raises(DamagedIndex) as told:
        Catalogue(tmp_path / INDEX_FILE, lambda: TODAY)
    assert told.value.message == "the index of the catalogue cannot be read"
    again = desk(tmp_path)
    again.prepare()
    assert again.ask(titles) == ["Le Petit Prince"]


@pytest.mark.parametrize("name", ["kinds", "kind_of", "tags", "ways", "dictionary", "universes"])
@pytest.mark.parametrize("value", [None, b"\x01", b"[7, null]"])
def test_an_index_that_says_nonsense_of_itself_is_damaged(
    tmp_path: Path, name: str, value: bytes | None
) -> None:
    desk(tmp_path).prepare()
    db = sqlite3.connect(tmp_path / INDEX_FILE)
    with db:
        db.execute("delete from about where name = ?", (name,))
        if value is not None:
            db.execute("insert into about values (?, ?)", (name, value))
    db.close()
    again = desk(tmp_path)
    again.prepare()
    wait_for(lambda: answers(again) == ["Le Petit Prince"])


def answers(shown: Desk) -> list[str]:
    try:
        return shown.ask(titles)
    except NotReady:
        return []


def test_a_folder_that_cannot_be_is_the_machines_and_leaves_the_desk_without_index(
    tmp_path: Path,
) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    shown = desk(tmp_path / "cache")
    with pytest.raises(MachineError) as told:
        shown.prepare()
    assert told.value.fix == "check the free space, and the rights of this folder"
    assert not shown.is_ready


def test_what_fails_while_it_is_built_leaves_the_old_index_and_nothing_else(
    tmp_path: Path,
) -> None:
    desk(tmp_path).prepare()

    def broken() -> Iterator[Record]:
        yield film("Le Grand Meaulnes")
        raise MachineError("the disk is full")

    shown = desk(tmp_path, replace(ONE, records=broken, fingerprint="tomorrow's"))
    with pytest.raises(MachineError, match="the disk is full"):
        shown.prepare()
    assert shown.ask(titles) == ["Le Petit Prince"]
    assert [path.name for path in tmp_path.iterdir()] == [INDEX_FILE]


def test_questions_of_many_threads_are_answered_one_after_the_other(tmp_path: Path) -> None:
    shown = desk(tmp_path, source(MANY))
    shown.prepare()
    answers: list[int] = []

    def ask() -> None:
        for _ in range(10):
            count = shown.ask(lambda one: one.search(Wish(words="film")).count)
            answers.append(count.number)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert answers == [len(MANY)] * 40


def test_a_list_of_an_index_that_was_replaced_is_to_be_asked_for_again(tmp_path: Path) -> None:
    shown = desk(tmp_path)
    shown.prepare()
    listing = shown.ask(lambda one: one.listing(Wish()))
    shown.close()
    shown.prepare()
    with pytest.raises(NotReady):
        shown.ask(lambda _one: listing.hits(0, 1))
    assert shown.ask(titles) == ["Le Petit Prince"]


def test_a_closed_desk_is_not_ready(tmp_path: Path) -> None:
    shown = desk(tmp_path)
    shown.prepare()
    shown.close()
    with pytest.raises(NotReady):
        shown.ask(titles)
