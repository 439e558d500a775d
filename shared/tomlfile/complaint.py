"""What is wrong in a checked file: the place and the words for each kind of mistake."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from shared.tomlfile.likeness import advice, listed, nearest
from shared.tomlfile.lines import Key, Place, line_of

_NAMES = ("code", "letter", "number")
_KINDS = {
    "int_type": "a whole number",
    "float_type": "a number",
    "string_type": "a text in quotes",
    "bool_type": "true or false",
    "tuple_type": "a list in [ ]",
    "model_type": "a table",
    "dict_type": "a table",
    "date_type": "a day without quotes, like 2026-10-01",
}


def where(place: Place, data: Mapping[str, Any]) -> str:
    """Return a place as a technician finds it: `[screen] theme`, `[[service]] "A01" materials 2 zh`."""
    if not place:
        return "the file"
    head, *rest = place
    value = data.get(str(head))
    if rest and isinstance(rest[0], int):
        return " ".join([f"[[{head}]]", _name(value, rest[0]), *_counted(rest[1:])])
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"[[{head}]]"
    if rest or isinstance(value, dict):
        return " ".join([f"[{head}]", *_counted(rest)])
    return str(head)


def what(error: ErrorDetails, model: type[BaseModel]) -> str:
    """Return what is wrong and what to do about it, as the end of a sentence."""
    place = place_of(error)
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        known = _fields(model, place[:-1])
        return "no such key" + advice(str(place[-1]), known)
    if kind == "missing":
        return "is missing; add it" if place[1:] else "is missing; add a section of this name"
    if kind in _KINDS:
        return f"must be {_KINDS[kind]}, not {_shown(value)}"
    return _out_of_range(error)


def first_of(errors: Iterable[ErrorDetails], lines: Mapping[Place, int]) -> ErrorDetails:
    """Return the error to tell: the first in the file, and a missing key only after misspelt ones."""
    listed_errors = list(errors)
    around = {place_of(error)[:depth] for error in listed_errors for depth in range(len(error["loc"]))}
    # A list whose items are wrong is also reported as too short, which it is not.
    true_errors = [error for error in listed_errors if place_of(error) not in around]
    return min(true_errors, key=lambda e: (e["type"] == "missing", line_of(lines, place_of(e)) or 0))


def place_of(error: ErrorDetails) -> Place:
    return tuple(error["loc"])


def _out_of_range(error: ErrorDetails) -> str:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    match kind:
        case "value_error":
            return str(context["error"])
        case "literal_error" | "enum":
            choices = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            guess = nearest(value, choices) if isinstance(value, str) else None
            ending = f', did you mean "{guess}"?' if guess else ""
            allowed = listed(choices) if "'" in str(context["expected"]) else ", ".join(choices)
            return f"must be one of {allowed}, not {_shown(value)}{ending}"
        case "greater_than_equal":
            return f"must be at least {context['ge']:g}, not {_shown(value)}"
        case "greater_than":
            return f"must be more than {context['gt']:g}, not {_shown(value)}"
        case "less_than_equal":
            return f"must be at most {context['le']:g}, not {_shown(value)}"
        case "string_too_short" | "too_short":
            return "must not be empty"
        case "string_too_long" | "too_long" if isinstance(value, str):
            return f"must be at most {context['max_length']} characters long"
        case _:
            return f"{error['msg'][:1].lower()}{error['msg'][1:]}, not {_shown(value)}"


def _name(items: object, position: int) -> str:
    """Return how an item of a list of tables calls itself, else its place in the list."""
    if isinstance(items, list) and position < len(items) and isinstance(items[position], dict):
        for key in _NAMES:
            name = items[position].get(key)
            if isinstance(name, str) and name:
                return f'"{name}"'
            if isinstance(name, int) and not isinstance(name, bool):
                return str(name)
    return f"no. {position + 1}"


def _counted(keys: list[Key]) -> list[str]:
    return [str(key + 1) if isinstance(key, int) else key for key in keys]


def _shown(value: object) -> str:
    match value:
        case str():
            return f'"{value}"'
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list() | tuple():
            return "a list"
        case _:
            return str(value)


def _fields(model: type[BaseModel], place: Place) -> list[str]:
    """Return the keys that a table of the file may have."""
    for key in place:
        field = model.model_fields.get(str(key))
        if isinstance(key, str) and field is not None:
            model = _model_in(field.annotation) or model
    return list(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
