"""The Markdown pages of a pack → its entries, in French and in every other language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring import translations
from kiosk.packs.authoring.document import Document, read_document
from kiosk.packs.authoring.fields import FRENCH, ID, TRANSLATIONS, Known
from kiosk.packs.authoring.readers import READERS, Reader
from kiosk.packs.content import FOLDERS, Entry
from kiosk.packs.problems import Notes, did_you_mean

_PATH = re.compile(
    rf"(?P<folder>{'|'.join(FOLDERS)})/(?P<id>{ID.pattern})(?:\.(?P<suffix>[a-z-]+))?\.md"
)


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
    here = {reader.kind: reader for reader in READERS if reader.folder == folder}
    if len(here) == 1:
        return next(iter(here.values()))
    if document.yaml is None:
        return None
    kind = document.yaml.values.get("kind")
    if isinstance(kind, str) and kind in here:
        return here[kind]
    line, column = document.yaml.place_of(("kind",))
    if kind is None:
        what = term("“{key}” is missing").format(key="kind")
        fix = term("add a line “kind: …” with one of these: {words}")
        fix = fix.format(words=", ".join(sorted(here)))
    else:
        what = term("“kind” does not accept “{value}”").format(value=kind)
        fix = did_you_mean(str(kind), here)
    document.notes.add(line, what, fix, column=column)
    return None


def _read_translation(
    place: PagePath,
    file: File,
    known: Known,
    french: Mapping[str, Page],
    languages: Iterable[str],
    pages: Pages,
) -> None:
    language = _language(place.suffix, languages, file.notes)
    original = french.get(place.page)
    if original is None:
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


def _language(suffix: str, languages: Iterable[str], notes: Notes) -> str | None:
    language = TRANSLATIONS.get(suffix)
    if language is None:
        what = term("“.{suffix}” is not a language").format(suffix=suffix)
        notes.add(1, what, did_you_mean(suffix, TRANSLATIONS))
    elif language not in languages:
        what = term("this page is in “{language}”, which pack.yaml does not announce")
        fix = term("add {language} to “languages” there")
        notes.add(1, what.format(language=language), fix.format(language=language))
    return language


def _refuse_file(path: str, notes: Notes) -> None:
    if path.split("/")[0] in FOLDERS:
        what = term("a file has a name that is not accepted here")
        fix = term("name it with a-z, 0-9 and hyphens, then “.md”, in no other folder")
    else:
        what = term("nothing reads this file")
        folders = ", ".join((*FOLDERS, "media", "records"))
        fix = term("move it out of the pack, or into {folders}").format(folders=folders)
    notes.add(1, what, fix)
