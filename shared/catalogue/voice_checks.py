"""Mistakes in what the hall says by itself."""

from collections.abc import Iterator

from shared.catalogue.complaint import Check, Complaint
from shared.catalogue.opening_checks import week_of
from shared.catalogue.tables import CatalogueTables
from shared.domain.hours import minutes_of
from shared.domain.spoken_text import LONGEST_TOLD, is_too_long, unreadable
from shared.domain.voice_rules import AROUND_MIN, CALL_YUE, CALL_ZH, is_around


def _never_spoken(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if not notice.at and notice.every_min is None:
            told = 'is never spoken; add at = ["10:00"] or every_min = 60'
            yield Complaint(("spoken_notice", at), told)


def _when_nobody_is_there(tables: CatalogueTables) -> Iterator[Complaint]:
    days = (*week_of(tables).values(), *(day.hours for day in tables.special_day))
    for at, notice in enumerate(tables.spoken_notice):
        for place, told in enumerate(notice.at):
            if not any(is_around(minutes_of(told), spans) for spans in days):
                near = f"is never spoken: no day's hours are within {AROUND_MIN} minutes of it; choose another time"
                yield Complaint(("spoken_notice", at, "at", place), f'"{told}" {near}')


def _too_long(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if is_too_long(notice.words, notice.yue):
            yield Complaint(("spoken_notice", at), f"is too long to be read aloud; say it in at most {LONGEST_TOLD}")


def _unreadable(tables: CatalogueTables) -> Iterator[Complaint]:
    for at, notice in enumerate(tables.spoken_notice):
        if told := unreadable(notice.words):
            yield Complaint(("spoken_notice", at), told)


def _nameless(tables: CatalogueTables) -> Iterator[Complaint]:
    if tables.voice.names:
        for key, usual in (("call_zh", CALL_ZH), ("call_yue", CALL_YUE)):
            if "{name}" not in getattr(tables.voice, key):
                yield Complaint(("voice", key), f'has no room for names; add {{name}}, as in "{usual}"')


voice_checks: tuple[Check, ...] = (_never_spoken, _when_nobody_is_there, _too_long, _unreadable, _nameless)
