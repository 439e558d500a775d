"""The kinds of values a catalogue holds, and what is said of wrong ones."""

import re
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt

from shared.domain.hours import Span, Spans
from shared.domain.words import Words

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters a queue may have; I and O are too like 1 and 0 on a slip."""

_TIME = r"([01]\d|2[0-3]):[0-5]\d"
_HOURS = rf"{_TIME}-({_TIME}|24:00)"


def _stripped(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    return text.strip()


def _letter(text: str) -> str:
    if text in {"I", "O"}:
        raise ValueError(f'"{text}" looks like a digit on a slip; choose another letter')
    if len(text) != 1 or text not in LETTERS:
        raise ValueError(f'must be one capital letter from A to Z, not "{text}"')
    return text


def _time_of_day(text: str) -> str:
    if not re.fullmatch(_TIME, text):
        raise ValueError(f'must be a time like "08:30", not "{text}"')
    return text


def _time_zone(text: str) -> str:
    try:
        ZoneInfo(text)
    except (KeyError, OSError, ValueError):
        raise ValueError(f'"{text}" is not a time zone; China\'s is "Asia/Shanghai"') from None
    return text


def _code(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueError(f'must be small letters, digits and hyphens, not "{text}"')
    return text


def _web_address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise ValueError(f'must begin with https://, not "{text}"')
    return text


def _picture_path(text: str) -> str:
    path = PurePosixPath(text)
    if text and (path.is_absolute() or ".." in path.parts or "\\" in text or ":" in text):
        raise ValueError(f'must be a path below the catalogue\'s folder such as "samples/form.png", not "{text}"')
    return text


def _span(told: object) -> Span:
    if not isinstance(told, str) or not re.fullmatch(_HOURS, told):
        shown = f'"{told}"' if isinstance(told, str) else told
        raise ValueError(f'must be hours like "08:30-12:00", not {shown}')
    span = Span.of(*told.split("-"))
    if span.from_min >= span.until_min:
        raise ValueError(f'"{told}" must end later than it begins; hours after midnight belong to the next day')
    return span


def _apart(spans: Spans) -> Spans:
    for earlier, later in pairwise(spans):
        if later.from_min < earlier.until_min:
            raise ValueError(f'"{later}" begins before "{earlier}" ends; put hours in order and apart')
    return spans


# Programs also have roles; a person who signs in has one of these.
StaffRole = Literal["clerk", "guide", "manager", "technician"]
Text = Annotated[str, AfterValidator(_stripped)]
ShortText = Annotated[Text, Field(max_length=20)]
Code = Annotated[str, Field(max_length=40), AfterValidator(_code)]
Letter = Annotated[str, AfterValidator(_letter)]
TimeOfDay = Annotated[str, AfterValidator(_time_of_day)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
PicturePath = Annotated[str, Field(max_length=200), AfterValidator(_picture_path)]
WebAddress = Annotated[str, AfterValidator(_web_address)]
Number = Annotated[StrictInt, Field(ge=1, le=999)]
Minutes = Annotated[float, Field(strict=True, gt=0, le=480)]
Count = Annotated[StrictInt, Field(ge=1, le=10_000)]
"""A number of people or of numbers."""
Day = Annotated[date, Field(strict=True)]
Hours = Annotated[Span, BeforeValidator(_span)]
DayHours = Annotated[tuple[Hours, ...], AfterValidator(_apart)]


class Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WordsTable(Table):
    zh: Text
    en: Text

    @property
    def words(self) -> Words:
        return Words(self.zh, self.en)


class NamedTable(WordsTable):
    code: Code
