"""Advice: what is right in a page and could be better, said by ``kiosk pack check``.

Start with ``advise``, which asks every rule in turn. May import the rest of ``packs`` and
``kiosk.fonts``, and no Kivy. A rule only speaks when its author can act on it.
"""
