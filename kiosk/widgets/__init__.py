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


# kv files name widgets; the factory imports each module when its class is first drawn.
MODULES = {
    "action": ("Action",),
    "answer": ("Answer", "AnswerShape"),
    "case": ("Case",),
    "choice": ("Choice",),
    "control": ("Control",),
    "countdown": ("Countdown",),
    "failure": ("FailureLine",),
    "hand": ("Hand",),
    "header": ("Header",),
    "kept": ("KeptRow", "Remove"),
    "layouts": ("Column", "Fill", "Row", "Shelf", "Split", "Stack"),
    "lines": ("IconLine", "NumberedLine", "Tag"),
    "list_row": ("ListRow",),
    "network": ("Network",),
    "offers": ("Offers",),
    "pages": ("Pages",),
    "phone": ("Phone",),
    "photo": ("Photo",),
    "picture": ("Picture",),
    "plank": ("Plank", "PlankTab"),
    "problems_panel": ("ProblemsPanel",),
    "progress": ("Dots", "Pills", "Steps"),
    "qr_panel": ("QrPanel",),
    "sheet": ("Sheet",),
    "strip": ("ShelfStrip",),
    "take_home": ("TakeHome",),
    "text": ("Glyph", "Text", "Title"),
    "toast": ("Toast", "ToastWords"),
    "tokens": ("Tokens",),
}

for _module, _classes in MODULES.items():
    for _class in _classes:
        Factory.register(_class, module=f"kiosk.widgets.{_module}")
