"""``activities/<id>.md`` of kind budget → ``Budget``."""

from __future__ import annotations

import re
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich, words
from kiosk.packs.authoring.markdown import Paragraph, Quote, Table
from kiosk.packs.authoring.prose import read_paragraphs, read_quotes
from kiosk.packs.content import Budget, Priced, Rich
from kiosk.packs.limits import MAX_OFFERS, MIN_OFFERS, TOKEN_STEP
from kiosk.packs.problems import Notes

_COST = re.compile(r"(?P<tokens>[0-9]{1,2}(?:[.,][0-9]{1,2})?)(?:\s*jetons?)?")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("budget")]
    allowance: fields.Tokens


def read_budget(document: Document, known: Known) -> Budget | None:
    """The budget, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    quotes = [block for block in document.blocks if isinstance(block, Quote)]
    others = [block for block in document.blocks if not isinstance(block, Table | Quote)]
    goal = _goal(tuple(read_paragraphs(others, notes)), document)
    allowance = matter.allowance if matter else None
    offers = _offers(tables, allowance, document)
    explanation = read_quotes(quotes, notes)
    if matter is None:
        return None
    return Budget(
        **front_matter.activity(document, matter),
        allowance=matter.allowance,
        goal=goal,
        offers=offers,
        explanation=explanation,
    )


def _goal(goal: tuple[Rich, ...], document: Document) -> tuple[Rich, ...]:
    if not goal:
        what = term("the goal is missing")
        document.notes.add(document.body_line, what, term("write a paragraph under the settings"))
    return goal


def _offers(tables: list[Table], allowance: float | None, document: Document) -> tuple[Priced, ...]:
    notes = document.notes
    if not tables:
        what = term("the table of what can be chosen is missing")
        notes.add(document.body_line, what, term("write one: | Film | Jetons |"))
        return ()
    for table in tables[1:]:
        notes.add(table.line, term("a budget has one table"), term("put its rows in the first one"))
    if len(tables[0].header) not in (2, 3):
        what = term("the number of columns is {count}").format(count=len(tables[0].header))
        fix = term("keep what is chosen, its cost in tokens and, if you like, a fact")
        notes.add(tables[0].line, what, fix)
        return ()
    offers = tuple(_offer(row, allowance, notes) for row in tables[0].rows)
    _check_choice(offers, tables[0].line, allowance, notes)
    return offers


def _offer(row: tuple[Paragraph, ...], allowance: float | None, notes: Notes) -> Priced:
    title, cost, *facts = row
    if not title.text.strip():
        what = term("this row of the table has no title")
        notes.add(title.line, what, term("write it in the first column"))
    return Priced(
        title=words(title.text, title.line, notes),
        cost=_cost(cost, allowance, notes),
        fact=tuple(span for fact in facts for span in rich(fact.text, fact.line, notes)),
    )


def _cost(cell: Paragraph, allowance: float | None, notes: Notes) -> float:
    found = _COST.fullmatch(cell.text.strip())
    tokens = float(found["tokens"].replace(",", ".")) if found else 0.0
    if tokens <= 0 or tokens % TOKEN_STEP:
        what = term("“{cost}” is not a cost in tokens").format(cost=cell.text)
        notes.add(cell.line, what, term("write 0,5 or 1 or 1,5 and so on"), at=cell.text)
    elif allowance is not None and tokens > allowance:
        what = term("this costs more than the allowance: it can never be chosen")
        notes.add(cell.line, what, term("lower the cost, or raise “allowance”"), at=cell.text)
    return tokens


def _check_choice(
    offers: tuple[Priced, ...], line: int, allowance: float | None, notes: Notes
) -> None:
    if not MIN_OFFERS <= len(offers) <= MAX_OFFERS:
        what = term("the number of rows is {count}").format(count=len(offers))
        fix = term("write {least} to {most} of them").format(least=MIN_OFFERS, most=MAX_OFFERS)
        notes.add(line, what, fix)
    elif allowance is not None and sum(offer.cost for offer in offers) <= allowance:
        what = term("the allowance pays for everything: there is no choice to make")
        notes.advise(line, what, term("add rows, or lower “allowance”"))
