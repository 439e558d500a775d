"""What the citizen at this counter gives, on the pad or on the screen: it counts for the counter as it is now."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from counter_terminal.facts import Facts
from counter_terminal.rating_desk import RatingDesk
from shared.domain.ids import VisitId


class Desk(Protocol):
    """At whose counter the citizen is."""

    facts: Facts

    def now(self) -> datetime: ...


class Citizen:
    def __init__(self, rating: RatingDesk, desk: Desk) -> None:
        self._rating, self._desk = rating, desk

    def score_came(self, level: int) -> None:
        """A citizen pressed a face on the pad."""
        self._rating.score(level, self._desk.facts.counter, self._desk.now())

    def level_touched(self, level: int) -> None:
        """A citizen pressed a face on the screen, which the pad need not ask for any more."""
        self._rating.score(level, self._desk.facts.counter, self._desk.now(), by_pad=False)

    def correction_came(self, visit_id: VisitId, level: int) -> None:
        """A citizen chose another level than the one given for a visit."""
        self._rating.correct(visit_id, level, self._desk.facts.counter, self._desk.now())

    def explanation_came(self, visit_id: VisitId, codes: Sequence[int], comment: str) -> None:
        """A citizen said why the level was given."""
        self._rating.explain(visit_id, codes, comment, self._desk.facts.counter)
