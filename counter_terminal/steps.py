"""Which steps a clerk may take now, and the sentence why not: pure rules, the same for keys, buttons and pad."""

from dataclasses import dataclass

from counter_terminal import texts
from counter_terminal.lists import texts as list_texts
from counter_terminal.signing import texts as signing_texts
from counter_terminal.state import Act, Control
from counter_terminal.visit import texts as visit_texts
from shared.domain import refusals
from shared.domain.rules import Rules
from shared.domain.view import CounterState, CounterView
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules look at."""

    counter: CounterView
    rules: Rules
    signed_in: bool
    away: bool
    other_places: int
    """Queues, counters and colleagues a ticket could be sent to."""
    left: Words = NOTHING
    """Why the clerk who was signed in here is no longer."""
    why_nobody: Words = NOTHING
    """Why the clerk can call nobody at this counter."""
    ticks_late: bool = False
    """Whether ticks of its papers could not be stored yet."""
    busy: Words = NOTHING
    """Why no step may be taken while another one is on its way."""

    @property
    def number(self) -> str:
        return self.counter.ticket.number if self.counter.ticket else ""

    @property
    def recalls(self) -> int:
        return self.counter.ticket.recalls if self.counter.ticket else 0


def primary_act(counter: CounterView) -> Act:
    """Return the next step at a counter: the one button that always sits in the same place."""
    if counter.ticket is not None:
        return Act.FINISH if counter.ticket.serving else Act.START
    return Act.RESUME if counter.state is CounterState.PAUSED else Act.CALL_NEXT


def why_not(act: Act, situation: Situation) -> Words | None:
    """Return the sentence that refuses an act now, or None when it is allowed."""
    if situation.away:
        return texts.WHY_AWAY
    if situation.busy != NOTHING:
        return situation.busy
    if act is Act.SIGN_IN:
        return None
    if not situation.signed_in:
        return situation.left if situation.left != NOTHING else texts.WHY_SIGNED_OUT
    return _why_not_at_desk(act, situation)


def _why_not_at_desk(act: Act, situation: Situation) -> Words | None:
    match act:
        case Act.CALL_NEXT | Act.CALL_THIS:
            return _open_ticket(situation) or _paused(situation) or _nobody(situation)
        case Act.PAUSE:
            return _paused(situation)
        case Act.SIGN_OUT:
            return _open_ticket(situation)
        case Act.RESUME:
            return None if situation.counter.state is CounterState.PAUSED else texts.WHY_NOT_PAUSED
        case Act.START | Act.RECALL | Act.NO_SHOW:
            return _not_just_called(situation)
        case Act.TRANSFER | Act.HOLD | Act.CHECK:
            return _not_serving(situation) or _nowhere_to_go(act, situation)
        case Act.FINISH:
            return _not_serving(situation) or _ticks_late(situation)
        case _:
            return _why_not_beside(act, situation)


def _why_not_beside(act: Act, situation: Situation) -> Words | None:
    ticket = situation.counter.ticket
    match act:
        case Act.FINISH_NEXT:
            paused = situation.counter.state is CounterState.PAUSED
            late = _not_serving(situation) or _ticks_late(situation)
            return late or (refusals.PAUSED_NO_CALL if paused else None)
        case Act.SEND_BACK:
            return _not_serving(situation) or _no_sender(situation)
        case Act.NOTE:
            return texts.WHY_NOTHING_CALLED if ticket is None else None
        case Act.UNDO:
            return refusals.NOTHING_TO_UNDO if situation.counter.last is None else None
        case Act.RECALL_HELD:
            return _open_ticket(situation) or _paused(situation)
        case _:
            return None


def _open_ticket(situation: Situation) -> Words | None:
    ticket = situation.counter.ticket
    if ticket is None:
        return None
    return (texts.WHY_SERVING if ticket.serving else texts.WHY_CALLED).fill(number=ticket.number)


def _paused(situation: Situation) -> Words | None:
    return texts.WHY_PAUSED if situation.counter.state is CounterState.PAUSED else None


def _nobody(situation: Situation) -> Words | None:
    return situation.why_nobody if situation.why_nobody != NOTHING else None


def _not_just_called(situation: Situation) -> Words | None:
    ticket = situation.counter.ticket
    if ticket is None:
        return texts.WHY_NOTHING_CALLED
    return texts.WHY_ALREADY_STARTED.fill(number=ticket.number) if ticket.serving else None


def _not_serving(situation: Situation) -> Words | None:
    ticket = situation.counter.ticket
    if ticket is None:
        return texts.WHY_NOTHING_CALLED
    return None if ticket.serving else texts.WHY_NOT_STARTED.fill(number=ticket.number)


def _ticks_late(situation: Situation) -> Words | None:
    return visit_texts.WHY_TICKS_LATE if situation.ticks_late else None


def _no_sender(situation: Situation) -> Words | None:
    ticket = situation.counter.ticket
    sender = ticket.sent_by if ticket else None
    if sender is not None and sender != situation.counter.clerk_id:
        return None
    return refusals.NOT_SENT_HERE.fill(number=situation.number)


def _nowhere_to_go(act: Act, situation: Situation) -> Words | None:
    return texts.WHY_NO_OTHER_QUEUE if act is Act.TRANSFER and not situation.other_places else None


_LABELS = {
    Act.CALL_NEXT: (texts.CALL_NEXT, texts.CALL_NEXT_HINT),
    Act.START: (texts.START, texts.START_HINT),
    Act.FINISH: (texts.FINISH, texts.FINISH_HINT),
    Act.RECALL: (texts.RECALL, texts.RECALL_HINT),
    Act.NO_SHOW: (texts.NO_SHOW, texts.NO_SHOW_HINT),
    Act.TRANSFER: (texts.TRANSFER, texts.TRANSFER_HINT),
    Act.PAUSE: (texts.PAUSE, texts.PAUSE_HINT),
    Act.RESUME: (texts.RESUME, texts.RESUME_HINT),
    Act.RETURN: (texts.RETURN, texts.RETURN_HINT),
    Act.CALL_THIS: (list_texts.CALL_THIS, list_texts.CALL_THIS_HINT),
    Act.END_HOLD: (list_texts.END_HOLD, list_texts.END_HOLD_HINT),
    Act.CANCEL: (list_texts.CANCEL, list_texts.CANCEL_HINT),
    Act.SIGN_IN: (signing_texts.SIGN_IN, signing_texts.WELCOME),
    Act.SIGN_OUT: (texts.SIGN_OUT, texts.SIGN_OUT_HINT),
    **{Act(name): words for name, words in visit_texts.LABELS.items()},
}


def label(act: Act) -> Words:
    return _LABELS[act][0]


def control(act: Act, situation: Situation) -> Control:
    """Return the button of an act as it stands now."""
    why = why_not(act, situation)
    name, hint = _LABELS[act]
    early = act is Act.NO_SHOW and situation.recalls < situation.rules.recall_limit
    if act is Act.RECALL and situation.recalls:
        within = situation.recalls <= situation.rules.recall_limit
        name = texts.RECALLED if within else texts.RECALLED_ON
        name = name.fill(count=situation.recalls, limit=situation.rules.recall_limit)
    if early:
        hint = texts.NO_SHOW_EARLY
    # A missed number is another one than that in hand: its row fills it in.
    number = "{number}" if act is Act.RETURN else situation.number
    said = hint.fill(number=number, recalls=situation.recalls, limit=situation.rules.recall_limit)
    urged = act is Act.NO_SHOW and not early and why is None
    return Control(act, name, why or said, enabled=why is None, urged=urged)
