"""The catalogue: which of its records to propose.

Start with ``pick``. May import ``packs.content``, nothing else.
A catalogue may have 138,500 records: they are read one by one, and never all held at once.
"""
