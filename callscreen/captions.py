"""Which announcement can be read on the screen: the one being spoken, and those that a broken voice cannot speak."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from callscreen.board_time import BoardTime
from callscreen.voice.outcome import Outcome
from callscreen.voice.utterance import Urgency, Utterance

LEAST_S = 6.0
"""How long a caption stays that no voice keeps up: what a sentence takes to be spoken, and to be read."""
LATE_S = 5.0
"""How long an announcement waits for a voice that speaks nothing meanwhile, as while its process starts again."""
OLD_S = 45.0
"""A call that waited longer would only confuse the hall."""


@dataclass(slots=True)
class _Up:
    """What is shown now; `outcome` is set once no voice keeps it up any more."""

    utterance: Utterance
    since_s: float
    outcome: Outcome | None = None


class Captions:
    """Stands between the voice and the presenter. For one thread; has no timer: `tick` it about once a second."""

    def __init__(
        self,
        show: Callable[[Utterance], None],
        over: Callable[[Utterance, Outcome], None],
        seconds: Callable[[], float] = time.monotonic,
        board_time: BoardTime | None = None,
    ) -> None:
        """`show` puts a caption in the place of any other, `over` takes away that of its utterance.

        What is no emergency is counted in `board_time`: it is not read while the board is covered.
        """
        self._show, self._over, self._seconds = show, over, seconds
        self._board_time = board_time or BoardTime(seconds)
        self._waiting: dict[int, tuple[Utterance, float]] = {}
        self._up: _Up | None = None

    def announced(self, utterance: Utterance) -> None:
        """Note what the voice is asked to say, before it is asked."""
        self._waiting[utterance.id] = (utterance, self._now(utterance))

    def started(self, utterance: Utterance) -> None:
        """Show what is being spoken from now on."""
        self._put_up(_Up(utterance, self._now(utterance)))

    def put_off(self, utterance: Utterance) -> None:
        """Keep what the voice left for later until it could be read; then others may be read that wait in vain."""
        if self._up is not None and self._up.utterance.id == utterance.id:
            self._up.outcome = Outcome.SILENT

    def done(self, utterance: Utterance, outcome: Outcome) -> None:
        """Take away what was spoken; what failed stays until it could be read."""
        self._waiting.pop(utterance.id, None)
        up = self._up
        if up is not None and up.utterance.id == utterance.id and outcome is Outcome.FAILED:
            up.outcome = outcome
            self.tick()
            return
        if up is not None and up.utterance.id == utterance.id:
            self._up = None
        self._over(utterance, outcome)

    def tick(self) -> None:
        """Take away what was up long enough, and show what has waited too long for its voice."""
        up = self._up
        if up is not None and up.outcome is not None and self._now(up.utterance) - up.since_s >= LEAST_S:
            self._up = None
            self._over(up.utterance, up.outcome)
        if self._up is None and (late := self._late()) is not None:
            self._put_up(_Up(late, self._now(late), Outcome.SILENT))

    def _put_up(self, up: _Up) -> None:
        self._waiting.pop(up.utterance.id, None)
        self._up = up
        self._show(up.utterance)

    def _now(self, utterance: Utterance) -> float:
        urgent = utterance.urgency is Urgency.EMERGENCY
        return self._seconds() if urgent else self._board_time.seconds()

    def _late(self) -> Utterance | None:
        """Return the most urgent announcement that waits in vain, the oldest of those; old calls are forgotten."""
        self._waiting = {
            key: (one, since)
            for key, (one, since) in self._waiting.items()
            if not one.numbers or self._now(one) - since <= OLD_S
        }
        late = (one for one, since in self._waiting.values() if self._now(one) - since >= LATE_S)
        return min(late, key=lambda one: one.urgency, default=None)
