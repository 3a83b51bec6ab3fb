"""How long installed packs take to open when a kiosk starts: a sound pack and its commune, and
a pack of sixty pages with sixty pictures.

Each opening is the first of a process of its own. The peer reads the same words with the
standard library's JSON, and checks nothing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import LONGEST_CHILD, ROOT, ChildCrashed, Stand
from kiosk.packs.build import build
from kiosk.packs.shelf import Shelf

MOST_MS = 60
PAGES = 60
SOURCES = ROOT / "content_packs"
PICTURE = ROOT / "tests/screens/references/1920x1080/02-accueil.webp"

_OPENING = """
import json, sys, time
from datetime import date
from pathlib import Path
from kiosk.packs.shelf import Shelf
root, *names = sys.argv[1:]
began = time.perf_counter()
opened = Shelf(Path(root)).open(names, today=date.today())
ended = time.perf_counter()
words = [json.loads((folder / "content.fr.json").read_bytes()) for folder in opened.folders]
print(json.dumps((ended - began, time.perf_counter() - ended)))
"""


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    for title, names in (("mel and its commune", ("mel", "demo")), (f"{PAGES} pages", ("large",))):
        opening, peer = _medians(_shelf(stand.data), names, effort.starts)
        yield Figure(
            name=f"opening installed packs: {title}",
            unit="ms",
            kiosk=(opening,),
            bare=(peer,),
            most=MOST_MS,
        )


def _medians(shelf: Path, names: tuple[str, ...], runs: int) -> tuple[float, float]:
    """Milliseconds of an opening, and of its peer."""
    pairs = [_opened(shelf, names) for _ in range(runs)]
    opening, peer = (1000 * median(column) for column in zip(*pairs, strict=True))
    return opening, peer


def _opened(shelf: Path, names: tuple[str, ...]) -> tuple[float, float]:
    command = (sys.executable, "-c", _OPENING, str(shelf), *names)
    try:
        child = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_CHILD, check=True
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", "") or ""
        raise ChildCrashed(f"{error}\n{said}") from error
    opening, peer = json.loads(child.stdout)
    return opening, peer


@cache
def _shelf(data: Path) -> Path:
    """Once for all sizes of window, since none is opened."""
    shelf = Shelf(data / "opened_packs")
    mel, commune = SOURCES / "mel", SOURCES / "communes" / "demo"
    shelf.install(build(mel, None, data / "mel.zip"))
    shelf.install(build(mel, commune, data / "demo.zip"))
    large = build(_large(data / "large"), None, data / "large.zip", cache=data / "media")
    shelf.install(large, "large")
    return shelf.root


def _large(folder: Path) -> Path:
    """The sources of ``mel`` with many more of its own pages."""
    shutil.copytree(SOURCES / "mel", folder)
    (folder / "media").mkdir(exist_ok=True)
    pages = sorted((folder / "activities").glob("*.md")) + sorted((folder / "tutorials").glob("*"))
    for number in range(PAGES - len(tuple(folder.glob("*/*.md")))):
        page = pages[number % len(pages)]
        shutil.copy(page, page.with_name(f"page-{number}.md"))
    for number in range(PAGES):
        shutil.copy(PICTURE, folder / "media" / f"picture-{number}.webp")
    return folder
