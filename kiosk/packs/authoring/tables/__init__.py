"""Tables as spreadsheets write them (CSV, XLSX, ODS) → rows of text, each with its line.

Start with ``table``. May import ``disk``, ``limits``, ``problems`` and the standard library.
A table from a stranger is hostile: nothing here grows with what a file claims to hold. Hence no
library for XLSX and ODS: those at hand take 500 GB for two cells far apart, and drop errors.
"""
