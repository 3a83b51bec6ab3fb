"""What authors wrote, checked and turned into ``Content``.

A commune's folder is laid over the pack before anything is parsed: same path replaces,
new path adds, ``hide`` removes. So what is checked is the one pack that people will see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring import front_matter
from kiosk.packs.authoring.advice.advise import advise
from kiosk.packs.authoring.calendar import read_calendar
from kiosk.packs.authoring.commune import read_commune
from kiosk.packs.authoring.document import read_settings
from kiosk.packs.authoring.fields import FRENCH, ID, LANGUAGES, Known, separated
from kiosk.packs.authoring.folder import (
    CALENDAR_SUFFIX,
    COMMUNE_FILE,
    MEDIA_FOLDER,
    PACK_FILE,
    RECORDS_FOLDER,
    Folder,
    read_overlay,
    read_pack,
)
from kiosk.packs.authoring.front_matter import PackSettings
from kiosk.packs.authoring.media import Encoded, read_media, with_built_files
from kiosk.packs.authoring.pages import File, Pages, parse_path, read_pages
from kiosk.packs.authoring.records import read_records
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.compose import arranged
from kiosk.packs.content import FOLDERS, Commune, Content, Entry, Event, Record
from kiosk.packs.limits import MAX_PROBLEMS
from kiosk.packs.problems import Notes, PackErrors, Problem, TooManyProblems, did_you_mean


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A table or a medium, where it is, and where its problems are noted."""

    place: Path
    notes: Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the sources say, and what is to be said of them.

    ``contents`` has one ``Content`` a language, French first; it is empty when an error
    forbids it. ``media`` is by its path in the sources.
    """

    contents: dict[str, Content]
    records: tuple[Record, ...]
    media: dict[str, Encoded]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if not problem.is_advice)

    @property
    def advice(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_advice)


def read(folder: Path, overlay: Path | None = None) -> Content:
    """The content of the pack in ``folder``, in French, with the commune of ``overlay`` on top.

    Raises:
        PackErrors: every error of the sources; their authors can act.
        UsageError, MachineError: a folder is missing or cannot be read.
    """
    reading = examine(read_pack(folder), read_overlay(overlay) if overlay else None)
    if reading.errors:
        raise PackErrors(reading.errors)
    return reading.contents[FRENCH]


def examine(
    pack: Folder,
    overlay: Folder | None = None,
    *,
    today: date | None = None,
    cache: Path | None = None,
    tell: Callable[[], None] = lambda: None,
) -> Reading:
    """Everything that the sources say; no mistake in them raises.

    Advice about dates is that of the day ``today``, and what an agenda repeats is unfolded from
    it on. Pictures made for screens are kept in ``cache``, to be made once. ``tell`` is called
    once a file. After ``MAX_PROBLEMS``, the rest is not read.
    """
    found = [*pack.problems, *(overlay.problems if overlay else ())]
    try:
        return _examined(pack, overlay, found, today, cache, tell)
    except TooManyProblems:
        what = term("there are more than {count} problems: the rest was not read")
        fix = term("mend these first, then check again")
        found.append(Problem(PACK_FILE, 1, 1, what.format(count=MAX_PROBLEMS), fix))
        problems = tuple(sorted(_for_the_author(found, overlay)))
        return Reading(contents={}, records=(), media={}, problems=problems)


def _examined(
    pack: Folder,
    overlay: Folder | None,
    found: list[Problem],
    today: date | None,
    cache: Path | None,
    tell: Callable[[], None],
) -> Reading:
    files, large = _files(pack, found), _large(pack, found)
    pack_notes = Notes(PACK_FILE, found)
    pack_yaml = _settings(files, PACK_FILE, pack_notes)
    below = dict(files)
    commune_yaml = _lay_over(files, large, overlay, found) if overlay else None
    # What leads to a page that a commune hides is no mistake: the kiosk leaves it out too.
    known = _known({**below, **files}, large, pack_yaml)
    settings = front_matter.check(PackSettings, pack_yaml, known, pack_notes)
    languages = settings.languages if settings else _announced(pack_yaml)

    known = replace(known, records=tuple(_records(large, known, tell)))
    media = _media(large, cache, tell)
    events = tuple(_events(files, known, today, tell))
    pages = read_pages(files, known, languages, tell)
    commune = _commune(commune_yaml, known, overlay, found)
    _refuse_bad_shelf(pages, pack_notes)
    _advise_on_titles(pages)
    _advise(pages, languages, today)
    contents = {}
    if settings and all(problem.is_advice for problem in found):
        contents = {
            language: _content(settings, pages.entries(language), events, commune, media)
            for language in languages
        }
    return Reading(
        contents=contents,
        records=tuple(_with_built_covers(known.records, media)),
        media=media,
        problems=tuple(sorted(_for_the_author(found, overlay))),
    )


def _for_the_author(found: Iterable[Problem], overlay: Folder | None) -> set[Problem]:
    """Without the advice on pages that a commune's author cannot change."""
    own = overlay.label if overlay else ""
    return {one for one in found if not one.is_advice or one.file.startswith(own)}


