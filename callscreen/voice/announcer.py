"""Which utterance is spoken next, and how: in order, never cut off, twice in a calm hall, shorter under load."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from callscreen.voice.announcement import Announcement
from callscreen.voice.loudness import FULL, Loudness
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.utterance import Urgency, Utterance
from shared.voice.messages import Request

IN_SHORT_FROM = 1
"""Utterances waiting behind the next one from which a call is spoken in the main language only."""
NO_CHIME_FROM = 3
"""Utterances waiting behind the next one from which the chime is left out."""
BETWEEN_READINGS_S = 0.6
INSTEAD_OF_CHIME_S = 0.25


class Outcome(StrEnum):
    """What became of an utterance; each gets exactly one."""

    SPOKEN = "spoken"
    SILENT = "silent"
    """Shown for its time, but there was nothing to hear it with, or the hall is quiet at that hour."""
    MERGED = "merged"
    """Spoken as part of another: a later call of the same ticket, or a call to the same window."""
    STALE = "stale"
    CANCELLED = "cancelled"
    """Served, cancelled or missed before its turn, or the screen closed."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Place:
    utterance: Utterance
    order: int
    since_s: float
    urgency: Urgency

    @property
    def rank(self) -> tuple[Urgency, int]:
        return (self.urgency, self.order)


@dataclass(slots=True)
class _Turn:
    """The utterance at the loudspeaker."""

    utterance: Utterance
    asked: int | None
    """Id of the request being spoken; None between two readings."""
    said: Outcome | None = None
    """What the first reading came to."""
    again: bool = False
    """Whether a second reading is wanted while nobody else waits."""


def ignore(utterance: Utterance, outcome: Outcome) -> None:
    """Take no notice of an outcome."""


