"""The scanner at work on a simulated one at the other end of a real pseudo-terminal."""

import logging
from collections.abc import Callable, Iterator

import pytest

from drivers.address import parse_address
from drivers.errors import BadAddress
from drivers.scanner.opening import open_scanner
from drivers.scanner.scan import Scan
from drivers.scanner.scanner import Scanner, ScannerWork
from drivers.sim.scanner import SimulatedScanner
from drivers.state import DeviceState, Health, ignore
from tests.drivers.wire import hexes, open_files, until

Connect = Callable[..., "Watched"]


class Watched:
    """A simulated scanner and the device opened on it, with all that was told."""

    def __init__(self, options: str = "", encoding: str = "utf-8", suffix: bytes = b"\r") -> None:
        self.simulated = SimulatedScanner(encoding=encoding, suffix=suffix)
        self.simulated.start()
        self.scans: list[Scan] = []
        self.states: list[DeviceState] = []
        self.scanner: Scanner = open_scanner(self.simulated.address + options, self.scans.append, self.states.append)
        self.until_heard()

    def until_heard(self) -> None:
        """Wait until the port is open at both ends: an end without a code is a sign of life and no scan."""

        def heard() -> bool:
            self.simulated.scan("\r")
            return self.scanner.state.health is Health.ONLINE

        until(heard)

    def close(self) -> None:
        self.scanner.close()
        self.simulated.stop()


@pytest.fixture
def connect() -> Iterator[Connect]:
    opened: list[Watched] = []

    def make(options: str = "", encoding: str = "utf-8", suffix: bytes = b"\r") -> Watched:
        opened.append(Watched(options, encoding, suffix))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


@pytest.mark.parametrize("suffix", [b"\r", b"\n", b"\r\n", b""])
def test_each_code_is_told_however_it_ends(connect: Connect, suffix: bytes) -> None:
    watched = connect(suffix=suffix)
    watched.simulated.scan("A012")
    until(lambda: watched.scans == [Scan("A012")])
    watched.simulated.scan("业务A")
    until(lambda: watched.scans == [Scan("A012"), Scan("业务A")])
    assert watched.scanner.state.health is Health.ONLINE


def test_chinese_in_gb18030_is_told(connect: Connect) -> None:
    watched = connect("?encoding=gb18030", "gb18030")
    watched.simulated.scan("业")
    until(lambda: watched.scans == [Scan("业")])


def test_the_same_code_again_at_once_is_told_once(connect: Connect) -> None:
    watched = connect("?debounce=10000")
    for text in ("A012", "A012", "B007"):
        watched.simulated.scan(text)
    until(lambda: len(watched.scans) >= 2)
    assert watched.scans == [Scan("A012"), Scan("B007")]


def test_the_same_code_may_be_told_again_when_set_so(connect: Connect) -> None:
    watched = connect("?debounce=0")
    watched.simulated.scan("A012")
    watched.simulated.scan("A012")
    until(lambda: watched.scans == [Scan("A012")] * 2)


def test_an_aim_prefix_is_stripped_when_the_address_says_so(connect: Connect) -> None:
    watched = connect("?aim=strip")
    watched.simulated.scan("]Q1A012")
    until(lambda: watched.scans == [Scan("A012", "]Q1")])


def test_what_is_no_text_or_too_long_is_noted_without_its_content(
    connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    watched = connect("?encoding=utf8", "gb18030")
    watched.simulated.scan("秘密")
    watched.simulated.scan("S" * 5000)
    watched.simulated.scan("A012")
    until(lambda: watched.scans == [Scan("A012")])
    assert "no text (4 bytes), the 1. so far" in caplog.text
    assert "too long" in caplog.text
    assert "SSS" not in caplog.text
    assert watched.scanner.dropped == 2


def test_an_unplugged_scanner_comes_back(connect: Connect) -> None:
    watched = connect()
    watched.simulated.faults.unplugged = True
    until(lambda: watched.scanner.state.health is Health.OFFLINE)
    watched.simulated.faults.unplugged = False
    watched.until_heard()
    watched.simulated.scan("A012")
    until(lambda: watched.scans == [Scan("A012")])


class Pieces:
    """A link on which pieces arrive one by one, and its clock; keeps how long each was waited for.

    A piece is bytes that come at once, or how long a wait without any lasts, in seconds.
    """

    def __init__(self, *pieces: bytes | float) -> None:
        self._pieces = list(pieces)
        self.waited: list[float] = []
        self.now_s = 1000.0

    def read(self, timeout_s: float) -> bytes:
        self.waited.append(round(timeout_s, 3))
        piece = self._pieces.pop(0)
        if isinstance(piece, bytes):
            return piece
        self.now_s += piece
        return b""

    def write(self, _data: bytes) -> None:
        raise AssertionError("a scanner is told nothing")

    def discard_input(self) -> None: ...

    def close(self) -> None: ...


def told(options: str, *pieces: bytes | float) -> tuple[list[Scan], list[float]]:
    scans: list[Scan] = []
    link = Pieces(*pieces)
    work = ScannerWork(parse_address(f"scanner+serial:///dev/ttyS0{options}"), scans.append, lambda: link.now_s)
    work.begin(link)
    for _ in pieces:
        work.turn(link)
    return scans, link.waited


def test_a_short_pause_within_a_code_does_not_part_it() -> None:
    scans, waited = told("", hexes("41 30 31"), 0.01, hexes("32 0D"))
    assert scans == [Scan("A012")]
    assert waited == [0.25, 0.1, 0.09]


def test_silence_ends_a_code_after_the_time_set() -> None:
    assert told("", hexes("41 30 31 32"), 0.2) == ([Scan("A012")], [0.25, 0.1])
    assert told("?silence=70", hexes("41 30 31 32"), 0.2) == ([Scan("A012")], [0.25, 0.07])


def test_silence_ends_nothing_when_it_is_set_to_zero() -> None:
    assert told("?silence=0", hexes("41 30 31"), 5.0, 5.0, hexes("32 0D"))[0] == [Scan("A012")]


def test_a_simulated_scanner_needs_nothing_else() -> None:
    before = open_files()
    scanner = open_scanner("sim:", ignore)
    until(lambda: scanner.state.health is Health.UNKNOWN)
    scanner.close()
    assert open_files() == before


def test_a_pad_is_no_scanner() -> None:
    with pytest.raises(BadAddress, match='"rating" is no scanner'):
        open_scanner("rating+serial:///dev/ttyS0", ignore)
