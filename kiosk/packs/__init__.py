"""Content packs: what authors write, checked, compiled, and read back by the kiosk.

Start with ``content`` (the model); then ``built`` and ``shelf`` for what a kiosk reads, or
``authoring.source`` and ``build`` for what people write. May import config, errors and i18n.
What the kiosk imports at start loads no pydantic, Markdown, YAML or Pillow: those live in
``authoring``.
"""
