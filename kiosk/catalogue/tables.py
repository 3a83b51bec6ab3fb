"""The tables of the index.

``terms`` is what is searched: for each record the words of its title, its author, its subjects, its
kind and its universe, their stems, and its tags, in no order and without their places
(``detail=none``: a quarter of the size). A tag is one character of a private use area that stands
for a universe, a subject and so on: of a single character, the index of prefixes costs nothing.
``spelt`` has the words of the titles alone, and the tags. ``texts`` has all words of a record,
its summary included, as SQLite cuts them: a million words more, which are asked for only where
``terms`` has nothing.
``vocabulary`` has each word once, the most frequent first; ``neighbours`` finds it by what is
left of it without one of its letters, and, after a ``#``, by how it sounds.
"""

from __future__ import annotations

import sqlite3

SCHEMA = 1

SOUND = "#"
FIRST_TAG = 0xE000
FIRST_SUBJECT = 0xF0000
MOST_SUBJECTS = 0x1FFF0

LONGEST_PREFIX = 5  # letters; words that begin with more are looked up in the vocabulary
PREFIXES = " ".join(map(str, range(1, LONGEST_PREFIX + 1)))
MEMORY_BYTES = 96_000_000  # for the words of all records: written in one piece, read in one

_TABLES = f"""
create table about (name text primary key, value blob) without rowid;
create table records (number integer primary key, id text not null, packed blob not null);
create table titles (title text, number integer, primary key (title, number)) without rowid;
create table subjects (
    number integer primary key, name text not null, folded text not null, count integer not null
);
create table ends (day text, number integer, primary key (day, number)) without rowid;
create table vocabulary (
    number integer primary key, word text not null, shown text not null
);
create virtual table terms using fts5(
    words, content='', columnsize=0, detail=none, prefix='{PREFIXES}',
    tokenize="ascii"
);
create virtual table spelt using fts5(
    words, content='', columnsize=0, detail=none, tokenize="ascii"
);
create virtual table texts using fts5(
    words, content='', columnsize=0, detail=none, tokenize="unicode61 remove_diacritics 2"
);
create virtual table neighbours using fts5(
    words, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '{SOUND}'"
);
insert into terms (terms, rank) values ('hashsize', {MEMORY_BYTES});
insert into spelt (spelt, rank) values ('hashsize', {MEMORY_BYTES});
insert into texts (texts, rank) values ('hashsize', {MEMORY_BYTES});
insert into neighbours (neighbours, rank) values ('hashsize', {MEMORY_BYTES});
"""
# How many records each term finds, read off the index itself.
TERM_COUNTS = "create virtual table temp.term_counts using fts5vocab(main, terms, row)"
_INDEXES = """
create index record_ids on records (id);
create index subject_names on subjects (folded);
create index words on vocabulary (word);
insert into terms (terms) values ('optimize');
insert into spelt (spelt) values ('optimize');
insert into texts (texts) values ('optimize');
insert into neighbours (neighbours) values ('optimize');
"""


def create(db: sqlite3.Connection) -> None:
    db.executescript(_TABLES)


def finish(db: sqlite3.Connection) -> None:
    """What is quicker once the tables are full."""
    db.executescript(_INDEXES)
