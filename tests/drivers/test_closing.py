"""Closing a device breaks off whatever it waits for."""

import threading
from collections.abc import Callable

import pytest

from drivers.idcard.opening import open_id_reader
from drivers.opener import open_board, open_pad
from drivers.scanner.opening import open_scanner
from drivers.sim.port import PtyPort
from drivers.state import ignore
from drivers.supervised import Supervised
from tests.drivers.full_port import nobody
from tests.drivers.wire import open_files, until

LONG_S = 60.0
"""How long every wait here is, twice as long as closing bears: a thread that has ended did not wait to the end."""

WAITS = (
    "drivers.pad.pad.IDLE_S",
    "drivers.scanner.scanner.TURN_S",
    "drivers.link.tcp_connection.CONNECT_TIMEOUT_S",
)


@pytest.fixture(autouse=True)
def _long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    for wait in WAITS:
        monkeypatch.setattr(wait, LONG_S)
    # How long an ID card reader is listened to at each speed, which nothing but a default says.
    monkeypatch.setattr("drivers.idcard.speeds.SpeedFinder.__init__.__defaults__", (LONG_S,))
    monkeypatch.setattr("drivers.supervisor.JOIN_S", LONG_S / 2)


def closes_at_once(device: Supervised, address: str) -> None:
    device.close()
    assert not any(thread.name == f"device {address}" for thread in threading.enumerate())


@pytest.mark.parametrize("family", ["cpower", "onbon"])
def test_a_board_that_never_answers_is_let_go_of_at_once(family: str) -> None:
    before = open_files()
    port = PtyPort()
    address = port.address(family, timeout=LONG_S)
    board = open_board(address)
    until(lambda: port.read(0.05))
    closes_at_once(board, address)
    port.close()
    assert open_files() == before


OPENERS: dict[str, Callable[[str], Supervised]] = {
    "rating": lambda address: open_pad(address, ignore),
    "scanner": lambda address: open_scanner(address, ignore),
    "idcard": lambda address: open_id_reader(address, ignore),
}


@pytest.mark.parametrize("family", OPENERS)
def test_every_silent_device_is_let_go_of_at_once(family: str) -> None:
    port = PtyPort()
    address = port.address(family)
    device = OPENERS[family](address)
    port.read(0.2)
    closes_at_once(device, address)
    port.close()


def test_connecting_is_broken_off() -> None:
    with nobody() as port:
        address = f"cpower+tcp://127.0.0.1:{port}"
        board = open_board(address)
        closes_at_once(board, address)


def test_a_board_behind_a_stuck_one_is_let_go_of_at_once() -> None:
    port = PtyPort()
    addresses = [port.address("cpower", unit=unit, timeout=LONG_S) for unit in (1, 2)]
    boards = [open_board(address) for address in addresses]
    until(lambda: port.read(0.05))
    for board, address in zip(boards, addresses, strict=True):
        closes_at_once(board, address)
    port.close()
