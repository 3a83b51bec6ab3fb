"""What authors wrote, checked and turned into ``Content``.

A commune's folder is laid over the pack before anything is parsed: same path replaces,
new path adds, ``hide`` removes. So what is checked is the one pack that people will see.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kiosk.i18n import term
from kiosk.packs import front_matter
from kiosk.packs.commune import read_commune
from kiosk.packs.content import Commune, Content, Quiz, Resource, Tutorial, Universe
from kiosk.packs.document import Document, read_document, read_settings
from kiosk.packs.fields import ID, Known
from kiosk.packs.folder import Folder, read_overlay, read_pack
from kiosk.packs.front_matter import PackSettings
from kiosk.packs.problems import Notes, PackErrors, Problem, did_you_mean
from kiosk.packs.read_quiz import read_quiz
from kiosk.packs.read_resource import read_resource
from kiosk.packs.read_tutorial import read_tutorial
from kiosk.packs.read_universe import read_universe
from kiosk.packs.yaml_map import YamlMap

PACK_FILE = "pack.yaml"
COMMUNE_FILE = "commune.yaml"
FOLDERS = ("universes", "resources", "tutorials", "activities")

_DOCUMENT = re.compile(rf"(?:{'|'.join(FOLDERS)})/{ID.pattern}\.md")

_Item = TypeVar("_Item", Universe, Resource, Tutorial, Quiz)


@dataclass(frozen=True, slots=True)
class _File:
    data: bytes
    notes: Notes


def read(folder: Path, overlay: Path | None = None) -> Content:
    """The content of the pack in ``folder``, with the commune of ``overlay`` on top.

    Raises:
        PackErrors: every problem of the sources; their authors can act.
        UsageError, MachineError: a folder is missing or cannot be read.
    """
    return compose(read_pack(folder), read_overlay(overlay) if overlay else None)


def compose(pack: Folder, overlay: Folder | None = None) -> Content:
    """As ``read``, from folders already in memory."""
    found = [*pack.problems, *(overlay.problems if overlay else ())]
    files = _files(pack, found)
    pack_yaml = _settings(files, PACK_FILE, Notes(PACK_FILE, found))
    commune = _lay_over(files, overlay, found) if overlay else None
    documents = dict(_documents(files))
    known = Known(_ids(files, "universes"), _ids(files, "resources"), _hosts(pack_yaml))

    settings = front_matter.check(PackSettings, pack_yaml, known, Notes(PACK_FILE, found))
    universes = _read(documents, "universes", read_universe, known)
    resources = _read(documents, "resources", read_resource, known)
    tutorials = _read(documents, "tutorials", read_tutorial, known)
    quizzes = _read(documents, "activities", read_quiz, known)
    _refuse_bad_shelf(documents, Notes(PACK_FILE, found))

    if found or settings is None:
        raise PackErrors(found)
    return Content(
        id=settings.id,
        title=settings.title,
        version=settings.version,
        portal=settings.portal,
        universes=tuple(sorted(universes, key=lambda universe: universe.order)),
        resources=resources,
        tutorials=tutorials,
        quizzes=quizzes,
        commune=commune,
    )


def _files(folder: Folder, found: list[Problem]) -> dict[str, _File]:
    return {
        path: _File(data, Notes(folder.label + path, found)) for path, data in folder.files.items()
    }


def _settings(files: dict[str, _File], name: str, notes: Notes) -> YamlMap | None:
    """Take the YAML file ``name`` out of ``files``, and read it."""
    file = files.pop(name, None)
    if file is not None:
        return read_settings(file.data, notes)
    fix = term("write it as the authors' guide shows")
    if name == PACK_FILE and COMMUNE_FILE in files:
        fix = term("check the pack itself, and name this folder after --commune")
    notes.add(1, term("the file is missing"), fix)
    return None


def _lay_over(files: dict[str, _File], overlay: Folder, found: list[Problem]) -> Commune | None:
    """Change ``files`` as the commune asks, and read who it is."""
    added = _files(overlay, found)
    notes = Notes(overlay.label + COMMUNE_FILE, found)
    yaml = _settings(added, COMMUNE_FILE, notes)
    if not ID.fullmatch(overlay.name):
        what = term("the folder of the commune is named “{name}”").format(name=overlay.name)
        notes.add(1, what, term("name it with a-z, 0-9 and hyphens"))
    _hide(files, yaml, notes)
    files.update(added)
    return read_commune(yaml, notes)


def _hide(files: dict[str, _File], yaml: YamlMap | None, notes: Notes) -> None:
    paths = yaml.values.get("hide") if yaml else None
    for number, path in enumerate(paths if isinstance(paths, list) else ()):
        if isinstance(path, str) and files.pop(path, None) is None and yaml:
            what = term("there is no “{path}” to hide").format(path=path)
            notes.add(yaml.line_of(("hide", number)), what, did_you_mean(path, files))


def _documents(files: Mapping[str, _File]) -> Iterator[tuple[str, Document]]:
    for path, file in files.items():
        if not _DOCUMENT.fullmatch(path):
            _refuse_file(path, file.notes)
            continue
        document = read_document(Path(path).stem, file.data, file.notes)
        if document is not None:
            yield path, document


def _refuse_file(path: str, notes: Notes) -> None:
    if path.split("/")[0] in FOLDERS:
        what = term("a file has a name that is not accepted here")
        fix = term("name it with a-z, 0-9 and hyphens, then “.md”, in no other folder")
    else:
        what = term("nothing reads this file")
        fix = term("move it out of the pack, or into {folders}").format(folders=", ".join(FOLDERS))
    notes.add(1, what, fix)


def _ids(files: Mapping[str, _File], folder: str) -> frozenset[str]:
    """Of every file, even one that cannot be read: its references are not to blame."""
    return frozenset(Path(path).stem for path in files if _is_in(folder, path))


def _hosts(pack_yaml: YamlMap | None) -> frozenset[str] | None:
    """The allowed hosts, even when other settings are wrong, so that links are checked."""
    hosts = pack_yaml.values.get("hosts") if pack_yaml else None
    if not isinstance(hosts, list):
        return None
    return frozenset(host for host in hosts if isinstance(host, str))


def _read(
    documents: Mapping[str, Document],
    folder: str,
    reader: Callable[[Document, Known], _Item | None],
    known: Known,
) -> tuple[_Item, ...]:
    chosen = [document for path, document in documents.items() if _is_in(folder, path)]
    items = [reader(document, known) for document in sorted(chosen, key=lambda chosen: chosen.id)]
    return tuple(item for item in items if item is not None)


def _is_in(folder: str, path: str) -> bool:
    return path.startswith(f"{folder}/")


def _refuse_bad_shelf(documents: Mapping[str, Document], pack_notes: Notes) -> None:
    """Two universes in one case of the shelf, or none at all."""
    universes = {path: documents[path] for path in sorted(documents) if _is_in("universes", path)}
    if not universes:
        pack_notes.add(1, term("the pack has no universe"), term("write one in universes/"))
    first_at: dict[str, str] = {}
    for path, document in universes.items():
        yaml = document.yaml
        if yaml is None or "order" not in yaml.values:
            continue
        order = str(yaml.values["order"])
        other = first_at.setdefault(order, path)
        if other != path:
            what = term("the order {order} is also that of {file}").format(order=order, file=other)
            document.notes.add(yaml.line_of(("order",)), what, term("give it another"))
