"""Which typefaces the kiosk draws with, and where their packages keep them. No Kivy here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.i18n import term

PackagedFile = tuple[str, str]  # an import name, and a path from that package's folder
FontFiles = Mapping[str, tuple[PackagedFile, PackagedFile]]  # name in kv → regular and bold

FONT_FILES: FontFiles = {
    "Texte": (
        ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Regular.ttf"),
        ("fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Bold.ttf"),
    ),
    # The variable file's default instance is ExtraBold: regular and bold are the same face.
    "Titre": (("fontpkg_bricolage_grotesque", "files/BricolageGrotesque[opsz,wdth,wght].ttf"),) * 2,
    "Icones": (("qtawesome", "fonts/phosphor-1.3.0.ttf"),) * 2,
}
ICON_NAMES: PackagedFile = ("qtawesome", "fonts/phosphor-charmap-1.3.0.json")


class FontError(MachineError):
    """A typeface is missing or damaged. Whoever installed the kiosk can act."""

    def __init__(self, message: str, *, package: str) -> None:
        fix = term("install the kiosk again (make run), or its package {package}")
        super().__init__(message, where=package, fix=fix.format(package=package))


def packaged(package: str, file: str) -> Path:
    """Where ``file`` of an installed package is. Raises: FontError."""
    # find_spec does not import: qtawesome would ask for Qt.
    spec = find_spec(package)
    path = Path(spec.origin).parent / file if spec and spec.origin else Path(package) / file
    if not path.is_file():
        raise FontError(term("the font {name} is missing").format(name=path.name), package=package)
    return path
