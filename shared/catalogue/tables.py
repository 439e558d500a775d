"""The catalogue file as it is written: one model per table, with keys short enough to edit by hand."""

import re
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StrictBool, StrictInt

from shared.domain.hall import ElsewhereKind, Place, Policy, Rules
from shared.domain.words import Words

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters a queue may have; I and O are too like 1 and 0 on a slip."""


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
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
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


# Programs also have roles; a person who signs in has one of these.
StaffRole = Literal["clerk", "guide", "manager", "technician"]
Text = Annotated[str, AfterValidator(_stripped)]
ShortText = Annotated[Text, Field(max_length=20)]
Code = Annotated[str, Field(max_length=40), AfterValidator(_code)]
Letter = Annotated[str, AfterValidator(_letter)]
TimeOfDay = Annotated[str, AfterValidator(_time_of_day)]
Number = Annotated[StrictInt, Field(ge=1, le=999)]
Minutes = Annotated[float, Field(strict=True, gt=0, le=480)]


IN_MINUTES = ("numbers_early", "check_in_early", "check_in_late")
"""Rules that people set in minutes and the hall keeps in seconds."""


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


class HallTable(NamedTable):
    time_zone: Annotated[str, AfterValidator(_time_zone)] = "Asia/Shanghai"
    phone: Annotated[Text, Field(max_length=40)]
    open_from: TimeOfDay
    open_until: TimeOfDay
    demonstration: StrictBool = False


class RulesTable(Table):
    rating_window_s: Annotated[StrictInt, Field(ge=5, le=3600)] = 60
    recall_limit: Annotated[StrictInt, Field(ge=0, le=20)] = 3
    policy: Policy = Policy.HEAD_START
    ratio: Annotated[StrictInt, Field(ge=1, le=20)] = 2
    help_after_s: Annotated[StrictInt, Field(ge=0, le=8 * 3600)] = 0
    parked_for_s: Annotated[StrictInt, Field(ge=60, le=12 * 3600)] | None = None
    parked_for_calls: Annotated[StrictInt, Field(ge=1, le=100)] | None = None
    return_after: Annotated[StrictInt, Field(ge=0, le=20)] = 3
    transfer_place: Place = Place.ARRIVAL
    auto_start_s: Annotated[StrictInt, Field(ge=5, le=1800)] | None = None
    finish_on_next: StrictBool = False
    numbers_early_min: Annotated[StrictInt, Field(ge=0, le=480)] = 60
    long_line_from: Annotated[StrictInt, Field(ge=1, le=10_000)] | None = None
    book_days_ahead: Annotated[StrictInt, Field(ge=0, le=90)] = 7
    check_in_early_min: Annotated[StrictInt, Field(ge=0, le=480)] = 30
    check_in_late_min: Annotated[StrictInt, Field(ge=0, le=480)] = 15

    @property
    def rules(self) -> Rules:
        told = self.model_dump()
        for name in IN_MINUTES:
            told[f"{name}_s"] = told.pop(f"{name}_min") * 60
        return Rules(**told)


class PriorityTable(NamedTable):
    head_start_min: Annotated[StrictInt, Field(ge=0, le=480)]


class DepartmentTable(NamedTable):
    pass


class QueueTable(WordsTable):
    letter: Letter
    place_zh: Text
    place_en: Text
    zone: ShortText


class MaterialTable(WordsTable):
    note_zh: str = ""
    note_en: str = ""
    required: StrictBool = True


class ElsewhereTable(WordsTable):
    kind: ElsewhereKind
    where_zh: str = ""
    where_en: str = ""
    url: Annotated[str, AfterValidator(_web_address)] = ""


class ServiceTable(NamedTable):
    department: str
    queue: str
    hint_zh: Text
    hint_en: Text
    fee_zh: Text = "不收费"
    fee_en: Text = "Free of charge"
    mean_service_min: Minutes
    promised_working_days: Annotated[StrictInt, Field(ge=1, le=365)] | None = None
    materials: tuple[MaterialTable, ...] = ()
    elsewhere: tuple[ElsewhereTable, ...] = ()


class CounterTable(Table):
    number: Number
    queues: Annotated[tuple[str, ...], Field(min_length=1)]
    place_zh: str = ""
    place_en: str = ""


class ClerkTable(WordsTable):
    number: ShortText
    role: StaffRole = "clerk"


class CatalogueTables(Table):
    """The whole file; its lists are `[[service]]`, `[[queue]]` and so on, in the order they are shown."""

    hall: HallTable
    settings: RulesTable = Field(default_factory=RulesTable)
    priority: tuple[PriorityTable, ...] = ()
    department: Annotated[tuple[DepartmentTable, ...], Field(min_length=1)]
    queue: Annotated[tuple[QueueTable, ...], Field(min_length=1)]
    service: Annotated[tuple[ServiceTable, ...], Field(min_length=1)]
    counter: Annotated[tuple[CounterTable, ...], Field(min_length=1)]
    clerk: Annotated[tuple[ClerkTable, ...], Field(min_length=1)]
    notice: tuple[WordsTable, ...] = ()
