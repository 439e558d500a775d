"""How often a counter kept to the time that it promises for a service."""

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class PromiseFigures:
    """What the visits of one service, or of all, came to; `more` adds one."""

    promised_min: int | None = None
    """None for services with several promises."""
    visits: int = 0
    kept: int = 0

    def more(self, seconds: float, promised_s: int) -> None:
        self.visits += 1
        self.kept += seconds <= promised_s

    @property
    def share(self) -> float | None:
        """The share of visits within the promise, from 0 to 1; None while there is none."""
        return self.kept / self.visits if self.visits else None

    def figures(self) -> dict[str, Any]:
        """Return the figures for programs."""
        promised = {} if self.promised_min is None else {"promised_min": self.promised_min}
        share = None if self.share is None else round(self.share, 3)
        return {**promised, "visits": self.visits, "within_promise": self.kept, "share": share}

    def sentence(self, name: str) -> str:
        """Return the figures under that name for people."""
        limit = "" if self.promised_min is None else f" {self.promised_min} min"
        share = "   –" if self.share is None else f"{self.share:4.0%}"
        return f"{share} within the promise{limit}  {name} ({self.kept} of {self.visits})"
