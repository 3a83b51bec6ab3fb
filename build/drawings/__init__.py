"""The drawn pictures of the metropolitan pack, one file each.

Start with ``sheet.py``, what they are drawn with. ``build/hotspots.py`` saves them all.
Lengths are pixels of the saved picture, from its top left corner. Every word is real French.
"""
