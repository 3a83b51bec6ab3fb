"""What is indexed: records of the universes on show, and the pages that patrons may open."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec

from kiosk.catalogue.pages import pages_of
from kiosk.catalogue.source import Source, source_of
from kiosk.packs.content import STAFF, Content, Universe, Workshop
from kiosk.packs.records import pack_records
from kiosk.screens.places import places
from tests.catalogue.stock import TODAY, film, lesson, record


def table(folder: Path, *records: object) -> Path:
    file = folder / "records.ndjson.zst"
    file.write_bytes(pack_records(records))  # type: ignore[arg-type]
    return file


def made_of(content: Content, *files: Path, today: date = TODAY) -> Source:
    return source_of(content, files, lambda: today)


def only(content: Content, universe: str) -> Content:
    return msgspec.structs.replace(
        content,
        universes=tuple(one for one in content.universes if one.id == universe),
        resources=(),
        tutorials=(),
        activities=(),
        picks=(),
        events=(),
    )


def test_records_of_universes_that_are_not_on_show_are_left_out(
    tmp_path: Path, content: Content
) -> None:
    file = table(
        tmp_path, film("Un film"), lesson("Une leçon"), record("Perdu", universe="nowhere")
    )
    shown = made_of(only(content, "cinema"), file).records()
    assert [one.title for one in shown] == ["Un film"]


def test_the_fingerprint_changes_with_the_records_and_with_the_content(
    tmp_path: Path, content: Content
) -> None:
    file = table(tmp_path, film("Un film"))
    before = made_of(content, file).fingerprint
    assert made_of(content, file).fingerprint == before
    assert made_of(only(content, "cinema"), file).fingerprint != before
    assert made_of(content).fingerprint != before
    os.utime(file, ns=(1, 1))
    assert made_of(content, file).fingerprint != before


def test_a_table_that_is_missing_has_a_fingerprint_all_the_same(
    tmp_path: Path, content: Content
) -> None:
    assert made_of(content, tmp_path / "missing").fingerprint


def test_what_libraries_recommend_is_known_by_its_record(content: Content) -> None:
    recommended = {pick.record for pick in content.picks if pick.record}
    assert made_of(content).favourites == recommended


def test_every_page_that_is_indexed_has_a_screen(content: Content) -> None:
    indexed = dict(pages_of(content))
    assert indexed.keys() <= places(content).keys()
    assert {f"universes/{one.id}" for one in content.universes} <= indexed.keys()
    assert {f"tutorials/{one.id}" for one in content.tutorials} <= indexed.keys()
    assert all(path == page.id for path, page in indexed.items())


def test_what_is_for_the_staff_is_not_indexed(content: Content) -> None:
    for path, page in content.entries():
        if page.audience == STAFF or isinstance(page, Workshop):
            assert path not in dict(pages_of(content))


def test_a_page_says_what_it_is_in_its_own_words(content: Content) -> None:
    pages = dict(pages_of(content))
    assert pages["resources/vod"].creator == content.resource("vod").provider
    for one in content.universes:
        page = pages[f"universes/{one.id}"]
        assert isinstance(one, Universe)
        assert (page.title, page.universe, page.kind) == (one.title, one.id, "univers")
        assert page.summary
    for event in content.events:
        assert pages[f"events/{event.id}"].valid_until is not None
