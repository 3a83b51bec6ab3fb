"""What a reader would notice between two versions of a pack, in plain words.

Speaks of pages and of what is on them, never of files or fields of a format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any

import msgspec

from kiosk.i18n import term
from kiosk.packs.content import Content, Entry, Media, Opening, Record, Span, plain

MAX_QUOTED = 80  # characters of a text that is quoted
MAX_RECORDS_NAMED = 5

# Changes of these say nothing to a reader, or are said by another one.
_SILENT = frozenset({"id", "language", "order", "icon", "file", "captions", "hide", "portal"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One side of the comparison: its words in one language, its records, its media by hash."""

    content: Content
    records: tuple[Record, ...] = ()
    media: Mapping[str, str] = field(default_factory=dict)


def differences(before: Version, after: Version) -> Iterator[str]:
    """One sentence a difference, those of the pack first, then pages in their order."""
    yield from _of_the_pack(before.content, after.content)
    yield from _of_pages(before.content, after.content)
    yield from _of_records(before.records, after.records)
    yield from _of_media(before.media, after.media)


# --- the pack and its pages -----------------------------------------------------------


def _of_the_pack(before: Content, after: Content) -> Iterator[str]:
    for name, old, new in (
        (term("the pack"), before.title, after.title),
        (term("the version"), before.version, after.version),
    ):
        if old != new:
            yield _changed(name, _quoted(old), _quoted(new))
    if before.commune != after.commune:
        yield from _between(before.commune, after.commune, [term("the commune")])


def _of_pages(before: Content, after: Content) -> Iterator[str]:
    old, new = dict(before.entries()), dict(after.entries())
    for path in sorted(old.keys() - new.keys()):
        yield term("− {page} is gone").format(page=_page(old[path]))
    for path in sorted(new.keys() - old.keys()):
        yield term("+ {page} is new").format(page=_page(new[path]))
    for path in sorted(old.keys() & new.keys()):
        if type(old[path]) is not type(new[path]):
            yield _changed(_page(old[path]), _kind(old[path]), _kind(new[path]))
        else:
            yield from _between(old[path], new[path], [_page(old[path])])


def _page(entry: Entry) -> str:
    return f"{_kind(entry)} “{entry.title}”"


def _kind(entry: Entry) -> str:
    tag = str(entry.__struct_config__.tag or type(entry).__name__.lower())
    return _kind_names()[tag]


def _kind_names() -> dict[str, str]:
    """Inside a function, since the words follow the locale."""
    return {
        "universe": term("universe"),
        "resource": term("resource"),
        "tutorial": term("tutorial"),
        "quiz": term("quiz"),
        "info-intox": term("info-intox"),
        "investigation": term("investigation"),
        "memory": term("memory"),
        "sort": term("sorting game"),
        "order": term("ordering game"),
        "guided-choice": term("guided choice"),
        "surprise": term("surprise"),
        "budget": term("token game"),
        "fill": term("missing words"),
        "cards": term("cards"),
        "hotspots": term("picture to explore"),
        "workshop": term("workshop"),
        "pick": term("pick"),
        "event": term("event"),
    }


# --- inside a page ----------------------------------------------------------------------


def _between(old: Any, new: Any, place: Sequence[str]) -> Iterator[str]:
    """The differences of two values that stand in the same ``place``, such as
    (quiz “Jetons”, question 2, answers)."""
    if old == new:
        return
    if isinstance(old, msgspec.Struct) and type(old) is type(new) and not _is_text(old):
        for name in old.__struct_fields__:
            if name not in _SILENT:
                inner = [*place, field_name(name)]
                yield from _between(getattr(old, name), getattr(new, name), inner)
    elif (
        isinstance(old, tuple) and isinstance(new, tuple) and not (_is_text(old) and _is_text(new))
    ):
        yield from _between_lists(old, new, place)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in sorted(old.keys() | new.keys()):
            yield from _between(old.get(key, ()), new.get(key, ()), [*place, str(key)])
    else:
        yield _changed(", ".join(place), in_words(old), in_words(new))


def _between_lists(old: Sequence[Any], new: Sequence[Any], place: Sequence[str]) -> Iterator[str]:
    where = ", ".join(place)
    matcher = SequenceMatcher(None, [_name(one) for one in old], [_name(one) for one in new], False)
    for _, first, last, start, end in matcher.get_opcodes():
        common = min(last - first, end - start)
        for offset in range(common):
            number = f"{place[-1]} {start + offset + 1}"
            yield from _between(old[first + offset], new[start + offset], [*place[:-1], number])
        for gone in old[first + common : last]:
            yield term("− {place}: {words} is gone").format(place=where, words=_quoted(_name(gone)))
        for added in new[start + common : end]:
            yield term("+ {place}: {words} is new").format(place=where, words=_quoted(_name(added)))


