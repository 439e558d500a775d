"""`hall report`: what a hall's days came to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, Any

import typer

from deploy.commands.duty_report import duty
from deploy.commands.last_days import DaysOption, last_days
from deploy.commands.opened import opened_hall
from deploy.commands.options import DayOption, Format, FormatOption, SettingsOption, tell, tell_nothing
from deploy.commands.promise_report import promises
from deploy.commands.rating_report import ratings

if TYPE_CHECKING:
    from shared.db.told_waits import OfTicket
    from shared.domain.accuracy import Accuracy
    from shared.domain.hall import Hall

app = typer.Typer(help="Tell what a hall's days came to.", no_args_is_help=True)

app.command()(duty)
app.command()(promises)
app.command()(ratings)

NOTHING_TOLD: dict[str, Any] = {"tickets": 0, "median_error_min": None, "coverage": None}


@app.callback()
def _report() -> None:
    """Tell what a hall's days came to."""


@app.command()
def estimates(days: DaysOption = 7, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Compare the waits told at issue with the real ones: the median error, and how many came within the range told.

    Example: hall report estimates --days 30 --format json
    """
    from shared.db.told_waits import told_waits

    with opened_hall(settings) as store:
        hall = store.hall()
        first, last = last_days(store, days)
        found = store.read(lambda c: list(told_waits(c, store.hall_id, first, last)))
    figures = _figures(hall, found, first, last)
    if not figures["tickets"]:
        tell_nothing(how, figures, f"Nobody was called from {first} to {last}; name more days with --days.")
        return
    tell(how, figures, _table(figures))


@app.command()
def appointments(days: DaysOption = 7, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Tell what became of the appointments of the last days: arrived, missed, cancelled, and the share missed.

    The share is of those whose time is over and who did not cancel.

    Example: hall report appointments --days 30 --format json
    """
    from shared.db.appointment_reads import counted
    from shared.domain.kept import Kept

    with opened_hall(settings) as store:
        hall = store.hall()
        first, last = last_days(store, days)
        found = store.read(lambda c: list(counted(c, store.hall_id, first, last)))
    by_service: dict[str, Kept] = {}
    for service_id, state, count in found:
        name = hall.service(service_id).name.zh
        by_service[name] = by_service.get(name, Kept()).more(state, count)
    every = reduce(Kept.__add__, by_service.values(), Kept())
    per_service = {name: by_service[name].figures() for name in sorted(by_service)}
    days_told = {"first_day": first.isoformat(), "last_day": last.isoformat()}
    figures = {**days_told, **every.figures(), "per_service": per_service}
    if not found:
        tell_nothing(how, figures, f"There were no appointments from {first} to {last}; name more days with --days.")
        return
    lines = [f"{first} to {last}:", every.sentence("all"), *(by_service[name].sentence(name) for name in per_service)]
    tell(how, figures, "\n".join(lines))


@app.command()
def materials(day: DayOption = None, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Tell which papers were missing or to follow, by service, in the visits that ended on a day.

    Example: hall report materials --day 2026-12-01 --format json
    """
    from shared.db.material_counts import checked_on
    from shared.domain.material_figures import MaterialFigures

    with opened_hall(settings) as store:
        hall = store.hall()
        on = day or store.read(store.today)
        by_service: dict[str, MaterialFigures] = {}
        for service_id, checked in store.read(lambda c: list(checked_on(c, store.hall_id, on, store.zone))):
            by_service.setdefault(hall.service(service_id).name.zh, MaterialFigures()).more(checked)
    per_service = {name: by_service[name].figures() for name in sorted(by_service)}
    figures = {"day": on.isoformat(), "per_service": per_service}
    if not per_service:
        tell_nothing(how, figures, f"No clerk looked through materials on {on}; name another day with --day.")
        return
    tell(how, figures, "\n".join((f"{on}:", *(by_service[name].sentence(name) for name in per_service))))


def _figures(hall: "Hall", found: "Sequence[OfTicket]", first: date, last: date) -> dict[str, Any]:
    from shared.domain.accuracy import accuracy

    all_of_them = accuracy([one.told for one in found])
    return {
        "first_day": first.isoformat(),
        "last_day": last.isoformat(),
        **(asdict(all_of_them) if all_of_them else NOTHING_TOLD),
        "per_service": _each(found, lambda one: hall.service(one.service_id).name.zh),
        "per_class": _each(found, lambda one: one.priority),
        "per_day": _each(found, lambda one: one.business_day.isoformat()),
    }


def _each(found: "Iterable[OfTicket]", key: "Callable[[OfTicket], str]") -> dict[str, Any]:
    from shared.domain.accuracy import accuracy

    groups: dict[str, list[OfTicket]] = {}
    for one in found:
        groups.setdefault(key(one), []).append(one)
    told = {name: accuracy([one.told for one in groups[name]]) for name in sorted(groups)}
    return {name: asdict(figures) for name, figures in told.items() if figures is not None}


def _table(figures: dict[str, Any]) -> str:
    from shared.domain.accuracy import Accuracy

    lines = [
        f"{figures['first_day']} to {figures['last_day']}: {figures['tickets']} tickets called",
        _line("all", Accuracy(figures["tickets"], figures["median_error_min"], figures["coverage"])),
    ]
    for name, own in (figures["per_class"] | figures["per_service"]).items():
        lines.append(_line(name, Accuracy(**own)))
    return "\n".join(lines)


def _line(name: str, of: "Accuracy") -> str:
    error = f"median error {of.median_error_min:5.1f} min"
    return f"{of.coverage:4.0%} within the range told, {error}  {name} ({of.tickets})"
