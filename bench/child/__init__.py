"""The measured process: a window, a script that plays on it, one JSON line on standard output.

Start with ``__main__.py``. ``kiosk.py`` and ``bare.py`` open a window, ``measures.py`` are the
scripts, ``play.py`` runs one. Kivy is imported only after the kiosk has prepared it.
"""
