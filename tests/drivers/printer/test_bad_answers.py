"""Answers that are none, and lines that are stuck: they never make a printer fine, nor out of paper."""

import socket
import threading

from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address, tcp_address
from drivers.errors import NoAnswer, NotConnected
from drivers.printer.outcome import NotPrinted, Printed, PrintUnknown
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Paper, Question, StatusReader, read_status
from drivers.sim.port import PtyPort
from drivers.sim.printer import SimulatedPrinter
from tests.drivers.printer.papers import holds
from tests.drivers.wire import until

AUTOMATIC = st.builds(
    lambda first, rest: bytes([0x10 | first << 2 & 0x6C, *(byte & 0x6F for byte in rest)]),
    st.integers(0, 31),
    st.binary(min_size=3, max_size=3),
)
"""Blocks of automatic status with any of their bits: 0xx1xx00, 0xx0xxxx three times."""
BETWEEN = st.lists(st.one_of(AUTOMATIC, st.sampled_from([b"\x11", b"\x13"])), max_size=5).map(b"".join)


@given(st.lists(st.tuples(BETWEEN, BETWEEN, st.integers(0, 20)), min_size=4, max_size=4))
def test_automatic_status_and_flow_control_never_change_an_answer(around: list[tuple[bytes, bytes, int]]) -> None:
    reader = StatusReader()
    answers = {Question.PRINTER: 0x1A, Question.PAPER: 0x7E, Question.OFFLINE_CAUSE: 0x36, Question.ERROR_CAUSE: 0x12}
    for (question, answer), (before, after, cut) in zip(answers.items(), around, strict=True):
        reader.ask(question)
        stream = before + bytes([answer]) + after
        reader.feed(stream[:cut])
        reader.feed(stream[cut:])
    assert reader.answers == answers


@given(BETWEEN)
def test_automatic_status_alone_answers_nothing(stream: bytes) -> None:
    reader = StatusReader()
    reader.ask(Question.PAPER)
    assert not reader.feed(stream)
    assert read_status(reader.answers, "").paper is Paper.UNKNOWN


def test_automatic_status_around_the_answers_of_a_printer_changes_nothing(
    device: SimulatedPrinter, printer: Printer, slip: Raster
) -> None:
    device.faults.automatic_status = True
    assert printer.print(slip) == Printed()
    device.faults.near_end = True
    assert printer.status().paper is Paper.NEAR_END


def test_garbage_in_place_of_answers_is_unknown(device: SimulatedPrinter, impatient: Printer, slip: Raster) -> None:
    device.faults.garbage_status = True
    status = impatient.status()
    assert (status.can_print, status.online, status.paper) == (None, None, Paper.UNKNOWN)
    outcome = impatient.print(slip)
    assert isinstance(outcome, PrintUnknown)
    assert isinstance(outcome.error, NoAnswer)


def test_stuck_flow_control_does_not_hold_us_and_the_next_slip_comes_out_whole(slip: Raster) -> None:
    device = SimulatedPrinter(port=PtyPort())
    device.start()
    printer = Printer(parse_address(f"{device.address}&status=no&timeout=0.3&baud=921600"))
    device.faults.takes_nothing = True
    outcome = printer.print(slip)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
    device.faults.takes_nothing = False
    assert isinstance(printer.print(slip), PrintUnknown)
    until(lambda: device.slips)
    assert holds(device.slips[-1], slip)
    printer.close()
    device.stop()


def test_a_printer_that_hangs_up_at_once_is_not_connected(slip: Raster) -> None:
    """The first write to such a connection is lost without an error; it is a question, and no slip follows it."""
    listener = socket.create_server(("127.0.0.1", 0))
    printer = Printer(parse_address(tcp_address("escpos", "127.0.0.1", listener.getsockname()[1], timeout=2)))

    def hang_up() -> None:
        listener.accept()[0].close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    outcome = printer.print(slip)
    thread.join(5)
    listener.close()
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
