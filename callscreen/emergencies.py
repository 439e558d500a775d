"""Which urgent notice covers the screen, from the moment it comes until everybody could read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.utterance import Utterance
from shared.domain.words import Words

LEAST_S, AFTER_SPOKEN_S = 30.0, 10.0
"""How long an urgent notice stands at least, and how long after it was read aloud."""
UNHEARD_S = 300.0
"""How long it stands where the voice never reads it."""


@dataclass(frozen=True, slots=True)
class Emergencies:
    """Urgent notices that stand now, the newest last; times are seconds that only go forward."""

    notices: tuple[SpokenNotice, ...] = ()
    since: Mapping[int, float] = field(default_factory=dict)
    until: Mapping[int, float] = field(default_factory=dict)

    @property
    def words(self) -> Words | None:
        """Return what covers the screen now."""
        return self.notices[-1].words if self.notices else None

    def begun(self, said: Utterance, now_s: float) -> "Emergencies":
        """Return them after something is asked to be said, or is said now; whatever is not urgent covers nothing."""
        if not (isinstance(said, SpokenNotice) and said.urgent):
            return self
        others = tuple(notice for notice in self.notices if notice.id != said.id)
        return replace(
            self,
            notices=(*others, said),
            since={**self.since, said.id: self.since.get(said.id, now_s)},
            until={**self.until, said.id: now_s + UNHEARD_S},
        )

    def ended(self, said: Utterance, now_s: float) -> "Emergencies":
        """Return them after something was said, or was given up."""
        if said.id not in self.since:
            return self
        until = max(self.since[said.id] + LEAST_S, now_s + AFTER_SPOKEN_S)
        return replace(self, until={**self.until, said.id: until})

    def taken_back(self, zone: str) -> "Emergencies":
        """Return those left when staff take back what was said to a zone alone, or with "" everything."""
        return self._kept(tuple(notice for notice in self.notices if not notice.is_taken_back(zone)))

    def at(self, now_s: float) -> "Emergencies":
        """Return those that still stand at a moment."""
        return self._kept(tuple(notice for notice in self.notices if self.until[notice.id] > now_s))

    def _kept(self, left: tuple[SpokenNotice, ...]) -> "Emergencies":
        if left == self.notices:
            return self
        ids = {notice.id for notice in left}
        return Emergencies(
            left,
            {key: at for key, at in self.since.items() if key in ids},
            {key: at for key, at in self.until.items() if key in ids},
        )
