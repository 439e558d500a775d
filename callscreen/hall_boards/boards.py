"""Keeps the large LED boards in step with the call screen; a text is sent only when it changes."""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from callscreen.hall_boards.choosing import is_for
from callscreen.hall_boards.lines import hall_board_text
from callscreen.state import CallShown, ScreenState
from drivers.board.news import OnlyNews
from drivers.board.text import BoardText
from shared.domain.hall import Hall
from shared.settings.waiting_area import HallBoardSettings


class HallBoard:
    """One board, and which calls it lists."""

    def __init__(self, wanted: HallBoardSettings, show: Callable[[BoardText], None]) -> None:
        """`show` must not block."""
        self._wanted, self._news = wanted, OnlyNews(show)

    def follow(self, calls: Sequence[CallShown], hall: Hall) -> None:
        mine = (call for call in calls if is_for(self._wanted, call.window, call.zone))
        self._news.show(hall_board_text(mine, hall, self._wanted.rows))


class HallBoards:
    """All boards of a screen. For one thread; has no timer, so `tick` wants to be called about once a second."""

    def __init__(
        self, boards: Sequence[HallBoard], fresh_s: float, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        """A call blinks for `fresh_s` seconds after it was first seen fresh."""
        self._boards, self._fresh_s, self._seconds = boards, fresh_s, seconds
        self._fresh_since: Mapping[int, float] = {}
        self._calls: tuple[CallShown, ...] = ()
        self._hall: Hall | None = None

    def follow(self, state: ScreenState, hall: Hall) -> None:
        """Show the calls of a picture; while the database is away the last text stays."""
        if state.reconnecting_since is not None:
            return
        now = self._seconds()
        self._calls, self._hall = (*state.calling, *state.recent), hall
        self._fresh_since = {call.seq: self._fresh_since.get(call.seq, now) for call in self._calls if call.fresh}
        self.tick()

    def tick(self) -> None:
        """Let calls stop blinking when their time is over: no new picture tells of that."""
        if self._hall is None:
            return
        oldest = self._seconds() - self._fresh_s
        calls = [replace(c, fresh=self._fresh_since.get(c.seq, -math.inf) > oldest) for c in self._calls]
        for board in self._boards:
            board.follow(calls, self._hall)
