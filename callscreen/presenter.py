"""Turns news of the hall, of the link and of the voice into the picture shown, and calls into announcements."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from callscreen.board_time import BoardTime
from callscreen.calling import (
    announcement_again,
    announcement_of,
    call_of,
    is_call,
    is_stale,
    notice_of,
    recorded_of,
    settled,
)
from callscreen.derive import STARTING, Known, is_expected, screen_state
from callscreen.emergencies import Emergencies
from callscreen.places import is_called_here
from callscreen.state import ScreenState
from callscreen.timed_notices import TimedNotices
from callscreen.turns import Turns
from callscreen.voice.outcome import Outcome
from callscreen.voice.pace import Pace
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.state import VoiceState
from callscreen.voice.utterance import Utterance
from shared.domain.events import NoticeTakenBack, Recorded, TicketCancelled, TicketMissed, VisitStarted
from shared.domain.hall import Hall
from shared.domain.ids import QueueId
from shared.domain.link import CONNECTED, LinkState
from shared.domain.tongue import Tongue
from shared.domain.view import HallView

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Habits:
    """How this screen behaves, from the machine's settings; seconds are the hall's."""

    zone: str | None = None
    tongues: tuple[Tongue, ...] = (Tongue.ZH, Tongue.EN)
    stale_after_s: float = 45.0
    full_time_s: float = 10.0
    """How long every call seen live keeps a large tile, however many come in the same moment; real seconds."""
    pace: float = 1.0
    """How fast the hall's time passes beside real time."""
    tiles: int = 2
    """How many large tiles there are as a rule; 0 on a screen without."""
    most_tiles: int = 4
    """How many there are while so many calls have their full time; those beyond wait for their turn."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the presenter's results go, and where its two times come from."""

    show: Callable[[ScreenState], None]
    announce: Callable[[Utterance], None]
    no_longer: Callable[[str], None]
    """Told the number of every ticket that came, missed its call or was cancelled."""
    take_back: Callable[[str], None]
    """Told the zone whose notices staff took back; "" for all."""
    now: Callable[[], datetime]
    """The hall's time, for the clock on the wall and the age of calls."""
    monotonic_s: Callable[[], float]
    was_announced: Callable[[int, datetime], bool] = lambda _seq, _called_at: False
    """Tells whether this machine has announced a call of the journal already, before it was started again."""
    was_read: Callable[[int, datetime], datetime | None] = lambda _seq, _said_at: None
    """Tells when this machine had read an urgent notice of the journal to its end, if it has."""


