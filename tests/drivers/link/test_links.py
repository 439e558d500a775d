import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import serial

from drivers.address import parse_address
from drivers.errors import BadAddress, NotConnected
from drivers.link.link import Link
from drivers.link.opening import open_link
from drivers.link.serial_port import SerialPort
from drivers.sim.port import Port, PtyPort, TcpPort
from tests.drivers.wire import open_files, until

EVERY_BYTE = bytes(range(256))
PORTS: list[Callable[[], Port]] = [PtyPort, TcpPort]


def joined(port: Port) -> Link:
    """Open a link to a port, and let the port notice."""
    link = open_link(parse_address(port.address("cpower")))
    link.write(b"?")
    until(lambda: port.read(0.05) == b"?")
    return link


def read_all(read: Callable[[float], bytes], size: int) -> bytes:
    found = b""

    def complete() -> bool:
        nonlocal found
        found += read(0.05)
        return len(found) >= size

    until(complete)
    return found


@pytest.mark.parametrize("make_port", PORTS)
def test_every_byte_passes_both_ways(make_port: Callable[[], Port]) -> None:
    port = make_port()
    link = joined(port)
    link.write(EVERY_BYTE)
    assert read_all(port.read, 256) == EVERY_BYTE
    port.write(EVERY_BYTE)
    assert read_all(link.read, 256) == EVERY_BYTE
    link.close()
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_silence_is_no_bytes(make_port: Callable[[], Port]) -> None:
    port = make_port()
    link = joined(port)
    assert link.read(0.01) == b""
    assert link.read(0) == b""
    link.close()
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_discarded_input_is_not_read(make_port: Callable[[], Port]) -> None:
    port = make_port()
    link = joined(port)
    for _ in range(100):
        port.write(b"stale")
        link.discard_input()
    port.write(b"new")
    heard = b""

    def arrived() -> bool:
        nonlocal heard
        heard += link.read(0.05)
        return heard.endswith(b"new")

    until(arrived)
    # The last of it may have been on its way while we discarded.
    assert len(heard) < 100
    link.close()
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_a_pulled_cable_is_not_connected(make_port: Callable[[], Port]) -> None:
    port = make_port()
    address = port.address("cpower")
    link = joined(port)
    port.unplug()
    with pytest.raises(NotConnected, match="was lost"):
        link.read(1)
    with pytest.raises(NotConnected):
        open_link(parse_address(address))
    link.close()
    link.close()
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_pulling_the_cable_wakes_a_waiting_reader(make_port: Callable[[], Port]) -> None:
    port = make_port()
    link = joined(port)
    lost = threading.Event()

    def wait_for_bytes() -> None:
        with pytest.raises(NotConnected):
            link.read(60)
        lost.set()

    reader = threading.Thread(target=wait_for_bytes)
    reader.start()
    port.unplug()
    assert lost.wait(10)
    reader.join()
    link.close()
    port.close()


def test_a_serial_port_is_held_against_other_programs() -> None:
    port = PtyPort()
    with serial.Serial(str(port.path), exclusive=True), pytest.raises(NotConnected, match="another program uses it"):
        open_link(parse_address(port.address("cpower")))
    joined(port).close()
    port.close()


def test_a_missing_serial_port_is_named() -> None:
    with pytest.raises(NotConnected, match=r"/dev/ttyNONE \(rating\+serial:///dev/ttyNONE\).*no such port"):
        open_link(parse_address("rating+serial:///dev/ttyNONE"))


def test_a_path_with_a_space_opens(tmp_path: Path) -> None:
    folder = tmp_path / "a hall"
    folder.mkdir()
    port = PtyPort(folder / "tty 1")
    joined(port).close()
    port.close()
    assert list(folder.iterdir()) == []


def test_a_device_that_takes_nothing_is_not_connected() -> None:
    port = PtyPort()
    link = open_link(parse_address(port.address("cpower")))
    with pytest.raises(NotConnected, match="takes no data"):
        link.write(bytes(1_000_000))
    link.close()
    port.close()


def test_a_simulated_address_has_no_link() -> None:
    with pytest.raises(BadAddress):
        open_link(parse_address("sim:"))


@pytest.mark.parametrize("make_port", PORTS)
def test_nothing_stays_open(make_port: Callable[[], Port]) -> None:
    before = open_files()
    port = make_port()
    for _ in range(3):
        joined(port).close()
        port.unplug()
        port.plug()
    port.close()
    assert open_files() == before


def test_a_serial_port_is_opened_with_the_bits_and_parity_that_the_address_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[dict[str, Any]] = []

    class Opened:
        def __init__(self, *_: object, **options: Any) -> None:
            opened.append(options)

    monkeypatch.setattr("drivers.link.serial_port.serial.Serial", Opened)
    for options in ("", "?bits=7&parity=even"):
        SerialPort(parse_address(f"alpha+serial:///dev/ttyS0{options}"), "/dev/ttyS0")
    assert [(each["bytesize"], each["parity"]) for each in opened] == [(8, "N"), (7, "E")]
