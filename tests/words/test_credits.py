"""The credits name all that is carried, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

import msgspec
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kiosk.fonts import FONT_FILES
from kiosk.packs.content import plain
from kiosk.words.credits import LICENCE, bundled, credits_leaf
from kiosk.words.leaf import Part
from tests.samples import EVERYTHING

PROJECT = "mediatheque-kiosk"

# What these packages say of their licence is looser than what they are under.
LOOSELY_SAID = {
    "BSD": "BSD-3-Clause",
    "Apache License, Version 2.0": "Apache-2.0",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "Public Domain": "Public-Domain",
}


def carried(name: str, seen: set[str]) -> Iterator[Distribution]:
    """What an installed kiosk brings along for ``name``."""
    found = distribution(name)
    for requirement in map(Requirement, found.requires or ()):
        needed = canonicalize_name(requirement.name)
        is_needed = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if is_needed and needed not in seen:
            seen.add(needed)
            yield distribution(needed)
            yield from carried(needed, seen)


CARRIED = {canonicalize_name(one.name): one for one in carried(PROJECT, set())}


def licence_of(package: Distribution) -> str:
    about = package.metadata
    said = about.get("License-Expression") or about.get("License") or _classified(package)
    return LOOSELY_SAID.get(said, said)


def _classified(package: Distribution) -> str:
    classifiers = package.metadata.get_all("Classifier") or []
    found = (re.fullmatch("License :: (?:OSI Approved :: )?(.*)", one) for one in classifiers)
    return next(match[1] for match in found if match)


def part(heading: str) -> Part:
    (found,) = [one for one in credits_leaf(EVERYTHING).parts if one.heading == heading]
    return found


def test_every_package_that_the_kiosk_carries_is_credited_and_no_other() -> None:
    assert {canonicalize_name(one.name) for one in bundled().packages} == set(CARRIED)


@pytest.mark.parametrize("package", bundled().packages, ids=lambda one: one.name)
def test_a_package_is_credited_with_its_own_licence(package: msgspec.Struct) -> None:
    assert package.licence == licence_of(CARRIED[canonicalize_name(package.name)])


def test_every_typeface_is_credited_with_the_package_that_it_comes_from() -> None:
    drawn = {canonicalize_name(file[0]) for files in FONT_FILES.values() for file in files}
    assert {one.package for one in bundled().typefaces} == drawn


def test_the_project_says_its_own_licence() -> None:
    assert distribution(PROJECT).metadata["License-Expression"] == LICENCE
    (first, *_others) = credits_leaf(EVERYTHING).parts
    assert plain(first.paragraphs[0]).startswith("Un logiciel libre, sous licence EUPL-1.2.")


def test_packages_stand_under_their_licence() -> None:
    said = [plain(line.text) for line in part("Les logiciels libres qu’elle emploie").lines]
    assert said[0].startswith("MIT\u00a0: Kivy, Kivy-Garden, ")
    assert "Domaine public\u00a0: click-default-group, docutils, SQLite" in said


def test_whose_pictures_they_are_is_said_once_with_the_pages_that_show_them() -> None:
    (line,) = part("Les images, les sons et les films").lines
    assert plain(line.text) == (
        "Bibliothèque d’exemple\u00a0: La photo de la place, Les paires de l’étagère, "
        "L’écran d’accueil, Le chant des forêts"
    )


def test_pages_name_those_who_wrote_them() -> None:
    signed = msgspec.structs.replace(EVERYTHING.picks[0], credits="Une bibliothécaire")
    content = msgspec.structs.replace(EVERYTHING, picks=(signed,))
    (pages,) = [one for one in credits_leaf(content).parts if one.heading == "Les pages"]
    assert [plain(one.text) for one in pages.lines] == [
        "Une bibliothécaire\u00a0: Le chant des forêts"
    ]
    assert "Les pages" not in [one.heading for one in credits_leaf(EVERYTHING).parts]
