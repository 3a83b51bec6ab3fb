"""The test stand: starts the kiosk, or the bare window, in a process of its own.

Both get the same interpreter, size, video driver and Kivy settings, and the same folder of
data with packs that are already built, as on an installed kiosk.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk import start
from kiosk.config import DATA_VARIABLE, Config
from kiosk.window import Size, has_display, prepare

ROOT = Path(__file__).parent.parent
LONGEST_CHILD = 300  # s; beyond, it hangs


class ChildCrashed(Exception):
    """A measured process ended without a result; the message holds what it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Windows of one ``size``; ``data`` is the kiosk's data folder."""

    size: Size
    data: Path

    @property
    def name(self) -> str:
        return f"{self.size.width}x{self.size.height}"

    def kiosk(self, measure: str, **arguments: Any) -> Any:
        """What ``bench.child.measures`` finds on the kiosk. Raises: ChildCrashed."""
        return self._run("kiosk", measure, arguments)

    def search(self, measure: str, **arguments: Any) -> Any:
        """The same on a kiosk whose catalogue has 138,500 records. Raises: ChildCrashed."""
        return self._run("search", measure, arguments)

    def bare(self, measure: str, **arguments: Any) -> Any:
        """The same on a bare Kivy window. Raises: ChildCrashed."""
        return self._run("bare", measure, arguments)

    def preview(self, measure: str, **arguments: Any) -> Any:
        """The same on the preview of a pack. Raises: ChildCrashed."""
        return self._run("preview", measure, arguments)

    def watching_label(self, measure: str, **arguments: Any) -> Any:
        """The same on the preview's peer. Raises: ChildCrashed."""
        return self._run("watching_label", measure, arguments)

    def _run(self, subject: str, measure: str, arguments: dict[str, Any]) -> Any:
        command = (
            *(sys.executable, "-m", "bench.child"),
            *(subject, self.name, measure, json.dumps(arguments)),
        )
        try:
            child = subprocess.run(
                command,
                cwd=ROOT,
                env=self._environment(),
                capture_output=True,
                text=True,
                timeout=LONGEST_CHILD,
                check=True,
            )
            return json.loads(child.stdout)
        except subprocess.SubprocessError as error:
            said = getattr(error, "stderr", "") or ""
            raise ChildCrashed(f"{error}\n{said}") from error
        except ValueError as error:
            raise ChildCrashed(f"{subject} {measure} printed no result\n{child.stderr}") from error

    def _environment(self) -> dict[str, str]:
        environment = {**os.environ, DATA_VARIABLE: str(self.data)}
        prepare(
            self.data / "kivy",
            size=self.size,
            offscreen=not has_display(),
            environment=environment,
        )
        return environment


def build_packs(data: Path) -> None:
    """Build the packs and their index once, so that no measured start makes them."""
    config = Config(data=data)
    loaded = start.load(config)
    catalogue = start.catalogue(config, loaded)
    if catalogue is None:
        raise SystemExit(loaded.trouble)
    catalogue.prepare()
    catalogue.close()
