"""What may stand between the ``---`` lines, and in pack.yaml and commune.yaml.

pydantic, because it reports every mistake of a file and not only the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import isclass
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from kiosk.i18n import term
from kiosk.packs.authoring import dates, fields
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.hours import Week
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.limits import MAX_POOL, MAX_QUESTIONS
from kiosk.packs.problems import Notes, closest, did_you_mean

# What a French author writes by mistake, where no likeness leads to the right key.
_IN_FRENCH = {
    "adresse": "address",
    "auteur": "creator",
    "bibliothèque": "library",
    "couleur": "accent",
    "durée": "minutes",
    "tirage": "draw",
    "genre": "kind",
    "heure": "time",
    "horaires": "hours",
    "jour": "date",
    "lien": "link",
    "lieu": "place",
    "nom": "name",
    "public": "audience",
    "résumé": "summary",
    "titre": "title",
    "téléphone": "phone",
}


class Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Common(Settings):
    """The keys of every page. Each kind narrows its own ``kind``."""

    kind: str
    title: fields.Title
    summary: fields.Summary = ""
    audience: fields.Audience = "tous"
    minutes: fields.Minutes = 3
    valid_until: dates.Date | None = None
    credits: fields.Summary = ""


class ActivityMatter(Common):
    """What stands above everything that is played."""

    universe: fields.UniverseId
    resource: fields.ResourceId = ""


class PooledMatter(ActivityMatter):
    """``draw`` is how many things each game takes out of the page; without it, all of them."""

    draw: fields.Draw = 0

    @property
    def most(self) -> int:
        """How many the page may hold."""
        return MAX_POOL if self.draw else MAX_QUESTIONS


class PackSettings(Settings):
    id: fields.PackId
    title: fields.Title
    version: fields.Version
    languages: fields.Languages = (fields.FRENCH,)
    licence: fields.Title
    portal: fields.Link
    hosts: fields.Hosts
    contact: fields.Title = ""


class LibrarySettings(Settings):
    name: fields.Title
    address: fields.Summary = ""
    here: fields.Flag = False
    phone: fields.Telephone = ""
    url: fields.Link = ""
    hours: Week = {}
    closed: dates.Closures = ()


class WifiSettings(Settings):
    name: fields.Title
    how: fields.Summary = ""


class CommuneSettings(Settings):
    name: fields.Title
    library: fields.Title
    insee: fields.Insee = ""
    accent: fields.Colour = "#0D4080"
    welcome: fields.Welcome = ""
    logo: fields.Picture = ""
    wifi: WifiSettings | None = None
    agenda: fields.Link = ""
    universes: fields.UniverseIds = ()
    demonstration: fields.Flag = False
    libraries: Annotated[
        tuple[LibrarySettings, ...],
        BeforeValidator(fields.listed, json_schema_input_type=list[LibrarySettings]),
    ] = ()
    hide: fields.Paths = ()


def entry(document: Document, matter: Common) -> dict[str, Any]:
    """What every ``Entry`` has, from the settings above its page."""
    return {
        "id": document.id,
        "language": document.language,
        "title": matter.title,
        "summary": matter.summary,
        "audience": matter.audience,
        "valid_until": matter.valid_until,
        "credits": matter.credits,
    }


def activity(document: Document, matter: ActivityMatter) -> dict[str, Any]:
    """What every ``Activity`` has."""
    return {
        **entry(document, matter),
        "universe": matter.universe,
        "resource": matter.resource,
        "minutes": matter.minutes,
    }


def pooled(document: Document, matter: PooledMatter) -> dict[str, Any]:
    """What every ``Pooled`` has."""
    return {**activity(document, matter), "draw": matter.draw}


_Model = TypeVar("_Model", bound=Settings)


def check(
    model: type[_Model], yaml: YamlMap | None, known: fields.Known, notes: Notes
) -> _Model | None:
    """``yaml`` as a ``model``, or ``None`` when the notes say what is wrong with it."""
    if yaml is None:
        return None
    try:
        return model.model_validate(yaml.values, context=known)
    except ValidationError as error:
        wrong = error.errors(include_url=False)
        misspelt = {(*_loc(one)[:-1], _meant(one, model)) for one in wrong if _is_unknown(one)}
        for details in wrong:
            if details["type"] == "missing" and _loc(details) in misspelt:
                continue  # it is there, under the wrong name
            is_key = details["type"] in ("missing", "extra_forbidden") or "[key]" in _loc(details)
            line, column = yaml.place_of(_path(details), key=is_key)
            notes.add(line, *_explained(details, model), column=column)
    return None


def _loc(details: ErrorDetails) -> tuple[str | int, ...]:
    return (*details["loc"], *details.get("ctx", {}).get("within", ()))


def _path(details: ErrorDetails) -> Iterator[str | int]:
    return (step for step in _loc(details) if step != "[key]")


def _key(details: ErrorDetails) -> str:
    """The key that the author knows; for a wrong key of a map, the map's."""
    names = [step for step in _loc(details) if isinstance(step, str)]
    return names[-3] if names[-1] == "[key]" else names[-1]


def _explained(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What is wrong and its fix, in the reader's language and not in pydantic's."""
    key = _key(details)
    found = details["type"]
    if found == "mistake":
        context = details["ctx"]
        what = term("“{key}” {mistake}").format(key=key, mistake=context["what"])
        return what, str(context["fix"])
    if found == "missing":
        what = term("“{key}” is missing").format(key=key)
        return what, term("add a line “{key}: …”").format(key=key)
    if found == "extra_forbidden":
        what = term("the setting “{key}” is not known").format(key=key)
        meant = _meant(details, model) or key
        return what, did_you_mean(meant, _model_at(model, details).model_fields)
    if details["input"] == "":
        what = term("“{key}” is empty").format(key=key)
        return what, term("write something after the colon, or remove the line")
    what = term("“{key}” cannot be read").format(key=key)
    return what, term("write {expected}").format(expected=_expected(found))


def _is_unknown(details: ErrorDetails) -> bool:
    return details["type"] == "extra_forbidden"


def _meant(details: ErrorDetails, model: type[BaseModel]) -> str:
    """The setting that an unknown one looks like or translates, or ``""``."""
    key, known = _key(details), _model_at(model, details).model_fields
    in_english = _IN_FRENCH.get(key, "")
    return in_english if in_english in known else closest(key, known)


def _model_at(model: type[BaseModel], details: ErrorDetails) -> type[BaseModel]:
    for step in details["loc"]:
        field = model.model_fields.get(str(step))
        for argument in get_args(field.annotation) if field else ():
            if isclass(argument) and issubclass(argument, BaseModel):
                model = argument
    return model


def _expected(error_type: str) -> str:
    if error_type.startswith("int"):
        return term("a whole number, such as 3")
    if error_type.startswith("float"):
        return term("a number")
    if error_type.startswith("bool"):
        return term("yes or no")
    if error_type.startswith("date"):
        return term("a date such as 2025-12-31")
    if error_type.startswith("tuple"):
        return term("a list: [one, two]")
    if error_type.startswith(("dict", "model")):
        return term("a map of “key: value” lines")
    return term("one value alone, between double quotes if it begins with a bracket")
