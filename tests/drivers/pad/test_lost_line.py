"""A line to a pad that breaks in the middle of something: nothing that still counts is lost with it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from drivers.address import parse_address
from drivers.errors import NotConnected
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven
from drivers.pad.outbox import Outbox
from drivers.pad.pad import PadWork
from drivers.pad.presses import Presses
from drivers.pad.settings import settings_of
from tests.drivers.pad.ff68_frames import KEYS, RATING, frame

SCORE = frame(1, RATING, b"\x00")
CALL = frame(1, KEYS, b"\x0c")


class Link:
    """A line that brings what it is given, and breaks when so many frames were written."""

    def __init__(self, brings: bytes = b"", breaks_after: int = 99) -> None:
        self.written: list[bytes] = []
        self._brings, self._left = brings, breaks_after

    def write(self, data: bytes) -> None:
        if not self._left:
            raise NotConnected("the line was lost")
        self._left -= 1
        self.written.append(data)

    def read(self, _timeout_s: float) -> bytes:
        brought, self._brings = self._brings, b""
        return brought

    @contextmanager
    def asking(self, _hold_s: float = 0.0) -> Iterator[None]:
        yield

    @property
    def has_line(self) -> bool:
        return True

    def has_turn(self, urgent: bool = False) -> bool:  # noqa: ARG002
        return True

    def leave_row(self) -> None: ...
    def keep_gap(self, _gap_s: float) -> None: ...
    def discard_input(self) -> None: ...
    def answered(self) -> None: ...
    def wake(self) -> None: ...
    def close(self) -> None: ...


class Desk:
    """A pad's work with what is to be sent and what it told."""

    def __init__(self, options: str = "") -> None:
        settings = settings_of(parse_address("rating+serial:///dev/ttyUSB0" + options))
        presses = Presses(settings.template, settings.unit, settings.scores, settings.debounce_s)
        self.outbox, self.events = Outbox(), list[PadEvent]()
        self.work = PadWork(settings, presses, self.outbox, self.events.append)

    def turn_on(self, link: Link) -> None:
        self.work.begin(link)
        self.work.turn(link)
        self.work.turn(link)


def test_commands_that_a_broken_line_did_not_take_go_out_on_the_next_one_in_their_order() -> None:
    desk, broken, next_one = Desk(), Link(breaks_after=2), Link()
    desk.outbox.put_display([b"display"])
    desk.outbox.put([b"first", b"second"])
    with pytest.raises(NotConnected):
        desk.turn_on(broken)
    desk.outbox.put([b"third"])
    desk.turn_on(next_one)
    assert broken.written == [b"display", b"first"]
    assert next_one.written == [b"display", b"second", b"third"]


def test_a_score_counts_though_the_line_broke_before_it_was_answered() -> None:
    desk = Desk()
    with pytest.raises(NotConnected):
        desk.turn_on(Link(SCORE, breaks_after=0))
    assert desk.events == [ScoreGiven(1, 5)]


def test_a_key_that_could_not_be_answered_is_told_at_once_and_not_again_when_the_pad_repeats_it() -> None:
    desk, next_one = Desk("?debounce=0"), Link(CALL)
    with pytest.raises(NotConnected):
        desk.turn_on(Link(CALL, breaks_after=0))
    assert desk.events == [KeyPressed(1, Key.CALL_NEXT)]
    desk.turn_on(next_one)
    assert next_one.written == [CALL]
    assert desk.events == [KeyPressed(1, Key.CALL_NEXT)]
