"""Boards of every family from an address to a simulated face, over real bytes on a pseudo-terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from drivers.address import parse_address
from drivers.board.board import Board
from drivers.board.text import BoardText, Colour
from drivers.opener import open_board
from drivers.sim.board import SimulatedBoard
from drivers.state import DeviceState, Health
from tests.drivers.wire import until

CALLED = BoardText(("A012", "请到3号窗口"), Colour.GREEN, short=("A012", "NO 3"))
NEXT = BoardText(("B7", "请到3号窗口"), Colour.GREEN, short=("B7", "NO 3"))
NOON = datetime(2026, 11, 25, 12, 0, 5)

ONE_WAY = {
    "cd5220": ("A012", "NO 3"),
    "epson": ("A012", "NO 3"),
    "epson select=yes": ("A012", "NO 3"),
    "utc": ("A012", "NO 3"),
    "aedex": ("A012", "NO 3"),
    "led8n": ("012",),
    "alpha": ("A012 NO 3",),
    "template preset=four-byte": ("12",),
    "template preset=qsystem": ("A012 NO 3",),
    "template preset=line-crlf&encoding=gbk": ("A012 请到3号窗口",),
}


class Clock:
    """The hall's time, which the test moves."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


class Watched:
    """A simulated board, the device opened on it, and every state that was reported."""

    def __init__(self, told: str) -> None:
        family, _, options = told.partition(" ")
        wanted = parse_address(f"{family}+sim:" + (f"?{options}" if options else ""))
        self.clock = Clock()
        self.states: list[DeviceState] = []
        self.simulated = SimulatedBoard(family, wanted.number("unit", 1), options=wanted.options)
        self.simulated.start()
        self.board: Board = open_board(self.simulated.address, self.states.append, self.clock)

    def lines(self) -> tuple[str, ...] | None:
        return self.simulated.showing.lines if self.simulated.showing else None


@contextmanager
def watching(told: str) -> Iterator[Watched]:
    watched = Watched(told)
    try:
        yield watched
    finally:
        watched.board.close()
        watched.simulated.stop()


@pytest.mark.parametrize("told", ONE_WAY)
def test_a_board_that_never_answers_shows_texts_and_is_never_called_online(told: str) -> None:
    with watching(told) as watched:
        watched.board.show(CALLED)
        until(lambda: watched.lines() == ONE_WAY[told])
        watched.board.show(NEXT)
        until(lambda: watched.lines() not in (None, ONE_WAY[told]))
    assert {state.health for state in watched.states} == {Health.UNKNOWN}
    assert not watched.simulated.errors


@pytest.mark.parametrize("told", ["cd5220 refresh=1", "alpha refresh=1", "template preset=line-cr&refresh=1"])
def test_a_board_that_never_answers_is_told_again(told: str) -> None:
    with watching(told) as watched:
        watched.board.show(CALLED)
        until(lambda: watched.lines() is not None)
        before = len(watched.simulated.frames)
        until(lambda: len(watched.simulated.frames) > before)


def test_a_display_plugged_in_again_gets_its_text_again() -> None:
    with watching("cd5220") as watched:
        watched.board.show(CALLED)
        until(lambda: watched.lines() == ("A012", "NO 3"))
        watched.simulated.faults.unplugged = True
        until(lambda: watched.board.state.health is Health.OFFLINE)
        before = len(watched.simulated.frames)
        watched.simulated.faults.unplugged = False
        until(lambda: len(watched.simulated.frames) > before and watched.lines() == ("A012", "NO 3"))


def test_a_modbus_display_answers_and_is_online() -> None:
    with watching("template preset=modbus&register=1&unit=9") as watched:
        watched.board.show(CALLED)
        until(lambda: watched.lines() == ("12",))
        until(lambda: watched.board.state.health is Health.ONLINE)
        watched.simulated.faults.busy = True
        watched.board.show(NEXT)
        until(lambda: watched.board.state.health is Health.OFFLINE)
        assert "Modbus exception 6" in (watched.board.state.error or "")


@pytest.mark.parametrize("family", ["cpower", "onbon", "cd5220", "epson"])
def test_brightness_follows_the_time_of_day(family: str) -> None:
    with watching(f"{family} brightness=4&night=1,20-7") as watched:
        watched.board.show(CALLED)
        until(lambda: watched.simulated.screen.brightness == 4)
        until(lambda: watched.lines() is not None)
        watched.clock.now = NOON.replace(hour=21)
        until(lambda: watched.simulated.screen.brightness == 1)
        until(lambda: watched.lines() is not None)
    assert all(state.health is not Health.OFFLINE for state in watched.states)


@pytest.mark.parametrize("family", ["cpower", "onbon", "alpha"])
def test_the_boards_clock_is_set_at_once_and_daily(family: str) -> None:
    exact = NOON if family != "alpha" else NOON.replace(second=0)
    with watching(f"{family} clock=yes") as watched:
        until(lambda: watched.simulated.screen.clock == exact)
        watched.clock.now = NOON + timedelta(days=1)
        until(lambda: watched.simulated.screen.clock == exact + timedelta(days=1))


@pytest.mark.allow_warnings("could not be set")
def test_a_card_that_refuses_its_clock_still_shows_texts(caplog: pytest.LogCaptureFixture) -> None:
    with watching("onbon timeout=0.2") as watched:
        watched.simulated.faults.busy = True
        watched.board.close()
        board = open_board(watched.simulated.address + "&clock=yes", clock=watched.clock)
        until(lambda: "could not be set (the card is busy)" in caplog.text)
        watched.simulated.faults.busy = False
        board.show(CALLED)
        until(lambda: watched.lines() == CALLED.lines)
        board.close()


@pytest.mark.parametrize("told", [*ONE_WAY, "template preset=modbus&register=3"])
def test_a_simulated_board_needs_nothing_else(told: str) -> None:
    family, _, options = told.partition(" ")
    board = open_board(f"{family}+sim:" + (f"?{options}" if options else ""))
    board.show(CALLED)
    board.close()
