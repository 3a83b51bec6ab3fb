"""XML parts of a workbook, read in bounded memory whatever they hold.

Expat alone is not enough: it keeps every name it meets, every open element, and a tag that does
not end. No part of a workbook has a document type, so there are no entities to expand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.parsers import expat

from kiosk.i18n import term
from kiosk.packs.authoring.tables.rows import Unreadable
from kiosk.packs.limits import MAX_XML_DEPTH, MAX_XML_NAMES, MAX_XML_TAG_BYTES, MAX_XML_TAGS

Attributes = dict[str, str]


class Reader:
    """What happens at each tag and text.

    Those who override ``start`` and ``end`` keep the counts themselves: a call for each of five
    million tags is felt.
    """

    def __init__(self) -> None:
        self.tags = 0
        self.depth = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self.tags += 1
        self.depth += 1

    def end(self, name: str) -> None:
        self.depth -= 1

    def text(self, text: str) -> None:
        """Between two tags, possibly in several pieces."""


def parse(chunks: Iterable[bytes], reader: Reader) -> Iterator[None]:
    """Feed ``reader``, with a pause after each chunk in which to take what it gathered.

    Raises:
        Unreadable: this is no XML, or more of it than spreadsheets write.
    """
    names: dict[str, str] = {}
    # Spreadsheets write no other encoding, and Expat would ask Python for any that is declared.
    parser = expat.ParserCreate("utf-8", intern=names)
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    fed_bytes = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk)
            fed_bytes += len(chunk)
            if (
                reader.depth > MAX_XML_DEPTH
                or len(names) > MAX_XML_NAMES
                or fed_bytes - parser.CurrentByteIndex > MAX_XML_TAG_BYTES + len(chunk)
            ):
                raise damaged()
            if reader.tags > MAX_XML_TAGS:
                raise too_large()
            yield
        parser.Parse(b"", True)
        yield
    except expat.ExpatError as error:
        raise damaged() from error


@lru_cache
def local(name: str) -> str:
    """« table-cell » of « table:table-cell »."""
    return name[name.find(":") + 1 :]


def damaged() -> Unreadable:
    what = term("the workbook is damaged")
    return Unreadable(1, what, term("open it in a spreadsheet, and save it again as XLSX"))


def too_large() -> Unreadable:
    what = term("the workbook is too large once it is unpacked")
    return Unreadable(1, what, term("save the table as CSV"))


def _refuse_doctype(*_args: object) -> None:
    raise damaged()


class _Tags(Reader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, Attributes]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        super().start(name, attributes)
        self.found.append((local(name), attributes))


def tags(chunks: Iterable[bytes]) -> Iterator[tuple[str, Attributes]]:
    """Every tag that opens, without its prefix. Raises: Unreadable."""
    reader = _Tags()
    for _ in parse(chunks, reader):
        yield from reader.found
        reader.found.clear()
