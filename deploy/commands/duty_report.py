"""`hall report duty`: when clerks came and left, and what their time went by with."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from deploy.commands.device.table import table
from deploy.commands.opened import opened_hall
from deploy.commands.options import DayOption, Format, FormatOption, SettingsOption, tell, tell_nothing

if TYPE_CHECKING:
    from shared.domain.duty_times import DutyTimes
    from shared.domain.hall import Hall

HEAD = (
    "CLERK",
    "NAME",
    "IN",
    "OUT",
    "LATE",
    "LEFT EARLY",
    "ON DUTY",
    "STOOD IN",
    "PAUSED",
    "IDLE",
    "WALKING",
    "VISITS",
    "NOT ASKED",
)


def duty(day: DayOption = None, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Tell of each clerk's day: late, left early, pauses, idle and walking time; minutes, and seconds in JSON.

    Idle is the time in which somebody waited for the counter and nobody was called; walking is from call to start.
    Not asked are visits whose citizens could not rate, since pad and rating screen, or the terminal, were away.

    Example: hall report duty --day 2026-03-02 --format json
    """
    from shared.actions.duty_report import duties_of

    with opened_hall(settings) as store:
        hall = store.hall()
        asked = store.read(store.today) if day is None else day
        found = list(duties_of(store, asked).values())
    figures = {"day": asked.isoformat(), "clerks": [_figures(hall, times) for times in found]}
    if not found:
        tell_nothing(how, figures, f"Nobody was on duty on {asked}; name another day with --day.")
        return
    tell(how, figures, f"{asked}, in minutes:\n{table(HEAD, [_row(hall, times) for times in found])}")


def _figures(hall: "Hall", times: "DutyTimes") -> dict[str, Any]:
    clerk = hall.clerk(times.clerk_id)
    told = asdict(times) | {
        "first_in": times.first_in.astimezone(hall.zone).isoformat(),
        "last_out": None if times.last_out is None else times.last_out.astimezone(hall.zone).isoformat(),
    }
    del told["clerk_id"]
    return {"number": clerk.number, "zh": clerk.name.zh, "en": clerk.name.en, **told}


def _row(hall: "Hall", times: "DutyTimes") -> list[str]:
    clerk = hall.clerk(times.clerk_id)
    out = "on duty" if times.last_out is None else f"{times.last_out.astimezone(hall.zone):%H:%M}"
    counted = (times.on_duty_s, times.stood_in_s, sum(times.pause_s.values()), times.idle_s, times.walking_s)
    return [
        clerk.number,
        clerk.name.zh,
        f"{times.first_in.astimezone(hall.zone):%H:%M}",
        out,
        _minutes(times.late_s),
        _minutes(times.left_early_s or 0),
        *map(_minutes, counted),
        str(times.finished),
        str(times.not_asked),
    ]


def _minutes(seconds: int) -> str:
    return str(round(seconds / 60))
