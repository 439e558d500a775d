"""Checking what the settings file says of this counter, before a window opens: a mistake names file, line and key."""

from collections.abc import Callable

from drivers.address import parse_address
from drivers.errors import BadAddress, BadPreset
from drivers.opener import check_board, check_pad
from shared.domain.hall import Clerk, Counter, Hall, number_range
from shared.settings import Settings


def counter_of(settings: Settings, hall: Hall) -> Counter:
    """Return the counter that the settings name. Raises SettingsProblem when the hall has no such counter."""
    number = settings.counter.number
    for counter in hall.counters:
        if counter.number == number:
            return counter
    known = number_range(c.number for c in hall.counters)
    instead = f"its counters are {known}" if known else "import a catalogue first"
    raise settings.problem("counter", "number", f"{hall.code} has no counter {number}; {instead}")


def clerk_of(settings: Settings, hall: Hall) -> Clerk | None:
    """Return the clerk to be signed in at start, or None. Raises SettingsProblem when the hall has no such clerk."""
    number = settings.counter.clerk
    if number is None:
        return None
    for clerk in hall.clerks:
        if clerk.number == number:
            return clerk
    known = ", ".join(clerk.number for clerk in hall.clerks)
    raise settings.problem("counter", "clerk", f'{hall.code} has no clerk "{number}"; its clerks are {known}')


def check_addresses(settings: Settings) -> None:
    """Raise SettingsProblem for the first address of a device that cannot be understood."""
    own = settings.counter
    checks: tuple[tuple[str, str | None, Callable[[str], object]], ...]
    checks = (("board", own.board, check_board), ("pad", own.pad, check_pad), ("printer", own.printer, parse_address))
    for key, address, check in checks:
        try:
            if address is not None:
                check(address)
        except (BadAddress, BadPreset) as error:
            raise settings.problem("counter", key, str(error)) from error
