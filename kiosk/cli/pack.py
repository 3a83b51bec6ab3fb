"""``kiosk pack``: check what authors wrote, and build what kiosks read."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.i18n import term
from kiosk.packs.content import Content
from kiosk.packs.problems import PackErrors, Problem

_folder = click.Path(path_type=Path, file_okay=False)
_folder_argument = click.argument("folder", metavar="DIR", type=_folder)
_commune_option = click.option(
    "--commune", metavar="DIR", type=_folder, help="The commune to lay over the pack."
)


@click.group()
def pack() -> None:
    """Content packs: check and build."""


@pack.command()
@_folder_argument
@_commune_option
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def check(context: click.Context, folder: Path, commune: Path | None, as_json: bool) -> None:
    """Say everything that is wrong in the pack of DIR, or what it holds."""
    from kiosk.packs.authoring import source  # slow: pydantic, Markdown and YAML

    try:
        content = source.read(folder, commune)
    except PackErrors as error:
        click.echo(_problems_as_json(error.problems) if as_json else str(error))
        context.exit(error.exit_code)
    click.echo(_content_as_json(content) if as_json else _content_as_line(content))


@pack.command()
@_folder_argument
@_commune_option
@click.option("--out", metavar="DIR", type=_folder, required=True, help="The built pack.")
def build(folder: Path, commune: Path | None, out: Path) -> None:
    """Compile the pack of DIR into one that a kiosk reads."""
    from kiosk.packs.build import build as build_pack

    build_pack(folder, commune, out)
    click.echo(term("built: {folder}").format(folder=out))


def _content_as_line(content: Content) -> str:
    name = f"{content.id}, {content.commune.name}" if content.commune else content.id
    holdings = ", ".join(
        [
            _counted(len(content.universes), term("1 universe"), term("{count} universes")),
            _counted(len(content.resources), term("1 resource"), term("{count} resources")),
            _counted(len(content.tutorials), term("1 tutorial"), term("{count} tutorials")),
            _counted(len(content.quizzes), term("1 quiz"), term("{count} quizzes")),
        ]
    )
    return f"{name}: {holdings}"


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def _problems_as_json(problems: tuple[Problem, ...]) -> str:
    return _as_json({"ok": False, "problems": problems})


def _content_as_json(content: Content) -> str:
    return _as_json(
        {
            "ok": True,
            "pack": content.id,
            "version": content.version,
            "commune": content.commune.name if content.commune else None,
            "universes": len(content.universes),
            "resources": len(content.resources),
            "tutorials": len(content.tutorials),
            "quizzes": len(content.quizzes),
        }
    )


def _as_json(answer: dict[str, object]) -> str:
    import msgspec

    return msgspec.json.encode(answer).decode()
