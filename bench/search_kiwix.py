"""The peer of the search: kiwix-serve, over an archive with one page a record.

It is asked as its own search box asks: for titles that hold what is typed, then, where there are
none, for pages that do.
"""

from __future__ import annotations

import json
import shutil
import socket
import struct
import subprocess
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from http.client import HTTPConnection
from pathlib import Path, PurePosixPath
from urllib.parse import urlencode
from xml.etree import ElementTree

from kiosk.packs.content import Record

WRITER, SERVER = "zimwriterfs", "kiwix-serve"
ARCHIVE = "records"
FIRST = 5
LONGEST_START = 30  # s; beyond, the server will never answer
HOST = "127.0.0.1"
ICON, ICON_PX = "icon.png", 48
PAGE = (
    '<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    "</head><body><h1>{title}</h1><p>{creator}</p><p>{subjects}</p><p>{summary}</p></body></html>"
)


def is_installed() -> bool:
    return bool(shutil.which(WRITER) and shutil.which(SERVER))


def write_archive(archive: Path, records: Iterable[Record]) -> None:
    """Let zimwriterfs make an ``archive`` with a page for each of the ``records``.

    Raises:
        subprocess.CalledProcessError: it does not want to.
    """
    pages = archive.with_name("pages")
    pages.mkdir(parents=True)
    (pages / ICON).write_bytes(_white_png())
    for record in records:
        words = {name: escape(getattr(record, name)) for name in ("title", "creator", "summary")}
        subjects = escape(", ".join(record.subjects))
        page = PAGE.format(language=record.language, subjects=subjects, **words)
        (pages / f"{record.id}.html").write_text(page, "utf-8")
    about = {"welcome": f"{record.id}.html", "illustration": ICON, "language": "fra"}
    about |= dict.fromkeys(("name", "title", "description", "creator", "publisher"), ARCHIVE)
    options = [f"--{name}={value}" for name, value in about.items()]
    subprocess.run([WRITER, *options, pages, archive], check=True, capture_output=True)


@contextmanager
def served(archive: Path) -> Iterator[Kiwix]:
    """kiwix-serve, until the block ends."""
    port = _free_port()
    command = (SERVER, f"--address={HOST}", f"--port={port}", str(archive))
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await(port)
        yield Kiwix(port)
    finally:
        server.terminate()
        server.wait()


class Kiwix:
    """A connection that stays open."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection(HOST, port)

    def ask(self, text: str) -> Sequence[str]:
        """The ids of the first records found."""
        return self._titles(text) or self._pages(text)

    def _titles(self, text: str) -> Sequence[str]:
        found = json.loads(self._get("/suggest", content=ARCHIVE, term=text, count=FIRST))
        return [_id(one["path"]) for one in found if one["kind"] == "path"]

    def _pages(self, text: str) -> Sequence[str]:
        asked = {"books.name": ARCHIVE, "pattern": text, "format": "xml", "pageLength": FIRST}
        found = ElementTree.fromstring(self._get("/search", **asked))
        return [_id(link.text or "") for link in found.iterfind("channel/item/link")]

    def _get(self, path: str, **asked: object) -> bytes:
        self._connection.request("GET", f"{path}?{urlencode(asked)}")
        return self._connection.getresponse().read()


def _id(path: str) -> str:
    return PurePosixPath(path).stem


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _await(port: int) -> None:
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"{SERVER} does not answer")


def _white_png() -> bytes:
    """zimwriterfs wants a picture (PNG, third edition, § 11)."""
    header = struct.pack(">IIBBBBB", ICON_PX, ICON_PX, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\xff" * ICON_PX) * ICON_PX
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checksum
