"""``commune.yaml`` → ``Commune``: whose kiosk this is, and where its libraries are."""

from __future__ import annotations

from kiosk import accent as accents
from kiosk.i18n import term
from kiosk.packs.authoring import front_matter
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.front_matter import CommuneSettings, LibrarySettings
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.content import Commune, Library, Media, Wifi
from kiosk.packs.problems import Notes


def read_commune(yaml: YamlMap | None, known: Known, notes: Notes) -> Commune | None:
    """The commune, or ``None`` when the notes say what is wrong."""
    settings = front_matter.check(CommuneSettings, yaml, known, notes)
    if settings is None or yaml is None:
        return None
    _refuse_two_places(settings, yaml, notes)
    return Commune(
        name=settings.name,
        library=settings.library,
        insee=settings.insee,
        accent=_accent(settings.accent, yaml, notes),
        welcome=settings.welcome,
        logo=Media(settings.logo, settings.name) if settings.logo else None,
        wifi=Wifi(settings.wifi.name, settings.wifi.how) if settings.wifi else None,
        agenda=settings.agenda,
        universes=settings.universes,
        is_demonstration=settings.demonstration,
        libraries=tuple(_library(library) for library in settings.libraries),
    )


def _refuse_two_places(settings: CommuneSettings, yaml: YamlMap, notes: Notes) -> None:
    here = [number for number, library in enumerate(settings.libraries) if library.here]
    for number in here[1:]:
        what = term("two libraries say “here: true”")
        fix = term("keep it for the library where the kiosk stands")
        line, column = yaml.place_of(("libraries", number, "here"))
        notes.add(line, what, fix, column=column)


def _accent(accent: str, yaml: YamlMap, notes: Notes) -> str:
    """The colour as it is shown: darker than its author chose where words would not read."""
    line, column = yaml.place_of(("accent",))
    shown = accents.readable(accent)
    if shown != accent:
        what = term("words on “{accent}” have a contrast of {found}, {least} is needed")
        what = what.format(
            accent=accent,
            found=f"{accents.best_contrast(accent):.1f}",
            least=accents.LEAST_CONTRAST,
        )
        fix = term('it is shown darker; write accent: "{accent}" to choose it yourself')
        notes.advise(line, what, fix.format(accent=shown), column=column)
    if universe := accents.look_alike(shown):
        what = term("this colour is almost that of the universe “{universe}”")
        what = what.format(universe=universe)
        notes.advise(line, what, term("choose another, so as not to be mistaken"), column=column)
    return shown


def _library(settings: LibrarySettings) -> Library:
    return Library(
        name=settings.name,
        address=settings.address,
        phone=settings.phone,
        url=settings.url,
        hours=settings.hours,  # type: ignore[arg-type]  # checked: its keys are days
        closures=settings.closed,
        is_here=settings.here,
    )
