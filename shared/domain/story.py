"""The whole life of a ticket as sentences, for whoever looks it up; what a citizen's rating said is no part of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from shared.domain import events as e
from shared.domain import story_words as say
from shared.domain.cancel_reasons import cancel_reason
from shared.domain.events import Event, Recorded
from shared.domain.hall import Hall
from shared.domain.hold_words import hold_reason
from shared.domain.ids import ClerkId, CounterId, ServiceId, VisitId
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.passing_on import NEVER, PassedOn
from shared.domain.ticket import Ticket, TicketState
from shared.domain.visit_outcome import outcome_words
from shared.domain.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StoryLine:
    at: datetime
    words: Words


@dataclass(frozen=True, slots=True)
class StoryVisit:
    """One serving of the ticket at a counter."""

    visit_id: VisitId
    counter_id: CounterId
    clerk_id: ClerkId
    service_id: ServiceId
    started_at: datetime
    ended_at: datetime | None
    """None while it lasts."""
    outcome: Words
    rated: bool
    """Whether its citizen gave a rating; which one is nobody's business here."""

    @property
    def minutes(self) -> int | None:
        """How long it took, from its start."""
        return None if self.ended_at is None else round((self.ended_at - self.started_at).total_seconds() / 60)


@dataclass(frozen=True, slots=True)
class TicketStory:
    ticket: Ticket
    lines: tuple[StoryLine, ...]
    """What happened, in its order, times as points of time."""
    visits: tuple[StoryVisit, ...]
    passed_on: PassedOn = NEVER


def told(hall: Hall, recorded: Iterable[Recorded]) -> tuple[StoryLine, ...]:
    """Return a sentence for each event of one ticket's life that staff want to know."""
    teller = _Teller(hall)
    spoken = ((one.at, teller.tell(one.event)) for one in recorded)
    return tuple(StoryLine(at, words) for at, words in spoken if words is not None)


