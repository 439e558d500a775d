"""The rows of a CSV or JSON file, each with its place, as texts by the platform's own column names."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.appointments.mapping import Mapping as MappingTable
from shared.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    place: str
    """Where it stands: "line 5" of a CSV file, "row 5" of a list."""
    cells: Mapping[str, str]
    wrong: str = ""
    """Why it is no row at all."""


def rows_of(path: Path, mapping: MappingTable) -> list[Row]:
    """Return the rows of a file, JSON if it is called so and else CSV.

    Raises:
        Problem: the file cannot be read, or is not of its kind.
    """
    json_file = path.suffix.lower() == ".json"
    text = _text(path, "utf-8" if json_file else mapping.encoding)
    return list(_of_json(path, text, mapping.rows) if json_file else _of_csv(path, text))


def row_of(place: str, told: object) -> Row:
    """Return an object of JSON as a row."""
    if not isinstance(told, dict):
        return Row(place, {}, "is no object with keys")
    deep = [key for key, value in told.items() if isinstance(value, dict | list)]
    wrong = f'"{deep[0]}" holds a list or an object, not a value' if deep else ""
    return Row(place, {str(key): _plain(value) for key, value in told.items()}, wrong)


def _plain(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case _:
            return str(value).strip()


def _text(path: Path, encoding: str) -> str:
    try:
        # Excel begins UTF-8 files with a byte order mark.
        return path.read_text(encoding="utf-8-sig" if encoding == "utf-8" else encoding)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"{path}: cannot be read ({reason}); check the path and its permissions.") from error
    except UnicodeDecodeError as error:
        other = "gb18030" if encoding == "utf-8" else "utf-8"
        raise Problem(f'{path}: not {encoding} text; try encoding = "{other}" in the mapping.') from error


def _of_csv(path: Path, text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        heading = [name.strip() for name in next(reader, [])]
        for cells in reader:
            if any(cell.strip() for cell in cells):
                wrong = f"has {len(cells)} columns and the heading {len(heading)}" if len(cells) != len(heading) else ""
                named = zip(heading, (cell.strip() for cell in cells), strict=False)
                yield Row(f"line {reader.line_num}", dict(named), wrong)
    except csv.Error as error:
        raise Problem(f"{path}, line {reader.line_num}: is no CSV ({error}); correct it.") from error


def _of_json(path: Path, text: str, where: str) -> Iterator[Row]:
    try:
        found: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Problem(f"{path}: is no JSON ({error}); correct it.") from error
    for key in filter(None, where.split(".")):
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, list):
        at = f'at rows = "{where}"' if where else "in the file"
        raise Problem(f'{path}: there is no list {at}; say in the mapping where it stands, e.g. rows = "data.list".')
    yield from (row_of(f"row {at}", told) for at, told in enumerate(found, 1))
