"""Signing out whoever left the handset lying: after some minutes without a touch, with a warning before."""

from collections.abc import Callable

from counter_terminal.handset import texts
from counter_terminal.handset.errand import Hand
from counter_terminal.handset.signing import Signing
from counter_terminal.state import QUIET, Status, StatusKind

WARNED_S = 30
"""For how long before it the guide is told. Source: WCAG 2.2.1 asks for 20 s at least."""


class Idling:
    def __init__(self, hand: Hand, signing: Signing, minutes: int | None, clock: Callable[[], float]) -> None:
        """`clock` counts seconds, whatever the hall's own clock does; without `minutes` nobody is signed out."""
        self._hand, self._signing, self._minutes, self._clock = hand, signing, minutes, clock
        self._since = clock()
        self._warned: Status | None = None

    def touched(self) -> None:
        """Be told of a touch or a key."""
        self._since = self._clock()
        self._calm()

    def tick(self) -> None:
        """Let time pass; what is on its way is waited for, since somebody may stand there for its answer."""
        facts = self._hand.facts
        if self._minutes is None or facts.actor is None or facts.busy:
            self.touched()
            return
        left_s = round(self._since + self._minutes * 60 - self._clock())
        if left_s <= 0:
            self._warned = None
            self._signing.out(texts.SIGNED_OUT_IDLE.fill(minutes=self._minutes))
        elif left_s <= WARNED_S:
            self._warned = Status(StatusKind.REFUSED, texts.STILL_THERE.fill(seconds=left_s))
            self._hand.change(status=self._warned)

    def _calm(self) -> None:
        """Take the warning back."""
        if self._warned is not None and self._hand.facts.status == self._warned:
            self._hand.change(status=QUIET)
        self._warned = None
