"""What somebody could not read, or not touch, at one moment of a visit: sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kivy.core.text import Label as CoreLabel
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from kiosk.theme import theme, tokens
from kiosk.widgets.control import Control
from kiosk.widgets.text import MARKUP_TAG
from kiosk.widgets.toast import Toast
from tests.patron import Patron
from tests.screens.boxes import ROUNDING, box_of, window_box
from tests.screens.clipping import clipped
from tests.screens.contrast import read
from tests.screens.written import Written, written_on

ICON_CONTRAST = 3.0  # WCAG 2.2, 1.4.11
LEAST_GAP = 10  # u, between two targets: DESIGN § 2
MOST_COVERED = 0.02  # of the pixels of its letters


def misplaced(patron: Patron) -> Iterator[str]:
    """What does not fit, lies on something else, or is too small to be read or touched."""
    words, controls = words_seen(patron), controls_seen(patron)
    for root in patron.app.stage.scope():
        yield from clipped(root)
    yield from small_words(words)
    yield from broken_words(words)
    yield from words_on_words(words)
    yield from words_on_controls(words, controls)
    yield from small_controls(controls)
    yield from crowded_controls(controls)


def faint(patron: Patron) -> Iterator[str]:
    """What is too near the colour behind it, or hidden by something that lies on it."""
    return faint_words(patron.app.root, words_seen(patron))


# --- what there is to see ------------------------------------------------------------------


def words_seen(patron: Patron) -> list[Written]:
    messages = _messages(patron)
    found = written_on(patron.app.stage.scope())
    return [written for written in found if _is_clear(written.widget, messages)]


def controls_seen(patron: Patron) -> list[Control]:
    messages = _messages(patron)
    return [control for control in patron.controls if _is_clear(control, messages)]


def _messages(patron: Patron) -> list[Toast]:
    return [child for child in patron.app.stage.ids.messages.children if isinstance(child, Toast)]


def _is_clear(widget: Widget, messages: Iterable[Toast]) -> bool:
    """A message may lie on something: it goes away by itself."""
    return not any(
        message not in _with_parents(widget) and box_of(message).overlaps(box_of(widget))
        for message in messages
    )


def _with_parents(widget: Widget) -> Iterator[Widget]:
    while isinstance(widget, Widget):
        yield widget
        widget = widget.parent


# --- words ---------------------------------------------------------------------------------


def faint_words(root: Widget, words: Sequence[Written]) -> Iterator[str]:
    for written, found in zip(words, read(root, words), strict=True):
        least = ICON_CONTRAST if written.is_icon else tokens()["meta"]["contrast_min"]
        if found.contrast < least:
            yield f"« {written.text} » stands out {found.contrast:.1f} to 1, and not {least:.0f}"
        if found.covered > MOST_COVERED:
            yield f"« {written.text} » is covered, {found.covered:.0%} of it"


def small_words(words: Iterable[Written]) -> Iterator[str]:
    floor = theme.floor / theme.text_scale
    for written in words:
        size = getattr(written.widget, "font_size", written.box.height)
        if size < floor - ROUNDING / 2:
            yield f"« {written.text} » is {size / theme.u:.0f} u high, under the floor"


def broken_words(words: Iterable[Written]) -> Iterator[str]:
    """Those that are shortened, or cut in two because they are wider than their line."""
    for written in words:
        label = written.widget
        if not isinstance(label, Label) or written.is_icon:
            continue
        if label.is_shortened:
            yield f"« {label.text} » is shortened"
        elif label.text_size[0] is not None:
            longest = max(MARKUP_TAG.sub("", label.text).split(), key=len)
            if _width(longest, label) > label.text_size[0] + ROUNDING:
                yield f"« {longest} » is cut in two"


def _width(word: str, label: Label) -> float:
    core = CoreLabel(font_name=label.font_name, font_size=label.font_size, bold=label.bold)
    core.resolve_font_name()
    return float(core.get_extents(word)[0])


def words_on_words(words: Sequence[Written]) -> Iterator[str]:
    boxes = [(written, written.letters_box) for written in words]
    for (one, box), (other, its_box) in combinations(boxes, 2):
        if one.widget is not other.widget and box.overlaps(its_box):
            yield f"« {one.text} » and « {other.text} » are written on each other"


def words_on_controls(words: Iterable[Written], controls: Sequence[Control]) -> Iterator[str]:
    for written in words:
        own = set(_with_parents(written.widget))
        for control in controls:
            if control not in own and box_of(control).overlaps(written.letters_box):
                yield f"« {written.text} » runs over « {control.spoken} »"


# --- controls ------------------------------------------------------------------------------


def small_controls(controls: Iterable[Control]) -> Iterator[str]:
    for control in controls:
        side = min(box_of(control).width, box_of(control).height)
        if side < theme.size_target - ROUNDING:
            part = side / theme.size_target
            yield f"« {control.spoken} » is {part:.0%} of the smallest target"


def crowded_controls(controls: Sequence[Control]) -> Iterator[str]:
    for control in controls:
        if not window_box().holds(box_of(control)):
            yield f"« {control.spoken} » is partly outside of the window"
    for one, other in combinations(controls, 2):
        gap = box_of(one).gap(box_of(other))
        if gap < -ROUNDING:
            yield f"« {one.spoken} » lies on « {other.spoken} »"
        elif gap < LEAST_GAP * theme.u - ROUNDING:
            yield f"« {one.spoken} » is {gap / theme.u:.0f} u from « {other.spoken} »"