class CallScreenPresenter:
    """Plain Python, for one thread; it has no timer, so `tick` wants to be called about once a second."""

    def __init__(self, hall: Hall, ways: Ways, habits: Habits | None = None) -> None:
        self._hall, self._ways, self._habits = hall, ways, habits or Habits()
        self.board_time = BoardTime(self._ways.monotonic_s)
        """Stands still while an urgent notice covers the board: for whoever shows and speaks calls."""
        self._link, self._voice = CONNECTED, STARTING
        self._view: HallView | None = None
        self._shown: ScreenState | None = None
        self._turns = Turns(self._habits.most_tiles, self._habits.full_time_s)
        self._next: Mapping[QueueId, tuple[str, ...]] = {}
        self._speaking: Utterance | None = None
        self._pace: Pace | None = None
        self._emergencies = Emergencies()
        self._notices = TimedNotices()
        self._timed = count(-1, -1)

    @property
    def hall(self) -> Hall:
        return self._hall

    def view_changed(self, view: HallView, events: tuple[Recorded, ...]) -> None:
        """Show the hall after `events`; the first view is a snapshot, whose calls were mostly announced before."""
        before, self._view = self._view, view
        if before is None:
            self._catch_up(view)
        else:
            self._take(tuple(r for r in events if r.seq > before.cursor), (before, view))
        self._refresh()

    def hall_changed(self, hall: Hall) -> None:
        self._hall = hall
        self._refresh()

    def link_changed(self, link: LinkState) -> None:
        self._link = link
        self._refresh()

    def voice_changed(self, voice: VoiceState) -> None:
        self._voice = voice
        self._refresh()

    def next_changed(self, numbers: Mapping[QueueId, tuple[str, ...]]) -> None:
        """Take over which numbers of each queue are called next."""
        self._next = numbers
        self._refresh()

    def speaking_started(self, utterance: Utterance) -> None:
        self._speaking, self._pace = utterance, None
        self._cover_with(self._emergencies.begun(utterance, self._ways.monotonic_s()))
        self._refresh()

    def pace_changed(self, pace: Pace | None) -> None:
        """Take over how long the present reading takes, which its caption keeps up with."""
        self._pace = pace if pace is None else replace(pace, again=self._pace is not None)
        self._refresh()

    def speaking_done(self, utterance: Utterance, outcome: Outcome) -> None:
        """Take the caption away; utterances that were never begun have none."""
        log.debug("%s: %s", utterance.name, outcome)
        self._cover_with(self._emergencies.ended(utterance, self._ways.monotonic_s()))
        if self._speaking == utterance:
            self._speaking = None
            self._refresh()

    def tick(self) -> None:
        """Move the clock on, give tiles whose time is over to those who wait for one, and read what is due aloud."""
        self._cover_with(self._emergencies.at(self._ways.monotonic_s()))
        self._turns = self._turns.at(self.board_time.seconds())
        for notice in self._notices.due(self._hall, self._ways.now()):
            one, tongues = self._hall.voice.one, self._habits.tongues
            self._ways.announce(SpokenNotice(next(self._timed), notice.words, tongues, yue=notice.yue, one=one))
        self._refresh()

    def _catch_up(self, view: HallView) -> None:
        """Take up the calls of the moments before this start: those that nobody has answered and nobody announced."""
        habits = self._habits
        for call in reversed(view.calls):
            age_s = (self._ways.now() - call.at).total_seconds()
            here = is_called_here(self._hall, habits.zone, call) and is_expected(view, call)
            if not here or age_s > habits.stale_after_s:
                continue
            if age_s < habits.full_time_s * habits.pace:
                self._turns = self._turns.with_call(call, self.board_time.seconds())
            if not self._ways.was_announced(call.seq, call.at):
                self._ways.announce(announcement_again(call, self._hall, habits.tongues, (view,)))
        for said in view.urgent:
            self._take_up(recorded_of(said))

    def _take_up(self, recorded: Recorded) -> None:
        """Cover the board again with an urgent notice for the rest of its time; read it if it never was to its end."""
        habits, now, now_s = self._habits, self._ways.now(), self._ways.monotonic_s()
        notice = notice_of(recorded, self._hall, habits.zone, habits.tongues)
        if notice is None or is_stale(recorded, now, habits.stale_after_s):
            return

        def then_s(at: datetime) -> float:
            return now_s - (now - at).total_seconds() / habits.pace

        read_at = self._ways.was_read(recorded.seq, recorded.at)
        there = self._emergencies.begun(notice, then_s(recorded.at))
        if read_at is None:
            self._ways.announce(notice)
        else:
            there = there.ended(notice, then_s(read_at))
        self._cover_with(there.at(now_s))

    def _take(self, events: tuple[Recorded, ...], views: tuple[HallView, HallView]) -> None:
        now = self._ways.now()
        for recorded in events:
            if is_call(recorded, self._hall, self._habits.zone):
                if is_stale(recorded, now, self._habits.stale_after_s):
                    log.info("journal entry %d is shown but not spoken: the call is too old", recorded.seq)
                    continue
                self._turns = self._turns.with_call(call_of(recorded), self.board_time.seconds())
                self._ways.announce(announcement_of(recorded, self._hall, self._habits.tongues, views))
            elif (notice := notice_of(recorded, self._hall, self._habits.zone, self._habits.tongues)) is not None:
                if is_stale(recorded, now, self._habits.stale_after_s):
                    log.warning("journal entry %d, a notice, is not read aloud: it is too old", recorded.seq)
                    continue
                self._cover_with(self._emergencies.begun(notice, self._ways.monotonic_s()))
                self._ways.announce(notice)
            elif isinstance(recorded.event, NoticeTakenBack):
                self._cover_with(self._emergencies.taken_back(recorded.event.zone))
                self._ways.take_back(recorded.event.zone)
            elif (event := settled(recorded)) is not None:
                self._turns = self._turns_after(event)
                self._ways.no_longer(event.number)

    def _cover_with(self, emergencies: Emergencies) -> None:
        self._emergencies = emergencies
        self.board_time.cover(emergencies.words is not None)

    def _turns_after(self, event: VisitStarted | TicketMissed | TicketCancelled) -> Turns:
        now_s = self.board_time.seconds()
        if isinstance(event, VisitStarted):
            return self._turns.with_come(event.ticket_id, now_s)
        return self._turns.without(event.ticket_id).at(now_s)

    def _refresh(self) -> None:
        if self._view is None and not self._link.away:
            return
        now = self._ways.now()
        known = Known(
            hall=self._hall,
            view=self._view or HallView(0, now.date(), {}, {}, (), ()),
            zone=self._habits.zone,
            link=self._link,
            voice=self._voice,
            caption=self._speaking.caption if self._speaking else None,
            pace=self._pace,
            emergency=self._emergencies.words,
            turns=self._turns,
            tiles=self._habits.tiles,
            next=self._next,
        )
        state = screen_state(known, now)
        if state != self._shown:
            self._shown = state
            self._ways.show(state)
