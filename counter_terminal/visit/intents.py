"""What a clerk asks for the visit in hand, and the action of the hall that each means."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from counter_terminal import texts as desk_texts
from counter_terminal.state import Act
from counter_terminal.visit import texts
from shared.actions.calling import FinishedAndNext, call_held, finish_and_next
from shared.actions.moving import hold
from shared.actions.noting import note
from shared.actions.sending_back import send_back
from shared.actions.serving import finish
from shared.actions.taking_back import Undone, undo_last
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.ids import CommandId
from shared.domain.seen import Seen
from shared.domain.story_words import MOVES
from shared.domain.ticket import Ticket, TicketState
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Finish:
    """Finish with an outcome that the clerk chose."""

    outcome: str
    name: Words
    act: Act = Act.FINISH


@dataclass(frozen=True, slots=True)
class FinishNext:
    """Finish and call the next one; without an outcome by the usual one."""

    outcome: str | None = None
    name: Words = NOTHING
    act: Act = Act.FINISH_NEXT


@dataclass(frozen=True, slots=True)
class Hold:
    reason: str
    until: datetime | None
    time: str = ""
    """`until` as the clerk reads it."""
    act: Act = Act.HOLD


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    act: Act = Act.NOTE


@dataclass(frozen=True, slots=True)
class SendBack:
    comment: str
    act: Act = Act.SEND_BACK


@dataclass(frozen=True, slots=True)
class Undo:
    act: Act = Act.UNDO


@dataclass(frozen=True, slots=True)
class RecallHeld:
    """Call the one whom this clerk has held longest."""

    act: Act = Act.RECALL_HELD


VisitIntent: TypeAlias = Finish | FinishNext | Hold | Note | SendBack | Undo | RecallHeld
VisitAnswer: TypeAlias = Ticket | FinishedAndNext | Undone


def perform_visit(intent: VisitIntent, store: Store, by: Actor, command: CommandId, seen: Seen) -> VisitAnswer:
    """Carry an intent out; blocking. Raises Refused or DatabaseAway."""
    match intent:
        case Finish(outcome):
            return finish(store, by, command, outcome, seen)
        case FinishNext(outcome):
            return finish_and_next(store, by, command, outcome, seen)
        case Hold(reason, until):
            return hold(store, by, until, command, reason, seen)
        case Note(text):
            return note(store, by, text, command, seen)
        case SendBack(comment):
            return send_back(store, by, command, comment, seen)
        case Undo():
            return undo_last(store, by, command, seen)
        case RecallHeld():
            return call_held(store, by, command, seen)


def said_of_visit(intent: VisitIntent, answer: object) -> Words:
    """Return the one sentence that confirms an intent."""
    match intent, answer:
        case Finish(_, name), Ticket() as ticket:
            return said_finished(ticket, name)
        case FinishNext(_, name), FinishedAndNext(finished, called):
            ended = texts.ENDED_WITH.fill(number=finished.number, outcome=name)
            ended = texts.ENDED.fill(number=finished.number) if name == NOTHING else ended
            words = texts.AND_NOBODY if called is None else texts.AND_CALLED
            return words.fill(ended=ended, called=called.number if called else "")
        case Undo(), Undone(move, ticket):
            return texts.UNDONE_NOW.fill(move=MOVES[move], number=ticket.number if ticket else "")
        case Hold(_, _, time), Ticket() as ticket:
            return (texts.HELD_UNTIL_NOW if time else texts.HELD_NOW).fill(number=ticket.number, time=time)
        case Note(text), Ticket() as ticket:
            return (texts.NOTED_NOW if text.strip() else texts.NOTE_GONE_NOW).fill(number=ticket.number)
        case SendBack(), Ticket() as ticket:
            return texts.SENT_BACK_NOW.fill(number=ticket.number)
        case RecallHeld(), Ticket() as ticket:
            return texts.CALLED_BACK.fill(number=ticket.number)
        case _:
            return NOTHING


def said_finished(ticket: Ticket, outcome: Words = NOTHING) -> Words:
    """Return what finishing came to: the end of the ticket, its next service, or its way back; and how it ended."""
    number, named = ticket.number, outcome != NOTHING
    if ticket.state is not TicketState.WAITING:
        return (texts.FINISHED_AS if named else desk_texts.FINISHED_NOW).fill(number=number, outcome=outcome)
    if ticket.for_clerk_id is None:
        return (texts.WENT_ON_AS if named else texts.WENT_ON).fill(number=number, outcome=outcome)
    if named:
        return texts.WENT_BACK_AS.fill(number=number, outcome=outcome)
    return (texts.WENT_BACK_PART if ticket.steps else texts.WENT_BACK).fill(number=number)
