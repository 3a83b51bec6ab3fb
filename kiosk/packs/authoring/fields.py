"""The values that front matters hold, each with the check that explains itself.

References are checked against ``Known``, passed as the context of the validation, so that
an unknown universe is told in the same run as a missing title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from kiosk.i18n import term
from kiosk.packs.authoring.folder import MEDIA_FOLDER
from kiosk.packs.authoring.media_names import kind_of
from kiosk.packs.authoring.typography import french, unaccented
from kiosk.packs.content import MAX_URL_LENGTH, Record
from kiosk.packs.limits import (
    MAX_FACT,
    MAX_MINUTES,
    MAX_QUESTIONS,
    MAX_SUMMARY,
    MAX_TITLE,
    MAX_TOKENS,
    MAX_UNIVERSES,
    MAX_WELCOME,
    TOKEN_STEP,
)
from kiosk.packs.problems import did_you_mean

ILLUSTRATIONS = ("presse", "cinema", "former", "livres", "patrimoine", "jeunesse")
AUDIENCES = ("tous", "enfants", "ados", "adultes", "équipe")
# Suffix of a translation's file (« quatre-jetons.en.md ») → BCP 47. French has no suffix.
TRANSLATIONS = {
    "falc": "fr-x-falc",
    **{code: code for code in ("ar", "de", "en", "es", "it", "nl", "pl", "pt", "ro", "tr", "uk")},
}
FRENCH = "fr"
LANGUAGES = (FRENCH, *sorted(TRANSLATIONS.values()))

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# No port, no user, no escapes but %: what phones and people read the same way.
_URL = re.compile(r"https://(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,31}")
_INSEE = re.compile(r"[0-9]{5}")
_PHONE = re.compile(r"(?:0|(?:\+|00)33\s?(?:\(0\))?)(?P<rest>\s?[1-9](?:[\s.-]?[0-9]{2}){4})")
_MINUTES = re.compile(r"(?P<count>[0-9]+)\s*(?:mn|min|minutes?)\.?", re.IGNORECASE)
_FLAGS = {"oui": True, "vrai": True, "non": False, "faux": False}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Known:
    """What references may point to: ids of pages, and paths of media and records.

    ``hosts`` is ``None`` when the pack does not say them.
    """

    universes: frozenset[str] = frozenset()
    resources: frozenset[str] = frozenset()
    tutorials: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    records: tuple[Record, ...] = ()
    hosts: frozenset[str] | None = None


def mistake(what: str, fix: str, *, within: tuple[str | int, ...] = ()) -> PydanticCustomError:
    """What a check raises; ``what`` goes on after the name of the key.

    ``within`` is where the mistake stands in a value that is checked as a whole; it ends
    with ``[key]`` when a key of a map is wrong and not its value.
    """
    return PydanticCustomError("mistake", "{what}", {"what": what, "fix": fix, "within": within})


def _text(most: int) -> AfterValidator:
    def check(value: str) -> str:
        text = french(value).strip()
        if not text:
            raise mistake(term("is empty"), term("write a few words, or remove the key"))
        if len(text) > most:
            what = term("has {count} characters, at most {most} fit")
            raise mistake(what.format(count=len(text), most=most), term("shorten it"))
        return text

    return AfterValidator(check)


def _one_of(*options: str) -> AfterValidator:
    """One of ``options``, with or without its accents and capital letters."""
    meant = {unaccented(option): option for option in options}

    def check(value: str) -> str:
        if unaccented(value) not in meant:
            what = term("does not accept “{value}”").format(value=value)
            raise mistake(what, did_you_mean(value, options))
        return meant[unaccented(value)]

    return AfterValidator(check)


def _shape(pattern: re.Pattern[str], example: str) -> AfterValidator:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            what = term("is “{value}”").format(value=value) if value else term("is empty")
            fix = term("write it as in this example: {example}").format(example=example)
            raise mistake(what, fix)
        return value

    return AfterValidator(check)


def _number(least: int, most: int) -> AfterValidator:
    def check(value: int) -> int:
        if not least <= value <= most:
            what = term("is {value}").format(value=value)
            fix = term("write a number from {least} to {most}")
            raise mistake(what, fix.format(least=least, most=most))
        return value

    return AfterValidator(check)


def _universe(value: str, info: ValidationInfo) -> str:
    return _page(value, _known(info).universes, "universes")


def _resource(value: str, info: ValidationInfo) -> str:
    return _page(value, _known(info).resources, "resources")


def _page(value: str, known: frozenset[str], folder: str) -> str:
    """The id of a page, which may be written « Cinéma » or « universes/cinema.md »."""
    name = unaccented(value).removeprefix(f"{folder}/").removesuffix(".md")
    return name if name in known else _reference(value, known, f"{folder}/{name}.md")


def _reference(value: str, known: frozenset[str], file: str) -> str:
    if not value:
        raise mistake(term("is empty"), term("write something after the colon, or remove the line"))
    if value not in known:
        what = term("is “{value}”, but there is no {file}").format(value=value, file=file)
        raise mistake(what, did_you_mean(value, known))
    return value


def _link(value: str, info: ValidationInfo) -> str:
    return read_link(value, _known(info).hosts)


def read_link(value: str, hosts: frozenset[str] | None) -> str:
    """``value``, an address that phones read well and whose host is allowed.

    Raises:
        PydanticCustomError: a ``mistake``; the author can act.
    """
    found = _URL.fullmatch(value)
    if not found:
        what = term("is “{value}”, which is not a plain https address").format(value=value)
        raise mistake(what, term("write it as in this example: https://example.org/page"))
    if len(value) > MAX_URL_LENGTH:
        what = term("has {count} characters, phones read a code of at most {most}")
        fix = term("use a shorter address of the portal")
        raise mistake(what.format(count=len(value), most=MAX_URL_LENGTH), fix)
    if hosts is not None and found["host"] not in hosts:
        what = term("leads to {host}, which is not in the hosts of pack.yaml")
        fix = term("link to one of these, or add it there: {hosts}")
        raise mistake(what.format(host=found["host"]), fix.format(hosts=", ".join(sorted(hosts))))
    return value


def _picture(value: str, info: ValidationInfo) -> str:
    """The path of a picture, with its folder or without."""
    path = MEDIA_FOLDER + value.removeprefix("../").removeprefix(MEDIA_FOLDER)
    pictures = {path for path in _known(info).media if kind_of(path) == "picture"}
    return _reference(path, frozenset(pictures), path)


def _tokens(value: object) -> object:
    """« 4,5 » as well as 4.5."""
    return value.replace(",", ".") if isinstance(value, str) else value


def _whole_or_half(value: float) -> float:
    if not TOKEN_STEP <= value <= MAX_TOKENS or value % TOKEN_STEP:
        what = term("is {value}").format(value=f"{value:g}")
        fix = term("write a number of tokens from {least} to {most}, such as 4 or 4,5")
        raise mistake(what, fix.format(least=TOKEN_STEP, most=MAX_TOKENS))
    return value


def _telephone(value: str) -> str:
    """« 03 20 12 34 56 », however it was typed."""
    found = _PHONE.fullmatch(value)
    if not found:
        what = term("is “{value}”").format(value=value)
        fix = term("write it as in this example: {example}")
        raise mistake(what, fix.format(example='"03 20 12 34 56"'))
    digits = "0" + re.sub(r"\D", "", found["rest"])
    return " ".join(digits[index : index + 2] for index in range(0, 10, 2))


def _known(info: ValidationInfo) -> Known:
    assert isinstance(info.context, Known)
    return info.context


def _french_first(languages: tuple[str, ...]) -> tuple[str, ...]:
    """What is not translated is shown in French, so French is always there."""
    return tuple(dict.fromkeys((FRENCH, *languages)))


def _flag(value: object) -> object:
    """« oui » as well as « yes » and « true »."""
    return _FLAGS.get(unaccented(value), value) if isinstance(value, str) else value


def _minutes(value: object) -> object:
    """« 3 min » as well as 3."""
    found = _MINUTES.fullmatch(value) if isinstance(value, str) else None
    return found["count"] if found else value


def listed(value: object) -> object:
    """One thing alone needs no brackets and no dash."""
    return [value] if isinstance(value, str | dict) else value


def separated(value: object) -> object:
    """« fr, en » as well as [fr, en]."""
    return re.split(r"\s*,\s*", value.strip()) if isinstance(value, str) and value else value


Title = Annotated[str, _text(MAX_TITLE)]
Summary = Annotated[str, _text(MAX_SUMMARY)]
Fact = Annotated[str, _text(MAX_FACT)]
Welcome = Annotated[str, _text(MAX_WELCOME)]
Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool)]
Minutes = Annotated[
    int, BeforeValidator(_minutes, json_schema_input_type=int), _number(1, MAX_MINUTES)
]
Draw = Annotated[int, _number(1, MAX_QUESTIONS)]
Order = Annotated[int, _number(1, MAX_UNIVERSES)]
Illustration = Annotated[str, _one_of(*ILLUSTRATIONS)]
Audience = Annotated[str, _one_of(*AUDIENCES)]
Language = Annotated[str, _one_of(*LANGUAGES)]
Languages = Annotated[
    tuple[Language, ...],
    BeforeValidator(separated, json_schema_input_type=list[Language]),
    AfterValidator(_french_first),
]
Device = Annotated[str, _one_of("phone")]
Texts = Annotated[
    tuple[Annotated[str, _text(MAX_SUMMARY)], ...],
    BeforeValidator(listed, json_schema_input_type=str | list[str]),
]
Durations = Annotated[
    tuple[int, ...], BeforeValidator(separated, json_schema_input_type=int | list[int])
]
Tokens = Annotated[
    float,
    BeforeValidator(_tokens, json_schema_input_type=float | str),
    AfterValidator(_whole_or_half),
]
PackId = Annotated[str, _shape(ID, "mel")]
Version = Annotated[str, _shape(_VERSION, "2024.1")]
Host = Annotated[str, _shape(_HOST, "asuivre.lillemetropole.fr")]
Insee = Annotated[str, _shape(_INSEE, '"59350"')]
Colour = Annotated[str, _shape(_COLOUR, '"#0D4080"')]
Hosts = Annotated[tuple[Host, ...], BeforeValidator(separated, json_schema_input_type=list[str])]
UniverseId = Annotated[str, AfterValidator(_universe)]
UniverseIds = Annotated[
    tuple[UniverseId, ...], BeforeValidator(separated, json_schema_input_type=list[str])
]
Paths = Annotated[tuple[str, ...], BeforeValidator(separated, json_schema_input_type=list[str])]
ResourceId = Annotated[str, AfterValidator(_resource)]
Link = Annotated[str, AfterValidator(_link)]
Picture = Annotated[str, AfterValidator(_picture)]
Telephone = Annotated[str, AfterValidator(_telephone)]


def kind(name: str) -> AfterValidator:
    """The one ``kind`` that a folder holds."""
    return _one_of(name)
