"""Content packs: what authors write, checked, compiled, and read back by the kiosk.

Start with ``content`` (the model), then ``source`` (Markdown → model) and ``built`` (folder →
model). May import config, errors and i18n. What the kiosk imports at start (``content``,
``built``, ``shelf``) loads no pydantic, Markdown or YAML: those live behind ``source``.
"""