class _Teller:
    """Tells events with the names of a hall, those of retired things included."""

    def __init__(self, hall: Hall) -> None:
        self._hall = hall

    def tell(self, event: Event) -> Words | None:
        teller = _TELLERS.get(type(event))
        return None if teller is None else teller(self, event)

    def issued(self, event: e.TicketIssued) -> Words:
        words = say.ISSUED_AWAY if event.taken_away else say.ISSUED
        return words.fill(service=self._service(event.service_id), ahead=event.people_ahead)

    def checked_in(self, event: e.AppointmentCheckedIn) -> Words:
        return say.CHECKED_IN.fill(time=self._time(event.slot_at))

    def called(self, event: e.TicketCalled) -> Words:
        words = say.CALLED_BACK if event.was is TicketState.HELD else say.CALLED
        return words.fill(counter=self._counter(event.counter_id), clerk=self._clerk(event.clerk_id))

    def recalled(self, event: e.TicketRecalled) -> Words:
        return say.RECALLED.fill(counter=self._counter(event.counter_id), count=event.recalls)

    def started(self, event: e.VisitStarted) -> Words:
        words = say.STARTED_BY_ITSELF if event.by_itself else say.STARTED
        return words.fill(counter=self._counter(event.counter_id))

    def finished(self, event: e.VisitFinished) -> Words:
        return say.FINISHED.fill(
            counter=self._counter(event.counter_id),
            clerk=self._clerk(event.clerk_id),
            service=self._service(event.service_id),
            outcome=outcome_words(self._hall.outcomes, event.outcome),
            minutes=round(event.took_s / 60),
        )

    def went_on(self, event: e.TicketWentOn) -> Words:
        queue = _name(self._hall.queue, event.queue_id, lambda q: q.name)
        if event.for_clerk_id is not None:
            return say.WENT_BACK.fill(clerk=self._clerk(event.for_clerk_id), queue=queue)
        return say.WENT_ON.fill(service=self._service(event.service_id), queue=queue)

    def held(self, event: e.TicketHeld) -> Words:
        words, time = (say.HELD, "") if event.until is None else (say.HELD_UNTIL, self._time(event.until))
        return _because(words.fill(counter=self._counter(event.counter_id), time=time), hold_reason(event.reason))

    def missed(self, event: e.TicketMissed) -> Words:
        return say.MISSED.fill(counter=self._counter(event.counter_id))

    def returned(self, event: e.TicketReturned) -> Words:
        return say.HOLD_OVER if event.was is TicketState.HELD else say.RETURNED

    def transferred(self, event: e.TicketTransferred) -> Words:
        to: Words = _name(self._hall.queue, event.to_queue_id, lambda q: q.name)
        if event.to_counter_id is not None:
            to = self._counter(event.to_counter_id)
        if event.to_clerk_id is not None:
            to = self._clerk(event.to_clerk_id)
        words = say.TRANSFERRED.fill(counter=self._counter(event.counter_id), to=to)
        return _because(words, Words(event.comment, event.comment))

    def cancelled(self, event: e.TicketCancelled) -> Words:
        return _because(say.CANCELLED, cancel_reason(event.reason))

    def noted(self, event: e.TicketNoted) -> Words:
        words = say.NOTED if event.comment else say.NOTE_GONE
        return words.fill(counter=self._counter(event.counter_id), comment=event.comment)

    def checked(self, event: e.MaterialsChecked) -> Words:
        missing = [_material(m) for m in event.materials if m.state is MaterialState.MISSING]
        deferred = [_material(m) for m in event.materials if m.state is MaterialState.DEFERRED]
        words = {
            (False, False): say.ALL_THERE,
            (True, False): say.MISSING,
            (False, True): say.DEFERRED,
            (True, True): say.MISSING_AND_DEFERRED,
        }[bool(missing), bool(deferred)]
        counter = self._counter(event.counter_id)
        return words.fill(counter=counter, missing=_listed(missing), deferred=_listed(deferred))

    def undone(self, event: e.MoveUndone) -> Words:
        return say.UNDONE.fill(counter=self._counter(event.counter_id), move=say.MOVES[event.move])

    def _time(self, at: datetime) -> str:
        return f"{at.astimezone(self._hall.zone):%H:%M}"

    def _service(self, service_id: ServiceId) -> Words:
        return _name(self._hall.service, service_id, lambda s: s.name)

    def _clerk(self, clerk_id: ClerkId) -> Words:
        return _name(self._hall.clerk, clerk_id, lambda c: c.name)

    def _counter(self, counter_id: CounterId) -> Words:
        return _name(self._hall.counter, counter_id, lambda c: c.kind.called(c.number))


_TELLERS: Mapping[type[Event], Callable[[_Teller, Any], Words]] = {
    e.TicketIssued: _Teller.issued,
    e.TicketCameTooLate: lambda _teller, _event: say.TOO_LATE,
    e.AppointmentCheckedIn: _Teller.checked_in,
    e.TicketCalled: _Teller.called,
    e.TicketRecalled: _Teller.recalled,
    e.VisitStarted: _Teller.started,
    e.VisitFinished: _Teller.finished,
    e.TicketWentOn: _Teller.went_on,
    e.TicketHeld: _Teller.held,
    e.TicketMissed: _Teller.missed,
    e.TicketReturned: _Teller.returned,
    e.TicketReleased: lambda _teller, _event: say.RELEASED,
    e.TicketTransferred: _Teller.transferred,
    e.TicketCancelled: _Teller.cancelled,
    e.TicketNoted: _Teller.noted,
    e.SlipReprinted: lambda _teller, _event: say.REPRINTED,
    e.MaterialsChecked: _Teller.checked,
    e.MoveUndone: _Teller.undone,
}


def _name(find: Callable[[Any], T], key: object, words: Callable[[T], Words]) -> Words:
    """Return a thing's name; the journal is older than some catalogues and may name what nobody knows any more."""
    try:
        return words(find(key))
    except KeyError:
        return say.UNKNOWN


def _because(what: Words, why: Words) -> Words:
    return say.BECAUSE.fill(what=what, why=why) if why.zh else what


def _material(checked: CheckedMaterial) -> Words:
    name = Words(checked.name, checked.name)
    return name if checked.due is None else say.UNTIL_DAY.fill(name=name, day=checked.due.isoformat())


def _listed(names: list[Words]) -> Words:
    return Words("、".join(n.zh for n in names), ", ".join(n.en for n in names))
