"""Touch widgets, drawn with the tokens of ``theme``: a .py + .kv pair each.

Start with ``control.py`` (what everything touchable has in common) and ``text.py``.
May import theme and the rooms below; never a screen, never a service.
"""

from __future__ import annotations

from pathlib import Path

from kivy.factory import Factory
from kivy.lang import Builder


def load_kv(module_file: str) -> None:
    """Load the .kv file that lies beside a widget's or a screen's module."""
    Builder.load_file(str(Path(module_file).with_suffix(".kv")))


# kv files name widgets; the factory imports each module when its class is first drawn. The parts
# that only their own module draws are not here.
MODULES = {
    "action": ("Action",),
    "address": ("Address",),
    "answer": ("Answer", "AnswerShape"),
    "badge": ("Badge",),
    "badges": ("Badges",),
    "bar_chart": ("BarChart",),
    "baskets": ("Baskets",),
    "card_spread": ("CardSpread",),
    "case": ("Case",),
    "case_pages": ("CasePages",),
    "case_row": ("CaseRow",),
    "choice": ("Chip", "Choice"),
    "clue_board": ("ClueBoard",),
    "clue_case": ("ClueCase",),
    "control": ("Control",),
    "countdown": ("Countdown", "Timer"),
    "dashes": ("DashedEdge",),
    "crest": ("Crest",),
    "failure": ("FailureLine",),
    "found": ("Found",),
    "game_head": ("GameHead",),
    "gap_text": ("GapText",),
    "hand": ("Hand",),
    "header": ("Header",),
    "hit_list": ("HitList",),
    "keyboard": ("Key", "Keyboard"),
    "kept": ("KeptRow",),
    "layouts": ("Column", "Fill", "Row", "Shelf", "Split", "Stack"),
    "lines": ("IconLine", "NumberedLine", "Tag"),
    "list_row": ("ListRow",),
    "loupe": ("Loupe",),
    "memory_card": ("MemoryCard",),
    "neighbours": ("Neighbours",),
    "network": ("Network",),
    "offers": ("Offers",),
    "pages": ("Pages",),
    "phone": ("Phone",),
    "photo": ("Photo",),
    "picture": ("Picture",),
    "plank": ("Plank",),
    "priced_case": ("PricedCase",),
    "problems_panel": ("ProblemsPanel",),
    "progress": ("Bar", "Dots", "Pills", "Steps"),
    "proposals": ("Proposals",),
    "qr_panel": ("QrPanel",),
    "record_row": ("RecordRow",),
    "search_field": ("SearchField",),
    "sheet": ("Sheet",),
    "spots": ("Spots",),
    "strip": ("ShelfStrip",),
    "switch_row": ("SwitchRow",),
    "take_home": ("TakeHome",),
    "tally": ("Tally",),
    "text": ("Glyph", "Text", "Title"),
    "toast": ("Toast",),
    "timeline": ("Timeline",),
    "tokens": ("Token", "Tokens"),
    "typing_keyboard": ("TypingKeyboard",),
    "typing_room": ("TypingRoom",),
    "verdict": ("Verdict",),
    "ways": ("Ways",),
}

for _module, _classes in MODULES.items():
    for _class in _classes:
        Factory.register(_class, module=f"kiosk.widgets.{_module}")
