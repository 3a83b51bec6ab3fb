"""What a patron sees: one .py + .kv pair a screen.

Start with ``screen.py`` (what all screens have in common) and ``stage.py`` (what holds them).
May import widgets, theme, and the rules; screens own nothing: they show the stay they are
given and talk up with events. A screen is built at its first visit and dropped with the visit.
"""
