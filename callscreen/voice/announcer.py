"""Which call is spoken next, and how: in order, never cut off, shorter under load."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from callscreen.voice.announcement import Announcement
from callscreen.voice.settings import VoiceSettings
from shared.voice.messages import Request

MAIN_LANGUAGE_ONLY_FROM = 2
"""Calls waiting behind the next one from which only the main language is spoken."""
NO_CHIME_FROM = 3
"""Calls waiting behind the next one from which the chime is left out."""


class Outcome(StrEnum):
    """What became of a call or recall; each gets exactly one."""

    SPOKEN = "spoken"
    SILENT = "silent"
    """Shown for its time, but there was nothing to hear it with."""
    MERGED = "merged"
    """Spoken as part of a later call of the same ticket."""
    STALE = "stale"
    CANCELLED = "cancelled"
    """Served, cancelled or missed before its turn, or the screen closed."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Place:
    announcement: Announcement
    order: int
    since_s: float
    urgent: bool

    @property
    def rank(self) -> tuple[bool, int]:
        return (not self.urgent, self.order)


def ignore(announcement: Announcement, outcome: Outcome) -> None:
    """Take no notice of an outcome."""


class Announcer:
    """The queue before the loudspeaker. Has no clock, no thread and no sound: `next` and `done` drive it.

    `now_s` is a clock in seconds that only goes forward. Calls that come too late are kept away by who gives them.
    """

    def __init__(self, settings: VoiceSettings, on_outcome: Callable[[Announcement, Outcome], None] = ignore) -> None:
        self._settings = settings
        self._on_outcome = on_outcome
        self._places: list[_Place] = []
        self._arrivals = 0
        self._speaking: Announcement | None = None
        self._counts: Counter[Outcome] = Counter()

    @property
    def speaking(self) -> Announcement | None:
        return self._speaking

    @property
    def waiting(self) -> tuple[Announcement, ...]:
        """Announcements not begun, in the order they will be spoken."""
        return tuple(place.announcement for place in sorted(self._places, key=lambda place: place.rank))

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many announcements had each outcome so far."""
        return {outcome: self._counts[outcome] for outcome in Outcome}

    def add(self, announcement: Announcement, now_s: float) -> None:
        """Queue a call. Recalls go before calls; one that is known already (same id) is left out."""
        if self._knows(announcement.id):
            return
        place = _Place(announcement, self._arrivals, now_s, announcement.recall)
        self._arrivals += 1
        earlier = self._waiting_for(announcement.ticket_number) if self._settings.merge else None
        if earlier is not None:
            self._places.remove(earlier)
            place = replace(place, order=earlier.order, urgent=earlier.urgent or place.urgent)
        self._places.append(place)
        if earlier is not None:
            self._settle(earlier.announcement, Outcome.MERGED)

    def cancel(self, ticket_number: str) -> None:
        """Leave out what waits for a ticket that was served, cancelled or missed; never cuts a sentence off."""
        if self._settings.drop_served:
            self._drop(lambda place: place.announcement.ticket_number == ticket_number, Outcome.CANCELLED)

    def cancel_all(self) -> None:
        """Leave out all that waits, because the screen closes."""
        self._drop(lambda _: True, Outcome.CANCELLED)

    def next(self, now_s: float) -> Request | None:
        """Begin the next announcement; None while one is being spoken or none waits."""
        self.drop_stale(now_s)
        if self._speaking is not None or not self._places:
            return None
        place = min(self._places, key=lambda place: place.rank)
        self._places.remove(place)
        self._speaking = place.announcement
        return self._request(place.announcement, behind=len(self._places))

    def drop_stale(self, now_s: float) -> None:
        """Leave out what has waited so long that it would only confuse the hall."""
        limit_s = self._settings.stale_after_s
        if limit_s is not None:
            self._drop(lambda place: now_s - place.since_s > limit_s, Outcome.STALE)

    def done(self, announcement_id: int, heard: bool) -> None:
        """Note that the announcement begun last has ended; `heard` says whether there was sound."""
        self._end(announcement_id, Outcome.SPOKEN if heard else Outcome.SILENT)

    def failed(self, announcement_id: int) -> None:
        """Note that the announcement begun last could not be made; the queue moves on."""
        self._end(announcement_id, Outcome.FAILED)

    def _request(self, announcement: Announcement, behind: int) -> Request:
        return Request(
            announcement.id,
            f"{announcement.ticket_number}-{announcement.counter_number}",
            announcement.sentences(in_short=behind >= MAIN_LANGUAGE_ONLY_FROM),
            chime=behind < NO_CHIME_FROM,
            times=2 if self._settings.repeat_when_idle and behind == 0 else 1,
        )

    def _knows(self, announcement_id: int) -> bool:
        if self._speaking is not None and self._speaking.id == announcement_id:
            return True
        return any(place.announcement.id == announcement_id for place in self._places)

    def _waiting_for(self, ticket_number: str) -> _Place | None:
        return next((place for place in self._places if place.announcement.ticket_number == ticket_number), None)

    def _end(self, announcement_id: int, outcome: Outcome) -> None:
        announcement = self._speaking
        if announcement is not None and announcement.id == announcement_id:
            self._speaking = None
            self._settle(announcement, outcome)

    def _drop(self, unwanted: Callable[[_Place], bool], outcome: Outcome) -> None:
        dropped = [place for place in self._places if unwanted(place)]
        self._places = [place for place in self._places if place not in dropped]
        for place in dropped:
            self._settle(place.announcement, outcome)

    def _settle(self, announcement: Announcement, outcome: Outcome) -> None:
        self._counts[outcome] += 1
        self._on_outcome(announcement, outcome)
