"""One patron's stay: opened cases, the carnet, comfort settings, the idle clock.

Start with ``visit``. May import nothing of the house.
Memory only: nothing here touches the disk, and to forget a visit is to drop its ``Visit``.
"""
