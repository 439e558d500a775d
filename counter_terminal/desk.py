"""From what the terminal knows to what it shows: one pure function."""

from datetime import datetime

from counter_terminal import texts
from counter_terminal.alerts import alert_lines
from counter_terminal.appointments.lines import shown_appointments
from counter_terminal.class_words import class_words
from counter_terminal.clock import clock
from counter_terminal.duty.names import duty_name
from counter_terminal.duty.pauses import pause_line
from counter_terminal.duty.showing import duty_state
from counter_terminal.duty.texts import NONE_YOURS
from counter_terminal.facts import Facts
from counter_terminal.lists.lines import counts, shown_list
from counter_terminal.look_up.lines import shown_story
from counter_terminal.messages import help_lines, message_lines
from counter_terminal.personal.lines import kept_here, next_line
from counter_terminal.shown_lines import DeviceLine, QueueLine, TicketCard
from counter_terminal.signing.showing import signing_state
from counter_terminal.state import QUIET, Act, CounterDeskState, RatingState, Status, StatusKind
from counter_terminal.steps import control, label
from counter_terminal.visit.derive import visit_state
from counter_terminal.visit.ending import primary_control
from drivers.state import DeviceState, Health
from shared.domain.hall import NORMAL, Hall
from shared.domain.view import AtCounter, CounterState
from shared.domain.words import NOTHING, Words


def derive(facts: Facts, now: datetime) -> CounterDeskState:
    """Return the whole screen for what is known at `now`."""
    counter, situation = facts.counter, facts.situation
    clerk = facts.hall.clerk(facts.actor.clerk_id) if facts.actor and facts.actor.clerk_id else None
    on_duty = clerk is not None and clerk.id == counter.clerk_id
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
        clerk_name=duty_name(facts.hall, counter) if on_duty else clerk.name if clerk else NOTHING,
        paused=counter.state is CounterState.PAUSED,
        pause_reasons=facts.hall.pause_reasons,
        ticket=ticket_card(facts.hall, counter.ticket, now) if counter.ticket else None,
        idle_title=texts.ON_PAUSE if counter.state is CounterState.PAUSED else texts.FREE,
        idle_line=_idle_line(facts, now),
        primary=primary_control(facts),
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
        rating=_rating(facts),
        board=_device(texts.BOARD, facts.board),
        pad=_pad(facts.pad),
        signing=signing_state(facts, now),
        duty=duty_state(facts, now),
        visit=visit_state(facts, now),
        alerts=alert_lines(facts),
        messages=message_lines(facts),
        help=help_lines(facts),
        edge=facts.edge,
        panel=facts.panel,
        notes=facts.notes if facts.rating_screen in (None, NOTHING) else (facts.rating_screen, *facts.notes),
        lost_keys=facts.lost_keys,
        away=facts.link.away,
        lists={name: shown_list(name, facts, now) for name in facts.lists.lists},
        list_counts=counts(facts),
        look_up=shown_story(facts, now),
        appointments=shown_appointments(facts, now),
    )


def ticket_card(hall: Hall, ticket: AtCounter, now: datetime) -> TicketCard:
    service = hall.service(ticket.service_id)
    return TicketCard(
        ticket_id=ticket.ticket_id,
        visit_id=ticket.visit_id,
        number=ticket.number,
        queue_id=ticket.queue_id,
        service=service.name,
        priority=class_words(hall, ticket.priority),
        normal=ticket.priority == NORMAL,
        language=ticket.language,
        waited_min=_seconds(ticket.issued_at, ticket.called_at) // 60,
        serving=ticket.serving,
        called_at=ticket.called_at,
        called_s=_seconds(ticket.called_at, now),
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


def _rating(facts: Facts) -> RatingState:
    no_pad = facts.pad is not None and facts.pad.health is Health.OFFLINE
    unasked = facts.rating is RatingState.OPEN and no_pad and facts.rating_screen != NOTHING
    return RatingState.UNASKED if unasked else facts.rating


def _status(facts: Facts) -> Status:
    step = facts.step
    if facts.link.away_since is not None:
        since = clock(facts.link.away_since, facts.hall.zone)
        if step is None:
            return Status(StatusKind.PROBLEM, texts.RECONNECTING.fill(since=since))
        return Status(StatusKind.PROBLEM, texts.RECONNECTING_UNSURE.fill(since=since, act=label(step.act)))
    return step.said if step is not None and step.said != QUIET else facts.status


def _idle_line(facts: Facts, now: datetime) -> Words:
    if facts.view is None:
        return texts.LOADING
    if facts.counter.state is CounterState.PAUSED:
        return pause_line(facts.hall, facts.counter, now)
    if facts.serves_nothing:
        return NONE_YOURS
    if mine := kept_here(facts):
        return next_line(mine, facts)
    if facts.waiting_here:
        return texts.READY
    elsewhere = sum(facts.waiting_in(queue.id) for queue in facts.hall.queues)
    return texts.EMPTY_HERE.fill(count=elsewhere) if elsewhere else texts.EMPTY


def _queues(facts: Facts) -> tuple[QueueLine, ...]:
    """Return the queues served here in order of preference, then the others by letter."""
    mine = facts.served
    others = sorted((q for q in facts.hall.queues if q.id not in mine), key=lambda q: q.letter)
    return tuple(
        QueueLine(queue.id, queue.letter, queue.name, facts.waiting_in(queue.id), queue.id in mine)
        for queue in (*(facts.hall.queue(queue_id) for queue_id in mine), *others)
    )


def _missed(facts: Facts) -> tuple[str, ...]:
    """Return missed numbers newest first, those with the letter of a queue served here before all others."""
    letters = {facts.hall.queue(queue_id).letter for queue_id in facts.served}
    missed = facts.view.missed if facts.view else ()
    return tuple(sorted(missed, key=lambda number: number.rstrip("0123456789") not in letters))


def _pad(state: DeviceState | None) -> DeviceLine:
    """Return how the pad is; one whose port is open says nothing until somebody presses, and cannot be asked."""
    if state is not None and state.health is Health.UNKNOWN and state.reached:
        return DeviceLine(texts.PAD_CONNECTED, state.health, texts.PAD_UNHEARD)
    return _device(texts.PAD, state)


def _device(name: Words, state: DeviceState | None) -> DeviceLine:
    health = state.health if state else Health.UNKNOWN
    label = texts.DEVICE.fill(device=name, health=texts.HEALTH[health.value])
    if state is not None and state.error:
        return DeviceLine(label, health, Words(state.error, state.error))
    said = texts.DEVICE_FINE if health is Health.ONLINE else texts.DEVICE_UNPROVEN
    return DeviceLine(label, health, said.fill(device=name))
