"""A board that answers nothing, on one line with a pad and other boards: nobody waits for it."""

import time
from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from drivers.board.text import BoardText
from drivers.link.turns import HOLD_S
from drivers.opener import open_board, open_pad
from drivers.pad.events import Key, PadEvent
from drivers.sim.board import SimulatedBoard
from drivers.sim.bus import Bus
from drivers.sim.pad import SimulatedPad
from drivers.state import Health
from tests.drivers.wire import until

TOLD_WITHIN_S, ANSWERED_WITHIN_S = 0.25, 0.45
"""What a busy machine needs at most; the aims themselves, 10 ms and half a second, are measured by the bench."""
KEYS = (Key.CALL_NEXT, Key.RECALL, Key.PAUSE) * 4


class Hall:
    """A pad on a line where a board should be that is not there."""

    def __init__(self, timeout: float) -> None:
        self.bus = Bus()
        self.pad = SimulatedPad(3, self.bus.tap())
        self.pad.start()
        self.told: SimpleQueue[tuple[PadEvent, float]] = SimpleQueue()
        self.dead = open_board(self.bus.port.address("cpower", unit=9, baud=9600, timeout=timeout))
        self.keys = open_pad(
            self.bus.port.address("rating", unit=3, baud=9600),
            lambda event: self.told.put((event, time.monotonic())),
        )

    def end(self) -> None:
        self.dead.close()
        self.keys.close()
        self.pad.stop()


@pytest.fixture(params=[1, 10, 60])
def hall(request: pytest.FixtureRequest) -> Iterator[Hall]:
    there = Hall(request.param)
    until(lambda: b"\xa5" in b"".join(data for _, data in there.bus.traffic))
    yield there
    there.end()


def test_a_key_is_told_and_answered_at_once_beside_a_dead_board(hall: Hall) -> None:
    for key in KEYS:
        hall.pad.press(key)
        _, at = hall.told.get(timeout=5)
        assert at - hall.pad.sent_at < TOLD_WITHIN_S
        until(lambda: hall.pad.idle)
        assert time.monotonic() - hall.pad.sent_at < ANSWERED_WITHIN_S
    assert not hall.pad.errors


def test_a_key_is_told_at_once_while_tickets_wait_for_the_line(hall: Hall) -> None:
    for number, key in enumerate(KEYS):
        hall.keys.show_ticket(f"A{number:03}", number)
        hall.pad.press(key)
        _, at = hall.told.get(timeout=5)
        assert at - hall.pad.sent_at < TOLD_WITHIN_S
        until(lambda: hall.pad.idle)
    until(lambda: hall.pad.ticket == "011")
    assert not hall.pad.errors


def test_a_board_that_is_there_is_shown_its_text_beside_a_dead_one(hall: Hall) -> None:
    lively = SimulatedBoard("cpower", 2, hall.bus.tap())
    lively.start()
    board = open_board(hall.bus.port.address("cpower", unit=2, baud=9600, timeout=5))
    board.show(BoardText(("A001",)))
    asked_at = time.monotonic()
    until(lambda: lively.showing == BoardText(("A001",)))
    assert time.monotonic() - asked_at < 1
    until(lambda: board.state.health is Health.ONLINE)
    board.close()
    lively.stop()


def test_two_dead_boards_are_both_told_in_time() -> None:
    bus = Bus()
    tap = bus.tap()
    boards = [
        open_board(bus.port.address("cpower", unit=unit, timeout=timeout)) for unit, timeout in ((1, 30), (2, 0.3))
    ]
    until(lambda: boards[1].state.health is Health.OFFLINE, patience_s=3)
    for board in boards:
        board.close()
    tap.close()


def test_an_answer_that_comes_after_the_line_was_handed_on_still_counts() -> None:
    bus = Bus()
    slow, quick = (SimulatedBoard("cpower", unit, bus.tap()) for unit in (1, 2))
    slow.faults.slow_s = 3 * HOLD_S
    for simulated in (slow, quick):
        simulated.start()
    boards = [open_board(bus.port.address("cpower", unit=unit, timeout=3)) for unit in (1, 2)]
    for board in boards:
        board.show(BoardText(("A001",)))
    until(lambda: all(board.state.health is Health.ONLINE for board in boards))
    assert [board.state.traffic.errors for board in boards] == [0, 0]
    for board in boards:
        board.close()
    slow.stop()
    quick.stop()


def test_the_answer_of_another_card_is_not_taken_for_that_of_a_dead_one() -> None:
    bus = Bus()
    lively = SimulatedBoard("onbon", 2, bus.tap())
    lively.start()
    dead, board = (open_board(bus.port.address("onbon", unit=unit, timeout=1, refresh=1)) for unit in (1, 2))
    until(lambda: board.state.traffic.answered >= 5 and dead.state.traffic.errors >= 2)
    assert dead.state.last_seen is None
    board.close()
    dead.close()
    lively.stop()
