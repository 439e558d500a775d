"""When texts were seen, on the clock that all processes of a machine share."""

import threading
from typing import Any

from shared.domain.problem import Problem

PATIENCE_S = 10.0


class Sightings:
    """Any thread may tell that something was seen; the first time counts."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._at_s: dict[str, float] = {}

    def keep(self, text: str, at_s: float) -> None:
        """Take down that a text was seen, by the monotonic clock."""
        with self._changed:
            self._at_s.setdefault(text, at_s)
            self._changed.notify_all()

    def on_news(self, news: dict[str, Any]) -> None:
        """Take down what a program says that it has painted."""
        if "painted" in news:
            self.keep(news["painted"], news["at_ns"] / 1e9)

    def wait(self, text: str) -> float:
        """Return when a text was seen, also one that is yet to come; raises Problem when it does not in time."""
        with self._changed:
            if not self._changed.wait_for(lambda: text in self._at_s, PATIENCE_S):
                raise Problem(f"{text} was not seen within {PATIENCE_S:g} s; see the programs' logs.")
            return self._at_s[text]
