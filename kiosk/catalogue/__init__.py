"""The catalogue: finding among 138,500 records, and which of them to propose.

Start with ``desk`` (what a kiosk holds) and ``catalogue`` (what is asked of it); ``pick`` draws.
May import ``packs`` and ``activities``, no pixels.
The index is a cache: built from packs by ``build``, swapped in whole, thrown away when in doubt.
"""
