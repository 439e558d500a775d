from collections.abc import Callable, Iterator

import pytest

from drivers.address import parse_address
from drivers.board import cpower
from drivers.board.board import Board
from drivers.board.cpower_card import CPowerCard
from drivers.board.cpower_wire import serial_frame
from drivers.board.text import BoardText, Colour
from drivers.opener import open_board
from drivers.sim.board import SimulatedBoard
from drivers.sim.port import TcpPort
from drivers.state import DeviceState, Health
from tests.drivers.wire import hexes, open_files, until, wire

CALLED = BoardText(("A012", "请到3号窗口"), Colour.GREEN)
PAUSED = BoardText(("暂停服务",), Colour.RED)

ASK_POWER = serial_frame(cpower.ask_power(1))
POWER_IS_ON = hexes("A5 E8 32 01 76 01 01 01 00 00 00 00 00 00 00 00 94 01 AE")
A1 = BoardText(("A1",))
A1_FRAME = hexes("A5 68 32 01 7B 01 0E 00 00 00 12 00 00 05 00 00 03 02 FF 00 00 41 31 00 B2 02 AE")
DONE = hexes("A5 E8 32 01 7B 00 00 00 00 00 96 01 AE")
WRONG_SUM = hexes("A5 E8 32 01 7B 01 00 00 00 00 97 01 AE")


class Watched:
    """A simulated board and the device opened on it, with every state that was reported."""

    def __init__(self, family: str, options: str = "", network: bool = False) -> None:
        self.simulated = SimulatedBoard(family, unit=2, port=TcpPort() if network else None)
        self.simulated.start()
        self.states: list[DeviceState] = []
        self.board = open_board(self.simulated.address + options, self.states.append)

    @property
    def health(self) -> Health:
        return self.board.state.health

    def error(self) -> str:
        return self.board.state.error or ""

    def shows(self, text: BoardText) -> Callable[[], bool]:
        return lambda: self.simulated.showing == text

    def close(self) -> None:
        self.board.close()
        self.simulated.stop()


@pytest.fixture(params=["cpower", "onbon", "cpower on the network", "onbon on the network"])
def watched(request: pytest.FixtureRequest) -> Iterator[Watched]:
    family, _, network = request.param.partition(" ")
    watched = Watched(family, "&timeout=0.3", bool(network))
    yield watched
    watched.close()


def test_a_text_is_shown_and_the_board_is_online(watched: Watched) -> None:
    watched.board.show(CALLED)
    until(watched.shows(CALLED))
    until(lambda: watched.health is Health.ONLINE)
    assert watched.states[0].health is Health.UNKNOWN
    assert watched.board.state.last_seen is not None
    assert not watched.simulated.errors


def test_a_board_is_asked_before_there_is_a_text(watched: Watched) -> None:
    until(lambda: watched.health is Health.ONLINE)
    assert watched.simulated.showing is None


def test_the_newest_text_wins(watched: Watched) -> None:
    until(lambda: watched.health is Health.ONLINE)
    watched.simulated.faults.slow_s = 0.1
    for number in range(50):
        watched.board.show(BoardText((f"A{number:03}",)))
    until(watched.shows(BoardText(("A049",))))
    assert len(watched.simulated.frames) < 10


def test_a_silent_board_is_offline_and_never_blocks(watched: Watched) -> None:
    until(lambda: watched.health is Health.ONLINE)
    watched.simulated.faults.silent = True
    for _ in range(10_000):
        watched.board.show(CALLED)
    until(lambda: watched.health is Health.OFFLINE)
    assert "no answer" in watched.error()
    assert watched.error().startswith(f"Board ({watched.simulated.address}")
    watched.simulated.faults.silent = False
    until(lambda: watched.health is Health.ONLINE)
    assert watched.error() == ""


def test_an_unplugged_board_comes_back_with_its_text(watched: Watched) -> None:
    watched.board.show(CALLED)
    until(lambda: watched.health is Health.ONLINE)
    watched.simulated.faults.unplugged = True
    until(lambda: watched.health is Health.OFFLINE)
    watched.board.show(PAUSED)
    watched.simulated.faults.unplugged = False
    until(watched.shows(PAUSED))
    until(lambda: watched.health is Health.ONLINE)


def test_a_board_without_power_gets_its_text_again(watched: Watched) -> None:
    watched.board.show(CALLED)
    until(lambda: watched.health is Health.ONLINE)
    watched.simulated.faults.unplugged = True
    until(lambda: watched.health is Health.OFFLINE)
    before = len(watched.simulated.frames)
    watched.simulated.faults.unplugged = False
    until(lambda: len(watched.simulated.frames) > before)
    assert watched.simulated.showing == CALLED


