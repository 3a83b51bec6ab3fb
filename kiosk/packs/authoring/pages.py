"""The Markdown pages of a pack → its entries, in French and in every other language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring import translations
from kiosk.packs.authoring.document import Document, read_document
from kiosk.packs.authoring.fields import FRENCH, ID, TRANSLATIONS, Known
from kiosk.packs.authoring.folder import CALENDAR_SUFFIX, COMMUNE_FILE, PACK_FILE
from kiosk.packs.authoring.names import slug
from kiosk.packs.authoring.readers import READERS, Reader
from kiosk.packs.authoring.typography import unaccented
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.content import FOLDERS, Entry
from kiosk.packs.problems import Notes, closest, did_you_mean

_PATH = re.compile(
    rf"(?P<folder>{'|'.join(FOLDERS)})/(?P<id>{ID.pattern})(?:\.(?P<suffix>[a-z-]+))?\.md"
)

# What text editors add to the name of a page or of an agenda → what it ends with here.
_SUFFIXES = {".md": ".md", ".markdown": ".md", ".txt": ".md", "": ".md", ".ics": CALENDAR_SUFFIX}
_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".rtf")


@dataclass(frozen=True, slots=True)
class File:
    """The bytes of a source file, and where its problems are noted."""

    data: bytes
    notes: Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePath:
    """What the path of a page says. ``page`` is « activities/quatre-jetons »."""

    page: str
    folder: str
    id: str
    suffix: str

    @property
    def french(self) -> str:
        """The path of the French page."""
        return f"{self.page}.md"

    def translated(self, language: str) -> str:
        """The path of the page in ``language`` (BCP 47)."""
        suffix = next(suffix for suffix, code in TRANSLATIONS.items() if code == language)
        return f"{self.page}.{suffix}.md"


def parse_path(path: str) -> PagePath | None:
    """What ``path`` says, or ``None`` when no page is called like this."""
    found = _PATH.fullmatch(path)
    if not found:
        return None
    return PagePath(
        page=f"{found['folder']}/{found['id']}",
        folder=found["folder"],
        id=found["id"],
        suffix=found["suffix"] or "",
    )


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language; ``entry`` is ``None`` when its notes say why."""

    path: PagePath
    document: Document
    entry: Entry | None


class Pages:
    """Every page that was read, by its path without suffix, then by language."""

    def __init__(self) -> None:
        self._pages: dict[str, dict[str, Page]] = {}

    def add(self, page: Page) -> None:
        self._pages.setdefault(page.path.page, {})[page.document.language] = page

    def __iter__(self) -> Iterator[Page]:
        return (page for versions in self._pages.values() for page in versions.values())

    def french(self) -> Iterator[Page]:
        return (one[FRENCH] for one in self._pages.values() if FRENCH in one)

    def entries(self, language: str) -> Iterator[tuple[str, Entry]]:
        """Each page's path and its words in ``language``, or in French without them."""
        for name, versions in self._pages.items():
            page = versions.get(language) or versions.get(FRENCH)
            if page is not None and page.entry is not None:
                yield name, page.entry

    def missing(self, page: Page, languages: Iterable[str]) -> list[str]:
        """The languages in which ``page`` has no words of its own."""
        return [code for code in languages if code not in self._pages[page.path.page]]


def read_pages(
    files: Mapping[str, File],
    known: Known,
    languages: Iterable[str],
    tell: Callable[[], None] = lambda: None,
) -> Pages:
    """All the pages among ``files``; every problem is noted, also about their names.

    ``tell`` is called after each.
    """
    pages = Pages()
    parsed = {path: parse_path(path) for path in sorted(files)}
    for path, place in parsed.items():
        tell()
        if place is None:
            _refuse_file(path, files[path].notes)
        elif not place.suffix:
            _read_french(place, files[path], known, pages)
    french = {page.path.page: page for page in pages.french()}
    for path, place in parsed.items():
        if place is not None and place.suffix:
            _read_translation(place, files[path], known, french, languages, pages)
    return pages


def _read_french(place: PagePath, file: File, known: Known, pages: Pages) -> None:
    document = read_document(place.id, file.data, file.notes)
    if document is None:
        return
    reader = _reader(place.folder, document)
    entry = reader.read(document, known) if reader else None
    pages.add(Page(place, document, entry))


