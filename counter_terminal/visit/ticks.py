"""A clerk's ticks of the papers: shown at the press, stored in the background, the hall's from then on."""

from dataclasses import replace
from functools import partial
from typing import TypeAlias

from counter_terminal import texts as desk_texts
from counter_terminal.commands import IN_THE_BACKGROUND, Commands
from counter_terminal.state import Act, Lasts, Status, StatusKind
from counter_terminal.steps import why_not
from counter_terminal.visit import texts
from counter_terminal.visit.desk import Desk
from counter_terminal.visit.facts import Ticked
from counter_terminal.visit.papers import cycled
from shared.actions.materials import check_materials
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import CommandId, ServiceId, TicketId
from shared.domain.material_check import Checked
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.seen import Seen
from shared.domain.view import AtCounter
from shared.domain.words import Words

_Whose: TypeAlias = tuple[TicketId, ServiceId]


class Ticks:
    """Each press sends all ticks; one that is sent again sends the newest, so that none goes back behind another."""

    def __init__(self, store: Store, commands: Commands, desk: Desk) -> None:
        self._store, self._commands, self._desk = store, commands, desk
        self._newest: dict[_Whose, Checked] = {}
        """Of the ticket in hand alone: what is sent again later must not land on the next one."""
        self._on_their_way = 0
        self._seen: Checked = ()
        """What the hall's picture told when the last answer came."""

    def press(self, place: int) -> None:
        """Go on to the next state of the paper at a place of the list."""
        facts = self._desk.facts
        if (why := why_not(Act.CHECK, facts.situation)) is not None:
            self._desk.say(StatusKind.REFUSED, why)
            return
        ticket, by = facts.counter.ticket, facts.actor
        assert ticket is not None
        assert by is not None
        assert facts.view is not None
        material = facts.hall.service(ticket.service_id).materials[place]
        ticks = cycled(facts.visit.ticks_of(ticket), material, facts.view.business_day)
        self._newest = {_whose(ticket): ticks}
        self._desk.change(visit=replace(facts.visit, ticked=Ticked(*_whose(ticket), ticks)))
        self._send(by, ticket)

    def look(self) -> None:
        """Let go of what the hall's own picture tells by now, and of what is not in hand any more."""
        visit, ticket = self._desk.facts.visit, self._desk.facts.counter.ticket
        if visit.ticked is None:
            return
        if ticket is None or _whose(ticket) != (visit.ticked.ticket_id, visit.ticked.service_id):
            self._newest = {}
            self._settle()
        elif not self._on_their_way and (ticket.materials == visit.ticked.ticks or ticket.materials != self._seen):
            self._settle()

    def _send(self, by: Actor, ticket: AtCounter) -> None:
        whose, number = _whose(ticket), ticket.number

        def work(command: CommandId) -> Checked:
            newest = self._newest.get(whose)
            if newest is None:
                raise Refused(texts.TICKS_LOST.fill(number=number))
            return check_materials(self._store, by, newest, command, Seen(ticket.ticket_id))

        self._on_their_way += 1
        self._commands.send(work, partial(self._came, whose, number), IN_THE_BACKGROUND, on_retry=self._late)

    def _late(self) -> None:
        self._desk.change(visit=replace(self._desk.facts.visit, late=True))
        self._desk.say(StatusKind.PROBLEM, texts.TICKS_AGAIN)

    def _came(self, whose: _Whose, number: str, outcome: Outcome[Checked]) -> None:
        self._on_their_way -= 1
        late = not self._on_their_way and self._desk.facts.visit.late
        if late:
            self._desk.change(visit=replace(self._desk.facts.visit, late=False))
        match outcome:
            case Ok():
                if late:
                    self._desk.say(StatusKind.INFO, texts.TICKS_STORED)
                ticket = self._desk.facts.counter.ticket
                self._seen = ticket.materials if ticket is not None and _whose(ticket) == whose else ()
                self.look()
            case Err(Refused(words=why)):
                self._failed(StatusKind.REFUSED, why)
            case Err(DatabaseAway()):
                self._failed(StatusKind.PROBLEM, texts.TICKS_LOST.fill(number=number))
            case Err(error):
                self._failed(StatusKind.PROBLEM, desk_texts.FAILED.fill(why=str(error)))

    def _failed(self, kind: StatusKind, why: Words) -> None:
        if not self._on_their_way:  # or those which are may still be stored
            self._settle()
        self._desk.change(status=Status(kind, why, Lasts.ITS_TIME))

    def _settle(self) -> None:
        self._desk.change(visit=replace(self._desk.facts.visit, ticked=None))


def _whose(ticket: AtCounter) -> _Whose:
    return ticket.ticket_id, ticket.service_id
