"""The mind of the appointments: reads today's while they are seen, and checks somebody in by hand."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Protocol

from counter_terminal.appointments import texts
from counter_terminal.appointments.lines import shown_appointments
from counter_terminal.commands import Commands
from counter_terminal.facts import Facts
from counter_terminal.reading import Reading
from counter_terminal.state import StatusKind
from shared.actions.appointment_list import list_appointments
from shared.actions.checking_in import CheckedIn, check_in
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.appointment_list import DayOfAppointments, touches_appointments
from shared.domain.check_in import Code
from shared.domain.events import Recorded
from shared.domain.ids import AppointmentId
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words


class Desk(Protocol):
    """At whose desk the appointments are looked at."""

    facts: Facts

    def say(self, kind: StatusKind, text: Words) -> None:
        """Show a sentence in the status line."""

    def change(self, **changes: object) -> None:
        """Change what is known, and show it."""


class Appointments:
    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._reading = Reading[DayOfAppointments](commands, self._came)
        self._asked_for: Actor | None = None
        self._on_its_way = False

    def news(self, recorded: Iterable[Recorded]) -> None:
        """Read them anew when these events change them, and when the picture of the hall is a new one."""
        events = tuple(recorded)
        if not events or any(touches_appointments(one.event) for one in events):
            self._reading.touch()

    def follow(self, by: Actor | None) -> None:
        """Show them to whoever is signed in, and nothing to nobody."""
        if by != self._asked_for:
            self._asked_for = by
            self._change(day=None, typed="", failed=False, chosen=None)
            self._reading.ask(partial(list_appointments, self._store, by) if by else None, anew=True)

    def try_again(self) -> None:
        self._reading.try_again()

    def seen(self, by: object, on: bool) -> None:
        """Be told that a part of the screen shows them, or does so no more."""
        self._reading.seen(by, on)

    def search(self, typed: str) -> None:
        """Show those whose number, name, phone or time fits what was typed."""
        self._change(typed=typed.strip(), chosen=None)

    def whole_hall(self, on: bool) -> None:
        self._change(whole_hall=on)

    def choose(self, which: AppointmentId) -> None:
        self._change(chosen=which)

    def check_in(self) -> None:
        """Check the chosen one in, if that is allowed now; a second press while it is on its way does nothing."""
        facts = self._desk.facts
        steps = shown_appointments(facts, self._store.now()).steps
        rows = facts.appointments.day.rows if facts.appointments.day else ()
        row = next((row for row in rows if row.appointment.id == facts.appointments.chosen), None)
        if row is None or not steps or self._on_its_way or facts.actor is None:
            return
        if not steps[0].enabled:
            self._desk.say(StatusKind.REFUSED, steps[0].hint)
            return
        self._on_its_way = True
        key, by, again = Code(row.appointment.code), facts.actor, partial(self._problem, texts.AGAIN)
        self._commands.send(lambda command: check_in(self._store, by, key, command), self._checked_in, on_retry=again)

    def _checked_in(self, outcome: Outcome[CheckedIn]) -> None:
        self._on_its_way = False
        match outcome:
            case Ok(done):
                said = texts.CHECKED_IN_NOW.fill(number=done.issued.ticket.number)
                self._desk.say(StatusKind.INFO, said)
            case Err(Refused(words=why)):
                self._desk.say(StatusKind.REFUSED, why)
            case Err(DatabaseAway()):
                self._problem(texts.GIVEN_UP)
            case Err(error):
                self._problem(Words(str(error), str(error)))

    def _came(self) -> None:
        error, day = self._reading.error, self._reading.answer or self._desk.facts.appointments.day
        self._change(day=day, failed=error is not None)
        if error is not None and not isinstance(error, DatabaseAway):
            self._problem(Words(str(error), str(error)))

    def _problem(self, text: Words) -> None:
        self._desk.say(StatusKind.PROBLEM, text)

    def _change(self, **changes: object) -> None:
        self._desk.change(appointments=replace(self._desk.facts.appointments, **changes))  # type: ignore[arg-type]
