"""``kiosk pack``: check what authors write, see it on the kiosk, and build what kiosks read.

One file a command, imported when it is asked for.
"""

from __future__ import annotations

import click

from kiosk.cli.lazy import LazyGroup


class PackCommands(LazyGroup):
    package = "kiosk.cli.pack"
    commands_help = {
        "new": "Begin a pack, a commune or an activity.",
        "check": "Say everything that is wrong, and what could be better.",
        "preview": "See it on the real kiosk, at each save.",
        "build": "Compile it into what kiosks read.",
        "diff": "Say what a reader would notice between two versions.",
        "install": "Put a built pack on this kiosk.",
    }


@click.group(cls=PackCommands)
def pack() -> None:
    """Content packs: from Markdown pages to what a kiosk shows."""
