"""An Alpha Sign board over a counter: its memory is laid out once, then a string in it changes without a flicker."""

import time
from collections.abc import Callable
from datetime import datetime

from drivers.address import DeviceAddress
from drivers.board import alpha
from drivers.board.card import OneWayCard
from drivers.board.layout import Face, LaidOut, lay_out
from drivers.board.text import BoardText, Colour, latin

SHOWN, CALLED = "A", "1"
FILES = (alpha.File(SHOWN, 0x40), alpha.File(CALLED, 0x80, is_string=True))
DEFAULT_COLUMNS = 13  # 80 dots in letters of 6
SET_UP_WITH_NEWS_S = 300.0
SET_UP_ANYWAY_S = 3600.0
"""A sign may have lost its memory, which it can't tell. Laying it out anew makes the sign blink, which nobody minds
when the text changes; otherwise it is done seldom."""


class AlphaCard(OneWayCard):
    """A sign, or all of them on the line, with as many letters across as the address says."""

    gap_s = 0.1

    def __init__(self, address: DeviceAddress, now_s: Callable[[], float] = time.monotonic) -> None:
        """Take the settings; nothing is opened. Unit 0 is every sign on the line."""
        self._now_s = now_s
        self._set_up_at_s = now_s()
        self._shown: BoardText | None = None
        self._unit = address.number("unit", alpha.ALL)
        self._sign = alpha.BETABRITE if address.word("sign", "all") == "betabrite" else alpha.EVERY_SIGN
        self._checksum = address.word("checksum", "yes") == "yes"
        columns = address.number("columns", DEFAULT_COLUMNS)
        self._face = Face(columns, 1, shown=latin, longest=alpha.LONGEST)
        self._look: tuple[alpha.Mode, Colour] | None = None

    def begin(self) -> tuple[bytes, ...]:
        """Return what lays out the memory, for one text with one string inside."""
        self._look = self._shown = None
        self._set_up_at_s = self._now_s()
        return (self._packet(alpha.memory(FILES)), self._packet(alpha.run(SHOWN)))

    def laid_out(self, text: BoardText) -> LaidOut:
        """Return what of a text the board shows."""
        return lay_out(text, self._face)

    def show(self, text: BoardText) -> tuple[bytes, ...]:
        """Return the string; before it the text around, when colour or movement are others than before.

        Before both comes what lays out the memory, when that was done long ago.
        """
        due_s = SET_UP_ANYWAY_S if text == self._shown else SET_UP_WITH_NEWS_S
        if self._shown is not None and self._now_s() - self._set_up_at_s >= due_s:
            return (*self.begin(), *self.show(text))
        self._shown = text
        layout = self.laid_out(text)
        mode = alpha.Mode.FLASH if text.blink else alpha.Mode.HOLD
        look = (alpha.Mode.ROTATE if layout.scrolls else mode, text.colour)
        frames = (self._packet(alpha.write_string(CALLED, alpha.plain("".join(layout.lines)))),)
        if look == self._look:
            return frames
        self._look = look
        around = alpha.write_text(SHOWN, alpha.call_string(CALLED), alpha.Position.FILL, *look)
        return (self._packet(around), *frames)

    def clock(self, now: datetime) -> tuple[bytes, ...]:
        """Return the packets that set the sign's time and date."""
        return (self._packet(alpha.set_time(now.time())), self._packet(alpha.set_date(now.date())))

    def _packet(self, command: bytes) -> bytes:
        return alpha.packet(command, unit=self._unit, sign=self._sign, with_checksum=self._checksum)
