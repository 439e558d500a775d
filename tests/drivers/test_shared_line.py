"""Boards and pads on one RS-485 line in one process: they take turns, and a stuck one delays no other for long."""

from collections.abc import Iterator
from functools import partial
from itertools import count, groupby
from queue import SimpleQueue

import pytest

from drivers.board.board import Board
from drivers.board.text import BoardText
from drivers.opener import open_board, open_pad
from drivers.pad.events import Key, PadEvent
from drivers.sim.board import SimulatedBoard
from drivers.sim.bus import Bus
from drivers.sim.pad import SimulatedPad
from drivers.state import Health
from tests.drivers.wire import open_files, until

UNITS = (1, 2, 3)


class Hall:
    """Three boards and a pad on one line, and what looks after them."""

    def __init__(self) -> None:
        self.bus = Bus()
        self.boards = [SimulatedBoard("cpower", unit, self.bus.tap()) for unit in UNITS]
        self.pad = SimulatedPad(9, self.bus.tap())
        self.events: SimpleQueue[PadEvent] = SimpleQueue()
        for board in self.boards:
            board.start()
        self.pad.start()
        line = self.bus.port.address
        common = {"baud": 9600, "timeout": 0.3}
        self.opened: list[Board] = [open_board(line("cpower", unit=unit, **common)) for unit in UNITS]
        self.keys = open_pad(line("rating", unit=9, baud=9600), self.events.put)

    def shows(self, number: int, text: str) -> bool:
        showing = self.boards[number].showing
        return showing is not None and showing.lines == (text,)

    def all_show(self, text: str) -> bool:
        return all(self.shows(number, text) for number in range(len(UNITS)))

    def end(self) -> None:
        for opened in self.opened:
            opened.close()
        self.keys.close()
        for board in self.boards:
            board.stop()
        self.pad.stop()


@pytest.fixture
def hall() -> Iterator[Hall]:
    before = open_files()
    there = Hall()
    yield there
    there.end()
    assert open_files() == before


def test_each_unit_of_a_line_shows_its_own_text(hall: Hall) -> None:
    for number, opened in enumerate(hall.opened):
        opened.show(BoardText((f"A00{number}",)))
    until(lambda: all(hall.shows(number, f"A00{number}") for number in range(len(UNITS))))
    until(lambda: all(opened.state.health is Health.ONLINE for opened in hall.opened))


def test_nobody_speaks_while_an_answer_is_awaited(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.board.board.HOLD_S", 10.0)  # on a busy machine even these answers may come late
    for board in hall.boards:
        board.faults.slow_s = 0.03
    for turn in range(5):
        for opened in hall.opened:
            opened.show(BoardText((f"A{turn:03d}",)))
        until(partial(hall.all_show, f"A{turn:03d}"))
    until(lambda: hall.bus.traffic[-1][0] == "unit")
    # A frame may come in pieces, but after a question comes its answer before anything else is said.
    speakers = [speaker for speaker, _ in groupby(hall.bus.traffic, key=lambda said: said[0])]
    answers = sum(speaker == "unit" for speaker, _ in hall.bus.traffic)
    assert speakers.count("pc") == answers
    assert all(opened.state.traffic.errors == 0 for opened in hall.opened)


def test_a_silent_unit_does_not_keep_the_others_from_working(hall: Hall) -> None:
    hall.boards[0].faults.silent = True
    for opened in hall.opened:
        opened.show(BoardText(("A100",)))
    until(lambda: hall.opened[0].state.health is Health.OFFLINE)
    hall.pad.press(Key.CALL_NEXT)
    assert hall.events.get(timeout=10)
    for opened in hall.opened:
        opened.show(BoardText(("A101",)))
    until(lambda: hall.shows(1, "A101") and hall.shows(2, "A101"))
    until(lambda: hall.pad.idle)
    assert hall.opened[1].state.health is Health.ONLINE
    hall.boards[0].faults.silent = False
    until(lambda: hall.opened[0].state.health is Health.ONLINE)


def test_a_unit_without_its_plug_is_offline_alone(hall: Hall) -> None:
    for opened in hall.opened:
        opened.show(BoardText(("A100",)))
    hall.boards[2].faults.unplugged = True
    numbers = count()

    def lacks_its_text() -> bool:
        """Show one more: the plug comes out a moment later, and a text that was answered is not soon due again."""
        hall.opened[2].show(BoardText((f"B{next(numbers)}",)))
        return hall.opened[2].state.health is Health.OFFLINE

    until(lacks_its_text)
    until(lambda: hall.opened[0].state.health is hall.opened[1].state.health is Health.ONLINE)
    hall.boards[2].faults.unplugged = False
    until(lambda: hall.opened[2].state.health is Health.ONLINE)


def test_a_line_that_is_lost_is_told_by_each_unit_with_its_own_address(hall: Hall) -> None:
    for opened in hall.opened:
        opened.show(BoardText(("A100",)))
    until(lambda: hall.all_show("A100"))
    hall.bus.port.unplug()
    devices = {f"({hall.bus.port.address('cpower', unit=unit)}": hall.opened[unit - 1] for unit in UNITS}
    until(lambda: all(device.state.health is Health.OFFLINE for device in (*devices.values(), hall.keys)))
    for own, device in devices.items():
        assert own in (device.state.error or "")
    assert f"({hall.bus.port.address('rating', unit=9)}" in (hall.keys.state.error or "")
