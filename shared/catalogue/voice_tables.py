"""The tables of a catalogue about the hall's voice."""

from itertools import pairwise
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictBool, StrictInt

from shared.catalogue.values import DayHours, Hours, Table, Text, TimeOfDay, WordsTable
from shared.domain.hours import minutes_of
from shared.domain.voice_rules import CALL_EN, CALL_YUE, CALL_ZH, TimedNotice, VoiceRules, VolumeSpan

Percent = Annotated[StrictInt, Field(ge=0, le=100)]


def _sentence(text: str) -> str:
    if text.count("{ticket}") != 1 or text.count("{place}") != 1:
        raise ValueError("must hold {ticket} and {place} once each")
    rest = text.replace("{ticket}", "").replace("{place}", "")
    if "{" in rest or "}" in rest:
        raise ValueError("may hold no other braces than {ticket} and {place}; names are said in Chinese only")
    if any(sign.isdigit() for sign in rest):
        raise ValueError("holds a digit, which voices read differently; write it in words")
    return text


def _with_name(text: str) -> str:
    _sentence(text.replace("{name}", "", 1))
    return text


SentenceText = Annotated[Text, AfterValidator(_sentence)]
NamingText = Annotated[Text, AfterValidator(_with_name)]


class VolumeTable(Table):
    hours: Hours
    percent: Percent


def _apart(volumes: tuple[VolumeTable, ...]) -> tuple[VolumeTable, ...]:
    in_order = sorted(volumes, key=lambda one: one.hours)
    for earlier, later in pairwise(in_order):
        if later.hours.from_min < earlier.hours.until_min:
            raise ValueError(f'"{later.hours}" begins before "{earlier.hours}" ends; give each hour one loudness')
    return volumes


class VoiceTable(Table):
    one: Literal["一", "幺"] = "一"
    call_zh: NamingText = CALL_ZH
    call_en: SentenceText = CALL_EN
    call_yue: NamingText = CALL_YUE
    names: StrictBool = False
    percent: Percent = 100
    volume: Annotated[tuple[VolumeTable, ...], AfterValidator(_apart)] = ()
    quiet: DayHours = ()
    quiet_chime_percent: Percent = 0

    def with_notices(self, notices: tuple["SpokenNoticeTable", ...]) -> VoiceRules:
        return VoiceRules(
            one=self.one,
            call_zh=self.call_zh,
            call_en=self.call_en,
            call_yue=self.call_yue,
            names=self.names,
            percent=self.percent,
            volumes=tuple(VolumeSpan(one.hours, one.percent) for one in self.volume),
            quiet=self.quiet,
            quiet_chime_percent=self.quiet_chime_percent,
            notices=tuple(one.notice for one in notices),
        )


class SpokenNoticeTable(WordsTable):
    yue: str = ""
    at: tuple[TimeOfDay, ...] = ()
    every_min: Annotated[StrictInt, Field(ge=5, le=480)] | None = None

    @property
    def notice(self) -> TimedNotice:
        return TimedNotice(self.words, self.yue, tuple(minutes_of(at) for at in self.at), self.every_min)
