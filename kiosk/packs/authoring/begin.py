"""What ``kiosk pack new`` writes: a pack, a commune or a page that already passes the check.

Nothing that exists is ever written over.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from string import Template

from kiosk.errors import UsageError
from kiosk.i18n import term
from kiosk.packs.authoring.folder import pack_below, read_overlay, read_pack
from kiosk.packs.authoring.names import slug
from kiosk.packs.authoring.readers import READERS
from kiosk.packs.authoring.source import examine
from kiosk.packs.content import Content
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_UNIVERSES
from kiosk.packs.problems import PackErrors, did_you_mean

TEMPLATES = Path(__file__).parents[1] / "templates"
EVENT_IN_DAYS = 14
PICK_LASTS_DAYS = 60
MAX_NAME = 60  # characters
PICTURE = "media/borne.jpg"  # what the template of « hotspots » points at


def begin_pack(folder: Path, title: str) -> Path:
    """A pack of one universe in ``folder``, which must be new or empty.

    Raises:
        UsageError: there is something in it already.
        MachineError: the disk refuses.
    """
    return _begin_folder(TEMPLATES / "pack", folder, title)


def begin_commune(folder: Path, title: str) -> Path:
    """A commune called ``title`` in ``folder``. Raises as ``begin_pack``."""
    return _begin_folder(TEMPLATES / "commune", folder, title)


def begin_page(folder: Path, kind: str, title: str, today: date, universe: str = "") -> Path:
    """A page of that ``kind`` in the pack or the commune of ``folder``, ready to be changed.

    Raises:
        UsageError: the kind is not known, the page exists, or what it needs does not.
        PackErrors: the pack must be mended first.
        MachineError: the disk refuses.
    """
    reader = next((reader for reader in READERS if reader.kind == kind), None)
    if reader is None:
        message = term("“{kind}” is not a kind of page").format(kind=kind)
        raise UsageError(message, fix=did_you_mean(kind, (one.kind for one in READERS)))
    path = folder / reader.folder / f"{file_name(title)}.md"
    _require_absent(path)
    content = _content(folder)
    if kind == "universe" and len(content.universes) >= MAX_UNIVERSES:
        message = term("the shelf has its {count} universes").format(count=MAX_UNIVERSES)
        raise UsageError(message, fix=term("write a page that has the name of one of them"))
    words = _words(content, title, today, universe)
    with machine_errors(path):
        if kind == "hotspots":
            _copy_new(TEMPLATES / PICTURE, folder / PICTURE)
        _write_new(path, _filled(TEMPLATES / "pages" / f"{kind}.md", words))
    return path


def file_name(title: str) -> str:
    """The name of a page's file: « Lire la presse ! » → « lire-la-presse ».

    Raises:
        UsageError: there is nothing to make a name of.
    """
    name = slug(title)[:MAX_NAME].strip("-")
    if not name:
        message = term("“{title}” gives no name for a file").format(title=title)
        raise UsageError(message, fix=term("use a few letters or digits"))
    return name


def _begin_folder(template: Path, folder: Path, title: str) -> Path:
    with machine_errors(folder):
        if folder.exists() and any(folder.iterdir()):
            raise UsageError(
                term("this folder is not empty"),
                where=str(folder),
                fix=term("name a folder that does not exist yet"),
            )
        words = {"title": title, "id": _checked_name(folder)}
        for source in sorted(path for path in template.rglob("*") if path.is_file()):
            _write_new(folder / source.relative_to(template), _filled(source, words))
    return folder


def _checked_name(folder: Path) -> str:
    given = folder.resolve().name
    if given != (name := file_name(given)):
        message = term("“{name}” is not a name that every machine accepts").format(name=given)
        raise UsageError(message, fix=term("name it “{name}”").format(name=name))
    return name


def _content(folder: Path) -> Content:
    """What the pack, or the commune with the pack below it, says today."""
    below = pack_below(folder)
    reading = examine(read_pack(below or folder), read_overlay(folder) if below else None)
    if reading.errors:
        raise PackErrors(reading.errors)
    return next(iter(reading.contents.values()))


def _words(content: Content, title: str, today: date, universe: str) -> Mapping[str, str]:
    """What the templates leave open."""
    universes = [one.id for one in content.universes]
    if universe and universe not in universes:
        message = term("there is no universe “{name}”").format(name=universe)
        raise UsageError(message, fix=did_you_mean(universe, universes))
    chosen = universe or universes[0]
    resources = content.resources_of(chosen) or content.resources
    taken = {one.order for one in content.universes}
    return {
        "title": title,
        "universe": chosen,
        "resource": resources[0].id if resources else "",
        "order": str(min(set(range(1, MAX_UNIVERSES + 1)) - taken, default=MAX_UNIVERSES)),
        "library": content.commune.library if content.commune else content.title,
        "day": (today + timedelta(days=EVENT_IN_DAYS)).isoformat(),
        "today": today.isoformat(),
        "until": (today + timedelta(days=PICK_LASTS_DAYS)).isoformat(),
    }


def _filled(template: Path, words: Mapping[str, str]) -> bytes:
    quoted = {name: _yaml(value) for name, value in words.items()}
    return Template(template.read_text("utf-8")).safe_substitute(quoted).encode()


def _yaml(value: str) -> str:
    """``value`` as it stands in a setting: between quotes where YAML would misread it."""
    if re.search(r"""^[\s\-?:,\[\]{}#&*!|>'"%@`]|:(\s|$)|\s#|\s$""", value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return value


def _require_absent(path: Path) -> None:
    if path.exists():
        message = term("this page exists already")
        raise UsageError(message, where=str(path), fix=term("give it another title"))


def _write_new(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)


def _copy_new(source: Path, path: Path) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
