"""Which utterance is spoken next, and how: in order, never cut off, twice in a calm hall, shorter under load."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from callscreen.voice.line import Line, Place
from callscreen.voice.loudness import FULL, Loudness
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.utterance import Urgency, Utterance
from shared.voice.messages import Request

IN_SHORT_FROM = 1
"""Utterances waiting behind the next one from which a call is spoken in the main language only."""
NO_CHIME_FROM = 3
"""Utterances waiting behind the next one from which the chime is left out."""
EMERGENCY_READINGS = 3
"""How often an emergency is read, whoever waits; nobody may miss it."""
BETWEEN_READINGS_S = 0.6
INSTEAD_OF_CHIME_S = 0.25


@dataclass(slots=True)
class _Turn:
    """The utterance at the loudspeaker."""

    place: Place
    more: int
    """How many readings are wanted after the first one."""
    again: Utterance
    """What is read then: without the numbers whose citizens have come."""
    asked: int | None = None
    """Id of the request being spoken; None between two readings."""
    said: Outcome | None = None
    """What the first reading came to."""
    gone: bool = False
    """Whether all its citizens have come meanwhile."""
    taken_back: bool = False
    """Whether staff do not want it read any more."""

    @property
    def utterance(self) -> Utterance:
        return self.place.utterance

    @property
    def is_emergency(self) -> bool:
        return self.place.urgency is Urgency.EMERGENCY


def ignore(utterance: Utterance, outcome: Outcome) -> None:
    """Take no notice of an outcome."""


class Announcer:
    """The queue before the loudspeaker. Has no clock, no thread and no sound: `next` and `done` drive it.

    `now_s` is a clock in seconds that only goes forward. Calls that come too late are kept away by who gives them.
    """

    def __init__(self, settings: VoiceSettings, on_outcome: Callable[[Utterance, Outcome], None] = ignore) -> None:
        self._settings = settings
        self._on_outcome = on_outcome
        self._line = Line(settings, self._settle)
        self._requests = 0
        self._turn: _Turn | None = None
        self._counts: Counter[Outcome] = Counter()

    @property
    def speaking(self) -> Utterance | None:
        return self._turn.utterance if self._turn else None

    @property
    def waiting(self) -> tuple[Utterance, ...]:
        """Utterances not begun, in the order of their urgency."""
        return self._line.utterances

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many utterances had each outcome so far."""
        return {outcome: self._counts[outcome] for outcome in Outcome}

    def add(self, utterance: Utterance, now_s: float) -> None:
        """Queue an utterance by its urgency; one that is known already (same id) is left out."""
        if self._knows(utterance.id):
            return
        if utterance.sentences():
            self._line.add(utterance, now_s)
        else:
            self._settle(utterance, Outcome.SILENT)

    def cancel(self, ticket_number: str) -> None:
        """Leave out what waits for a ticket that was served, cancelled or missed; never cuts a sentence off."""
        if self._turn is not None and ticket_number in self._turn.again.numbers:
            left = self._turn.again.without(ticket_number)
            self._turn.gone = left is None
            self._turn.again = left or self._turn.again
        if self._settings.drop_served:
            self._line.drop(lambda place: ticket_number in place.utterance.numbers, Outcome.CANCELLED)

    def take_back(self, zone: str) -> int | None:
        """Leave out the notices of a zone, or with "" all; return the request to break off, None where none is read."""

        def goes(one: Utterance) -> bool:
            return isinstance(one, SpokenNotice) and one.is_taken_back(zone)

        self._line.drop(lambda place: goes(place.utterance), Outcome.CANCELLED)
        turn = self._turn
        if turn is None or not goes(turn.utterance):
            return None
        turn.taken_back = True
        if turn.asked is None:
            self._end_turn(turn.said or Outcome.CANCELLED)
        return turn.asked

    def cancel_all(self) -> None:
        """Leave out all that waits, because the screen closes."""
        self._line.drop(lambda _: True, Outcome.CANCELLED)

    def next(self, now_s: float, loudness: Loudness = FULL, *, only_urgent: bool = False) -> Request | None:
        """Begin the next reading; None while one is being spoken or nothing waits.

        `only_urgent` begins nothing but emergencies, since nobody would see what is called.
        """
        self.drop_stale(now_s)
        turn = self._turn
        if turn is not None and turn.asked is not None:
            return None
        if turn is not None and turn.said is not None:
            if self._is_wanted_again(turn):
                turn.more -= 1
                return self._read_again(turn, loudness)
            self._end_turn(turn.said)
        if only_urgent and not self._line.holds_emergency():
            return None
        place = self._line.take(now_s)
        return None if place is None else self._begin(place, loudness)

    def drop_stale(self, now_s: float) -> None:
        """Leave out what has waited so long that it would only confuse the hall."""
        self._line.drop_stale(now_s)

    def drop_interrupted(self, now_s: float) -> bool:
        """Give a reading up that was cut off, if its citizen has come or it is too late; tell whether it was."""
        turn = self._turn
        if turn is None or turn.asked is None:
            return False
        if turn.taken_back or (turn.gone and self._settings.drop_served):
            self._end_turn(turn.said or Outcome.CANCELLED)
        elif turn.place.is_stale(now_s, self._settings.stale_after_s):
            self._end_turn(turn.said or Outcome.STALE)
        return self._turn is None

    def gives_way(self) -> bool:
        """Tell whether what was cut off and is to be said again can wait: a notice can, for everything else."""
        turn = self._turn
        if turn is None or turn.asked is None or turn.place.urgency is not Urgency.NOTICE:
            return False
        return self._line.holds_more_urgent(Urgency.NOTICE)

    def put_back(self) -> None:
        """Let what was cut off be said later, once; what was heard whole before, or is cut off again, is given up."""
        turn = self._turn
        if turn is None:
            return
        if turn.said is not None or turn.place.returned:
            self._end_turn(turn.said or Outcome.FAILED)
            return
        self._turn = None
        self._line.put_back(turn.place)

    def done(self, request_id: int, heard: bool) -> None:
        """Note that the reading begun last has ended; `heard` says whether there was sound."""
        self._read(request_id, Outcome.SPOKEN if heard else Outcome.SILENT)

    def failed(self, request_id: int) -> None:
        """Note that the reading begun last could not be made; the queue moves on."""
        self._read(request_id, Outcome.FAILED)

    def _begin(self, place: Place, loudness: Loudness) -> Request:
        behind = len(self._line)
        more = int(self._settings.repeat_when_idle)
        self._turn = turn = _Turn(place, more, place.utterance)
        if turn.is_emergency:
            turn.more = EMERGENCY_READINGS - 1
        chime = turn.is_emergency or behind < NO_CHIME_FROM
        return self._ask(
            turn, loudness, chime=chime, in_short=behind >= IN_SHORT_FROM, pause_s=0.0 if chime else INSTEAD_OF_CHIME_S
        )

    def _read_again(self, turn: _Turn, loudness: Loudness) -> Request:
        return self._ask(turn, loudness, chime=turn.is_emergency, in_short=True, pause_s=BETWEEN_READINGS_S)

    def _ask(self, turn: _Turn, loudness: Loudness, *, chime: bool, in_short: bool, pause_s: float) -> Request:
        self._requests += 1
        turn.asked = self._requests
        # Quiet hours and soft ones are for calls and notices; an emergency is for everybody.
        loudness = FULL if turn.is_emergency else loudness
        return Request(
            self._requests,
            turn.utterance.name,
            turn.again.sentences(in_short=in_short),
            chime=chime and loudness.chime > 0,
            volume=loudness.volume if loudness.speech else loudness.chime,
            spoken=loudness.speech,
            pause_s=pause_s,
        )

    def _is_wanted_again(self, turn: _Turn) -> bool:
        """Tell whether another reading comes; an emergency gives way to a newer one alone, such as an all-clear."""
        if turn.taken_back:
            return False
        if turn.is_emergency:
            return turn.more > 0 and not self._line.holds_emergency()
        return turn.more > 0 and not self._line and not turn.gone and turn.said is Outcome.SPOKEN

    def _read(self, request_id: int, outcome: Outcome) -> None:
        """Note a reading's end; the first one that was heard counts, whatever becomes of the second."""
        turn = self._turn
        if turn is None or turn.asked != request_id:
            return
        turn.asked, turn.said = None, turn.said or (Outcome.CANCELLED if turn.taken_back else outcome)
        if not self._is_wanted_again(turn):
            self._end_turn(turn.said)

    def _end_turn(self, outcome: Outcome) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            self._settle(turn.utterance, outcome)

    def _knows(self, utterance_id: int) -> bool:
        present = [*self._line.utterances, *([self._turn.utterance] if self._turn else [])]
        return any(one.id == utterance_id for one in present)

    def _settle(self, utterance: Utterance, outcome: Outcome) -> None:
        self._counts[outcome] += 1
        self._on_outcome(utterance, outcome)
