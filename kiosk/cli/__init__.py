"""The command line: one file a command family, imported when it is asked for.

Start with ``main``. May import every room. An error that someone can act on becomes one
message and an exit code: 0 done, 1 what was asked about is not right, 2 usage, 3 the machine.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from kiosk import __version__
from kiosk.errors import KioskError

COMMANDS = {
    "run": "Open the kiosk. This is also what `kiosk` alone does.",
    "tour": "Play a whole visit by touch; one picture a screen.",
    "pack": "Content packs: check and build.",
    "doctor": "What this machine has and lacks, with the fix.",
}


class Commands(click.Group):
    """Loads a command from the module of its name, so that help stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"kiosk.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


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
