"""A keyboard for fingers: letters, accents, digits, and what to do with the word.

    Keyboard:
        done_text: _('Chercher')
        done_icon: 'magnifying-glass'
        on_type: root.word += args[1]
        on_erase: root.word = root.word[:-1]
        on_clear: root.word = ''
        on_done: root.search()

    Key:                        # one key, where a screen needs no more
        text: 'A'
        on_release: root.say('a')

It owns no text. A key that bounces counts once (EN 301 549, 5.8), none repeats, none has to be
held. Keys stay where they are in right-to-left languages; ``key_rows`` says where.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from kivy.clock import Clock
from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.layout import Layout
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.key_rows import (
    ACCENTS_PAGE,
    AZERTY_COLUMNS,
    DIGITS_PAGE,
    LETTERS_PAGE,
    ORDERS,
    PAGES,
    key_rows,
)

SIGN = Face("Texte", is_bold=True)
WIDEST_KEY = 1.3  # to its height
WIDE, WIDEST = 1.5, 2.5  # columns
BOUNCE_SECONDS = 0.3

Spans = tuple[tuple["Key | None", float], ...]  # keys of a row, and how many columns each takes


class Key(Control):
    """``look`` is ``letter``, ``soft`` for the others, ``light`` for the one that acts."""

    text = StringProperty("")
    icon = StringProperty("")
    look = OptionProperty("letter", options=("letter", "soft", "light"))
    fill = ColorProperty()
    ink = ColorProperty()
    largest_size = NumericProperty(0)
    words_size = NumericProperty(0)
    words_width = NumericProperty(0)

    def on_kv_post(self, _base: Widget) -> None:
        fit = Clock.create_trigger(self._fit, -1)
        for name in ("size", "text", "icon", "largest_size"):
            self.fbind(name, fit)
        self.ids.glyph.fbind("width", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        icon = self.ids.glyph.width + theme.space_hair if self.icon and self.text else 0
        room = (max(1.0, self.width - icon - 2 * theme.space_hair), self.height)
        self.words_size = SIGN.size_within(room, self.text, self.largest_size)
        self.words_width = min(room[0], SIGN.width(self.text, self.words_size))


class Keyboard(Layout):
    """``order`` is ``azerty`` or ``abc``, ``page`` what the keys are now, ``done_text`` the words
    of the yellow key. A key struck again within ``bounce_seconds`` is not heard; ``now`` is the
    clock in seconds. It is as high as its rows; give it the whole width of the screen."""

    order = OptionProperty(ORDERS[0], options=ORDERS)
    page = OptionProperty(LETTERS_PAGE, options=PAGES)
    done_text = StringProperty("")
    done_icon = StringProperty("")
    bounce_seconds = NumericProperty(BOUNCE_SECONDS)
    target = NumericProperty(0)
    gap = NumericProperty(0)
    inset = NumericProperty(0)
    now: Callable[[], float] = staticmethod(time.monotonic)

    __events__ = ("on_type", "on_erase", "on_clear", "on_done")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._rows: tuple[Spans, ...] = ()
        self._columns = 0
        self._last: tuple[str, float] | None = None
        for name in ("pos", "size", "target", "gap", "inset"):
            self.fbind(name, self._trigger_layout)
        for name in ("order", "page", "done_text", "done_icon"):
            self.fbind(name, self._forget_keys)
        self._trigger_layout()

    def on_type(self, text: str) -> None:
        """One sign was typed."""

    def on_erase(self) -> None:
        """The last sign is to go."""

    def on_clear(self) -> None:
        """All signs are to go."""

    def on_done(self) -> None:
        """The yellow key was touched."""

    # --- where keys are ------------------------------------------------------------------

    def _forget_keys(self, *_args: object) -> None:
        self._columns = 0
        self._trigger_layout()

    def do_layout(self, *_args: Any) -> None:
        columns = self._columns_that_fit()
        if columns != self._columns:
            self._build(columns)
        self.height = len(self._rows) * (self.target + self.gap) - self.gap + 2 * self.inset
        self._place()

    def _columns_that_fit(self) -> int:
        """Ten, if need be without a margin; else as many as stand within it."""
        pitch = self.target + self.gap
        if AZERTY_COLUMNS * pitch - self.gap <= self.width:
            return AZERTY_COLUMNS
        return max(1, int((self.width - 2 * self.inset + self.gap) // pitch))

    def _place(self) -> None:
        within_margin = (self.width - 2 * self.inset + self.gap) / self._columns
        widest = WIDEST_KEY * self.target + self.gap
        pitch = max(self.target + self.gap, min(within_margin, widest))
        left = self.center_x - (self._columns * pitch - self.gap) / 2
        y = self.top - self.inset
        for row in self._rows:
            x, y = left, y - self.target
            for key, span in row:
                if key is not None:
                    key.size = (span * pitch - self.gap, self.target)
                    key.pos = (x, y)
                x += span * pitch
            y -= self.gap

    def _build(self, columns: int) -> None:
        self._columns = columns
        *upper, last = key_rows(self.page, self.order, columns)
        letters = (tuple((self._letter(sign), 1.0) for sign in row) for row in upper)
        self._rows = (*letters, self._last_row(last), self._bottom_row())
        self.clear_widgets()
        for row in self._rows:
            for key, _span in row:
                if key is not None:
                    self.add_widget(key)

    def _last_row(self, signs: tuple[str, ...]) -> Spans:
        rest = self._columns - len(signs)
        wide = min(WIDEST, rest / 2) if signs else WIDE
        letters = tuple((self._letter(sign), 1.0) for sign in signs)
        accents = self._turn_to(ACCENTS_PAGE, "é è à", _("Lettres accentuées"))
        erase = self._key("", "erase", _("Effacer une lettre"), look="soft", icon="backspace")
        return ((accents, wide), *letters, (None, rest - 2 * wide), (erase, wide))

    def _bottom_row(self) -> Spans:
        digits = self._turn_to(DIGITS_PAGE, "123", _("Chiffres"))
        space = self._key(_("espace"), "type", _("espace"), sign=" ")
        clear = self._key(_("Effacer"), "clear", _("Tout effacer"), look="soft")
        done = self._key(self.done_text, "done", self.done_text, look="light", icon=self.done_icon)
        rest = self._columns - 2 * WIDE - WIDEST
        return ((digits, WIDE), (space, rest), (clear, WIDE), (done, WIDEST))

    # --- keys ----------------------------------------------------------------------------

    def _letter(self, sign: str) -> Key:
        shown = sign if self.page == ACCENTS_PAGE else sign.upper()
        return self._key(shown, "type", names().get(sign, shown), sign=sign.lower())

    def _turn_to(self, page: str, text: str, spoken: str) -> Key:
        if self.page == page:
            page, text, spoken = LETTERS_PAGE, "abc", _("Lettres")
        key = Key(text=text, look="soft")
        key.spoken = spoken
        key.bind(on_release=lambda _key: setattr(self, "page", page))
        return key

    def _key(
        self,
        text: str,
        event: str,
        spoken: str,
        *,
        sign: str = "",
        look: str = "letter",
        icon: str = "",
    ) -> Key:
        key = Key(text=text, icon=icon, look=look)
        key.spoken = spoken
        key.bind(on_release=lambda _key: self._strike(event, sign))
        return key

    def _strike(self, event: str, sign: str) -> None:
        name, now = event + sign, self.now()
        bounces = (
            self._last is not None
            and self._last[0] == name
            and now - self._last[1] < self.bounce_seconds
        )
        if bounces:
            return
        self._last = (name, now)
        self.dispatch(f"on_{event}", *((sign,) if sign else ()))


def names() -> dict[str, str]:
    """What a voice calls the signs that it would not say by themselves."""
    return {
        "’": _("apostrophe"),
        "-": _("tiret"),
        ".": _("point"),
        "@": _("arobase"),
        "/": _("barre"),
        ":": _("deux-points"),
        "&": _("et commercial"),
    }


load_kv(__file__)
