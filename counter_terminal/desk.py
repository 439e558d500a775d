"""From what the terminal knows to what it shows: one pure function."""

from datetime import datetime

from counter_terminal import texts
from counter_terminal.alerts import alert_lines
from counter_terminal.facts import Facts
from counter_terminal.messages import help_lines, message_lines
from counter_terminal.state import (
    Act,
    ClerkLine,
    CounterDeskState,
    CounterLine,
    DeviceLine,
    QueueLine,
    Status,
    StatusKind,
    TicketCard,
)
from counter_terminal.steps import control, primary_act
from counter_terminal.visit.derive import visit_state
from drivers.state import DeviceState, Health
from shared.domain.hall import APPOINTMENT, NORMAL, Hall, Role
from shared.domain.view import AtCounter, CounterState
from shared.domain.words import NOTHING, Words

SITTING = (Role.CLERK, Role.MANAGER)
"""Roles that sign in at a counter."""


def derive(facts: Facts, now: datetime) -> CounterDeskState:
    """Return the whole screen for what is known at `now`."""
    counter, situation = facts.counter, facts.situation
    clerk = facts.hall.clerk(facts.actor.clerk_id) if facts.actor and facts.actor.clerk_id else None
    return CounterDeskState(
        page=facts.page,
        shape=facts.shape,
        theme=facts.theme,
        language=facts.language,
        status=_status(facts),
        hall_name=facts.hall.name,
        counter_id=facts.counter_id,
        counter_number=facts.set_up.number,
        clerk_number=clerk.number if clerk else "",
        clerk_name=clerk.name if clerk else NOTHING,
        duty=texts.ON_PAUSE if counter.state is CounterState.PAUSED else texts.ON_DUTY,
        paused=counter.state is CounterState.PAUSED,
        pause_line=_pause_line(facts),
        pause_reasons=facts.hall.pause_reasons,
        ticket=ticket_card(facts.hall, counter.ticket, now) if counter.ticket else None,
        idle_title=texts.ON_PAUSE if counter.state is CounterState.PAUSED else texts.FREE,
        idle_line=_idle_line(facts),
        primary=control(primary_act(counter), situation),
        recall=control(Act.RECALL, situation),
        no_show=control(Act.NO_SHOW, situation),
        transfer=control(Act.TRANSFER, situation),
        pause=control(Act.PAUSE, situation),
        resume=control(Act.RESUME, situation),
        sign_out=control(Act.SIGN_OUT, situation),
        return_control=control(Act.RETURN, situation),
        waiting_total=facts.waiting_here,
        queues=_queues(facts),
        missed=_missed(facts),
        rating=facts.rating,
        board=_device(texts.BOARD, facts.board),
        pad=_device(texts.PAD, facts.pad),
        clerks=_clerks(facts),
        counters=tuple(CounterLine(c.id, c.number) for c in sorted(facts.hall.counters, key=lambda c: c.number)),
        chosen_clerk=facts.chosen_clerk,
        visit=visit_state(facts, now),
        alerts=alert_lines(facts),
        messages=message_lines(facts),
        help=help_lines(facts),
        edge=facts.edge,
        notes=facts.notes,
        away=facts.link.away,
    )


def ticket_card(hall: Hall, ticket: AtCounter, now: datetime) -> TicketCard:
    service = hall.service(ticket.service_id)
    return TicketCard(
        number=ticket.number,
        queue_id=ticket.queue_id,
        service=service.name,
        priority=class_words(hall, ticket.priority),
        normal=ticket.priority == NORMAL,
        language=ticket.language,
        waited_min=_seconds(ticket.issued_at, ticket.called_at) // 60,
        serving=ticket.serving,
        elapsed_s=_seconds(ticket.started_at or ticket.called_at, now),
        mean_s=service.mean_service_s,
        comment=ticket.comment,
        reason=ticket.reason,
        name=ticket.name,
    )


def clock_time(seconds: int) -> str:
    """Return minutes and seconds, 06:12, with hours in front from one hour on."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes:02d}:{rest:02d}" if minutes < 60 else f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"


def _seconds(start: datetime, end: datetime) -> int:
    return max(0, int((end - start).total_seconds()))


def class_words(hall: Hall, code: str) -> Words:
    """Return the name of a class; its code where the hall knows it no longer."""
    known = hall.classes.get(code)
    if known is None and code == APPOINTMENT:
        return texts.BY_APPOINTMENT
    return known.name if known else Words(code, code)


def _status(facts: Facts) -> Status:
    if facts.link.away_since is not None:
        since = facts.link.away_since.astimezone(facts.hall.zone)
        return Status(StatusKind.PROBLEM, texts.RECONNECTING.fill(since=f"{since:%H:%M}"))
    return facts.status


def _pause_line(facts: Facts) -> Words:
    counter = facts.counter
    if counter.state is not CounterState.PAUSED or counter.since is None:
        return NOTHING
    since = f"{counter.since.astimezone(facts.hall.zone):%H:%M}"
    return texts.SINCE.fill(reason=facts.hall.pause_reason(counter.reason).name, since=since)


def _idle_line(facts: Facts) -> Words:
    if facts.view is None:
        return texts.LOADING
    if facts.counter.state is CounterState.PAUSED:
        return _pause_line(facts)
    return texts.READY if facts.waiting_here else texts.EMPTY


def _queues(facts: Facts) -> tuple[QueueLine, ...]:
    """Return this counter's queues in order of preference, then the others by letter."""
    mine = facts.set_up.queue_ids
    others = sorted((q for q in facts.hall.queues if q.id not in mine), key=lambda q: q.letter)
    waiting = facts.view.waiting if facts.view else {}
    return tuple(
        QueueLine(queue.id, queue.letter, queue.name, waiting.get(queue.id, 0), queue.id in mine)
        for queue in (*(facts.hall.queue(queue_id) for queue_id in mine), *others)
    )


def _missed(facts: Facts) -> tuple[str, ...]:
    """Return missed numbers newest first, those with the letter of a queue served here before all others."""
    letters = {facts.hall.queue(queue_id).letter for queue_id in facts.set_up.queue_ids}
    missed = facts.view.missed if facts.view else ()
    return tuple(sorted(missed, key=lambda number: number.rstrip("0123456789") not in letters))


def _device(name: Words, state: DeviceState | None) -> DeviceLine:
    health = state.health if state else Health.UNKNOWN
    label = texts.DEVICE.fill(device=name, health=texts.HEALTH[health.value])
    if state is not None and state.error:
        return DeviceLine(label, health, Words(state.error, state.error))
    said = texts.DEVICE_FINE if health is Health.ONLINE else texts.DEVICE_UNPROVEN
    return DeviceLine(label, health, said.fill(device=name))


def _clerks(facts: Facts) -> tuple[ClerkLine, ...]:
    at = {}
    for counter in facts.view.counters.values() if facts.view else ():
        if counter.clerk_id is not None and counter.state is not CounterState.CLOSED:
            at[counter.clerk_id] = facts.hall.counter(counter.counter_id).number
    sitting = (clerk for clerk in facts.hall.clerks if clerk.role in SITTING)
    return tuple(ClerkLine(c.id, c.number, c.name, at.get(c.id)) for c in sitting)
