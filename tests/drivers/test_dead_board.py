"""A board that answers nothing, on one line with a pad and other boards: nobody waits for it to be given up."""

from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from drivers.board.board import Board
from drivers.board.text import BoardText
from drivers.link.turns import HOLD_S, SILENT_HOLD_S
from drivers.link.unit import Unit
from drivers.opener import open_board, open_pad
from drivers.pad.events import Key, KeyPressed, PadEvent
from drivers.sim.board import SimulatedBoard
from drivers.sim.bus import Bus
from drivers.sim.pad import SimulatedPad
from drivers.state import Health
from tests.drivers.wire import PATIENCE_S, until

NEVER_S = 60.0
"""The longest that an address may say. It does not end within a test, so whatever happens did not wait for it."""
KEYS = (Key.CALL_NEXT, Key.RECALL, Key.PAUSE) * 4
FIRST_DEAD = 9


class Hall:
    """A pad on a line where boards should be that are not there, and are waited for without end."""

    def __init__(self) -> None:
        self.bus = Bus()
        self.tap = self.bus.tap()
        self.pad = SimulatedPad(3, self.bus.tap())
        self.pad.start()
        self.told: SimpleQueue[PadEvent] = SimpleQueue()
        self.keys = open_pad(self.bus.port.address("rating", unit=3, baud=9600), self.told.put)
        self.dead: list[Board] = []

    def ask_a_dead_board(self) -> None:
        """Open one more and return when its question is out, so that it has the line."""
        unit = FIRST_DEAD + len(self.dead)
        self.dead.append(open_board(self.bus.port.address("cpower", unit=unit, baud=9600, timeout=NEVER_S)))
        until(lambda: self.questions == len(self.dead))

    def next_key(self) -> Key:
        told = self.told.get(timeout=PATIENCE_S)
        assert isinstance(told, KeyPressed)
        return told.key

    @property
    def said(self) -> bytes:
        """All that the PC has said on the line."""
        return b"".join(data for speaker, data in self.bus.traffic if speaker == "pc")

    @property
    def questions(self) -> int:
        """How many frames the boards were sent; each begins with a byte that is nowhere else."""
        return self.said.count(b"\xa5")

    @property
    def given_up(self) -> int:
        return sum(board.state.traffic.errors for board in self.dead)

    def end(self) -> None:
        for board in self.dead:
            board.close()
        self.keys.close()
        self.pad.stop()
        self.tap.close()


@pytest.fixture
def hall(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    monkeypatch.setattr("drivers.sim.pad.ANSWER_WITHIN_S", NEVER_S)
    there = Hall()
    yield there
    there.end()


def test_keys_are_told_while_a_dead_board_has_the_line(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.board.board.HOLD_S", NEVER_S)
    hall.ask_a_dead_board()
    for key in KEYS:
        hall.tap.write(hall.pad.bytes_of(key))
        assert hall.next_key() is key
    assert hall.pad.bytes_of(KEYS[0]) not in hall.said


def test_keys_are_told_while_tickets_wait_for_the_line(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.board.board.HOLD_S", NEVER_S)
    hall.ask_a_dead_board()
    for number, key in enumerate(KEYS):
        hall.keys.show_ticket(f"A{number:03}", number)
        hall.tap.write(hall.pad.bytes_of(key))
        assert hall.next_key() is key
    assert hall.pad.ticket == ""


def test_each_key_is_answered_before_the_dead_board_that_has_the_line_is_given_up(hall: Hall) -> None:
    for number, key in enumerate(KEYS):
        hall.keys.show_ticket(f"A{number:03}", number)
        hall.ask_a_dead_board()
        hall.pad.press(key)
        assert hall.next_key() is key
        until(lambda: hall.pad.idle)
    until(lambda: hall.pad.ticket == "011")
    assert (hall.questions, hall.given_up) == (len(KEYS), 0)
    assert not hall.pad.errors


def test_a_board_that_did_not_answer_keeps_the_line_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[float] = []
    asking = Unit.asking

    def noted(unit: Unit, hold_s: float = HOLD_S) -> object:
        kept.append(hold_s)
        return asking(unit, hold_s)

    monkeypatch.setattr(Unit, "asking", noted)
    bus = Bus()
    tap = bus.tap()
    board = open_board(bus.port.address("cpower", unit=1, timeout=0.1))
    until(lambda: len(kept) >= 4)
    board.close()
    tap.close()
    assert kept[:4] == [HOLD_S, SILENT_HOLD_S, SILENT_HOLD_S, SILENT_HOLD_S]


def test_a_board_that_is_there_is_shown_its_text_beside_a_dead_one(hall: Hall) -> None:
    lively = SimulatedBoard("cpower", 2, hall.bus.tap())
    lively.start()
    hall.ask_a_dead_board()
    board = open_board(hall.bus.port.address("cpower", unit=2, baud=9600, timeout=NEVER_S))
    board.show(BoardText(("A001",)))
    until(lambda: lively.showing == BoardText(("A001",)))
    until(lambda: board.state.health is Health.ONLINE)
    assert hall.given_up == 0
    board.close()
    lively.stop()


def test_two_dead_boards_are_both_told_in_time() -> None:
    bus = Bus()
    tap = bus.tap()
    boards = [
        open_board(bus.port.address("cpower", unit=unit, timeout=timeout)) for unit, timeout in ((1, NEVER_S), (2, 0.3))
    ]
    until(lambda: boards[1].state.health is Health.OFFLINE)
    for board in boards:
        board.close()
    tap.close()


def test_an_answer_that_comes_after_the_line_was_handed_on_still_counts() -> None:
    bus = Bus()
    slow, quick = (SimulatedBoard("cpower", unit, bus.tap()) for unit in (1, 2))
    slow.faults.slow_s = 3 * HOLD_S
    for simulated in (slow, quick):
        simulated.start()
    boards = [open_board(bus.port.address("cpower", unit=unit, timeout=NEVER_S)) for unit in (1, 2)]
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