def _content(
    settings: PackSettings,
    entries: Iterable[tuple[str, Entry]],
    events: tuple[Event, ...],
    commune: Commune | None,
    media: Mapping[str, Encoded],
) -> Content:
    folders: dict[str, list[Entry]] = {folder: [] for folder in FOLDERS}
    for path, entry in entries:
        folders[path.partition("/")[0]].append(entry)
    folders["events"].extend(events)
    content = Content(
        id=settings.id,
        title=settings.title,
        version=settings.version,
        portal=settings.portal,
        commune=commune,
        **{folder: tuple(found) for folder, found in folders.items()},  # type: ignore[arg-type]
    )
    return arranged(with_built_files(content, {path: one.file for path, one in media.items()}))


# --- files ----------------------------------------------------------------------------


def _files(folder: Folder, found: list[Problem]) -> dict[str, File]:
    return {
        path: File(data, Notes(folder.label + path, found)) for path, data in folder.files.items()
    }


def _large(folder: Folder, found: list[Problem]) -> dict[str, LargeFile]:
    return {
        path: LargeFile(place, Notes(folder.label + path, found))
        for path, place in folder.large.items()
    }


def _settings(files: dict[str, File], name: str, notes: Notes) -> YamlMap | None:
    """Take the YAML file ``name`` out of ``files``, and read it."""
    file = files.pop(name, None)
    if file is not None:
        return read_settings(file.data, notes)
    fix = term("write it as the authors' guide shows")
    if name == PACK_FILE and COMMUNE_FILE in files:
        fix = term("check the pack itself, and name this folder after --commune")
    notes.add(1, term("the file is missing"), fix)
    return None


def _lay_over(
    files: dict[str, File], large: dict[str, LargeFile], overlay: Folder, found: list[Problem]
) -> YamlMap | None:
    """Change ``files`` and ``large`` as the commune asks, and read what it says of itself."""
    added = _files(overlay, found)
    notes = Notes(overlay.label + COMMUNE_FILE, found)
    yaml = _settings(added, COMMUNE_FILE, notes)
    if not ID.fullmatch(overlay.name):
        what = term("the folder of the commune is named “{name}”").format(name=overlay.name)
        notes.add(1, what, term("name it with a-z, 0-9 and hyphens"))
    for path in _hidden(files, yaml, notes):
        _drop_page(files, path)
    for path in added:
        if (place := parse_path(path)) and place.french in added:
            _drop_page(files, place.french)
    files.update(added)
    for path, file in _large(overlay, found).items():
        # Tables add up, whatever they are called; a picture takes the place of another.
        large[_own_table(path) if path.startswith(RECORDS_FOLDER) else path] = file
    return yaml


def _own_table(path: str) -> str:
    """A name that sorts before every table of the pack, so that its records come first."""
    return f"{RECORDS_FOLDER}/{path}"


def _hidden(files: Mapping[str, File], yaml: YamlMap | None, notes: Notes) -> Iterator[str]:
    paths = separated(yaml.values.get("hide")) if yaml else None
    for number, path in enumerate(paths if isinstance(paths, list) else ()):
        if not isinstance(path, str) or yaml is None:
            continue
        if path in files:
            yield path
        else:
            line, column = yaml.place_of(("hide", number))
            what = term("there is no “{path}” to hide").format(path=path)
            notes.add(line, what, did_you_mean(path, files), column=column)


def _drop_page(files: dict[str, File], path: str) -> None:
    """Take a page out, with its translations: they are other words for that page."""
    place = parse_path(path)
    for other in [path, *files]:
        found = parse_path(other)
        if other == path or (place and found and found.page == place.page):
            files.pop(other, None)


def _known(
    files: Mapping[str, File], large: Mapping[str, LargeFile], pack_yaml: YamlMap | None
) -> Known:
    """Names of every file, even one that cannot be read: its references are not to blame."""
    places = [place for path in files if (place := parse_path(path))]

    def ids(folder: str) -> frozenset[str]:
        return frozenset(place.id for place in places if place.folder == folder)

    return Known(
        universes=ids("universes"),
        resources=ids("resources"),
        tutorials=ids("tutorials"),
        activities=ids("activities"),
        media=frozenset(path for path in large if path.startswith(MEDIA_FOLDER)),
        hosts=_hosts(pack_yaml),
    )


def _announced(pack_yaml: YamlMap | None) -> tuple[str, ...]:
    """The languages, even when other settings are wrong, so that translations are read."""
    languages = separated(pack_yaml.values.get("languages")) if pack_yaml else None
    listed = languages if isinstance(languages, list) else []
    return tuple(dict.fromkeys((FRENCH, *(code for code in LANGUAGES if code in listed))))


