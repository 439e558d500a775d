"""Whether a program still hears from its database."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LinkState:
    """`away_since` is None while the database answers; otherwise `why` is a sentence."""

    away_since: datetime | None = None
    why: str = ""

    @property
    def away(self) -> bool:
        return self.away_since is not None


CONNECTED = LinkState()