class Announcer:
    """The queue before the loudspeaker. Has no clock, no thread and no sound: `next` and `done` drive it.

    `now_s` is a clock in seconds that only goes forward. Calls that come too late are kept away by who gives them.
    """

    def __init__(self, settings: VoiceSettings, on_outcome: Callable[[Utterance, Outcome], None] = ignore) -> None:
        self._settings = settings
        self._on_outcome = on_outcome
        self._places: list[_Place] = []
        self._arrivals = 0
        self._requests = 0
        self._turn: _Turn | None = None
        self._counts: Counter[Outcome] = Counter()

    @property
    def speaking(self) -> Utterance | None:
        return self._turn.utterance if self._turn else None

    @property
    def waiting(self) -> tuple[Utterance, ...]:
        """Utterances not begun, in the order they will be spoken."""
        return tuple(place.utterance for place in sorted(self._places, key=lambda place: place.rank))

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many utterances had each outcome so far."""
        return {outcome: self._counts[outcome] for outcome in Outcome}

    def add(self, utterance: Utterance, now_s: float) -> None:
        """Queue an utterance by its urgency; one that is known already (same id) is left out."""
        if self._knows(utterance.id):
            return
        place = _Place(utterance, self._arrivals, now_s, utterance.urgency)
        self._arrivals += 1
        earlier = self._waiting_for(utterance) if self._settings.merge else None
        if earlier is not None:
            self._places.remove(earlier)
            place = replace(place, order=earlier.order, urgency=min(earlier.urgency, place.urgency))
        self._places.append(place)
        if earlier is not None:
            self._settle(earlier.utterance, Outcome.MERGED)

    def cancel(self, ticket_number: str) -> None:
        """Leave out what waits for a ticket that was served, cancelled or missed; never cuts a sentence off."""
        if self._turn is not None and ticket_number in self._turn.utterance.numbers:
            self._turn.again = False
        if self._settings.drop_served:
            self._drop(lambda place: ticket_number in place.utterance.numbers, Outcome.CANCELLED)

    def cancel_all(self) -> None:
        """Leave out all that waits, because the screen closes."""
        self._drop(lambda _: True, Outcome.CANCELLED)

    def next(self, now_s: float, loudness: Loudness = FULL) -> Request | None:
        """Begin the next reading; None while one is being spoken or nothing waits."""
        self.drop_stale(now_s)
        turn = self._turn
        if turn is not None and turn.asked is not None:
            return None
        if turn is not None and turn.said is not None:
            if not self._places and turn.again:
                turn.again = False
                return self._ask(turn, loudness, in_short=True, pause_s=BETWEEN_READINGS_S)
            self._end_turn(turn.said)
        if not self._places:
            return None
        return self._begin(loudness)

    def drop_stale(self, now_s: float) -> None:
        """Leave out calls that have waited so long that they would only confuse the hall."""
        limit_s = self._settings.stale_after_s
        if limit_s is not None:
            self._drop(lambda one: bool(one.utterance.numbers) and now_s - one.since_s > limit_s, Outcome.STALE)

    def done(self, request_id: int, heard: bool) -> None:
        """Note that the reading begun last has ended; `heard` says whether there was sound."""
        self._read(request_id, Outcome.SPOKEN if heard else Outcome.SILENT)

    def failed(self, request_id: int) -> None:
        """Note that the reading begun last could not be made; the queue moves on."""
        self._read(request_id, Outcome.FAILED)

    def _begin(self, loudness: Loudness) -> Request:
        place = min(self._places, key=lambda one: one.rank)
        self._places.remove(place)
        utterance = self._with_same_window(place.utterance)
        behind = len(self._places)
        self._turn = turn = _Turn(utterance, None, again=self._settings.repeat_when_idle)
        chime = behind < NO_CHIME_FROM
        return self._ask(
            turn, loudness, chime=chime, in_short=behind >= IN_SHORT_FROM, pause_s=0.0 if chime else INSTEAD_OF_CHIME_S
        )

    def _ask(
        self, turn: _Turn, loudness: Loudness, *, chime: bool = False, in_short: bool = False, pause_s: float
    ) -> Request:
        self._requests += 1
        turn.asked = self._requests
        return Request(
            self._requests,
            turn.utterance.name,
            turn.utterance.sentences(in_short=in_short),
            chime=chime and loudness.chime > 0,
            volume=loudness.volume if loudness.speech else loudness.chime,
            spoken=loudness.speech,
            pause_s=pause_s,
        )

    def _read(self, request_id: int, outcome: Outcome) -> None:
        """Note a reading's end; the first one that was heard counts, whatever becomes of the second."""
        turn = self._turn
        if turn is None or turn.asked != request_id:
            return
        turn.asked, turn.said = None, turn.said or outcome
        if self._places or not turn.again or turn.said is not Outcome.SPOKEN:
            self._end_turn(turn.said)

    def _end_turn(self, outcome: Outcome) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            self._settle(turn.utterance, outcome)

    def _knows(self, utterance_id: int) -> bool:
        present = [place.utterance for place in self._places] + ([self._turn.utterance] if self._turn else [])
        return any(one.id == utterance_id for one in present)

    def _waiting_for(self, utterance: Utterance) -> _Place | None:
        """Return the waiting call of the same ticket."""
        return next((p for p in self._places if p.utterance.numbers and p.utterance.numbers == utterance.numbers), None)

    def _with_same_window(self, utterance: Utterance) -> Utterance:
        """Take other calls that wait for the same window into the sentence."""
        if not (self._settings.merge and isinstance(utterance, Announcement)):
            return utterance
        for place in sorted(self._places, key=lambda one: one.rank):
            other = place.utterance
            if isinstance(other, Announcement) and utterance.goes_with(other):
                self._places.remove(place)
                self._settle(other, Outcome.MERGED)
                utterance = utterance.joined_with(other)
        return utterance

    def _drop(self, unwanted: Callable[[_Place], bool], outcome: Outcome) -> None:
        dropped = [place for place in self._places if unwanted(place)]
        self._places = [place for place in self._places if place not in dropped]
        for place in dropped:
            self._settle(place.utterance, outcome)

    def _settle(self, utterance: Utterance, outcome: Outcome) -> None:
        self._counts[outcome] += 1
        self._on_outcome(utterance, outcome)
