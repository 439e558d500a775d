"""The catalogue file as it is written: one model per table, with keys short enough to edit by hand."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt

from shared.catalogue.opening_tables import CapsTable, HoursTable, SlotsTable, SpecialDayTable, WeekTable
from shared.catalogue.values import (
    Code,
    Count,
    Day,
    Letter,
    Minutes,
    NamedTable,
    Number,
    PicturePath,
    ShortText,
    StaffRole,
    Table,
    Text,
    TimeOfDay,
    TimeZone,
    WebAddress,
    WordsTable,
)
from shared.catalogue.voice_tables import SpokenNoticeTable, VoiceTable
from shared.domain.hall import ElsewhereKind, IdCardUse, Material
from shared.domain.pause_words import PauseReason
from shared.domain.place_kind import PlaceKind
from shared.domain.rules import Place, Policy, Rules
from shared.domain.words import Words

IN_MINUTES = ("numbers_early", "check_in_early", "check_in_late")
"""Rules that people set in minutes and the hall keeps in seconds."""


class HallTable(NamedTable):
    time_zone: TimeZone = "Asia/Shanghai"
    phone: Annotated[Text, Field(max_length=40)]
    open_from: TimeOfDay
    open_until: TimeOfDay
    demonstration: StrictBool = False


class RulesTable(Table):
    rating_window_s: Annotated[StrictInt, Field(ge=20, le=3600)] = 60
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
    long_line_from: Count | None = None
    overlong_wait_s: Annotated[StrictInt, Field(ge=60, le=8 * 3600)] | None = None
    book_days_ahead: Annotated[StrictInt, Field(ge=0, le=90)] = 7
    check_in_early_min: Annotated[StrictInt, Field(ge=0, le=480)] = 30
    check_in_late_min: Annotated[StrictInt, Field(ge=0, le=480)] = 15
    three_questions: StrictBool = True
    pin_required: StrictBool = False
    suggestions_kept_days: Annotated[StrictInt, Field(ge=1, le=3650)] = 180

    @property
    def rules(self) -> Rules:
        told = self.model_dump()
        for name in IN_MINUTES:
            told[f"{name}_s"] = told.pop(f"{name}_min") * 60
        return Rules(**told)


class PriorityTable(NamedTable):
    head_start_min: Annotated[StrictInt, Field(ge=0, le=480)]
    from_age: Annotated[StrictInt, Field(ge=1, le=120)] | None = None
    who_zh: str = ""
    who_en: str = ""


class DepartmentTable(NamedTable):
    pass


class QueueTable(WordsTable):
    letter: Letter
    place_zh: Text
    place_en: Text
    zone: ShortText
    head_start_min: dict[str, Annotated[StrictInt, Field(ge=0, le=480)]] = Field(default_factory=dict)


class MaterialTable(WordsTable):
    note_zh: str = ""
    note_en: str = ""
    required: StrictBool = True
    form: StrictBool = False
    sample: PicturePath = ""
    deferrable_days: Annotated[StrictInt, Field(ge=1, le=60)] | None = None

    @property
    def material(self) -> Material:
        note = Words(self.note_zh, self.note_en)
        return Material(self.words, note, self.required, self.form, self.sample, self.deferrable_days)


class ElsewhereTable(WordsTable):
    kind: ElsewhereKind
    where_zh: str = ""
    where_en: str = ""
    url: WebAddress = ""


class ServiceTable(NamedTable):
    department: str
    queue: str
    hint_zh: Text
    hint_en: Text
    fee_zh: Text = "不收费"
    fee_en: Text = "Free of charge"
    mean_service_min: Minutes
    promised_service_min: Annotated[StrictInt, Field(ge=1, le=480)] | None = None
    promised_working_days: Annotated[StrictInt, Field(ge=1, le=365)] | None = None
    materials: tuple[MaterialTable, ...] = ()
    elsewhere: tuple[ElsewhereTable, ...] = ()
    hours: WeekTable | None = None
    caps: CapsTable = Field(default_factory=CapsTable)
    slots: tuple[SlotsTable, ...] = ()
    no_slots_on: tuple[Day, ...] = ()
    long_line_from: Count | None = None
    id_card: IdCardUse | None = None
    id_typed: StrictBool = False
    keywords: tuple[ShortText, ...] = ()


class CounterTable(Table):
    number: Number
    kind: PlaceKind = PlaceKind.WINDOW
    queues: Annotated[tuple[str, ...], Field(min_length=1)]
    place_zh: str = ""
    place_en: str = ""


class ClerkTable(WordsTable):
    number: ShortText
    role: StaffRole = "clerk"
    may_choose: StrictBool = False
    skills: Annotated[tuple[str, ...], Field(min_length=1)] | None = None


class PauseReasonTable(NamedTable):
    limit_min: Annotated[StrictInt, Field(ge=1, le=480)] | None = None

    @property
    def reason(self) -> PauseReason:
        return PauseReason(self.code, self.words, None if self.limit_min is None else self.limit_min * 60)


class OutcomeTable(WordsTable):
    code: Annotated[Code, Field(max_length=20)]


class CatalogueTables(Table):
    """The whole file; its lists are `[[service]]`, `[[queue]]` and so on, in the order they are shown."""

    hall: HallTable
    settings: RulesTable = Field(default_factory=RulesTable)
    hours: HoursTable = Field(default_factory=HoursTable)
    special_day: tuple[SpecialDayTable, ...] = ()
    priority: tuple[PriorityTable, ...] = ()
    department: Annotated[tuple[DepartmentTable, ...], Field(min_length=1)]
    queue: Annotated[tuple[QueueTable, ...], Field(min_length=1)]
    service: Annotated[tuple[ServiceTable, ...], Field(min_length=1)]
    counter: Annotated[tuple[CounterTable, ...], Field(min_length=1)]
    clerk: Annotated[tuple[ClerkTable, ...], Field(min_length=1)]
    pause_reason: tuple[PauseReasonTable, ...] = ()
    outcome: tuple[OutcomeTable, ...] = ()
    notice: tuple[WordsTable, ...] = ()
    voice: VoiceTable = Field(default_factory=VoiceTable)
    spoken_notice: tuple[SpokenNoticeTable, ...] = ()
