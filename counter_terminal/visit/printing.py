"""Printing the list of missing papers on this counter's own slip printer, off the windows' thread."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from counter_terminal.state import StatusKind
from counter_terminal.visit import texts
from counter_terminal.visit.desk import Desk
from counter_terminal.visit.slip import PaperList, is_worth_printing, slip_lines
from drivers.errors import DeviceError
from drivers.printer.outcome import NotPrinted, Printed, PrintOutcome
from drivers.printer.text import LETTER_DOTS, SlipLine
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.words import NOTHING, Words


class TextPrinter(Protocol):
    @property
    def width_dots(self) -> int:
        """How wide its paper is."""

    def print_text(self, lines: Sequence[SlipLine]) -> PrintOutcome:
        """Print and cut one slip; blocks as long as that takes."""


class ListPrinting:
    """One list at a time: a second press while one is being printed does nothing."""

    def __init__(self, desk: Desk, now: Callable[[], datetime]) -> None:
        """`now` tells the hall's time, which stands on the list."""
        self._desk, self._now = desk, now
        self._printer: TextPrinter | None = None
        self._jobs: Jobs | None = None

    def use(self, printer: TextPrinter, jobs: Jobs) -> None:
        """Print on this printer; `jobs` are its own, so that nothing of the hall waits for paper."""
        self._printer, self._jobs = printer, jobs
        self._desk.change(visit=replace(self._desk.facts.visit, has_printer=True))

    def press(self) -> None:
        facts = self._desk.facts
        ticket = facts.counter.ticket
        if self._printer is None or self._jobs is None:
            self._desk.say(StatusKind.REFUSED, texts.NO_PRINTER)
        elif facts.visit.printing:
            return
        elif ticket is None or not is_worth_printing(
            facts.hall.service(ticket.service_id).materials, facts.visit.ticks_of(ticket)
        ):
            self._desk.say(StatusKind.REFUSED, texts.NOTHING_MISSING)
        else:
            clerk = facts.hall.clerk(facts.actor.clerk_id).name if facts.actor and facts.actor.clerk_id else NOTHING
            told = PaperList(facts.hall, ticket, facts.visit.ticks_of(ticket), facts.counter_id, clerk, self._now())
            self._desk.change(visit=replace(facts.visit, printing=True))
            self._jobs.run(partial(_print, self._printer, told), self._came)

    def _came(self, outcome: Outcome[PrintOutcome]) -> None:
        self._desk.change(visit=replace(self._desk.facts.visit, printing=False))
        match outcome:
            case Ok(Printed(near_end=near_end)):
                self._desk.say(StatusKind.INFO, texts.PRINTED_NEAR_END if near_end else texts.PRINTED)
            case Ok(NotPrinted(error)):
                self._desk.say(StatusKind.PROBLEM, fault_words(error))
            case Ok():
                self._desk.say(StatusKind.PROBLEM, texts.PRINT_UNSURE)
            case Err(error):
                self._desk.say(StatusKind.PROBLEM, fault_words(error))


def fault_words(error: Exception) -> Words:
    """Return the sentence for a printer's fault: what happened and what to do."""
    known = (texts.PRINT_FAULTS[kind.__name__] for kind in type(error).__mro__ if kind.__name__ in texts.PRINT_FAULTS)
    return next(known, texts.PRINT_FAILED)


def _print(printer: TextPrinter, told: PaperList) -> PrintOutcome:
    try:
        return printer.print_text(slip_lines(told, printer.width_dots // LETTER_DOTS))
    except DeviceError as error:
        return NotPrinted(error)
