"""A CSV file as lines that are looked up by column; each mistake is one sentence with its place."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from shared.domain.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file; `value` looks up a column, "" where the file has none of it."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def value(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    def problem(self, column: str, complaint: str) -> Problem:
        return Problem(f"{self.path}, line {self.line}, column {column}: {complaint}.".replace("?.", "?"))


def rows_of(path: Path, needed: Iterable[str]) -> Iterator[Row]:
    """Yield the lines below the heading; empty ones are passed over.

    Raises:
        Problem: the file cannot be read, is no CSV, or lacks a column that is needed.
    """
    try:
        # Excel begins UTF-8 files with a byte order mark.
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _cells(path, file, needed)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Problem(f"{path}: cannot be read ({reason}); check the path and its permissions.") from error
    except UnicodeDecodeError as error:
        raise Problem(f"{path}: not UTF-8 text; save the file in the encoding UTF-8.") from error


def _cells(path: Path, lines: Iterable[str], needed: Iterable[str]) -> Iterator[Row]:
    reader = csv.reader(lines, strict=True)
    try:
        heading = [name.strip() for name in next(reader, [])]
        for column in needed:
            if column not in heading:
                raise Problem(f"{path}, line 1, column {column}: is missing; name it in the heading.")
        for cells in reader:
            if not cells:
                continue
            row = Row(path, reader.line_num, dict(zip(heading, cells, strict=False)))
            if len(cells) != len(heading):
                at = heading[len(cells)] if len(cells) < len(heading) else heading[-1]
                raise row.problem(at, f"the heading has {len(heading)} columns and this line {len(cells)}; correct it")
            yield row
    except csv.Error as error:
        raise Problem(f"{path}, line {reader.line_num}: is no CSV ({error}); correct it.") from error
