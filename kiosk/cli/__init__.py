"""The command line: one file a command family, imported when it is asked for.

Start with ``main``. May import every room. An error that someone can act on becomes one
message and an exit code: 0 done, 1 what was asked about is not right, 2 usage, 3 the machine.
"""

from __future__ import annotations

import sys

import click

from kiosk import __version__
from kiosk.cli.lazy import LazyGroup
from kiosk.errors import KioskError


class Commands(LazyGroup):
    package = "kiosk.cli"
    commands_help = {
        "run": "Open the kiosk. This is also what `kiosk` alone does.",
        "tour": "Play a whole visit by touch; one picture a screen.",
        "search": "Find in the catalogue what the kiosk finds.",
        "pack": "Content packs: write, check, preview, build.",
        "packs": "What is installed on this kiosk, and whether it is sound.",
        "rollback": "Back to the pack before.",
        "doctor": "What this machine has and lacks, with the fix.",
    }


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with `kiosk run`; when something is wrong, `kiosk doctor` says what.",
)
@click.version_option(__version__, message="kiosk %(version)s")
@click.pass_context
def kiosk(context: click.Context) -> None:
    """The touchscreen that makes a library's invisible digital offer visible.

    Patrons discover, practise and play, then go on at home with their phone. Everything
    runs offline, from content packs.
    """
    if context.invoked_subcommand is None:
        from kiosk.cli.run import run

        context.invoke(run)


def main() -> None:
    """Run the command line; a KioskError becomes its message and its exit code."""
    try:
        kiosk(prog_name="kiosk")
    except KioskError as error:
        click.echo(str(error), err=True)
        sys.exit(error.exit_code)
