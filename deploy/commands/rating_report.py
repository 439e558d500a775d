"""`hall report ratings`: what citizens gave and said on a day."""

from collections import Counter
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from deploy.commands.opened import manager, opened_hall
from deploy.commands.options import DayOption, Format, FormatOption, SettingsOption, tell, tell_nothing

if TYPE_CHECKING:
    from shared.domain.hall import Hall
    from shared.domain.rating_figures import RatedVisit

BAD = 2
"""Levels up to this one are told visit by visit: who gave them is called back."""


def ratings(day: DayOption = None, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Tell what citizens gave and said on a day: levels, also by clerk, reasons, each low level and each comment.

    Whoever may open the hall's database acts as its duty manager here: clerks never see it.

    Example: hall report ratings --day 2026-12-01 --format json
    """
    from shared.actions.rating_report import ratings_of
    from shared.domain.rating_figures import counted

    with opened_hall(settings) as store:
        hall = store.hall()
        asked = day or store.read(store.today)
        found = ratings_of(store, manager(), asked)
    figures = {"day": asked.isoformat(), **counted(found), "visits": [_figures(hall, one) for one in found]}
    if not found:
        tell_nothing(how, figures, f"Nobody was asked to rate on {asked}; name another day with --day.")
        return
    tell(how, figures, "\n".join(_lines(hall, figures, found)))


def _figures(hall: "Hall", one: "RatedVisit") -> dict[str, Any]:
    return {
        "number": one.number,
        "counter": one.counter,
        "clerk": one.clerk,
        "service": hall.service(one.service_id).name.zh,
        "at": one.at.astimezone(hall.zone).isoformat(),
        "level": one.level,
        "reasons": list(one.reasons),
        "comment": one.comment,
    }


def _lines(hall: "Hall", figures: dict[str, Any], found: "tuple[RatedVisit, ...]") -> list[str]:
    levels = ", ".join(f"{level}: {count}" for level, count in figures["levels"].items())
    lines = [
        f"{figures['day']}: {figures['asked']} asked, {figures['given']} rated ({levels})",
        f"Good of those given: {_share(figures['good_share'])}; not answered: {_share(figures['unanswered_share'])}",
    ]
    lines += [f"{times:4} × {_reason(int(code))}" for code, times in figures["reasons"].items()]
    lines += ["", *(f"clerk {clerk}: {_levels(given)}" for clerk, given in _by_clerk(found).items())]
    told = (one for one in found if one.comment or (one.level is not None and one.level <= BAD))
    return lines + [line for one in told for line in _said(one, hall.zone)]


def _by_clerk(found: "tuple[RatedVisit, ...]") -> dict[str, Counter[int]]:
    """Return how often each level was given, of the clerks who were rated."""
    given: dict[str, Counter[int]] = {}
    for one in sorted((one for one in found if one.level is not None), key=lambda one: one.clerk):
        given.setdefault(one.clerk, Counter())[one.level or 0] += 1
    return given


def _levels(given: "Counter[int]") -> str:
    return ", ".join(f"{level}: {given[level]}" for level in range(5, 0, -1))


def _said(one: "RatedVisit", zone: ZoneInfo) -> list[str]:
    head = f"{one.at.astimezone(zone):%H:%M}  {one.number}, window {one.counter}, clerk {one.clerk}: level {one.level}"
    reasons = ["; ".join(_reason(code) for code in one.reasons)] if one.reasons else []
    return ["", head, *(f"    {line}" for line in reasons + one.comment.splitlines())]


def _reason(code: int) -> str:
    from shared.domain.rating_reasons import rating_reasons

    known = rating_reasons().by_code.get(code)
    return f"{code} {known.words.zh}" if known else str(code)  # a code of an older list


def _share(share: float | None) -> str:
    return "none" if share is None else f"{share:.0%}"
