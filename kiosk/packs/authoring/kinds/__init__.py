"""One file a kind of page: its settings (``Matter``) and what reads it (``read_…``).

Start with ``quiz``. A new kind is a file here, a struct in ``packs.content``, and a line in
``authoring.readers``. A reader notes every problem and goes on; it never raises.
"""