def _is_text(value: Any) -> bool:
    """Words, in whatever shape the model keeps them."""
    if isinstance(value, tuple):
        return all(
            isinstance(part, Span) or (isinstance(part, tuple) and _is_text(part)) for part in value
        )
    return isinstance(value, str | Span | Media | Opening)


def in_words(value: Any) -> str:
    match value:
        case bool():
            return term("yes") if value else term("no")
        case str() | int() | float() | date():
            return _quoted(str(value)) if value != "" else term("nothing")
        case None | ():
            return term("nothing")
        case Media():
            return _quoted(value.text)
        case Opening():
            return f"{_hour(value.opens)}–{_hour(value.closes)}"
        case tuple() if _is_text(value):
            return _quoted(" ".join(plain(rich) for rich in _paragraphs(value)))
    return _quoted(_name(value))


def _paragraphs(text: tuple[Any, ...]) -> tuple[Any, ...]:
    return (text,) if text and isinstance(text[0], Span) else text


def _hour(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _name(value: Any) -> str:
    """The words by which a part is known: its first text."""
    if isinstance(value, msgspec.Struct) and not _is_text(value):
        texts = (getattr(value, name) for name in value.__struct_fields__ if name != "id")
        return next((_name(text) for text in texts if text), "")
    if isinstance(value, tuple) and _is_text(value):
        return " ".join(plain(rich) for rich in _paragraphs(value))
    return value.text if isinstance(value, Media | Span) else str(value)


def _changed(place: str, old: str, new: str) -> str:
    return term("~ {place}: {old} → {new}").format(place=place, old=old, new=new)


def _quoted(text: str) -> str:
    short = text if len(text) <= MAX_QUOTED else f"{text[: MAX_QUOTED - 1]}…"
    return f"“{short}”"


def field_name(name: str) -> str:
    """What an author calls a field of the model."""
    return {
        "title": term("title"),
        "summary": term("summary"),
        "audience": term("audience"),
        "minutes": term("minutes"),
        "valid_until": term("last day"),
        "credits": term("credits"),
        "fact": term("fact"),
        "promise": term("promise"),
        "key_fact": term("key fact"),
        "lines": term("lines"),
        "url": term("address"),
        "facts": term("facts"),
        "gestures": term("gestures"),
        "steps": term("step"),
        "page": term("practice phone"),
        "blocks": term("line"),
        "failures": term("way out"),
        "questions": term("question"),
        "choices": term("answer"),
        "is_right": term("is right"),
        "explanation": term("explanation"),
        "hint": term("hint"),
        "clues": term("clue"),
        "verdict": term("verdict"),
        "method": term("method"),
        "pairs": term("pair"),
        "baskets": term("basket"),
        "items": term("object"),
        "milestones": term("line"),
        "crossroads": term("question"),
        "ways": term("answer"),
        "leads_to": term("leads to"),
        "filters": term("filter"),
        "offers": term("line"),
        "cost": term("cost"),
        "allowance": term("tokens"),
        "sentences": term("sentence"),
        "cards": term("card"),
        "back": term("back"),
        "spots": term("place"),
        "stages": term("part"),
        "said": term("what is said"),
        "prepare": term("preparation"),
        "libraries": term("library"),
        "hours": term("hours"),
        "closures": term("closed days"),
        "day": term("date"),
        "start": term("beginning"),
        "end": term("end"),
        "place": term("place"),
        "picture": term("picture"),
        "media": term("picture"),
        "text": term("text"),
        "name": term("name"),
    }.get(name, name)


# --- records and media --------------------------------------------------------------------


def _of_records(before: Sequence[Record], after: Sequence[Record]) -> Iterator[str]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    yield from _counted(
        [new[key] for key in new.keys() - old.keys()],
        lambda count: term("+ records: {count} are new").format(count=count),
    )
    yield from _counted(
        [old[key] for key in old.keys() - new.keys()],
        lambda count: term("− records: {count} are gone").format(count=count),
    )
    yield from _counted(
        [new[key] for key in new.keys() & old.keys() if new[key] != old[key]],
        lambda count: term("~ records: {count} have changed").format(count=count),
    )


def _counted(records: Sequence[Record], say: Callable[[int], str]) -> Iterator[str]:
    if records:
        titles = sorted(record.title for record in records)
        named = ", ".join(_quoted(title) for title in titles[:MAX_RECORDS_NAMED])
        more = "…" if len(titles) > MAX_RECORDS_NAMED else ""
        yield f"{say(len(records))} ({named}{more})"


def _of_media(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    for file in sorted(before.keys() | after.keys()):
        if file not in after:
            yield term("− {file} is gone").format(file=file)
        elif file not in before:
            yield term("+ {file} is new").format(file=file)
        elif before[file] != after[file]:
            yield term("~ {file} is another picture, sound or film").format(file=file)
