"""The one way in: everything that could be better in a page."""

from __future__ import annotations

from datetime import date

from kiosk.packs.authoring.advice.dates import advise_on_dates
from kiosk.packs.authoring.advice.easy_french import advise_on_easy_french
from kiosk.packs.authoring.advice.fit import advise_on_fit
from kiosk.packs.authoring.advice.letters import advise_on_letters
from kiosk.packs.authoring.advice.wording import advise_on_words
from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Entry


def advise(document: Document, entry: Entry, language: str, today: date | None) -> None:
    """Note the advice about a page and the ``entry`` that was made of it.

    Without ``today`` nothing is said about dates.
    """
    advise_on_words(document, language)
    advise_on_easy_french(document, language)
    advise_on_letters(document)
    advise_on_fit(document, entry)
    if today is not None:
        advise_on_dates(document, entry, today)
