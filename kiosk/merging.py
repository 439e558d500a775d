"""Numbers that the kiosk gave while the database was away go into it, some at a time, so that nobody waits long."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.local.entry import Entry
from kiosk.local.journal import ASTRAY
from kiosk.local.phase import Phase
from kiosk.numbers import Numbers
from kiosk.runners import Runners
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.taken_away import Came

AT_A_TIME = 10
"""Numbers brought in before whoever takes one just now gets a turn; each is a change of its own."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of some numbers."""

    in_line: tuple[str, ...] = ()
    astray: tuple[str, ...] = ()
    """Numbers in no line though somebody has the slip: their day is over, or the database would not have them."""


class Merging:
    """Brings in what the local journal holds, in the order taken; `told` hears of the numbers that came astray."""

    def __init__(self, numbers: Numbers, runners: Runners, told: Callable[[Sequence[str]], None]) -> None:
        self._numbers, self._runners, self._told = numbers, runners, told
        self._at_work = False

    def look(self) -> None:
        """Begin, unless it is under way; called when the database may be back."""
        if not self._at_work:
            self._at_work = True
            self._go_on()

    def _go_on(self) -> None:
        self._runners.database.run(partial(bring_in_some, self._numbers), self._brought)

    def _brought(self, outcome: Outcome[Brought]) -> None:
        self._at_work = False
        match outcome:
            case Ok(Brought(in_line, astray)):
                if in_line:
                    log.info("Brought in what was taken while the database was away: %s.", ", ".join(in_line))
                if astray:
                    self._told(astray)
                if in_line or astray:
                    self.look()
            case Err(DatabaseAway()):
                return
            case Err(error):
                log.error("Numbers taken while the database was away could not be brought in.", exc_info=error)


def bring_in_some(numbers: Numbers, most: int = AT_A_TIME) -> Brought:
    """Bring the oldest numbers in that the database does not know yet. Raises DatabaseAway."""
    brought = Brought()
    for entry in numbers.journal.to_merge()[:most]:
        brought = _with(brought, entry, bring_in_one(numbers, entry))
    return brought


def bring_in_one(numbers: Numbers, entry: Entry) -> Came | None:
    """Bring one number in; None when the database would not have it. Raises DatabaseAway."""
    block = numbers.block_of(entry)
    try:
        came = numbers.desk.bring_in(entry.taken_away(numbers.journal.id, block))
    except Refused as error:
        log.error("A number taken while the database was away is in no line: %s", error)
        numbers.journal.move_asked(entry.command, Phase.REFUSED, ASTRAY)
        if block is not None:
            numbers.journal.blocks.is_lost(block)
        return None
    numbers.journal.move_asked(entry.command, Phase.MERGED, ASTRAY if came is Came.TOO_LATE else "")
    return came


def _with(brought: Brought, entry: Entry, came: Came | None) -> Brought:
    if came is Came.IN_LINE:
        return Brought((*brought.in_line, entry.shown), brought.astray)
    return Brought(brought.in_line, (*brought.astray, entry.named))
