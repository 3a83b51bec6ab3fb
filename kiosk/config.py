"""The configuration of one kiosk: where it keeps its things, whose it is, how it stands.

Read from ``kiosk.toml`` in its data folder; a file that is not there means the defaults.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from kiosk.errors import UsageError
from kiosk.i18n import term

FILE_NAME = "kiosk.toml"
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 7.0, 120.0  # inches
OUTREACH_MINUTES = 2
DATA_VARIABLE = "KIOSK_DATA"  # overrides where the data folder is


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """``commune`` is the slug of its folder of packs; ``data`` holds packs, journal and log.
    ``diagonal`` is that of the screen in inches, 0 where nobody measured it. In ``outreach``, at a
    market or a school, a game lasts two minutes."""

    data: Path
    commune: str = "demo"
    fullscreen: bool = False
    diagonal: float = 0.0
    outreach: bool = False

    @property
    def game_minutes(self) -> int:
        """How long a game may last; 0 as long as its author meant."""
        return OUTREACH_MINUTES if self.outreach else 0

    @property
    def journal(self) -> Path:
        return self.data / "journal.db"

    @property
    def packs(self) -> Path:
        return self.data / "packs"

    @property
    def cache(self) -> Path:
        return self.data / "cache"

    @property
    def log(self) -> Path:
        return self.data / "kiosk.log"


def data_folder() -> Path:
    """Where this user's kiosk keeps its things."""
    if chosen := os.environ.get(DATA_VARIABLE):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("mediatheque-kiosk", appauthor=False)


def read(data: Path) -> Config:
    """The configuration of the kiosk whose data folder is ``data``.

    Raises:
        UsageError: the file is not TOML, or says something unknown; its author can act.
    """
    file = data / FILE_NAME
    try:
        values = tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(str(error), where=str(file), fix=term("mend this line")) from error
    _check(values, file)
    return Config(data=data, **values)


def _check_diagonal(inches: float, file: Path) -> None:
    if inches and not SMALLEST_DIAGONAL <= inches <= LARGEST_DIAGONAL:
        raise UsageError(
            term("a screen of {inches} inches cannot be").format(inches=inches),
            where=str(file),
            fix=term("measure it from corner to corner: 1 inch is 2.54 cm"),
        )


def _check(values: dict[str, Any], file: Path) -> None:
    known = {field.name: field.type for field in fields(Config) if field.name != "data"}
    for name, value in values.items():
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            fix = term("did you mean “{name}”?").format(name=close[0]) if close else ""
            raise UsageError(
                term("unknown setting “{name}”").format(name=name),
                where=str(file),
                fix=fix or term("take it out"),
            )
        is_number = known[name] == "float" and type(value) is int
        if type(value).__name__ != known[name] and not is_number:
            raise UsageError(
                term("“{name}” is a {found}, not a {wanted}").format(
                    name=name, found=type(value).__name__, wanted=known[name]
                ),
                where=str(file),
            )
    _check_diagonal(values.get("diagonal", 0.0), file)
