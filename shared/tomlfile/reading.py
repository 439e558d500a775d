"""Reads one TOML file for a program; whatever is wrong with it becomes one sentence with file, line and key."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from shared.domain.problem import Problem
from shared.tomlfile.complaint import first_of, place_of, what, where
from shared.tomlfile.lines import Place, line_of, lines_of

Model = TypeVar("Model", bound=BaseModel)

LARGEST = 1_000_000
"""Bytes; far more than any file written by hand, and read in a few seconds."""

_AT = re.compile(r"^(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.DOTALL)
_PLAIN = {
    "Cannot overwrite a value": "this key stands twice; keep one of them",
    "Invalid value": "the value is missing or wrong; texts need quotes",
    "Invalid statement": "this is neither a [section] nor a key = value",
    "Invalid initial character for a key part": "a key is missing; a table in { } stands on one line",
    "Unclosed inline table": "a table in { } must be closed on its line",
    "Unterminated string": "a text has no closing quote",
    r"Illegal character '\n'": "a text has no closing quote on its line",
}


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file read but not yet understood; `family` is the kind of problem its reader raises."""

    path: Path
    data: dict[str, Any]
    lines: dict[Place, int]
    family: type[Problem]

    def as_model(self, model: type[Model]) -> Model:
        """Return the file as a model; raises the family's problem for the first mistake in the file."""
        try:
            return model.model_validate(self.data)
        except ValidationError as invalid:
            mistakes = invalid.errors(include_url=False)
        first = first_of(mistakes, self.lines)
        raise self.problem(place_of(first), what(first, model))

    def problem(self, place: Place, complaint: str) -> Problem:
        """Return a problem that names file, line and key: `hall.toml, line 7: [screen] theme: …`."""
        line = line_of(self.lines, place)
        at = f"{self.path}, line {line}" if line else f"{self.path}"
        return self.family(f"{at}: {where(place, self.data)}: {_ended(complaint)}")


def read_toml(path: Path, family: type[Problem]) -> TomlFile:
    """Read a file; raises `family` when it is missing, not UTF-8 or not TOML."""
    text = _text(path, family)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        raise family(_broken(path, text, str(broken))) from broken
    except RecursionError:
        raise family(f"{path}: lists or tables stand too deep in each other; write them flat.") from None
    except ValueError as error:
        raise family(f"{path}: a number has too many digits; correct it.") from error
    return TomlFile(path, data, lines_of(text), family)


def _text(path: Path, family: type[Problem]) -> str:
    content = _content(path, family)
    try:
        # Windows Notepad begins UTF-8 files with a byte order mark, which TOML does not allow.
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise family(f"{path}, line {line}: not UTF-8 text; save the file in the encoding UTF-8.") from error


def _content(path: Path, family: type[Problem]) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise family(f"{path}: is no file but a device; name a file.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise family(f"{path}: cannot be read ({reason}); check the path and its permissions.") from error
    if len(content) > LARGEST:
        raise family(f"{path}: is larger than {LARGEST // 1000} kB and no file of ours; check the path.")
    return content


def _broken(path: Path, text: str, message: str) -> str:
    found = _AT.match(message)
    if found is None:
        return f"{path}: {_ended(_lowered(message))}"
    ending = text.rstrip()
    line = found["line"] or ending.count("\n") + 1
    column = found["column"] or len(ending) - ending.rfind("\n")
    return f"{path}, line {line}, column {column}: {_ended(_in_plain_words(found['what']))}"


def _in_plain_words(complaint: str) -> str:
    twice = re.match(r"Cannot declare \((?P<keys>.*?),?\) twice", complaint)
    if twice:
        name = ".".join(key.strip(" '\"") for key in twice["keys"].split(","))
        return f"[{name}] stands twice; put its keys under one heading"
    return _PLAIN.get(complaint) or _lowered(complaint).replace("'", '"')


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("?", ".")) else f"{sentence}."
