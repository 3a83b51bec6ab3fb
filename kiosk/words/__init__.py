"""The content in the words of the screens: days, hours, and pages as something to read.

Start with ``leaf``, then ``pages``. May import packs.content and i18n; no Kivy.
Nothing here looks at a clock: whoever asks says when it is.
"""