def _reader(folder: str, document: Document) -> Reader | None:
    """What reads this page: the only reader of its folder, or that of its kind."""
    kind = _kind(document)
    for reader in READERS:
        if reader.kind == kind and reader.folder != folder:
            _refuse_folder(reader, document)
            return None
    here = {reader.kind: reader for reader in READERS if reader.folder == folder}
    if len(here) == 1:
        return next(iter(here.values()))
    if kind in here:
        return here[kind]
    if document.yaml is not None:
        _refuse_kind(kind, here, document.yaml, document.notes)
    return None


def _kind(document: Document) -> str:
    """As typed, but for its accents and capital letters; ``""`` when it is missing."""
    return unaccented(str(document.yaml.values.get("kind", ""))) if document.yaml else ""


def _refuse_folder(reader: Reader, document: Document) -> None:
    assert document.yaml is not None  # the kind comes from there
    line, column = document.yaml.place_of(("kind",))
    what = term("a page of kind “{kind}” has no place here").format(kind=reader.kind)
    fix = term("move the file to {folder}/").format(folder=reader.folder)
    document.notes.add(line, what, fix, column=column)


def _refuse_kind(kind: str, here: Iterable[str], yaml: YamlMap, notes: Notes) -> None:
    line, column = yaml.place_of(("kind",))
    if not kind:
        what = term("“{key}” is missing").format(key="kind")
        fix = term("add a line “kind: …” with one of these: {words}")
        fix = fix.format(words=", ".join(sorted(here)))
    else:
        what = term("“kind” does not accept “{value}”").format(value=kind)
        fix = did_you_mean(kind, here)
    notes.add(line, what, fix, column=column)


def _read_translation(
    place: PagePath,
    file: File,
    known: Known,
    french: Mapping[str, Page],
    languages: Iterable[str],
    pages: Pages,
) -> None:
    language = _language(place, languages, file.notes)
    original = french.get(place.page)
    if original is None and language:
        what = term("there is no French page {file}").format(file=place.french)
        file.notes.add(1, what, term("write it first, or mend the name of this one"))
    if language is None or original is None:
        return
    document = read_document(place.id, file.data, file.notes, language)
    reader = _reader(place.folder, original.document) if original.entry else None
    if document is None or reader is None or original.entry is None:
        return
    document = translations.over_french(document, original.document)
    entry = reader.read(document, known)
    if entry is not None:
        entry = msgspec.structs.replace(entry, language=language)
        translations.refuse_other_shape(document, entry, original.entry)
    pages.add(Page(place, document, entry))


def _language(place: PagePath, languages: Iterable[str], notes: Notes) -> str | None:
    language = TRANSLATIONS.get(place.suffix)
    if language is None:
        what = term("“.{suffix}” is not the end of a translation's name")
        fix = term("name the French page “{file}”, or end with one of these: {words}")
        words = ", ".join(f".{suffix}.md" for suffix in TRANSLATIONS)
        notes.add(1, what.format(suffix=place.suffix), fix.format(file=place.french, words=words))
    elif language not in languages:
        what = term("this page is in “{language}”, which pack.yaml does not announce")
        fix = term("add {language} to “languages” there")
        notes.add(1, what.format(language=language), fix.format(language=language))
    return language


def _refuse_file(path: str, notes: Notes) -> None:
    if path.lower().endswith(_WORD_PROCESSORS):
        what = term("this is the file of a word processor")
        fix = term("save it as plain text, with the encoding UTF-8")
    elif (right := _right_path(path)) and right != path:
        what = term("a file has a name that is not accepted here")
        fix = term("name it “{name}”").format(name=right)
    else:
        what = term("nothing reads this file")
        folders = ", ".join((*FOLDERS, "media", "records"))
        fix = term("move it out of the pack, or into {folders}").format(folders=folders)
    notes.add(1, what, fix)


def _right_path(path: str) -> str:
    """What ``path`` was meant to be, or ``""`` when nobody can tell."""
    top, slash, rest = path.partition("/")
    if not slash:
        return closest(path, (PACK_FILE, COMMUNE_FILE))
    folder, name = closest(top, FOLDERS), PurePosixPath(unaccented(rest))
    suffix = _SUFFIXES.get(name.suffix)
    if not folder or suffix is None:
        return ""
    stem = name.stem.removesuffix(".md")
    right = f"{folder}/{stem}{suffix}"
    return right if parse_path(right) else f"{folder}/{slug(stem)}{suffix}"
