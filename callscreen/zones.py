"""The zones and windows that a machine's settings may name."""

from shared.domain.hall import Hall
from shared.domain.problem import Problem


def check_known_zone(key: str, zone: str | None, hall: Hall) -> None:
    """Raise Problem for a zone that no queue belongs to: nothing would ever be shown, without a word.

    `key` names file and table, as in "hall.toml: [screen]".
    """
    known = sorted({queue.zone for queue in hall.queues if queue.zone})
    if zone is None or zone in known:
        return
    zones = f"its zones are {', '.join(known)}" if known else "it has no zones, so leave the key out"
    raise Problem(f'{key} zone = "{zone}": {hall.code} has no such zone; {zones}.')


def check_known_windows(key: str, windows: tuple[int, ...], hall: Hall) -> None:
    """Raise Problem for a number that no counter has."""
    known = sorted(counter.number for counter in hall.counters)
    for number in windows:
        if number not in known:
            numbers = ", ".join(map(str, known))
            raise Problem(f"{key} windows: {hall.code} has no window {number}; its windows are {numbers}.")
