"""The peer of the search: tantivy, set up for French from its documentation.

It knows what the kiosk knows of a record, but neither completes what is typed nor counts what
could limit it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Filter, Occur, Query, TextAnalyzerBuilder, Tokenizer

from kiosk.packs.content import Record

FIRST = 5
LONGEST_WORD = 40  # bytes: that of tantivy's own default analyzer
TITLE, STEM = 4.0, 2.0  # how much more than a word of the summary


class Tantivy:
    """Words without accents, and their stems; the last one may be unfinished. One error a word is
    forgiven where nothing is found."""

    def __init__(self, folder: Path) -> None:
        builder = tantivy.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
        for field, analyzer in (("title", "words"), ("stems", "stems"), ("others", "stems")):
            builder.add_text_field(field, tokenizer_name=analyzer)
        self._schema = builder.build()
        self._words, self._stems = _analyzer(), _analyzer(Filter.stemmer("french"))
        folder.mkdir()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.register_tokenizer("words", self._words)
        self._index.register_tokenizer("stems", self._stems)

    def fill(self, records: Iterable[Record]) -> None:
        writer = self._index.writer()
        for record in records:
            others = " ".join((record.creator, *record.subjects, record.summary))
            fields = {"title": record.title, "stems": record.title, "others": others}
            writer.add_document(tantivy.Document(id=record.id, **fields))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, text: str) -> Sequence[str]:
        """The ids of the first records found."""
        words = self._words.analyze(text)
        found = self._found(words, errors=0) or self._found(words, errors=1)
        return [self._searcher.doc(address)["id"][0] for _score, address in found]

    def _found(self, words: Sequence[str], errors: int) -> Sequence[Any]:
        last = len(words) - 1
        parts = [
            (Occur.Must, self._of(word, errors, is_last=number == last))
            for number, word in enumerate(words)
        ]
        return self._searcher.search(Query.boolean_query(parts), FIRST).hits

    def _of(self, word: str, errors: int, is_last: bool) -> Query:
        stem = (self._stems.analyze(word) or [word])[0]
        ways = [
            Query.boost_query(Query.term_query(self._schema, "title", word), TITLE),
            Query.boost_query(Query.term_query(self._schema, "stems", stem), STEM),
            Query.term_query(self._schema, "others", stem),
        ]
        if errors or is_last:
            ways.append(
                Query.fuzzy_term_query(
                    self._schema, "title", word, errors, transposition_cost_one=True, prefix=is_last
                )
            )
        return Query.disjunction_max_query(ways)


def _analyzer(*more: Filter) -> tantivy.TextAnalyzer:
    builder = TextAnalyzerBuilder(Tokenizer.simple())
    filters = (Filter.remove_long(LONGEST_WORD), Filter.lowercase(), Filter.ascii_fold())
    for one in (*filters, *more):
        builder = builder.filter(one)
    return builder.build()
