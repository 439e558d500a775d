"""Where what a citizen touches goes."""

from collections.abc import Sequence
from typing import Protocol

from shared.domain.ids import VisitId


class RatingTaker(Protocol):
    """Where levels, reasons and words go; no call may block."""

    def level_touched(self, level: int) -> None:
        """Store a level for the visit whose rating is open; the screen hears of it if it counts."""

    def correction_came(self, visit_id: VisitId, level: int) -> None:
        """Store another level for a visit whose level was just given."""

    def explanation_came(self, visit_id: VisitId, codes: Sequence[int], comment: str) -> None:
        """Store why, for a visit whose level was just given."""