def test_noise_around_answers_does_no_harm(watched: Watched) -> None:
    watched.simulated.faults.noise = True
    watched.board.show(CALLED)
    until(watched.shows(CALLED))
    until(lambda: watched.health is Health.ONLINE)


@pytest.mark.parametrize("switch", ["wrong_checksum", "cut_frames"])
def test_a_damaged_answer_is_none(watched: Watched, switch: str) -> None:
    until(lambda: watched.health is Health.ONLINE)
    setattr(watched.simulated.faults, switch, True)
    watched.board.show(CALLED)
    until(lambda: watched.health is Health.OFFLINE)
    assert "no answer" in watched.error()


def test_a_busy_board_refuses_and_is_tried_again(watched: Watched) -> None:
    until(lambda: watched.health is Health.ONLINE)
    watched.simulated.faults.busy = True
    watched.board.show(CALLED)
    until(lambda: watched.health is Health.OFFLINE)
    assert "refused the text" in watched.error()
    watched.simulated.faults.busy = False
    until(watched.shows(CALLED))


def test_a_board_that_refuses_to_be_asked_is_not_told_to_have_refused_a_text() -> None:
    watched = Watched("cpower", "&timeout=0.3")
    watched.simulated.faults.unplugged = True
    until(lambda: watched.health is Health.OFFLINE)
    watched.simulated.faults.busy = True
    watched.simulated.faults.unplugged = False
    until(lambda: "refused the question whether it is there" in watched.error())
    watched.close()


def test_a_text_just_before_closing_is_still_sent(watched: Watched) -> None:
    until(lambda: watched.health is Health.ONLINE)
    watched.board.show(PAUSED)
    watched.board.close()
    assert watched.simulated.showing == PAUSED


def test_a_text_is_sent_again_every_now_and_then() -> None:
    watched = Watched("cpower", "&refresh=1")
    watched.board.show(CALLED)
    until(lambda: sum(1 for frame in watched.simulated.frames if b"A012" in frame) >= 3)
    watched.close()


def test_a_board_that_is_not_asked_stays_unknown() -> None:
    watched = Watched("cpower", "&ack=no&refresh=1")
    watched.simulated.faults.silent = True
    watched.board.show(CALLED)
    until(lambda: len(watched.simulated.frames) >= 2)
    assert [state.health for state in watched.states] == [Health.UNKNOWN]
    watched.close()


def test_a_board_of_another_number_does_not_answer() -> None:
    simulated = SimulatedBoard("onbon", unit=2)
    simulated.start()
    board = open_board(simulated.port.address("onbon", unit=3, timeout=0.1))
    board.show(CALLED)
    until(lambda: board.state.health is Health.OFFLINE)
    assert "its number" in (board.state.error or "")
    assert simulated.showing is None
    board.close()
    simulated.stop()


def test_the_exact_bytes_of_a_text_and_its_answer() -> None:
    with wire([(ASK_POWER, POWER_IS_ON), (A1_FRAME, DONE)]) as peer:
        address = parse_address(peer.port.address("cpower", unit=1))
        board = Board(address, CPowerCard(address))
        until(lambda: board.state.health is Health.ONLINE)
        board.show(A1)
        until(lambda: not peer.rest)
        board.close()


@pytest.mark.parametrize("first_answer", [b"", WRONG_SUM, b"\x00\xa5\xff"], ids=["silence", "refusal", "noise"])
def test_a_text_is_tried_twice(first_answer: bytes) -> None:
    with wire([(ASK_POWER, POWER_IS_ON), (A1_FRAME, first_answer), (A1_FRAME, DONE)]) as peer:
        address = parse_address(peer.port.address("cpower", unit=1, timeout=0.2))
        states: list[DeviceState] = []
        board = Board(address, CPowerCard(address), states.append)
        until(lambda: board.state.health is Health.ONLINE)
        board.show(A1)
        until(lambda: len(states) == 3)
        board.close()
    assert [state.health for state in states] == [Health.UNKNOWN, Health.ONLINE, Health.ONLINE]


def test_nothing_stays_open() -> None:
    before = open_files()
    watched = Watched("cpower")
    watched.board.show(CALLED)
    until(watched.shows(CALLED))
    watched.simulated.faults.unplugged = True
    until(lambda: watched.health is Health.OFFLINE)
    watched.close()
    assert open_files() == before
