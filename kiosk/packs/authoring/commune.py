"""``commune.yaml`` → ``Commune``: whose kiosk this is, and where its libraries are."""

from __future__ import annotations

from kiosk.i18n import term
from kiosk.packs.authoring import front_matter
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.front_matter import CommuneSettings, LibrarySettings
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.content import DAYS, Commune, Library
from kiosk.packs.problems import Notes


def read_commune(yaml: YamlMap | None, known: Known, notes: Notes) -> Commune | None:
    """The commune, or ``None`` when the notes say what is wrong."""
    settings = front_matter.check(CommuneSettings, yaml, known, notes)
    if settings is None or yaml is None:
        return None
    here = [number for number, library in enumerate(settings.libraries) if library.here]
    for number in here[1:]:
        what = term("two libraries say “here: true”")
        fix = term("keep it for the library where the kiosk stands")
        line, column = yaml.place_of(("libraries", number, "here"))
        notes.add(line, what, fix, column=column)
    return Commune(
        name=settings.name,
        library=settings.library,
        insee=settings.insee,
        accent=settings.accent,
        welcome=settings.welcome,
        is_demonstration=settings.demonstration,
        libraries=tuple(_library(library) for library in settings.libraries),
    )


def _library(settings: LibrarySettings) -> Library:
    return Library(
        name=settings.name,
        address=settings.address,
        hours={day: settings.hours[day] for day in DAYS if day in settings.hours},
        is_here=settings.here,
    )
