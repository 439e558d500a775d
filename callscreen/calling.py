"""Which calls and recalls are spoken, and in which words they are handed to the voice."""

from collections.abc import Iterable
from datetime import datetime

from callscreen.places import is_called_here, zone_of
from callscreen.voice.announcement import Announcement
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.utterance import NOTICE_OLD_S
from shared.domain.events import (
    NoticeSpoken,
    Recorded,
    TicketCalled,
    TicketCancelled,
    TicketMissed,
    TicketRecalled,
    VisitStarted,
)
from shared.domain.hall import Hall
from shared.domain.ids import CounterId, TicketId
from shared.domain.tongue import Tongue, tongue_of
from shared.domain.urgent import UrgentNotice
from shared.domain.view import CallView, HallView
from shared.domain.words import Language


def is_call(recorded: Recorded, hall: Hall, zone: str | None) -> bool:
    """Tell whether this is a call or recall in a line of the zone."""
    called = isinstance(recorded.event, TicketCalled | TicketRecalled)
    return called and is_called_here(hall, zone, call_of(recorded))


def call_of(recorded: Recorded) -> CallView:
    """Return a call or recall as the waiting area sees it."""
    event = recorded.event
    if not isinstance(event, TicketCalled | TicketRecalled):
        raise TypeError(f"{type(event).__name__} is no call")
    recalls = event.recalls if isinstance(event, TicketRecalled) else 0
    where = (event.counter_id, recorded.at, recalls, recorded.seq, event.queue_id)
    return CallView(event.ticket_id, event.number, *where, event.name)


def is_stale(recorded: Recorded, now: datetime, stale_after_s: float) -> bool:
    """Tell whether a call is so old that it is shown but no longer spoken; what staff have read aloud keeps longer."""
    limit_s = max(stale_after_s, NOTICE_OLD_S) if isinstance(recorded.event, NoticeSpoken) else stale_after_s
    return (now - recorded.at).total_seconds() > limit_s


def settled(recorded: Recorded) -> VisitStarted | TicketMissed | TicketCancelled | None:
    """Return what makes a call need no announcement any more: its ticket came, missed the call or was cancelled."""
    event = recorded.event
    return event if isinstance(event, VisitStarted | TicketMissed | TicketCancelled) else None


def notice_of(recorded: Recorded, hall: Hall, zone: str | None, tongues: tuple[Tongue, ...]) -> SpokenNotice | None:
    """Return what staff have read aloud, where this screen's zone hears it."""
    event = recorded.event
    if not isinstance(event, NoticeSpoken) or (event.zone and zone is not None and zone != event.zone):
        return None
    return SpokenNotice(
        recorded.seq, event.words, tongues, urgent=event.urgent, zone=event.zone, one=hall.voice.one, at=recorded.at
    )


def recorded_of(said: UrgentNotice) -> Recorded:
    """Return the entry of the journal that told of an urgent notice."""
    return Recorded(said.seq, said.at, NoticeSpoken(said.words, urgent=True, zone=said.zone))


def announcement_of(
    recorded: Recorded, hall: Hall, tongues: tuple[Tongue, ...], views: Iterable[HallView]
) -> Announcement:
    """Return what is said for a call or recall; `views` are searched for the language of a recalled ticket."""
    event = recorded.event
    if not isinstance(event, TicketCalled | TicketRecalled):
        raise TypeError(f"{type(event).__name__} is not announced")
    call = call_of(recorded)
    if isinstance(event, TicketRecalled):
        return announcement_again(call, hall, tongues, views)
    return _announcement(call, event.language, hall, tongues)


def announcement_again(
    call: CallView, hall: Hall, tongues: tuple[Tongue, ...], views: Iterable[HallView]
) -> Announcement:
    """Return what is said for a call that the hall knows already; `views` are searched for the ticket's language."""
    language = _language_in(views, call.counter_id, call.ticket_id, tongues[0].written)
    return _announcement(call, language, hall, tongues)


def _announcement(call: CallView, language: Language, hall: Hall, tongues: tuple[Tongue, ...]) -> Announcement:
    counter = hall.counter(call.counter_id)
    return Announcement(
        id=call.seq,
        ticket_number=call.number,
        counter_number=counter.number,
        called_at=call.at,
        tongues=tongues,
        ticket_tongue=_tongue_of(language, tongues),
        recall=call.recalls > 0,
        kind=counter.kind,
        rules=hall.voice,
        zone=zone_of(hall, call),
        citizen=call.name,
    )


def _tongue_of(language: Language, tongues: tuple[Tongue, ...]) -> Tongue:
    """Return in what a citizen is called: the first of the hall's tongues that goes with the language read."""
    return next((tongue for tongue in tongues if tongue.written is language), tongue_of(language))


def _language_in(
    views: Iterable[HallView], counter_id: CounterId, ticket_id: TicketId, otherwise: Language
) -> Language:
    tickets = (view.counter(counter_id).ticket for view in views)
    return next((t.language for t in tickets if t is not None and t.ticket_id == ticket_id), otherwise)
