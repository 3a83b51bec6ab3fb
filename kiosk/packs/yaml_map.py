"""A YAML 1.2 mapping as its author typed it: every scalar stays text, every key knows its line.

Nothing is constructed from YAML tags; anchors, aliases and tags are refused, so that a
few bytes cannot grow into a bomb.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Union

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kiosk.i18n import term
from kiosk.packs.limits import MAX_FRONT_MATTER_BYTES, MAX_YAML_DEPTH
from kiosk.packs.problems import Notes
from kiosk.packs.typography import unshowable

Value = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it names itself


@dataclass(frozen=True, slots=True)
class YamlMap:
    """``values`` as written: texts, lists, and maps with text keys."""

    values: dict[str, Value]
    node: MappingNode
    first_line: int

    def line_of(self, path: Iterable[str | int]) -> int:
        """The line of the deepest part of ``path`` that exists, such as ``("hours", "mardi")``."""
        node: Node = self.node
        line = node.start_mark.line
        for step in path:
            place = _places(node).get(step)
            if place is None:
                break
            line, node = place
        return self.first_line + int(line)


class _Refused(Exception):
    """The document cannot be read any further."""

    def __init__(self, line: int, what: str, fix: str) -> None:
        super().__init__(what)
        self.line, self.what, self.fix = line, what, fix


def parse(text: str, first_line: int, notes: Notes) -> YamlMap | None:
    """The mapping that ``text`` holds, or ``None`` when the notes say why it cannot be read."""
    try:
        node = _compose(text)
        values = {key: _value(child) for key, child in _pairs(node)}
    except _Refused as refused:
        notes.add(first_line + refused.line, refused.what, refused.fix)
        return None
    return YamlMap(values, node, first_line)


def _compose(text: str) -> MappingNode:
    if len(text.encode()) > MAX_FRONT_MATTER_BYTES:
        what = term("these settings have more than {count} bytes")
        fix = term("move the long texts below the second “---”")
        raise _Refused(0, what.format(count=MAX_FRONT_MATTER_BYTES), fix)
    yaml = YAML(typ="safe", pure=True)
    try:
        # Events first: composing recurses and follows aliases, it must not meet a bomb.
        _refuse_tricks(yaml.parse(text))
        node = yaml.compose(text)
    except MarkedYAMLError as error:
        raise _syntax_refusal(error) from error
    except (YAMLError, ValueError, OverflowError) as error:  # escapes such as \UFFFFFFFF
        what = term("this holds a character that does not exist")
        raise _Refused(0, what, term("write the character itself, without “\\”")) from error
    if not isinstance(node, MappingNode):
        what = term("“key: value” lines are expected here")
        raise _Refused(0, what, term("begin with “title: …”"))
    return node


def _refuse_tricks(events: Iterable[Event]) -> None:
    depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > MAX_YAML_DEPTH:
            what = term("lists are nested more than {count} deep").format(count=MAX_YAML_DEPTH)
            raise _Refused(event.start_mark.line, what, term("keep to plain lists"))
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            what = term("YAML anchors (&) and aliases (*) are not accepted")
            fix = term("write the value out, between quotes if it begins with & or *")
            raise _Refused(event.start_mark.line, what, fix)
        if getattr(event, "tag", None) is not None:
            what = term("YAML tags (!) are not accepted")
            fix = term("put the value between quotes if it begins with !")
            raise _Refused(event.start_mark.line, what, fix)


def _syntax_refusal(error: MarkedYAMLError) -> _Refused:
    mark = error.problem_mark or error.context_mark
    line = int(mark.line) if mark else 0
    if "mapping values are not allowed" in str(error.problem):
        what = term("a colon stands inside a value")
        return _Refused(line, what, term("put the whole value between double quotes"))
    fix = term("put the value between double quotes, or mend its indent")
    return _Refused(line, term("this is not YAML"), fix)


def _value(node: Node) -> Value:
    if isinstance(node, MappingNode):
        return {key: _value(child) for key, child in _pairs(node)}
    if isinstance(node, SequenceNode):
        return [_value(child) for child in node.value]
    return _text(node)


def _pairs(node: MappingNode) -> Iterator[tuple[str, Node]]:
    seen: set[str] = set()
    for key_node, child in node.value:
        key = _text(key_node)
        if key in seen:
            what = term("“{key}” is written twice").format(key=key)
            raise _Refused(key_node.start_mark.line, what, term("keep one of the two lines"))
        seen.add(key)
        yield key, child


def _text(node: Node) -> str:
    if not isinstance(node, ScalarNode):
        what = term("a list or a map cannot be a key")
        raise _Refused(node.start_mark.line, what, term("write one word before the colon"))
    text = str(node.value)
    if unshowable(text):
        what = term("this holds a character that does not exist")
        fix = term("write the character itself, without “\\”")
        raise _Refused(node.start_mark.line, what, fix)
    return text


def _places(node: Node) -> dict[str | int, tuple[int, Node]]:
    """The line and the node of each part. A map's part stands where its key does."""
    if isinstance(node, MappingNode):
        return {key.value: (key.start_mark.line, child) for key, child in node.value}
    if isinstance(node, SequenceNode):
        return {index: (child.start_mark.line, child) for index, child in enumerate(node.value)}
    return {}
