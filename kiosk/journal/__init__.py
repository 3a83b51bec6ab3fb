"""The anonymous journal: which events exist, writing them, reading them back.

Start with ``events``, then ``writer``. May import ``errors`` and ``i18n``.
No event may carry anything about a person or a device, and a bad disk never reaches a screen.
"""
