"""The rules of what patrons do: tutorials and games, as plain state objects without pixels.

Start with ``kinds``, then ``tutorial``. May import ``packs.content``, nothing else.
Every move leaves a state that a screen can show: no order of touches may raise.
"""
