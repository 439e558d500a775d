"""How the hall, its last view and the voice become the picture: pure functions, one for each part of the screen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from callscreen import texts
from callscreen.state import CallShown, QueueShown, ScreenState, WindowsShown
from callscreen.voice.state import VoiceMode, VoiceState
from shared.domain.hall import Counter, Hall, Queue
from shared.domain.ids import CounterId
from shared.domain.line_wait import line_wait, load_of
from shared.domain.link import CONNECTED, LinkState
from shared.domain.opening import opening_of
from shared.domain.ticket import WaitRange
from shared.domain.view import CallView, CounterState, HallView
from shared.domain.wait_hours import over_hours
from shared.domain.words import NOTHING, Words

TILES_USUAL, TILES_MOST = 2, 4
STARTING = VoiceState(VoiceMode.IDLE, texts.VOICE_STARTING)


@dataclass(frozen=True, slots=True)
class Known:
    """All that the screen knows: what its picture is derived from."""

    hall: Hall
    view: HallView
    zone: str | None = None
    link: LinkState = CONNECTED
    voice: VoiceState = STARTING
    caption: Words | None = None
    fresh: frozenset[int] = frozenset()
    """Journal numbers of the calls seen live whose full display time is not over."""


def screen_state(known: Known, now: datetime) -> ScreenState:
    """Return the picture at `now`, any time zone; times are shown in the hall's own."""
    hall, here = known.hall, now.astimezone(known.hall.zone)
    calling, recent = parted(calls_shown(known), held_tickets(known.view))
    return ScreenState(
        hall=hall.name,
        place=place_of(hall, known.zone),
        demonstration=hall.demonstration,
        clock=f"{here:%H:%M}",
        date=date_words(here),
        reconnecting_since=None
        if known.link.away_since is None
        else f"{known.link.away_since.astimezone(hall.zone):%H:%M}",
        voice=known.voice,
        caption=known.caption,
        calling=calling,
        recent=recent,
        queues=tuple(queue_shown(known, queue, now) for queue in queues_of(hall, known.zone)),
        windows=windows_shown(known),
        missed=missed_shown(known),
        notices=hall.notices,
    )


def calls_shown(known: Known) -> tuple[CallShown, ...]:
    """Return the calls to windows of this screen's zone, newest first."""
    windows = {c.id: c.number for c in counters_of(known.hall, known.zone)}
    return tuple(
        CallShown(
            call.seq,
            call.number,
            windows[call.counter_id],
            call.recalls,
            served=not is_expected(known.view, call),
            fresh=call.seq in known.fresh,
        )
        for call in known.view.calls
        if call.counter_id in windows
    )


def is_expected(view: HallView, call: CallView) -> bool:
    """Tell whether the citizen called is still to come to the window."""
    ticket = view.counter(call.counter_id).ticket
    return ticket is not None and ticket.ticket_id == call.ticket_id and not ticket.serving


def held_tickets(view: HallView) -> frozenset[str]:
    """Return the numbers that are at a counter now, called or being served."""
    return frozenset(counter.ticket.number for counter in view.counters.values() if counter.ticket)


def parted(calls: Sequence[CallShown], held: Collection[str]) -> tuple[tuple[CallShown, ...], tuple[CallShown, ...]]:
    """Part calls into large tiles and the list beside them, both newest first.

    A tile is for a number whose citizen is expected, or has its full display time; what is left of the usual tiles
    goes to numbers being served. A visit that is over needs no tile.
    """
    asked = [call for call in calls if call.fresh or not call.served]
    served = [call for call in calls if call not in asked and call.number in held]
    fresh = sum(call.fresh for call in calls)
    most = min(max(fresh, TILES_USUAL), TILES_MOST)
    tiles = tuple([*asked, *served][:most])
    return tiles, tuple(call for call in calls if call not in tiles)


def queues_of(hall: Hall, zone: str | None) -> tuple[Queue, ...]:
    return tuple(queue for queue in hall.queues if zone is None or queue.zone == zone)


def counters_of(hall: Hall, zone: str | None) -> tuple[Counter, ...]:
    """Return the counters that serve a queue of the zone, by number."""
    queue_ids = {queue.id for queue in queues_of(hall, zone)}
    serving = (c for c in hall.counters if zone is None or queue_ids.intersection(c.queue_ids))
    return tuple(sorted(serving, key=lambda counter: counter.number))


def is_shown_here(hall: Hall, zone: str | None, counter_id: CounterId) -> bool:
    """Tell whether calls to this counter belong on a screen of the zone."""
    return any(counter.id == counter_id for counter in counters_of(hall, zone))


def queue_shown(known: Known, queue: Queue, now: datetime) -> QueueShown:
    waiting = max(0, known.view.waiting.get(queue.id, 0))
    return QueueShown(queue.letter, queue.name, waiting, _wait(known, queue, waiting, now))


def windows_shown(known: Known) -> WindowsShown:
    states = {c.number: known.view.counter(c.id).state for c in counters_of(known.hall, known.zone)}
    return WindowsShown(
        open=tuple(number for number, state in states.items() if state is CounterState.OPEN),
        paused=tuple(number for number, state in states.items() if state is CounterState.PAUSED),
    )


def missed_shown(known: Known) -> tuple[str, ...]:
    """Return missed numbers; in a zone those that carry the letter of another zone's queue are left out."""
    here = {queue.letter for queue in queues_of(known.hall, known.zone)}
    elsewhere = {queue.letter for queue in known.hall.queues} - here
    return tuple(number for number in known.view.missed if number.rstrip("0123456789") not in elsewhere)


def place_of(hall: Hall, zone: str | None) -> Words:
    """Return where this screen hangs: the one place in which all its queues wait, else nothing."""
    places = {queue.place for queue in queues_of(hall, zone)}
    return places.pop() if len(places) == 1 else NOTHING


def date_words(here: datetime) -> Words:
    return texts.DATE.fill(
        month=here.month,
        day=here.day,
        weekday=texts.WEEKDAYS[here.weekday()],
        month_en=texts.MONTHS_EN[here.month - 1],
    )


def _wait(known: Known, queue: Queue, waiting: int, now: datetime) -> WaitRange | None:
    work = line_wait(known.hall, queue.id, waiting, load_of(known.view), known.view.times)
    return None if work is None else over_hours(work, opening_of(known.hall), now)
