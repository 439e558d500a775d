"""How the hall, its last view and the voice become the picture: pure functions, one for each part of the screen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from callscreen import texts
from callscreen.opening_hours import hours_shown
from callscreen.places import counters_of, is_called_here, place_of, queues_of, zone_of
from callscreen.state import CallShown, NextShown, QueueShown, ScreenState, WindowsShown
from callscreen.turns import Turns
from callscreen.voice.loudness import loudness_at
from callscreen.voice.pace import Pace
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.window_wall import wall_shown
from shared.domain.hall import Hall, Queue
from shared.domain.ids import QueueId, TicketId
from shared.domain.line_wait import line_wait, load_of
from shared.domain.link import CONNECTED, LinkState
from shared.domain.opening import opening_of
from shared.domain.place_words import kinds_of
from shared.domain.ticket import WaitRange
from shared.domain.view import CallView, CounterState, HallView
from shared.domain.wait_hours import over_hours
from shared.domain.words import Words

STARTING = VoiceState(VoiceMode.IDLE, texts.VOICE_STARTING)
NO_TURNS = Turns(tiles=4, full_time_s=10)


@dataclass(frozen=True, slots=True)
class Known:
    """All that the screen knows: what its picture is derived from."""

    hall: Hall
    view: HallView
    zone: str | None = None
    link: LinkState = CONNECTED
    voice: VoiceState = STARTING
    caption: Words | None = None
    pace: Pace | None = None
    emergency: Words | None = None
    turns: Turns = NO_TURNS
    """The calls seen live whose full display time is not over."""
    tiles: int = 2
    """How many large tiles there are as a rule."""
    next: Mapping[QueueId, tuple[str, ...]] = field(default_factory=dict)
    """Which numbers of each queue are called next, where the screen tells it."""


def screen_state(known: Known, now: datetime) -> ScreenState:
    """Return the picture at `now`, any time zone; times are shown in the hall's own."""
    hall, here = known.hall, now.astimezone(known.hall.zone)
    calling, recent = parted(calls_shown(known), held_tickets(known.view), known.tiles)
    return ScreenState(
        hall=hall.name,
        place=place_of(hall, known.zone),
        demonstration=hall.demonstration,
        clock=f"{here:%H:%M}",
        date=date_words(here),
        reconnecting_since=None
        if known.link.away_since is None
        else f"{known.link.away_since.astimezone(hall.zone):%H:%M}",
        voice=voice_shown(known, here),
        caption=known.caption,
        pace=known.pace if known.caption else None,
        emergency=known.emergency,
        calling=calling,
        recent=recent,
        queues=tuple(queue_shown(known, queue, now) for queue in queues_of(hall, known.zone)),
        windows=windows_shown(known),
        missed=missed_shown(known),
        notices=hall.notices,
        wall=wall_shown(hall, known.view, counters_of(hall, known.zone)),
        next=next_shown(known),
        hours=hours_shown(hall, now),
        kinds=kinds_of(counters_of(hall, known.zone)),
    )


def calls_shown(known: Known) -> tuple[CallShown, ...]:
    """Return the calls in the lines of this screen's zone: those whose turn on a tile it is, then the newest first.

    Missed numbers are none of them: nobody is asked to that window any more, and they have a list of their own.
    """
    places = {c.id: c for c in known.hall.counters}
    shown = {call.seq for call in known.turns.shown}
    with_turn = known.turns.calls
    others = sorted({call.seq: call for call in (*with_turn, *known.view.calls)}.values(), key=lambda c: -c.seq)
    tickets = {call.ticket_id for call in with_turn}
    calls = (*known.turns.shown, *(c for c in others if c.seq not in shown and _is_newest(c, with_turn, tickets)))
    return tuple(
        CallShown(
            call.seq,
            call.number,
            places[call.counter_id].number,
            call.recalls,
            served=not is_expected(known.view, call),
            over=not _is_at_its_counter(known.view, call),
            fresh=call.seq in shown,
            kind=places[call.counter_id].kind,
            zone=zone_of(known.hall, call),
            name=call.name,
        )
        for call in calls
        if is_called_here(known.hall, known.zone, call) and call.number not in known.view.missed
    )


def _is_newest(call: CallView, with_turn: Collection[CallView], tickets: Collection[TicketId]) -> bool:
    """Tell whether no other call of the same ticket is among those with a turn: each number is shown once."""
    return call.ticket_id not in tickets or call in with_turn


def is_expected(view: HallView, call: CallView) -> bool:
    """Tell whether the citizen called is still to come to the window."""
    ticket = view.counter(call.counter_id).ticket
    return ticket is not None and ticket.ticket_id == call.ticket_id and not ticket.serving


def _is_at_its_counter(view: HallView, call: CallView) -> bool:
    ticket = view.counter(call.counter_id).ticket
    return ticket is not None and ticket.ticket_id == call.ticket_id


def held_tickets(view: HallView) -> frozenset[str]:
    """Return the numbers that are at a counter now, called or being served."""
    return frozenset(counter.ticket.number for counter in view.counters.values() if counter.ticket)


def parted(
    calls: Sequence[CallShown], held: Collection[str], usual: int
) -> tuple[tuple[CallShown, ...], tuple[CallShown, ...]]:
    """Part calls into large tiles and the list beside them.

    A tile is for a number that has its full display time, or whose citizen is expected; what is left of the usual
    tiles goes to numbers being served. A visit that is over needs no tile.
    """
    fresh = [call for call in calls if call.fresh]
    expected = [call for call in calls if not call.fresh and not call.served]
    served = [call for call in calls if not call.fresh and call.served and call.number in held]
    tiles = tuple([*fresh, *expected, *served][: max(len(fresh), usual)])
    return tiles, tuple(call for call in calls if call not in tiles)


def voice_shown(known: Known, here: datetime) -> VoiceState:
    """Return how the voice is, as it is heard: in quiet hours one that is well says nothing."""
    if known.voice.mode is VoiceMode.IDLE and not loudness_at(known.hall.voice, here).speech:
        return VoiceState(VoiceMode.QUIET, texts.QUIET_HOURS)
    return known.voice


def queue_shown(known: Known, queue: Queue, now: datetime) -> QueueShown:
    waiting = max(0, known.view.waiting.get(queue.id, 0))
    kinds = kinds_of(known.hall.counters_of(queue.id))
    return QueueShown(queue.letter, queue.name, waiting, _wait(known, queue, waiting, now), kinds)


def windows_shown(known: Known) -> WindowsShown:
    states = {c.number: known.view.counter(c.id).state for c in counters_of(known.hall, known.zone)}
    return WindowsShown(
        open=tuple(number for number, state in states.items() if state is CounterState.OPEN),
        paused=tuple(number for number, state in states.items() if state is CounterState.PAUSED),
    )


def missed_shown(known: Known) -> tuple[str, ...]:
    """Return missed numbers; in a zone those that were called in another zone's line are left out."""
    elsewhere = {queue.id for queue in known.hall.queues} - {queue.id for queue in queues_of(known.hall, known.zone)}
    return tuple(number for number in known.view.missed if known.view.missed_queues.get(number) not in elsewhere)


def next_shown(known: Known) -> tuple[NextShown, ...]:
    return tuple(
        NextShown(queue.letter, queue.name, numbers)
        for queue in queues_of(known.hall, known.zone)
        if (numbers := known.next.get(queue.id, ()))
    )


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
