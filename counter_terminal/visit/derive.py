"""From what the terminal knows to what it shows of the visit in hand."""

from collections.abc import Iterator
from datetime import datetime

from counter_terminal import texts as desk_texts
from counter_terminal.facts import Facts
from counter_terminal.state import Act, Control
from counter_terminal.steps import control, why_not
from counter_terminal.visit import texts
from counter_terminal.visit.ending import why_asked
from counter_terminal.visit.pace import serving_time
from counter_terminal.visit.papers import paper_lines, papers_line, usual_outcome
from counter_terminal.visit.slip import is_worth_printing
from counter_terminal.visit.state import ClerkPlace, CounterPlace, OutcomeLine, VisitState
from counter_terminal.visit.undoing import undo_control
from shared.domain.hall import Material
from shared.domain.material_check import Checked
from shared.domain.view import CounterView
from shared.domain.words import NOTHING, Words


def visit_state(facts: Facts, now: datetime) -> VisitState:
    """Return everything of the visit that is on the screen."""
    ticket, situation = facts.counter.ticket, facts.situation
    materials, ticks = _papers(facts)
    lines = paper_lines(materials, ticks)
    undo, undo_s = undo_control(facts.counter.last, _why_no_undo(facts), now)
    usual = usual_outcome(materials, ticks, facts.hall.outcomes)
    return VisitState(
        papers=lines,
        why_no_ticks=why_not(Act.CHECK, situation) or NOTHING if situation.away else NOTHING,
        papers_line=papers_line(materials, ticks, facts.hall.outcomes),
        print=_print(facts, materials, ticks),
        services_line=_services_line(facts),
        services_short=_services_short(facts),
        time=None if ticket is None else serving_time(facts.hall, facts.visit, ticket, now),
        sender=_sender(facts),
        came=_came(facts),
        note_line=_note_line(facts),
        undo=undo,
        undo_s=undo_s,
        finish_next=control(Act.FINISH_NEXT, situation),
        outcome=_outcome(facts),
        hold=control(Act.HOLD, situation),
        note=control(Act.NOTE, situation),
        send_back=control(Act.SEND_BACK, situation),
        people_wait=ticket is not None and facts.waiting_here > 0,
        and_next=facts.visit.and_next,
        why_asked=why_asked(facts),
        outcomes=tuple(OutcomeLine(o.code, o.name, o.code == usual) for o in facts.hall.outcomes),
        counters=tuple(_counters(facts)),
        clerks=tuple(_clerks(facts)),
    )


def _papers(facts: Facts) -> tuple[tuple[Material, ...], Checked]:
    ticket = facts.counter.ticket
    if ticket is None:
        return (), ()
    return facts.hall.service(ticket.service_id).materials, facts.visit.ticks_of(ticket)


def _why_no_undo(facts: Facts) -> Words | None:
    busy = facts.situation.busy != NOTHING
    return why_not(Act.UNDO, facts.situation) if facts.actor is None or facts.link.away or busy else None


def _print(facts: Facts, materials: tuple[Material, ...], ticks: Checked) -> Control:
    visit = facts.visit
    if not visit.has_printer:
        return Control(Act.CHECK, texts.PRINT, texts.NO_PRINTER, enabled=False)
    if not is_worth_printing(materials, ticks):
        return Control(Act.CHECK, texts.PRINT, texts.NOTHING_MISSING, enabled=False)
    return Control(Act.CHECK, texts.PRINTING if visit.printing else texts.PRINT, texts.PRINT_HINT, enabled=True)


def _outcome(facts: Facts) -> Control:
    finish = control(Act.FINISH, facts.situation)
    number = facts.situation.number
    hint = texts.OUTCOME_HINT.fill(number=number) if finish.enabled else finish.hint
    return Control(Act.FINISH, texts.OUTCOME, hint, finish.enabled)


def _services_short(facts: Facts) -> Words:
    ticket = facts.counter.ticket
    walk = facts.visit.walk_of(ticket) if ticket else None
    return texts.SERVICES_SHORT.fill(place=walk.place, all=walk.all) if walk and walk.all > 1 else NOTHING


def _services_line(facts: Facts) -> Words:
    ticket = facts.counter.ticket
    walk = facts.visit.walk_of(ticket) if ticket else None
    if walk is None or walk.all < 2:
        return NOTHING
    if walk.next is None:
        return texts.SERVICES.fill(place=walk.place, all=walk.all)
    return texts.SERVICES_NEXT.fill(place=walk.place, all=walk.all, next=facts.hall.service(walk.next).name)


def _sender(facts: Facts) -> Words:
    ticket = facts.counter.ticket
    if ticket is None or ticket.sent_by is None or not facts.hall.knows_clerk(ticket.sent_by):
        return NOTHING
    return facts.hall.clerk(ticket.sent_by).name


def _came(facts: Facts) -> Words:
    ticket, sender = facts.counter.ticket, _sender(facts)
    if ticket is None or sender == NOTHING:
        return NOTHING
    walk = facts.visit.walk_of(ticket)
    back = walk is not None and walk.passed_on.sent_back and walk.passed_on.sender == ticket.sent_by
    return (texts.SENT_BACK_BY if back else texts.SENT_BY).fill(sender=sender)


def _note_line(facts: Facts) -> Words:
    """Return the note with its author: whoever wrote it before it came here, else the clerk who has it in hand."""
    ticket = facts.counter.ticket
    if ticket is None or not ticket.comment:
        return NOTHING
    walk, own = facts.visit.walk_of(ticket), facts.counter.clerk_id
    if walk is None:
        return desk_texts.COMMENT.fill(comment=ticket.comment)
    author = walk.passed_on.author if walk.passed_on.note == ticket.comment else own
    if author == own:
        return texts.OWN_NOTE.fill(comment=ticket.comment)
    if author is None or not facts.hall.knows_clerk(author):
        return desk_texts.COMMENT.fill(comment=ticket.comment)
    return texts.NOTE_OF.fill(author=facts.hall.clerk(author).name, comment=ticket.comment)


def _counters(facts: Facts) -> Iterator[CounterPlace]:
    for other in facts.colleagues:
        assert other.clerk_id is not None
        number = facts.hall.counter(other.counter_id).number
        yield CounterPlace(other.counter_id, number, _at(facts, other))


def _clerks(facts: Facts) -> Iterator[ClerkPlace]:
    for other in facts.colleagues:
        assert other.clerk_id is not None
        yield ClerkPlace(other.clerk_id, facts.hall.clerk(other.clerk_id).number, _at(facts, other))


def _at(facts: Facts, other: CounterView) -> Words:
    assert other.clerk_id is not None
    name, number = facts.hall.clerk(other.clerk_id).name, facts.hall.counter(other.counter_id).number
    return texts.AT.fill(name=name, number=number)
