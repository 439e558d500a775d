"""When a service can be booked, in one line."""

from collections.abc import Iterable

from kiosk.deciding import texts
from shared.domain.slot_pattern import SlotPattern
from shared.domain.words import NOTHING, Words


def slot_line(patterns: Iterable[SlotPattern]) -> Words:
    """Return e.g. "周二、周四 14:00–17:00；每个工作日 17:00–18:30（延时服务）"."""
    told = [_one(pattern) for pattern in patterns]
    return Words("；".join(words.zh for words in told), "; ".join(words.en for words in told))


def _one(pattern: SlotPattern) -> Words:
    days = [texts.WEEKDAYS[day] for day in pattern.days]
    zh = "、".join(day.zh for day in days) + " " if days else texts.EVERY_DAY.zh
    en = ", ".join(day.en for day in days) + " " if days else texts.EVERY_DAY.en
    after = texts.AFTER_HOURS if pattern.after_hours else NOTHING
    hours = str(pattern.hours).replace("-", "–")
    return Words(f"{zh}{hours}{after.zh}", f"{en}{hours}{after.en}")
