import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drivers.address import parse_address
from drivers.errors import BadAddress
from drivers.link.opening import open_link
from drivers.sim.faults import Faults, on_the_wire
from drivers.sim.port import Port, PtyPort, TcpPort
from drivers.sim.port_folder import sweep
from drivers.sim.running import Running
from tests.drivers.wire import open_files, until

PORTS: list[Callable[[], Port]] = [PtyPort, TcpPort]

FROM_ELSEWHERE = """
import sys
from drivers.address import parse_address
from drivers.link.opening import open_link
link = open_link(parse_address(sys.argv[1]))
link.write(b"from elsewhere")
assert link.read(10)[:1] == b"w", "no answer"
link.close()
"""


def say(port: Port, words: bytes) -> None:
    """Send words to a port as a program that opens and closes it."""
    link = open_link(parse_address(port.address("cpower")))
    link.write(words)
    heard = b""

    def arrived() -> bool:
        nonlocal heard
        heard += port.read(0.05)
        return heard == words

    until(arrived)
    link.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_programs_come_and_go(make_port: Callable[[], Port]) -> None:
    port = make_port()
    for turn in range(5):
        say(port, b"hello %d" % turn)
        assert port.read(0.01) == b""
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_a_replug_keeps_the_address(make_port: Callable[[], Port]) -> None:
    port = make_port()
    address = port.address("cpower")
    say(port, b"before")
    port.unplug()
    assert port.read(0.01) == b""
    port.write(b"into the void")
    port.plug()
    assert port.address("cpower") == address
    say(port, b"after")
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_another_process_finds_the_port(make_port: Callable[[], Port]) -> None:
    port = make_port()
    program = subprocess.Popen(
        [sys.executable, "-c", FROM_ELSEWHERE, port.address("cpower")], cwd=Path(__file__).parents[3]
    )
    until(lambda: port.read(0.05) == b"from elsewhere", patience_s=30)
    port.write(b"welcome")
    assert program.wait(30) == 0
    port.close()


@pytest.mark.parametrize("make_port", PORTS)
def test_bytes_that_nobody_reads_are_lost_in_the_end(make_port: Callable[[], Port]) -> None:
    port = make_port()
    port.write(bytes(1_000_000))
    say(port, b"still here")
    port.close()


def test_a_tcp_newcomer_takes_over() -> None:
    port = TcpPort()
    first = open_link(parse_address(port.address("cpower")))
    first.write(b"1")
    until(lambda: port.read(0.05) == b"1")
    say(port, b"2")
    first.close()
    port.close()


def test_switches_change_what_arrives() -> None:
    chance = random.Random(7)
    assert on_the_wire(b"frame", Faults(), chance) == b"frame"
    assert on_the_wire(b"frame", Faults(silent=True, noise=True), chance) == b""
    assert on_the_wire(b"frame!", Faults(cut_frames=True), chance) == b"fra"
    noisy = on_the_wire(b"frame", Faults(noise=True), chance)
    assert b"frame" in noisy
    assert len(noisy) >= len(b"frame") + 2


@pytest.mark.parametrize("make_port", PORTS)
def test_a_running_device_ends_and_leaves_nothing_open(make_port: Callable[[], Port]) -> None:
    before = open_files()
    heard: list[bytes] = []
    faults = Faults()
    port = make_port()
    running = Running(port, faults, heard.append)
    running.start()
    faults.unplugged = True
    faults.unplugged = False
    link = open_link(parse_address(port.address("cpower")))
    link.write(b"hello")
    until(lambda: b"".join(heard) == b"hello")
    link.close()
    running.stop()
    running.stop()
    assert open_files() == before


def test_a_port_takes_the_place_of_no_file(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text("kept")
    with pytest.raises(BadAddress, match="something of that name already"):
        PtyPort(file)
    assert file.read_text() == "kept"


def test_a_link_that_is_somebodys_own_is_neither_taken_nor_taken_away(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("kept")
    link = tmp_path / "lnk"
    link.symlink_to("real")
    with pytest.raises(BadAddress, match="something of that name already"):
        PtyPort(link)
    assert link.read_text() == "kept"


def test_a_port_in_use_is_not_taken_over(tmp_path: Path) -> None:
    first = PtyPort(tmp_path / "tty")
    with pytest.raises(BadAddress, match="something of that name already"):
        PtyPort(tmp_path / "tty")
    say(first, b"still here")
    first.close()
    assert list(tmp_path.iterdir()) == []


def test_what_took_the_place_of_an_open_port_stays(tmp_path: Path) -> None:
    port = PtyPort(tmp_path / "tty")
    port.path.unlink()
    port.path.symlink_to("elsewhere")
    port.close()
    assert str((tmp_path / "tty").readlink()) == "elsewhere"


def test_a_link_that_a_killed_process_left_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "tty").symlink_to("/dev/pts/99999999")
    port = PtyPort(tmp_path / "tty")
    say(port, b"here")
    port.close()


def test_folders_of_processes_that_are_gone_are_swept(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    names = [f"hall-port-{ended.pid}-a", f"hall-port-{os.getpid()}-b", "hall-port-c", "other"]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "tty").symlink_to("/dev/pts/99999999")
    sweep(tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(names[1:])
