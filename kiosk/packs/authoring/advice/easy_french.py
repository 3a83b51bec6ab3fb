"""The rules of easy French (FALC), on the pages that promise it: ``*.falc.md``.

« L’information pour tous : règles européennes pour une information facile à lire et à
comprendre », Inclusion Europe and Unapei, 2009. Only the rules that a program can hold
without crying wolf: whether a passive or an image is hard, people concerned can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from kiosk.i18n import term
from kiosk.packs.authoring.advice.sentences import sentences
from kiosk.packs.authoring.advice.syllables import syllables
from kiosk.packs.authoring.advice.wording import EASY_FRENCH
from kiosk.packs.authoring.document import Document

MAX_COMMAS = 2  # in a sentence: more is a list, or a second idea
MAX_SYLLABLES = 4
LARGE_NUMBER = 1_000
YEARS = range(1900, 2100)
LONGEST_ACRONYM = 5  # letters; longer, it is a word in capitals

# Long words that the readers of a library meet at its door.
_KNOWN_WORDS = re.compile(r"bibliothécaires?")
_NUMBER = re.compile(
    r"(?<![\d,./])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|(?<![\d,./])\d+(?![\d,./]*\d)"
)
_PERCENTAGE = re.compile(r"\d+(?:,\d+)?\s*%|\bpour ?cent\b", re.IGNORECASE)
_SPELT_NUMBER = re.compile(
    r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingt|trente|quarante|cinquante|soixante|cents?|mille)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(
    r"\b(?:X{0,3}(?:IX|IV|V?I{2,3}|VI)|X{2,3}V?I?|X[VI])(?=\b|(?:e|ème)\b)"
    r"|\b[XVI](?=(?:e|ème)\b)"
)
_CAPITALS = re.compile(r"\b[A-ZÀ-ÖØ-ÞŒ]{2,}\b")
_ABBREVIATION = re.compile(
    r"\b(?:etc|cf|ex|svp|rdv|tél|env|min|max|p\.\s?ex)\b\.?|\bn°", re.IGNORECASE
)
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")
_SIGN = re.compile(r"[&§#\\<>~=+]")
_MEANING = re.compile(
    r"\((\w+)\)|\b(\w++)(?=\s?[»”]?,?\s?(?:\(|:|=|veut dire|signifie|c[’']est))", re.IGNORECASE
)
_NEGATION = re.compile(r"\bn(?:e\b|[’'])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """``words`` break a rule; ``what`` and ``fix`` say it."""

    words: str
    what: str
    fix: str


@dataclass(frozen=True, slots=True)
class EasyPage:
    """What a page explains: « VOD veut dire », « VOD : », « (VOD) »."""

    explained: frozenset[str]

    def explains(self, word: str) -> bool:
        return word.casefold() in self.explained


def advise_on_easy_french(document: Document, language: str) -> None:
    """Note what easy French avoids; a word that comes again is noted once."""
    if language != EASY_FRENCH:
        return
    said = tuple(sentences(document))
    page = EasyPage(_explained("\n".join(sentence.text for sentence in said)))
    told: set[Finding] = set()
    for sentence in said:
        for finding in chain.from_iterable(rule(sentence.text, page) for rule in RULES):
            if finding not in told:
                told.add(finding)
                document.notes.advise(sentence.line, finding.what, finding.fix, at=finding.words)


def _explained(text: str) -> frozenset[str]:
    return frozenset("".join(found.groups("")).casefold() for found in _MEANING.finditer(text))


def _one_idea(text: str, _page: EasyPage) -> Iterator[Finding]:
    if ";" in text:
        what = term("easy French: “;” joins two ideas")
        yield Finding(";", what, term("write two sentences"))
    if text.count(", ") > MAX_COMMAS:
        what = term("easy French: this sentence has {count} commas")
        fix = term("write two sentences, or a list with dashes")
        yield Finding(text.split(",")[0], what.format(count=text.count(", ")), fix)


def _percentage(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _PERCENTAGE.finditer(text):
        what = term("easy French: “{words}” is a percentage").format(words=found[0])
        yield Finding(found[0], what, term("write “a lot”, “half”, “few”…"))


def _large_number(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _NUMBER.finditer(text):
        number = int(re.sub(r"\D", "", found[0]))
        is_year = number in YEARS and found[0].isdigit()
        if number >= LARGE_NUMBER and not is_year:
            what = term("easy French: “{words}” is a large number").format(words=found[0])
            yield Finding(found[0], what, term("write “a lot of”"))


def _spelt_number(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _SPELT_NUMBER.finditer(text):
        what = term("easy French: the number “{words}” is spelt out").format(words=found[0])
        yield Finding(found[0], what, term("write it in figures"))


def _roman_number(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _ROMAN.finditer(text):
        what = term("easy French: “{words}” is a Roman number").format(words=found[0])
        yield Finding(found[0], what, term("write it in figures: 19 and not XIX"))


def _capitals(text: str, page: EasyPage) -> Iterator[Finding]:
    for found in _CAPITALS.finditer(text):
        word = found[0]
        if len(word) > LONGEST_ACRONYM:
            what = term("easy French: “{words}” is in capitals").format(words=word)
            yield Finding(word, what, term("write it in small letters"))
        elif not _ROMAN.search(word) and not page.explains(word):
            what = term("easy French: nothing says what “{words}” means").format(words=word)
            yield Finding(word, what, _explain(word))


def _abbreviation(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _ABBREVIATION.finditer(text):
        what = term("easy French: “{words}” is short for something").format(words=found[0])
        yield Finding(found[0], what, term("write the words in full"))


def _date(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _DATE.finditer(text):
        what = term("easy French: “{words}” is a date in figures").format(words=found[0])
        yield Finding(found[0], what, term("write the day in full: “Saturday 21 March”"))


def _sign(text: str, _page: EasyPage) -> Iterator[Finding]:
    for found in _SIGN.finditer(text):
        what = term("easy French: the sign “{words}” is hard to read").format(words=found[0])
        yield Finding(found[0], what, term("write it in words"))


def _double_negation(text: str, _page: EasyPage) -> Iterator[Finding]:
    negations = _NEGATION.findall(text)
    if len(negations) > 1:
        what = term("easy French: this sentence says no twice")
        yield Finding(negations[0], what, term("say what is, or what to do"))


def _long_word(text: str, page: EasyPage) -> Iterator[Finding]:
    for word in re.findall(r"[^\W\d_]{8,}", text):
        is_long = syllables(word) > MAX_SYLLABLES and not _KNOWN_WORDS.fullmatch(word.lower())
        if is_long and not page.explains(word):
            what = term("easy French: “{words}” is a long word").format(words=word)
            yield Finding(word, what, _explain(word))


def _explain(word: str) -> str:
    fix = term("write a simpler word, or add “{word} veut dire…”")
    return fix.format(word=word)


RULES: tuple[Callable[[str, EasyPage], Iterator[Finding]], ...] = (
    _one_idea,
    _percentage,
    _large_number,
    _spelt_number,
    _roman_number,
    _capitals,
    _abbreviation,
    _date,
    _sign,
    _double_negation,
    _long_word,
)
