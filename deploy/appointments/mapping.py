"""How another platform names things: its columns, formats, services and states, as a table in a TOML file."""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from shared.catalogue.values import Code, Table, Text
from shared.domain.problem import Problem
from shared.tomlfile.reading import read_toml

_HOUR = re.compile("%[HIcX]")
_ANY_TIME = datetime.fromisoformat("2026-03-02T09:30:00+08:00")


def _format(text: str) -> str:
    try:
        understood = datetime.strptime(_ANY_TIME.strftime(text), text)
    except (ValueError, re.error):
        understood = None
    if understood is None or "%" not in text:
        raise ValueError(f'"{text}" is no format of a date or time; write one like "%Y-%m-%d" or "%H:%M"')
    return text


Format = Annotated[str, AfterValidator(_format)]


class Columns(Table):
    """What the platform calls the columns of a file, or the keys of an object; ours if left out."""

    reference: Text = "reference"
    date: Text = "date"
    time: Text = "time"
    service: Text = "service"
    name: Text = "name"
    phone: Text = "phone"
    id_number: Text = "id_number"
    state: Text = "state"


class Formats(Table):
    """How dates and times are written, as Python's strptime has it; the first that fits counts."""

    date: Annotated[tuple[Format, ...], Field(min_length=1)] = (
        "%Y-%m-%d",
        "%Y/%m/%d",
        "%Y年%m月%d日",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%dT%H:%M:%S",
        "%Y-%m-%dT%H:%M:%S%z",
    )
    time: Annotated[tuple[Format, ...], Field(min_length=1)] = ("%H:%M", "%H:%M:%S")

    @property
    def with_time(self) -> tuple[str, ...]:
        """Formats of a day and a time beside it, with a space between."""
        days = [date for date in self.date if not _HOUR.search(date)]
        return tuple(f"{day} {time}" for day in days for time in self.time)


class Mapping(Table):
    encoding: Literal["utf-8", "gb18030"] = "utf-8"
    """Of CSV files; what Chinese Excel saves is gb18030."""
    rows: str = ""
    """Where the list stands in a JSON file, e.g. "data.list"; the file is the list if left out."""
    cancelled: tuple[Text, ...] = ("cancelled", "已取消")
    """Words of the state that mean cancelled; any other means booked."""
    columns: Columns = Columns()
    formats: Formats = Formats()
    services: dict[Text, Code] = Field(default_factory=dict)
    """Our services' codes by the platform's own names or codes."""


PLAIN = Mapping()
"""For platforms that speak our words."""


def read_mapping(path: Path | None) -> Mapping:
    """Return the mapping of a file; the plain one without a file.

    Raises:
        Problem: it cannot be read, or holds a mistake; the sentence names the line.
    """
    return PLAIN if path is None else read_toml(path, Problem).as_model(Mapping)
