"""What authors write → the model: Markdown pages, YAML settings, tables, media, calendars.

Start with ``source``, then ``pages``. The slow libraries (pydantic, Markdown, YAML, Pillow)
are imported in here and nowhere else, so the kiosk imports this room only to compile.
May import the rest of ``packs``. Nothing in a source raises: it becomes a ``Problem``.
"""
