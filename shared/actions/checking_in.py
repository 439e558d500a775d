"""Checking an appointment in: its ticket, at once and only one, for whoever comes in time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from shared.actions.admission import key_of_person
from shared.actions.asking import as_it_is
from shared.actions.issuing import give_number
from shared.db import appointments, tickets
from shared.db.change import Change, Question
from shared.db.store import Store
from shared.domain import booking_words as say
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.appointment import Appointment, AppointmentState, plain_code
from shared.domain.check_in import Code, Found, IdNumber, Key, PhoneTail, Standing, meant, opens_at, standing
from shared.domain.events import AppointmentCheckedIn, AppointmentMissed
from shared.domain.hall import APPOINTMENT, Hall
from shared.domain.ids import CommandId
from shared.domain.problem import Refused
from shared.domain.ticket import Issued
from shared.domain.words import NOTHING, Words


@dataclass(frozen=True, slots=True)
class CheckedIn:
    appointment: Appointment
    issued: Issued
    again: bool = False
    """Whether it was checked in before: this is the same ticket, as it is now."""


class NotNow(Refused):
    """An appointment was found and can't be checked in now; whoever comes too late may take a number instead."""

    def __init__(self, words: Words, appointment: Appointment, standing: Standing) -> None:
        super().__init__(words)
        self.appointment, self.standing = appointment, standing


def check_in(store: Store, by: Actor, key: Key, command: CommandId) -> CheckedIn:
    """Give the ticket of an appointment, ranked by its booked time; a second time the same ticket.

    The time was promised: hours, closings and limits of the day refuse nobody who comes within the window. A ticket
    that was given back, say because the slip did not print, is replaced by a new one while the window lasts.

    Raises:
        Refused: nothing is found, several are, or it is too early or too late; the words say what to do.
    """

    def decide(change: Change) -> CheckedIn:
        found = _find(change, key)
        match standing(found, change.hall.rules.check_in_early_s, change.now):
            case Standing.IN_THE_HALL | Standing.DONE if found.ticket is not None:
                return CheckedIn(found.appointment, as_it_is(change, found.ticket), again=True)
            case Standing.READY:
                return _give(change, found.appointment)
            case refused:
                raise NotNow(_why_not(change, found.appointment, refused), found.appointment, refused)

    def ask(_hall: Hall, _day: date) -> Iterator[Question]:
        if isinstance(key, Code):
            yield appointments.ask_by_code(store.hall_id, plain_code(key.text))

    return store.change(by, command, CheckedIn, decide, ask)


def miss(change: Change, found: Appointment) -> None:
    """Write down that nobody came in time."""
    appointments.save(change, replace(found, state=AppointmentState.MISSED))
    change.record(AppointmentMissed(found.id, found.service_id, found.slot_at))


def _find(change: Change, key: Key) -> Found:
    match key:
        case Code(text):
            one = appointments.by_code(change, plain_code(text))
            found, missing = [one] if one else [], _unknown_code(change, plain_code(text)) if one is None else NOTHING
        case PhoneTail(digits):
            found = appointments.by_phone(change, digits)
            missing = NOTHING if found else _unknown_phone(change, digits)
            if sum(one.state in (AppointmentState.BOOKED, AppointmentState.ARRIVED) for one in found) > 1:
                # Whose it is must be certain: a stranger with the same four digits would get the ticket.
                raise Refused(say.SEVERAL)
        case IdNumber(text):
            found, missing = appointments.by_person(change, key_of_person(change, text)), say.UNKNOWN_PERSON
    chosen = meant([_with_ticket(change, one) for one in found], change.hall.rules.check_in_early_s, change.now)
    if chosen is None:
        raise Refused(missing)
    return chosen


def _unknown_code(change: Change, code: str) -> Words:
    """Return why there is no appointment of a code here: there may be one in another hall of the same database."""
    elsewhere = appointments.other_hall(change, code)
    return say.UNKNOWN_CODE if elsewhere is None else say.OTHER_HALL.fill(hall=elsewhere)


def _unknown_phone(change: Change, digits: str) -> Words:
    """Return why there is no appointment of a phone today: the one that is meant may be on a later day."""
    later = appointments.later_by_phone(change, digits)
    if later is None:
        return say.UNKNOWN_PHONE
    return say.OTHER_DAY.fill(day=say.day_words(later.slot_at.astimezone(change.zone).date()))


def _with_ticket(change: Change, one: Appointment) -> Found:
    return Found(one, None if one.ticket_id is None else tickets.find(change, one.ticket_id))


def _give(change: Change, booked: Appointment) -> CheckedIn:
    service = change.hall.service(booked.service_id)
    if not change.hall.counters_of(service.queue_id):
        raise Refused(refusals.NOT_OFFERED)
    name = booked.name if change.hall.voice.names else ""
    issued = give_number(
        change, service, booked.language, APPOINTMENT, slot_at=booked.slot_at, person=booked.person, name=name
    )
    arrived = replace(booked, state=AppointmentState.ARRIVED, ticket_id=issued.ticket.id)
    appointments.save(change, arrived)
    change.record(AppointmentCheckedIn(arrived.id, service.id, arrived.slot_at, issued.ticket.id, issued.ticket.number))
    return CheckedIn(arrived, issued)


def _why_not(change: Change, found: Appointment, standing: Standing) -> Words:
    shown = say.when(found.slot_at, change.now, change.zone)
    match standing:
        case Standing.EARLY:
            since = opens_at(found, change.hall.rules.check_in_early_s)
            return say.TOO_EARLY.fill(when=shown, since=say.when(since, change.now, change.zone))
        case Standing.CANCELLED:
            return say.CANCELLED_BEFORE.fill(when=shown)
        case _:
            return say.TOO_LATE.fill(when=shown, until=f"{found.until.astimezone(change.zone):%H:%M}")