def _hosts(pack_yaml: YamlMap | None) -> frozenset[str] | None:
    """The allowed hosts, even when other settings are wrong, so that links are checked."""
    hosts = separated(pack_yaml.values.get("hosts")) if pack_yaml else None
    if not isinstance(hosts, list):
        return None
    return frozenset(host for host in hosts if isinstance(host, str))


# --- what is not a page ---------------------------------------------------------------


def _records(
    large: Mapping[str, LargeFile], known: Known, tell: Callable[[], None]
) -> Iterator[Record]:
    """Of all the tables, in the order of their names; of two records with one id, the first.

    The tables of a commune come before those of the pack.
    """
    first_in: dict[str, str] = {}
    for path, file in sorted(large.items()):
        if not path.startswith(RECORDS_FOLDER):
            continue
        twice: dict[str, list[str]] = {}
        for record in read_records(file.place, known, file.notes):
            other = first_in.setdefault(record.id, file.notes.file)
            if other == file.notes.file:
                yield record
            else:
                twice.setdefault(other, []).append(record.id)
        _advise_on_doubles(twice, file.notes)
        tell()


def _with_built_covers(records: Iterable[Record], media: Mapping[str, Encoded]) -> Iterator[Record]:
    """A picture that was refused leaves its record without a cover."""
    for record in records:
        if record.cover:
            built = media.get(record.cover)
            yield msgspec.structs.replace(record, cover=built.file if built else "")
        else:
            yield record


def _advise_on_doubles(twice: Mapping[str, list[str]], notes: Notes) -> None:
    for other, ids in twice.items():
        what = term("{count} lines are also in {file}, such as “{id}”: those are kept")
        what = what.format(count=len(ids), file=other, id=ids[0])
        notes.advise(1, what, term("remove them here or there"))


def _media(
    large: Mapping[str, LargeFile], cache: Path | None, tell: Callable[[], None]
) -> dict[str, Encoded]:
    media = {path: file for path, file in large.items() if path.startswith(MEDIA_FOLDER)}
    places = {path: file.place for path, file in media.items()}
    return read_media(places, lambda path: media[path].notes, cache, tell)


def _events(
    files: dict[str, File], known: Known, today: date | None, tell: Callable[[], None]
) -> Iterator[Event]:
    """Take the agendas out of ``files``; what two of them tell is one event."""
    seen: set[str] = set()
    for path in sorted(path for path in files if path.endswith(CALENDAR_SUFFIX)):
        for event in read_calendar(files.pop(path), known, today):
            if event.id not in seen:
                seen.add(event.id)
                yield event
        tell()


def _commune(
    yaml: YamlMap | None, known: Known, overlay: Folder | None, found: list[Problem]
) -> Commune | None:
    if overlay is None:
        return None
    return read_commune(yaml, known, Notes(overlay.label + COMMUNE_FILE, found))


# --- what is checked across pages -----------------------------------------------------


def _advise_on_titles(pages: Pages) -> None:
    """Two pages of a folder that people cannot tell apart: one is a copy left unchanged."""
    first_at: dict[tuple[str, str], str] = {}
    for page in pages.french():
        if page.entry is None or page.path.folder == "events":
            continue
        other = first_at.setdefault((page.path.folder, page.entry.title), page.path.french)
        if other != page.path.french:
            what = term("this title is also that of {file}").format(file=other)
            assert page.document.yaml is not None  # the title comes from there
            line, column = page.document.yaml.place_of(("title",))
            page.document.notes.advise(line, what, term("give it another title"), column=column)


def _refuse_bad_shelf(pages: Pages, pack_notes: Notes) -> None:
    """Two universes in one case of the shelf, or none at all."""
    universes = [page for page in pages.french() if page.path.folder == "universes"]
    if not universes:
        pack_notes.add(1, term("the pack has no universe"), term("write one in universes/"))
    first_at: dict[str, str] = {}
    for page in universes:
        yaml = page.document.yaml
        if yaml is None or "order" not in yaml.values:
            continue
        order = str(yaml.values["order"])
        other = first_at.setdefault(order, page.path.french)
        if other != page.path.french:
            what = term("the order {order} is also that of {file}").format(order=order, file=other)
            line, column = yaml.place_of(("order",))
            page.document.notes.add(line, what, term("give it another"), column=column)


def _advise(pages: Pages, languages: Iterable[str], today: date | None) -> None:
    for page in pages:
        if page.entry is not None:
            advise(page.document, page.entry, page.document.language, today)
    for page in pages.french():
        if missing := pages.missing(page, languages):
            what = term("this page is not translated into: {languages}")
            fix = term("write it beside, such as {file}; until then it is shown in French")
            page.document.notes.advise(
                1,
                what.format(languages=", ".join(missing)),
                fix.format(file=page.path.translated(missing[0])),
            )
