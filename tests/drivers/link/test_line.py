import threading
import time
from functools import partial
from itertools import pairwise

import pytest

from drivers.address import parse_address
from drivers.errors import NotConnected
from drivers.link.line import Line
from drivers.link.link import LineLink
from drivers.link.opening import open_link
from drivers.link.stop import Stop
from drivers.link.unit import MOST_KEPT
from drivers.sim.port import PtyPort
from tests.drivers.wire import open_files, stands_in_line, until


def units(port: PtyPort, count: int = 2) -> list[LineLink]:
    return [open_link(parse_address(port.address("rating", unit=unit))) for unit in range(1, count + 1)]


def heard(link: LineLink, size: int) -> bytes:
    found = b""

    def complete() -> bool:
        nonlocal found
        found += link.read(0.05)
        return len(found) >= size

    until(complete)
    return found


def test_every_unit_of_a_line_hears_every_byte() -> None:
    port = PtyPort()
    links = units(port, 3)
    port.write(b"to all")
    assert [heard(link, 6) for link in links] == [b"to all"] * 3
    for link in links:
        link.close()
    port.close()


def test_bytes_that_another_unit_took_off_the_port_end_the_sleep_of_this_one() -> None:
    port = PtyPort()
    one, other = units(port)
    found: list[bytes] = []
    sleeper = threading.Thread(target=lambda: found.append(other.read(60)))
    sleeper.start()
    port.write(b"x")
    until(lambda: one.read(0.01) == b"x")
    sleeper.join()
    assert found == [b"x"]
    one.close()
    other.close()
    port.close()


def test_what_one_unit_discards_the_others_still_hear() -> None:
    port = PtyPort()
    one, other = units(port)
    port.write(b"x")
    until(lambda: one.read(0.05) == b"x")
    one.discard_input()
    assert other.read(1) == b"x"
    one.close()
    other.close()
    port.close()


def test_a_unit_that_never_reads_costs_bounded_memory() -> None:
    port = PtyPort()
    one, other = units(port)
    chunk = bytes(1024)
    for number in range(2 * MOST_KEPT // len(chunk)):
        port.write(bytes([number % 256]) * 1024)
        heard(one, 1024)
    kept = other.read(1)
    assert len(kept) == MOST_KEPT
    assert kept[-1] == (2 * MOST_KEPT // len(chunk) - 1) % 256
    one.close()
    other.close()
    port.close()


def test_a_question_keeps_the_line_until_it_is_over() -> None:
    port = PtyPort()
    one, other = units(port)
    done = threading.Event()

    def write() -> None:
        other.write(b"mine")
        done.set()

    writer = threading.Thread(target=write)
    with one.asking():
        one.write(b"question")
        writer.start()
        until(lambda: stands_in_line(writer))
        assert heard_at(port, 8) == b"question"
        assert not done.is_set()
    assert heard_at(port, 4) == b"mine"
    writer.join()
    one.close()
    other.close()
    port.close()


def heard_at(port: PtyPort, size: int) -> bytes:
    found = b""

    def complete() -> bool:
        nonlocal found
        found += port.read(0.02)
        return len(found) >= size

    until(complete)
    return found


def test_turns_go_in_the_order_of_asking() -> None:
    port = PtyPort()
    links = units(port, 4)
    order: list[int] = []
    threads = []

    def take(number: int) -> None:
        with links[number].asking():
            order.append(number)

    with links[0].asking():
        for number in (3, 1, 2):
            thread = threading.Thread(target=take, args=(number,))
            thread.start()
            until(partial(stands_in_line, thread))
            threads.append(thread)
    for thread in threads:
        thread.join()
    assert order == [3, 1, 2]
    for link in links:
        link.close()
    port.close()


def test_the_largest_gap_that_a_unit_asks_for_lies_between_all_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[float] = []
    write = Line.write

    def noted(line: Line, data: bytes, stop: Stop) -> None:
        sent.append(time.monotonic())  # before it is sent, after which the gap begins
        write(line, data, stop)

    monkeypatch.setattr(Line, "write", noted)
    port = PtyPort()
    links = units(port)
    links[0].keep_gap(0.05)
    for number in range(4):
        links[number % 2].write(b"frame")
    assert len(sent) == 4
    assert min(later - earlier for earlier, later in pairwise(sent)) >= 0.05
    for link in links:
        link.close()
    port.close()


def test_a_gap_goes_with_the_unit_that_asked_for_it() -> None:
    port = PtyPort()
    one, other = units(port)
    one.keep_gap(3600)
    one.close()
    other.write(b"at once")
    other.write(b" again")
    assert heard_at(port, 13) == b"at once again"
    other.close()
    port.close()


def test_a_lost_port_is_lost_for_all_its_units_and_opens_anew() -> None:
    port = PtyPort()
    one, other = units(port)
    lost = threading.Event()

    def wait() -> None:
        with pytest.raises(NotConnected):
            for _ in iter(lambda: other.read(60), None):
                pass
        lost.set()

    waiter = threading.Thread(target=wait)
    waiter.start()
    port.unplug()
    with pytest.raises(NotConnected, match="was lost"):
        one.read(60)
    assert lost.wait(10)
    waiter.join()
    with pytest.raises(NotConnected):
        other.write(b"gone")
    port.plug()
    fresh = units(port)
    for link in (one, other):
        link.close()
    fresh[1].write(b"back")
    assert heard_at(port, 4) == b"back"
    for link in fresh:
        link.close()
    port.close()


def test_the_port_is_closed_with_its_last_unit() -> None:
    before = open_files()
    port = PtyPort()
    one, other = units(port)
    one.close()
    other.write(b"still here")
    assert heard_at(port, 10) == b"still here"
    other.close()
    other.close()
    other.wake()
    port.close()
    assert open_files() == before


def test_units_on_one_line_must_want_the_same_speed() -> None:
    port = PtyPort()
    one = open_link(parse_address(port.address("rating", baud=9600)))
    with pytest.raises(NotConnected, match="Give all devices on one line the same baud, flow, bits and parity"):
        open_link(parse_address(port.address("rating", baud=19200)))
    one.write(b"unharmed")
    assert heard_at(port, 8) == b"unharmed"
    one.close()
    open_link(parse_address(port.address("rating", baud=19200))).close()
    port.close()


def test_a_sleeping_reader_is_woken_also_when_the_call_came_first() -> None:
    port = PtyPort()
    (link,) = units(port, 1)
    link.wake()
    link.wake()
    assert link.read(60) == b""
    woken = threading.Event()

    def sleep() -> None:
        link.read(60)
        woken.set()

    reader = threading.Thread(target=sleep)
    reader.start()
    link.wake()
    assert woken.wait(10)
    reader.join()
    link.close()
    port.close()
