"""Tables as spreadsheets write them (CSV, XLSX, ODS) → rows of text, each with its line.

Start with ``table``. May import ``disk``, ``limits``, ``problems`` and the standard library.
A table from a stranger is hostile: nothing here grows with what a file claims to hold. Hence
no calamine, which takes 500 GB for two cells far apart and gives ``#REF!`` as an empty cell.
"""
