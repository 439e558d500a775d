"""From today's appointments to their rows on the screen; what each is good for goes by the hall's clock."""

from datetime import datetime

from counter_terminal.appointments import texts
from counter_terminal.clock import clock
from counter_terminal.facts import Facts
from counter_terminal.lists import texts as list_texts
from counter_terminal.named import service_name
from counter_terminal.rows import Chip, RowLine, RowStep, ShownList
from counter_terminal.texts import WHY_AWAY, WHY_SIGNED_OUT
from shared.domain.appointment_list import MAY_CHECK_IN, AppointmentRow, Coming
from shared.domain.check_in import opens_at
from shared.domain.hall import Hall
from shared.domain.words import NOTHING, Words

CHECK_IN = "check_in"
_CHIPS = {
    Coming.TO_COME: "plain",
    Coming.EXPECTED: "accent",
    Coming.LATE: "caution",
    Coming.HERE: "good",
    Coming.SERVED: "good",
    Coming.MISSED: "bad",
    Coming.CANCELLED: "plain",
}


def shown_appointments(facts: Facts, now: datetime) -> ShownList:
    """Return the panel's list at `now`."""
    known, hall = facts.appointments, facts.hall
    if known.day is None:
        return ShownList(empty=list_texts.READING, typed=known.typed, everything=known.whole_hall)
    elsewhere = {one.id for one in hall.services if one.queue_id not in facts.set_up.queue_ids}
    here = [row for row in known.day.rows if known.whole_hall or row.appointment.service_id not in elsewhere]
    found = [row for row in here if _fits(row, known.typed, hall)]
    chosen = next((row for row in found if row.appointment.id == known.chosen), None)
    stale = facts.link.away or known.failed
    return ShownList(
        rows=tuple(_line(row, hall, now) for row in found),
        empty=NOTHING if found else _empty(facts, any_here=bool(here)),
        as_of=list_texts.AS_OF.fill(time=clock(known.day.now, hall.zone)) if stale else NOTHING,
        typed=known.typed,
        chosen=chosen.appointment.id if chosen else None,
        steps=(_check_in(chosen, facts, now),) if chosen else (),
        everything=known.whole_hall,
    )


def _fits(row: AppointmentRow, typed: str, hall: Hall) -> bool:
    one = row.appointment
    told = (row.number or "", one.phone_tail, clock(one.slot_at, hall.zone), one.code)
    return typed in one.name or any(part.startswith(typed.upper()) for part in told)


def _empty(facts: Facts, *, any_here: bool) -> Words:
    if any_here:
        return texts.NOT_FOUND.fill(typed=facts.appointments.typed)
    day = facts.appointments.day
    return texts.NOBODY_HERE if day and day.rows else texts.NOBODY


def _line(row: AppointmentRow, hall: Hall, now: datetime) -> RowLine:
    one, coming = row.appointment, row.coming(hall.rules.check_in_early_s, now)
    who = texts.WHO.fill(name=one.name, tail=one.phone_tail) if one.name and one.phone_tail else _same(one.name)
    aside = NOTHING
    if row.number and coming in (Coming.HERE, Coming.SERVED):
        aside = _same(row.number)
    elif coming in MAY_CHECK_IN:
        aside = texts.UNTIL.fill(time=clock(one.until, hall.zone))
    elif coming is Coming.TO_COME:
        aside = texts.FROM.fill(time=clock(opens_at(one, hall.rules.check_in_early_s), hall.zone))
    chip = Chip(_CHIPS[coming], texts.COMING[coming.value])
    what, late = service_name(hall, one.service_id), coming is Coming.LATE
    return RowLine(one.id, clock(one.slot_at, hall.zone), what, aside, (chip,), note=who, caution=late)


def _check_in(row: AppointmentRow, facts: Facts, now: datetime) -> RowStep:
    one, early_s = row.appointment, facts.hall.rules.check_in_early_s
    why, coming = None, row.coming(early_s, now)
    if facts.link.away:
        why = WHY_AWAY
    elif facts.actor is None:
        why = WHY_SIGNED_OUT
    elif coming not in MAY_CHECK_IN:
        opens = clock(opens_at(one, early_s), facts.hall.zone)
        why = texts.WHY_NOT[coming.value].fill(time=opens, number=row.number)
    hint = why or texts.CHECK_IN_HINT.fill(time=clock(one.slot_at, facts.hall.zone))
    return RowStep(CHECK_IN, texts.CHECK_IN, hint, enabled=why is None)


def _same(text: str) -> Words:
    return Words(text, text)
