"""A tutorial, and the pages of its practice phone."""

from __future__ import annotations

import msgspec

from kiosk.packs.content.text import Activity, Rich


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    text: Rich


class Button(msgspec.Struct, frozen=True, tag="button"):
    """Something to touch. ``is_target`` marks the one that this step is about."""

    text: str
    is_target: bool = False


class ListItem(Button, frozen=True, tag="list_item"):
    """A button that is one line of a list: those that follow each other are drawn as one."""


class Field(msgspec.Struct, frozen=True, tag="field"):
    """A field of the page. ``value`` is made up by the author; nothing real is ever typed.

    The practice phone fills it in by itself when touched, or has the patron type ``value`` where
    ``is_typed``: such a field is the target.
    """

    label: str
    value: str
    is_target: bool = False
    is_typed: bool = False


class Pictures(msgspec.Struct, frozen=True, tag="pictures"):
    """A row of the house's own illustrations, by universe id."""

    illustrations: tuple[str, ...]


PageBlock = Heading | Paragraph | Button | ListItem | Field | Pictures


class Page(msgspec.Struct, frozen=True):
    """What the practice phone shows: the address bar and a simplified page."""

    address: str
    blocks: tuple[PageBlock, ...]


class Failure(msgspec.Struct, frozen=True):
    """One way a step goes wrong at home, and the way out.

    ``help_topic`` names the sentence of the help screen that the way out leads to, or ``""``.
    """

    symptom: str
    remedy: Rich
    help_topic: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One gesture: said on the left, done on the phone. The page has exactly one target."""

    title: str
    text: tuple[Rich, ...]
    page: Page
    failures: tuple[Failure, ...] = ()


class Tutorial(Activity, frozen=True, kw_only=True, tag="tutorial"):
    """A gesture learnt step by step, each done by touching the practice phone."""

    steps: tuple[Step, ...]
