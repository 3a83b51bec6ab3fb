"""``kiosk pack diff``: what a reader would notice between two versions."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.cli.pack.sources import Sources
from kiosk.i18n import term

if TYPE_CHECKING:
    from kiosk.packs.diff import Version

_side = click.Path(path_type=Path, exists=True)


@click.command()
@click.argument("before", metavar="A", type=_side)
@click.argument("after", metavar="B", type=_side)
@click.option("--json", "as_json", is_flag=True, help="For programs.")
def diff(before: Path, after: Path, as_json: bool) -> None:
    """Say what a reader would notice between A and B.

    Each is a folder of sources, a built pack, or a built pack in a .zip file.
    """
    from kiosk.packs.diff import differences

    with _version(before) as old, _version(after) as new:
        said = list(differences(old, new))
    if as_json:
        import msgspec

        click.echo(msgspec.json.encode({"differences": said}).decode())
    else:
        click.echo("\n".join(said) or term("a reader would notice nothing"))


@contextmanager
def _version(path: Path) -> Iterator[Version]:
    from kiosk.packs.archive import unpack
    from kiosk.packs.manifest import MANIFEST_FILE

    if path.is_file():
        with tempfile.TemporaryDirectory() as staging:
            unpack(path, Path(staging))
            yield _built(Path(staging))
    elif (path / MANIFEST_FILE).is_file():
        yield _built(path)
    else:
        yield _written(path)


def _built(folder: Path) -> Version:
    from kiosk.packs.diff import Version
    from kiosk.packs.members import MEDIA_FOLDER
    from kiosk.packs.records import unpack_records
    from kiosk.packs.verify import verified

    built = verified(folder)
    files = built.manifest.files
    return Version(
        content=built.content(),
        records=tuple(unpack_records(built.records)) if built.records else (),
        media={name: one.sha256 for name, one in files.items() if name.startswith(MEDIA_FOLDER)},
    )


def _written(folder: Path) -> Version:
    """The sources in ``folder``; what is wrong in them is told first.

    Raises:
        PackErrors: their authors can act.
    """
    from kiosk.packs.diff import Version
    from kiosk.packs.problems import PackErrors

    reading = Sources.of(folder, None).examine(today=date.today())
    if reading.errors:
        raise PackErrors(reading.errors)
    return Version(
        content=next(iter(reading.contents.values())),
        records=reading.records,
        media={one.file: hashlib.sha256(one.data).hexdigest() for one in reading.media.values()},
    )
