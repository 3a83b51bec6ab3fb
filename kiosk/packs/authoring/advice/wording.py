"""Words and sentences that a reader may stumble on, in the French pages.

The voice of the kiosk is that of the design system, § 8: polite, sentences of 12 words at
most, no jargon. Its 12 is a target for writers. A check that said so at the thirteenth
word would cry at « 24 h sur 24, 7 jours sur 7 » and not be read: it speaks up at 20, beyond
which a sentence is long for anybody, and keeps to 12 where easy French is promised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.i18n import term
from kiosk.packs.authoring.advice.sentences import Sentence, sentences
from kiosk.packs.authoring.advice.syllables import syllables
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import FRENCH, TRANSLATIONS

EASY_FRENCH = TRANSLATIONS["falc"]
TARGET_WORDS = 12  # a sentence: design system, § 8
MAX_SENTENCE_WORDS = {FRENCH: 20, EASY_FRENCH: TARGET_WORDS}
MIN_WORDS = 30  # below, a figure of readability says nothing
# Of 100, on Flesch's scale: « standard » begins at 60, « fairly easy » at 70.
MIN_READABILITY = {FRENCH: 60, EASY_FRENCH: 70}

_QUOTED = re.compile(r"«[^»]*»")  # the words of a button, a title: not the author's own
_EXCLAMATIONS = re.compile(r"!\s*!")
_TU = re.compile(r"\b(?:tu|toi|ta|tes)\b", re.IGNORECASE)
_CLICK = re.compile(r"\b(?:re)?cli(?:qu\w+|cs?)\b", re.IGNORECASE)
_STREAMING = re.compile(r"\bstreaming\b", re.IGNORECASE)
_AUTHENTICATION = re.compile(r"\bauthentifi\w+", re.IGNORECASE)


def advise_on_words(document: Document, language: str) -> None:
    """Note the long sentences, the words to avoid, and a page that is hard to read."""
    if language not in MAX_SENTENCE_WORDS:
        return
    said = tuple(sentences(document))
    for sentence in said:
        _advise_on_length(document, sentence, MAX_SENTENCE_WORDS[language])
        for words, what, fix in _to_avoid(_QUOTED.sub("", sentence.text)):
            document.notes.advise(sentence.line, what.format(words=words), fix, at=words)
    _advise_on_readability(document, said, MIN_READABILITY[language])


def readability(said: Sequence[Sentence]) -> float:
    """The figure of Flesch as adapted to French: 100 is very easy, 0 very hard.

    L. Kandel and A. Moles, « Application de l’indice de Flesch à la langue française »,
    Cahiers d’études de radio-télévision, 19, 1958, pp. 253-274.
    """
    words = [word for sentence in said for word in sentence.words]
    words_a_sentence = len(words) / len(said)
    syllables_a_word = sum(syllables(word) for word in words) / len(words)
    return 207 - 1.015 * words_a_sentence - 73.6 * syllables_a_word


def _advise_on_length(document: Document, sentence: Sentence, most: int) -> None:
    count = len(sentence.words)
    if count > most:
        what = term("this sentence has {count} words").format(count=count)
        fix = term("cut it in two; aim at {most} words").format(most=TARGET_WORDS)
        document.notes.advise(sentence.line, what, fix, at=sentence.typed)


def _to_avoid(text: str) -> Iterator[tuple[str, str, str]]:
    """The words found, what is wrong with them, and what to write instead."""
    if found := _CLICK.search(text):
        what = term("“{words}”: there is no mouse here, nor on a phone")
        yield found[0], what, term("write “touchez”")
    if found := _STREAMING.search(text):
        yield found[0], term("“{words}” is jargon"), term("write “en ligne”")
    if found := _AUTHENTICATION.search(text):
        yield found[0], term("“{words}” is jargon"), term("write “se connecter”")
    if found := _TU.search(text):
        what = term("“{words}” is too familiar: the kiosk says “vous”")
        yield found[0], what, term("write “vous”")
    if found := _EXCLAMATIONS.search(text):
        yield found[0], term("exclamation marks in a row shout"), term("keep one, or none")


def _advise_on_readability(document: Document, said: Sequence[Sentence], least: int) -> None:
    if sum(len(sentence.words) for sentence in said) < MIN_WORDS:
        return
    figure = readability(said)
    if figure < least:
        what = term("this page is hard to read: {figure} out of 100, {least} at least is wanted")
        fix = term("choose shorter words and cut the long sentences in two")
        what = what.format(figure=max(0, round(figure)), least=least)
        document.notes.advise(document.body_line, what, fix)
