"""What the hall's staff must know at once: which kinds of alerts there are, and who may raise and clear them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import AlertId, CounterId


class AlertKind(StrEnum):
    GUIDE_CALLED = "guide_called"
    MANAGER_CALLED = "manager_called"
    MESSAGE_WAITS = "message_waits"
    """A message to the manager that nobody has read; there is one for each."""
    EMERGENCY = "emergency"
    """Silent: never shown where a citizen may read it."""
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    PRINTER_AWAY = "printer_away"
    PRINTER_FAULT = "printer_fault"
    PAPER_NEAR_END = "paper_near_end"
    """Says the printer's own sensor."""
    FEW_SLIPS = "few_slips"
    """Says what was printed since the roll was new."""
    PRINTER_CHANGED = "printer_changed"
    """Slips come from the second printer."""
    DEVICE_FAULT = "device_fault"
    PROGRAM_RESTARTS = "program_restarts"
    """A program died or stood still again and again, and was started anew."""
    JOURNAL_TROUBLE = "journal_trouble"
    """A kiosk cannot write what it keeps for the time without the database."""
    NUMBERS_ASTRAY = "numbers_astray"
    """Citizens hold numbers that stand in no line."""
    OVERLONG_WAIT = "overlong_wait"
    """Somebody in a queue waits longer than the hall allows; its place is the queue's letter."""
    HELP_WANTED = "help_wanted"
    """Staff ask the counters that may serve a queue to help it; its place is the queue's letter."""
    OVERLONG_PAUSE = "overlong_pause"
    """A counter pauses longer than the reason allows."""


OF_THE_DAY = frozenset(
    {
        AlertKind.GUIDE_CALLED,
        AlertKind.MANAGER_CALLED,
        AlertKind.MESSAGE_WAITS,
        AlertKind.OVERLONG_WAIT,
        AlertKind.HELP_WANTED,
        AlertKind.OVERLONG_PAUSE,
        AlertKind.NUMBERS_ASTRAY,
    }
)
"""Nobody waits for an answer any more when the hall's day is over; other alerts stay until somebody sees to them."""

OF_A_QUEUE = frozenset({AlertKind.OVERLONG_WAIT, AlertKind.HELP_WANTED})
"""Their place is a queue's letter; they concern the counters that may serve it."""

OF_PEOPLE = OF_THE_DAY | {AlertKind.EMERGENCY}
"""Only people clear these, and the end of a long wait or pause.

Of the others a program knows itself when the fault is gone.
"""

FOR_THE_MANAGER = frozenset({AlertKind.MANAGER_CALLED, AlertKind.MESSAGE_WAITS})
"""That a guide went there is no answer to these."""

RAISE_ANYWHERE = (Role.GUIDE, Role.MANAGER)
RAISE_WHERE_THEY_ARE = (Role.KIOSK, Role.CLERK, Role.SCREEN)
CLEAR_ANYTHING = (Role.GUIDE, Role.MANAGER, Role.TECHNICIAN)


@dataclass(frozen=True, slots=True)
class Alert:
    """Something raised and not cleared; of a kind there is one at a place, or one for each `about`."""

    id: AlertId
    kind: AlertKind
    place: str
    """The name of the program it is about, e.g. "kiosk 1", or the letter of a queue."""
    by: Actor
    at: datetime
    about: str = ""
    """Which of several things there, e.g. one of two printers."""
    counter_id: CounterId | None = None
    details: Mapping[str, str] = field(default_factory=dict)
    """What its words have places for."""


def most_urgent_first(alerts: Iterable[Alert]) -> list[Alert]:
    """Return alerts as staff should read them: every emergency, then the others, each the newest first."""
    newest_first = reversed(tuple(alerts))
    return sorted(newest_first, key=lambda alert: alert.kind is not AlertKind.EMERGENCY)


def may_raise(by: Actor, place: str) -> bool:
    """Tell whether somebody may raise an alert at a place: programs only where they stand."""
    return by.role in RAISE_ANYWHERE or (by.role in RAISE_WHERE_THEY_ARE and place == by.name)


def may_clear(by: Actor, alert: Alert) -> bool:
    """Tell whether somebody may clear an alert: staff of the hall any, a clerk those of the own counter but its pauses.

    A guide leaves to the manager what is for the manager.
    A program clears what it raised itself, once the fault is gone, but never a call for help.
    """
    if by.role is Role.GUIDE and alert.kind in FOR_THE_MANAGER:
        return False
    if by.role in CLEAR_ANYTHING:
        return True
    if by.role is Role.CLERK and by.counter_id is not None and by.counter_id == alert.counter_id:
        return alert.kind is not AlertKind.OVERLONG_PAUSE
    return by.role in RAISE_WHERE_THEY_ARE and alert.place == by.name and alert.kind not in OF_PEOPLE
