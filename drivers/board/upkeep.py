"""What a board is told beside its texts: how bright to be at this time of day, and what time it is."""

import math
from collections.abc import Callable, Sequence
from datetime import date, datetime

from drivers.address import DeviceAddress
from drivers.board.brightness import brightness_of
from drivers.board.card import Card

LOOK_S = 1.0


def local_now() -> datetime:
    """Return this machine's local time, which is the hall's."""
    return datetime.now().astimezone()


class Upkeep:
    """Says which frames are due: brightness when it changes and every hour, the clock once and then daily.

    The hour is for boards that were without power in between and shine as ever since.
    """

    def __init__(self, address: DeviceAddress, card: Card, clock: Callable[[], datetime]) -> None:
        """Follow the options `brightness`, `night` and `clock`; `clock` gives the hall's local time."""
        self._card = card
        self._clock = clock
        self._brightness = brightness_of(address, card.brightest)
        self._sets_clock = address.word("clock", "no") == "yes"
        self._lit: tuple[int, date, int] | None = None
        self._set_on: date | None = None

    @property
    def look_in_s(self) -> float:
        """How long one may sleep before something may be due; without end when nothing ever is."""
        return LOOK_S if self._sets_clock or self._brightness else math.inf

    def forget(self) -> None:
        """Let everything be due again, for a board that was just connected."""
        self._lit, self._set_on = None, None

    def due(self) -> Sequence[bytes]:
        """Return the frames that are due now; afterwards they count as sent."""
        now = self._clock()
        frames: list[bytes] = []
        if self._sets_clock and self._set_on != now.date():
            self._set_on = now.date()
            frames += self._card.clock(now)
        if self._brightness is not None:
            level = self._brightness.level(now)
            if self._lit != (level, now.date(), now.hour):
                self._lit = (level, now.date(), now.hour)
                frames += self._card.brightness(level)
        return frames
