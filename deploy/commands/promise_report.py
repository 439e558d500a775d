"""`hall report promises`: how often counters kept to the time that they promise for a service."""

from typing import TYPE_CHECKING, Any

from deploy.commands.last_days import DaysOption, last_days
from deploy.commands.opened import opened_hall
from deploy.commands.options import Format, FormatOption, SettingsOption, tell, tell_nothing
from shared.domain.problem import Problem
from shared.domain.promise_figures import PromiseFigures

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shared.db.promised_visits import Served
    from shared.domain.hall import Hall


def promises(days: DaysOption = 7, settings: SettingsOption = None, how: FormatOption = Format.TEXT) -> None:
    """Tell which share of visits kept to the promised time, by service, of those promised in the catalogue now.

    What was put on hold or sent on counts once, with all its time.

    Example: hall report promises --days 30 --format json
    """
    from shared.db.promised_visits import served

    with opened_hall(settings) as store:
        hall = store.hall()
        first, last = last_days(store, days)
        promised = [service.id for service in hall.services if service.promised_s is not None]
        if not promised:
            raise Problem("No service promises a time; add promised_service_min to the catalogue and import it.")
        found = store.read(lambda c: list(served(c, store.hall_id, first, last, promised)))
    every, by_service = _counted(hall, found)
    figures: dict[str, Any] = {"first_day": first.isoformat(), "last_day": last.isoformat(), **every.figures()}
    figures["per_service"] = {name: by_service[name].figures() for name in sorted(by_service)}
    if not found:
        tell_nothing(
            how, figures, f"No promised service was finished from {first} to {last}; name more days with --days."
        )
        return
    lines = [f"{first} to {last}:", every.sentence("all")]
    lines += [by_service[name].sentence(name) for name in sorted(by_service)]
    tell(how, figures, "\n".join(lines))


def _counted(hall: "Hall", found: "Iterable[Served]") -> tuple[PromiseFigures, dict[str, PromiseFigures]]:
    """Return what all visits came to, and those of each service by its name."""
    every, by_service = PromiseFigures(), dict[str, PromiseFigures]()
    for one in found:
        service = hall.service(one.service_id)
        assert service.promised_s is not None
        own = by_service.setdefault(service.name.zh, PromiseFigures(service.promised_s // 60))
        for figures in (every, own):
            figures.more(one.seconds, service.promised_s)
    return every, by_service
