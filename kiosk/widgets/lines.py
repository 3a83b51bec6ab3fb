"""Lines of a list: an icon and words, or a number and words.

    Tag:                            # above a title: where one is
        icon: 'device-mobile'
        text: root.name_of_it
    IconLine:
        icon: 'check'
        rich: root.line             # spans
    NumberedLine:
        number: 2
        rich: root.gesture

What something is, or how it does, is said by a ``Badge``.
"""

from __future__ import annotations

from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row


class IconLine(Row):
    """``rich`` is the words as spans, ``ink`` the colour of the icon."""

    rich = ObjectProperty(())
    icon = StringProperty("check")
    ink = ColorProperty()
    font_size = NumericProperty(0)
    bold = ObjectProperty(False)


class NumberedLine(Row):
    """One gesture of « Chez vous, en 3 gestes »."""

    rich = ObjectProperty(())
    number = NumericProperty(1)


class Tag(Row):
    """A small heading above the title: an icon and where one is."""

    text = StringProperty("")
    icon = StringProperty("eye")
    ink = ColorProperty()


load_kv(__file__)
