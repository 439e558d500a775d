"""What waits for the loudspeaker, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.utterance import NOTICE_OLD_S, Urgency, Utterance

LONG_WAIT_S = 20.0
"""A call that has waited longer goes before recalls, however many of them come."""
JOINED_AT_MOST = 3
"""Numbers in one sentence; nobody keeps more of them in mind."""


@dataclass(frozen=True, slots=True)
class Place:
    utterance: Utterance
    order: int
    since_s: float
    """When it was asked for; of joined calls, the newest of them."""
    urgency: Urgency
    returned: bool = False
    """Whether it was cut off once and let others go before it."""

    @property
    def rank(self) -> tuple[float, int]:
        return (self.urgency, self.order)

    def rank_at(self, now_s: float) -> tuple[float, int]:
        """Return its rank at a time, the smallest first."""
        kept_waiting = self.urgency is Urgency.CALL and now_s - self.since_s > LONG_WAIT_S
        return (Urgency.RECALL - 0.5, self.order) if kept_waiting else self.rank

    def is_stale(self, now_s: float, calls_after_s: float | None) -> bool:
        """Tell whether it has waited so long that it would only confuse the hall; an emergency never has."""
        if self.urgency is Urgency.EMERGENCY:
            return False
        limit_s = calls_after_s if self.utterance.numbers else NOTICE_OLD_S
        return limit_s is not None and now_s - self.since_s > limit_s


class Line:
    """`settle` is told what became of what leaves the line without having its turn."""

    def __init__(self, settings: VoiceSettings, settle: Callable[[Utterance, Outcome], None]) -> None:
        self._settings, self._settle = settings, settle
        self._places: list[Place] = []
        self._arrivals = 0

    def __len__(self) -> int:
        return len(self._places)

    @property
    def utterances(self) -> tuple[Utterance, ...]:
        return tuple(place.utterance for place in sorted(self._places, key=lambda place: place.rank))

    def holds_emergency(self) -> bool:
        return any(place.urgency is Urgency.EMERGENCY for place in self._places)

    def holds_more_urgent(self, than: Urgency) -> bool:
        return any(place.urgency < than for place in self._places)

    def put_back(self, place: Place) -> None:
        """Let what was cut off wait again, in its old order."""
        self._places.append(replace(place, returned=True))

    def add(self, utterance: Utterance, now_s: float) -> None:
        """Take an utterance in by its urgency; it takes over the place of the same one that waits already."""
        place = Place(utterance, self._arrivals, now_s, utterance.urgency)
        self._arrivals += 1
        earlier = self._same(utterance)
        if earlier is not None:
            self._places.remove(earlier)
            place = replace(place, order=earlier.order, urgency=min(earlier.urgency, place.urgency))
        self._places.append(place)
        if earlier is not None:
            self._settle(earlier.utterance, Outcome.MERGED)

    def take(self, now_s: float) -> Place | None:
        """Take out what is spoken next, with other calls that wait for the same window."""
        if not self._places:
            return None
        place = min(self._places, key=lambda one: one.rank_at(now_s))
        self._places.remove(place)
        return self._with_same_window(place) if self._settings.merge else place

    def drop(self, unwanted: Callable[[Place], bool], outcome: Outcome) -> None:
        dropped = [place for place in self._places if unwanted(place)]
        self._places = [place for place in self._places if place not in dropped]
        for place in dropped:
            self._settle(place.utterance, outcome)

    def drop_stale(self, now_s: float) -> None:
        self.drop(lambda one: one.is_stale(now_s, self._settings.stale_after_s), Outcome.STALE)

    def _same(self, utterance: Utterance) -> Place | None:
        """Return the waiting call of the same ticket, or the same notice; a notice is never wanted twice."""
        if utterance.numbers and not self._settings.merge:
            return None
        return next((place for place in self._places if place.utterance.subject == utterance.subject), None)

    def _with_same_window(self, first: Place) -> Place:
        for place in sorted(self._places, key=lambda one: one.rank):
            one, other = first.utterance, place.utterance
            if not isinstance(one, Announcement) or len(one.numbers) >= JOINED_AT_MOST:
                break
            if isinstance(other, Announcement) and one.goes_with(other):
                self._places.remove(place)
                self._settle(other, Outcome.MERGED)
                since_s = max(first.since_s, place.since_s)
                first = replace(first, utterance=one.joined_with(other), since_s=since_s)
        return first
