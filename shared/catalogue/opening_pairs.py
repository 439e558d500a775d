"""Hours, limits and appointments as the keys and values that are written into a catalogue file."""

from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hours import HallHours, Spans, SpecialDay, Week
from shared.domain.slot_pattern import SlotPattern

Pairs = dict[str, object]


def hours_pairs(hours: HallHours) -> Pairs:
    return {
        "open_on": hours.open_on,
        **week_pairs(hours.week),
        "no_slots_on": list(hours.no_slots_on) or None,
    }


def week_pairs(week: Week) -> Pairs:
    usual: Pairs = {} if week.usual is None else {"usual": _texts(week.usual)}
    return usual | {str(weekday): _texts(spans) for weekday, spans in week.own}


def special_day_pairs(special: SpecialDay) -> Pairs:
    return {
        "date": special.day,
        "hours": _texts(special.hours),
        "zh": special.reason.zh,
        "en": special.reason.en,
    }


def caps_pairs(caps: Caps) -> Pairs | None:
    """Return the limits there are; None when there are none."""
    told = {"per_day": caps.per_day, "per_slice": caps.per_slice, "per_person": caps.per_person}
    limits: Pairs = {key: limit for key, limit in told.items() if limit is not None}
    if caps.slice_s != NO_CAPS.slice_s:
        limits["slice_min"] = caps.slice_s // 60
    return limits or None


def slots_pairs(pattern: SlotPattern) -> Pairs:
    days: Pairs = {"days": list(pattern.days)} if pattern.days else {}
    after_hours: Pairs = {"after_hours": True} if pattern.after_hours else {}
    told: Pairs = {"hours": str(pattern.hours), "every_min": pattern.every_min, "capacity": pattern.capacity}
    return days | told | after_hours


def _texts(spans: Spans) -> list[str]:
    return [str(span) for span in spans]
