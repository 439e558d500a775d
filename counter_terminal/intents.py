"""What a clerk asks for, and the action of the hall that each means."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from counter_terminal import texts
from counter_terminal.lists import texts as list_texts
from counter_terminal.lists.intents import CallThis, Cancel, EndHold, RowIntent, perform_on_row
from counter_terminal.signing.state import Way
from counter_terminal.state import Act
from counter_terminal.visit.intents import (
    Finish,
    FinishNext,
    Hold,
    Note,
    RecallHeld,
    SendBack,
    Undo,
    VisitAnswer,
    VisitIntent,
    perform_visit,
    said_finished,
    said_of_visit,
)
from shared.actions.calling import call_next, recall
from shared.actions.duty import pause, resume, sign_in_at, sign_out
from shared.actions.letting_in import Entry, SignedIn
from shared.actions.missing import no_show, return_ticket
from shared.actions.moving import transfer
from shared.actions.serving import finish, start
from shared.actions.standing_in import come_back, stand_in
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import ClerkId, CommandId, CounterId, QueueId
from shared.domain.seen import Seen
from shared.domain.ticket import Ticket
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Simple:
    """An act that needs nothing more to be said: call next, start, finish, recall, no-show, resume, sign out."""

    act: Act


@dataclass(frozen=True, slots=True)
class Transfer:
    """Send on; `queue` is the place as the clerk reads it, in the line `to` perhaps one counter or clerk."""

    to: QueueId
    queue: Words
    comment: str
    act: Act = Act.TRANSFER
    counter_id: CounterId | None = None
    clerk_id: ClerkId | None = None
    wanted_back: bool = False
    """Whether it comes back here when it is finished there."""


@dataclass(frozen=True, slots=True)
class Pause:
    reason: str
    act: Act = Act.PAUSE


@dataclass(frozen=True, slots=True)
class Return:
    number: str
    act: Act = Act.RETURN


@dataclass(frozen=True, slots=True)
class SignIn:
    clerk_id: ClerkId
    counter_id: CounterId
    pin: str = field(default="", repr=False)
    terminal: str = ""
    way: Way = Way.SIGN_IN
    act: Act = Act.SIGN_IN


Intent: TypeAlias = Simple | Transfer | Pause | Return | SignIn | RowIntent | VisitIntent
Answer: TypeAlias = Ticket | SignedIn | VisitAnswer | None

_WITH_TICKET: dict[Act, Callable[[Store, Actor, CommandId, Seen], Answer]] = {
    Act.CALL_NEXT: call_next,
    Act.START: start,
    Act.FINISH: lambda store, by, command, seen: finish(store, by, command, seen=seen),
    Act.RECALL: recall,
    Act.NO_SHOW: no_show,
}
_WITHOUT: dict[Act, Callable[[Store, Actor, CommandId], None]] = {Act.RESUME: resume, Act.SIGN_OUT: sign_out}


_WAYS: dict[Way, Callable[[Store, Entry, CommandId], SignedIn]] = {
    Way.SIGN_IN: sign_in_at,
    Way.STAND_IN: stand_in,
    Way.COME_BACK: come_back,
}


def perform(intent: Intent, store: Store, by: Actor | None, command: CommandId, seen: Seen) -> Answer:
    """Carry an intent out; blocking. Raises Refused or DatabaseAway. Only signing in needs no actor.

    `seen` is what the screen showed at the press: on anything else than that nothing is done.
    """
    if isinstance(intent, SignIn):
        entry = Entry(intent.clerk_id, intent.counter_id, intent.pin, intent.terminal)
        return _WAYS[intent.way](store, entry, command)
    assert by is not None, "the rules let nobody act who is not signed in"
    match intent:
        case Simple(act):
            return _perform_simple(act, store, by, command, seen)
        case Transfer(to, _, comment):
            return transfer(
                store,
                by,
                to,
                command,
                comment,
                counter_id=intent.counter_id,
                clerk_id=intent.clerk_id,
                wanted_back=intent.wanted_back,
                seen=seen,
            )
        case Pause(reason):
            pause(store, by, reason, command)
            return None
        case Return(number):
            return return_ticket(store, by, number, command)
        case CallThis() | EndHold() | Cancel():
            return perform_on_row(intent, store, by, command, seen)
        case _:
            return perform_visit(intent, store, by, command, seen)


def _perform_simple(act: Act, store: Store, by: Actor, command: CommandId, seen: Seen) -> Answer:
    if act in _WITH_TICKET:
        return _WITH_TICKET[act](store, by, command, seen)
    _WITHOUT[act](store, by, command)
    return None


_SAID = {
    Act.CALL_NEXT: texts.CALLED_NOW,
    Act.START: texts.STARTED_NOW,
    Act.FINISH: texts.FINISHED_NOW,
    Act.RECALL: texts.RECALLED_NOW,
    Act.NO_SHOW: texts.MISSED_NOW,
    Act.TRANSFER: texts.TRANSFERRED_NOW,
    Act.PAUSE: texts.PAUSED_NOW,
    Act.RESUME: texts.RESUMED_NOW,
    Act.RETURN: texts.RETURNED_NOW,
    Act.CALL_THIS: texts.CALLED_NOW,
    Act.END_HOLD: list_texts.END_HOLD_NOW,
    Act.CANCEL: list_texts.CANCELLED_NOW,
    Act.SIGN_OUT: texts.SIGNED_OUT_NOW,
}


def said(intent: Intent, answer: Answer) -> Words:
    """Return the one sentence that confirms an intent."""
    if intent.act is Act.CALL_NEXT and answer is None:
        return texts.NOBODY_TO_CALL
    if isinstance(answer, SignedIn):
        return answer.said
    if isinstance(intent, Finish | FinishNext | Hold | Note | SendBack | Undo | RecallHeld):
        return said_of_visit(intent, answer)
    ticket = answer if isinstance(answer, Ticket) else None
    if intent.act is Act.FINISH and ticket is not None:
        return said_finished(ticket)
    queue = intent.queue if isinstance(intent, Transfer) else ""
    return _SAID[intent.act].fill(
        number=ticket.number if ticket else "", count=ticket.recalls if ticket else 0, queue=queue
    )
