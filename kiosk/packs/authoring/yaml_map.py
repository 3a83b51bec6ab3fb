"""A YAML 1.2 mapping as its author typed it: every scalar stays text, every key knows its line.

Nothing is constructed from YAML tags; anchors, aliases and tags are refused, so that a
few bytes cannot grow into a bomb.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Union

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark, StringMark, YAMLError
from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from kiosk.i18n import term
from kiosk.packs.authoring.typography import unshowable
from kiosk.packs.authoring.yaml_mistakes import Cause, first_cause
from kiosk.packs.limits import MAX_FRONT_MATTER_BYTES, MAX_LIST_ITEMS, MAX_YAML_DEPTH
from kiosk.packs.problems import Notes

Value = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 - it names itself

# French keyboards put a no-break space there, which YAML takes for a letter.
_SPACE_AFTER_KEY = re.compile(r"^([^:\n]*:)[\u00a0\u202f]", re.MULTILINE)
_HASHED = re.compile(r" *: +(#\w+) *$", re.MULTILINE)
# Quotes that the editor curled by itself.
_CURLED = re.compile(r"“([^“”]*)”")


@dataclass(frozen=True, slots=True)
class YamlMap:
    """``values`` as written: texts, lists, and maps with text keys, in small letters."""

    values: dict[str, Value]
    node: MappingNode
    first_line: int

    def place_of(self, path: Iterable[str | int], *, key: bool = False) -> tuple[int, int]:
        """The line and column of the deepest part of ``path`` that exists, such as
        ``("hours", "mardi")``: those of its value, or of its ``key``."""
        node: Node = self.node
        mark = node.start_mark
        for step in path:
            place = _places(node).get(step)
            if place is None:
                break
            key_mark, node = place
            is_short = isinstance(node, ScalarNode) and node.start_mark.line == key_mark.line
            mark = node.start_mark if is_short and not key else key_mark
        return self.first_line + int(mark.line), int(mark.column) + 1

    def laid_over(self, base: YamlMap) -> YamlMap:
        """These values, and those of ``base`` where this says nothing; the places are these."""
        return YamlMap({**base.values, **self.values}, self.node, self.first_line)


class _Refused(Exception):
    """The document cannot be read any further."""

    def __init__(self, mark: StreamMark | Cause | None, what: str, fix: str) -> None:
        super().__init__(what)
        self.line = int(mark.line) if mark else 0
        self.column = int(mark.column) + 1 if mark else 1
        self.what, self.fix = what, fix


def parse(text: str, first_line: int, notes: Notes) -> YamlMap | None:
    """The mapping that ``text`` holds, or ``None`` when the notes say why it cannot be read."""
    try:
        node = _compose(_SPACE_AFTER_KEY.sub(r"\1 ", text))
        values = {key: _value(child) for key, child in _pairs(node)}
    except _Refused as refused:
        line = first_line + refused.line
        notes.add(line, refused.what, refused.fix, column=refused.column)
        return None
    return YamlMap(values, node, first_line)


def _compose(text: str) -> MappingNode:
    if len(text.encode()) > MAX_FRONT_MATTER_BYTES:
        what = term("these settings have more than {count} bytes")
        fix = term("move the long texts below the second “---”")
        raise _Refused(None, what.format(count=MAX_FRONT_MATTER_BYTES), fix)
    yaml = YAML(typ="safe", pure=True)
    try:
        # Events first: composing recurses and follows aliases, it must not meet a bomb.
        _refuse_tricks(yaml.parse(text))
        node = yaml.compose(text)
    except MarkedYAMLError as error:
        raise _syntax_refusal(text, error) from error
    except AssertionError as error:  # ruamel's, about « %YAML 1.3 »
        what = term("a line that begins with “%” has no place here")
        raise _Refused(None, what, term("remove the line")) from error
    except (YAMLError, ValueError, OverflowError) as error:  # escapes such as \UFFFFFFFF
        what = term("this holds a character that does not exist")
        raise _Refused(None, what, term("write the character itself, without “\\”")) from error
    if not isinstance(node, MappingNode):
        what = term("“key: value” lines are expected here")
        raise _Refused(None, what, term("write them as the authors' guide shows"))
    return node


def _refuse_tricks(events: Iterable[Event]) -> None:
    depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > MAX_YAML_DEPTH:
            what = term("lists are nested more than {count} deep").format(count=MAX_YAML_DEPTH)
            raise _Refused(event.start_mark, what, term("keep to plain lists"))
        if sign := _trick(event):
            what = term("a value cannot begin with “{sign}”").format(sign=sign)
            fix = term("put the whole value between double quotes")
            raise _Refused(event.start_mark, what, fix)


def _trick(event: Event) -> str:
    """The sign of an alias, of an anchor or of a tag, or ``""``."""
    if isinstance(event, AliasEvent):
        return "*"
    if getattr(event, "anchor", None) is not None:
        return "&"
    return "!" if getattr(event, "tag", None) is not None else ""


def _syntax_refusal(text: str, error: MarkedYAMLError) -> _Refused:
    mark = error.problem_mark or error.context_mark
    if cause := first_cause(text, int(mark.line) if mark else 0):
        return _Refused(cause, cause.what, cause.fix)
    fix = term("put the value between double quotes, or mend its indent")
    return _Refused(mark, term("this setting cannot be read"), fix)


def _value(node: Node) -> Value:
    if isinstance(node, MappingNode):
        return {key: _value(child) for key, child in _pairs(node)}
    if isinstance(node, SequenceNode):
        _require_bearable(node)
        return [_value(child) for child in node.value]
    return _text(node)


def _require_bearable(node: MappingNode | SequenceNode) -> None:
    if len(node.value) > MAX_LIST_ITEMS:
        what = term("this list has more than {count} items").format(count=MAX_LIST_ITEMS)
        raise _Refused(node.start_mark, what, term("shorten it"))


def _pairs(node: MappingNode) -> Iterator[tuple[str, Node]]:
    _require_bearable(node)
    seen: set[str] = set()
    for key_node, child in node.value:
        key = _key(key_node)
        if key in seen:
            what = term("“{key}” is written twice").format(key=key)
            raise _Refused(key_node.start_mark, what, term("keep one of the two lines"))
        seen.add(key)
        if isinstance(child, ScalarNode) and not child.value and child.style is None:
            child.value = _hashed(key_node.end_mark)
        yield key, child


def _key(node: Node) -> str:
    """« Title » and, before a no-break space, « title »: the same key."""
    if not isinstance(node, ScalarNode):
        what = term("a list or a map cannot be a key")
        raise _Refused(node.start_mark, what, term("write one word before the colon"))
    return _text(node).strip().lower()


def _text(node: Node) -> str:
    text = str(node.value)
    if unshowable(text):
        what = term("this holds a character that does not exist")
        fix = term("write the character itself, without “\\”")
        raise _Refused(node.start_mark, what, fix)
    curled = _CURLED.fullmatch(text)
    return curled[1] if curled else text


def _hashed(key_end: StringMark) -> str:
    """« #0D4080 » without quotes: YAML takes it for a comment, its author for a colour."""
    found = _HASHED.match(key_end.buffer, key_end.pointer)
    return found[1] if found else ""


def _places(node: Node) -> dict[str | int, tuple[StreamMark, Node]]:
    """The mark of the key, or of the item, and the node of each part."""
    if isinstance(node, MappingNode):
        return {_key(key): (key.start_mark, child) for key, child in node.value}
    if isinstance(node, SequenceNode):
        return {index: (child.start_mark, child) for index, child in enumerate(node.value)}
    return {}
