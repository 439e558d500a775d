"""The simulated ticket printer, fed the bytes of the manuals over a real socket."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from drivers.printer.raster import Raster
from drivers.sim.escpos import Align, Cut, EscposReader, Feed, Initialise, Line, Order, Rows, Size
from drivers.sim.escpos_qr import Qr
from drivers.sim.picture import save_png
from drivers.sim.port import TcpPort
from drivers.sim.printer import MOST_SLIPS, PrinterFaults, SimulatedPrinter, status_byte
from tests.drivers.wire import until

VECTOR_1 = bytes.fromhex(
    "1B 40 1B 45 01 1B 61 01 1B 74 00 41 42 43 20 74 69 63 6B 65 74 0A D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A"
)
VECTOR_2 = bytes.fromhex("1C 26 D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A")
VECTOR_4 = bytes.fromhex(
    "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 1D 28 6B 19 00 31 50 30 68 74 74 70"
    "73 3A 2F 2F 71 2E 65 78 61 6D 70 6C 65 2F 41 30 31 32 1D 28 6B 03 00 31 51 30"
)
VECTOR_7 = bytes.fromhex("1D 76 30 00 02 00 02 00 80 00 00 01")
VECTOR_8 = bytes.fromhex("1B 64 06 1D 56 00"), bytes.fromhex("1B 64 06 1D 56 01")
VECTOR_9 = bytes.fromhex("1D 56 42 00")
VECTOR_10 = bytes.fromhex("1B 70 00 32 FA")


def orders(data: bytes) -> list[Order]:
    reader = EscposReader()
    found = list(reader.feed(data))
    assert reader.unknown == 0
    return found


def test_text_in_both_alphabets_is_read_line_by_line() -> None:
    assert orders(VECTOR_1) == [Initialise(), Align(1), Line("ABC ticket"), Line("业务办理 A012")]
    assert orders(VECTOR_2) == [Line("业务办理 A012")]


def test_pictures_feeds_and_cuts_are_read() -> None:
    assert orders(VECTOR_7) == [Rows(2, b"\x80\0\0\x01")]
    assert orders(VECTOR_8[0]) == [Line("", 6), Cut(0, full=True)]
    assert orders(VECTOR_8[1]) == [Line("", 6), Cut(0, full=False)]
    assert orders(VECTOR_9) == [Cut(0, full=False)]
    assert orders(b"\x1dV\x41\x10\x1bJ\xc8") == [Cut(16, full=True), Feed(200)]


def test_sizes_and_codes_are_read() -> None:
    assert orders(b"\x1d!\x12") == [Size(2, 3)]
    assert orders(VECTOR_4) == [Qr(b"https://q.example/A012", 6, "M")]


@pytest.mark.parametrize("command", [VECTOR_10, b"\x10\x04\x01", b"\x1c!\x0c", b"\0\0\r"])
def test_known_commands_without_a_picture_are_taken_silently(command: bytes) -> None:
    assert orders(command) == []


def test_bytes_that_mean_nothing_are_counted() -> None:
    reader = EscposReader()
    assert list(reader.feed(b"\x1b\x01\x07\x1bd\x02")) == [Line("", 2)]
    assert reader.unknown == 3


def test_a_picture_is_not_taken_in_the_middle_of_a_line() -> None:
    assert orders(b"A" + VECTOR_7 + b"\n") == [Line("A")]


@given(st.lists(st.integers(1, 9)))
def test_it_does_not_matter_how_the_stream_is_cut_into_pieces(sizes: list[int]) -> None:
    stream = VECTOR_1 + VECTOR_7 + VECTOR_4 + VECTOR_8[0] + VECTOR_9 + VECTOR_10 + VECTOR_2
    reader, rest = EscposReader(), stream
    found: list[Order] = []
    for size in sizes:
        found += reader.feed(rest[:size])
        rest = rest[size:]
    found += reader.feed(rest)
    assert found == orders(stream)


@pytest.mark.parametrize(
    ("fault", "answers"),
    [
        (None, "12 12 12 12"),
        ("cover_open", "1A 16 12 12"),
        ("paper_out", "1A 32 12 7E"),
        ("near_end", "12 12 12 1E"),
        ("cutter_error", "1A 52 1A 12"),
        ("overheated", "1A 52 52 12"),
    ],
)
def test_each_fault_shows_in_the_answers_of_the_table(fault: str | None, answers: str) -> None:
    faults = PrinterFaults()
    if fault:
        setattr(faults, fault, True)
    assert bytes(status_byte(question, faults) for question in (1, 2, 3, 4)) == bytes.fromhex(answers)


@pytest.fixture
def port() -> TcpPort:
    return TcpPort()


@pytest.fixture
def device(port: TcpPort) -> Iterator[SimulatedPrinter]:
    simulated = SimulatedPrinter(width_dots=16, port=port)
    simulated.start()
    yield simulated
    simulated.stop()


@pytest.fixture
def wire(device: SimulatedPrinter, port: TcpPort) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port.port), 5) as connection:
        yield connection


def test_a_printer_that_runs_for_weeks_keeps_the_last_slips_only(device: SimulatedPrinter, wire: socket.socket) -> None:
    wire.sendall(b"\x1bJ\x01\x1dV\x00" * MOST_SLIPS + VECTOR_7 + b"\x1dV\x00")
    until(lambda: device.slips and device.slips[-1].rows.startswith(b"\x80"))
    assert len(device.slips) == MOST_SLIPS


def test_a_slip_is_what_was_printed_between_two_cuts(device: SimulatedPrinter, wire: socket.socket) -> None:
    got: list[Raster] = []
    device.on_slip = got.append
    wire.sendall(VECTOR_7 + b"\x1bJ\x01" + VECTOR_9 + VECTOR_7 + b"\x1dV\x00")
    until(lambda: len(got) == 2)
    assert got == device.slips == [Raster(16, b"\x80\0\0\x01\0\0"), Raster(16, b"\x80\0\0\x01")]


def test_a_picture_is_aligned_and_what_is_too_wide_is_lost(device: SimulatedPrinter, wire: socket.socket) -> None:
    row, wide = b"\x1dv0\0\1\0\1\0\xff", b"\x1dv0\0\3\0\1\0\xff\0\xff"
    wire.sendall(b"\x1ba\2" + row + wide + b"\x1b@" + row + VECTOR_9)
    until(lambda: device.slips)
    assert device.slips[0].rows == b"\0\xff" + b"\xff\0" + b"\xff\0"


def test_text_leaves_ink_where_it_is_aligned(device: SimulatedPrinter, wire: socket.socket) -> None:
    wire.sendall(b"I\n" + VECTOR_9)
    until(lambda: device.slips)
    assert device.slips[0].height == 30
    assert any(device.slips[0].rows)


def test_it_answers_and_keeps_the_job_while_the_cover_is_open(device: SimulatedPrinter, wire: socket.socket) -> None:
    device.faults.cover_open = True
    wire.sendall(VECTOR_7 + VECTOR_9 + b"\x10\x04\x01")
    assert wire.recv(1) == b"\x1a"
    assert not device.slips
    device.faults.cover_open = False
    until(lambda: device.slips)


def test_a_cleared_printer_forgets_the_job_it_kept(device: SimulatedPrinter, wire: socket.socket) -> None:
    device.faults.cover_open = True
    wire.sendall(VECTOR_7 + VECTOR_9 + b"\x10\x05\x02\x10\x04\x01")
    assert wire.recv(1) == b"\x1a"
    device.faults.cover_open = False
    wire.sendall(VECTOR_9)
    until(lambda: device.slips)
    assert device.slips[0].height == 0


def test_a_question_cut_in_two_is_answered(device: SimulatedPrinter, wire: socket.socket) -> None:
    wire.sendall(b"\x10")
    wire.sendall(b"\x04")
    wire.sendall(b"\x04")
    assert wire.recv(1) == b"\x12"


def test_a_question_inside_a_picture_draws_a_stray_answer_as_on_real_printers(
    device: SimulatedPrinter, wire: socket.socket
) -> None:
    wire.sendall(b"\x1dv0\0\2\0\2\0\x10\x04\x01\0" + VECTOR_9)
    assert wire.recv(1) == b"\x12"
    until(lambda: device.slips)
    assert device.slips[0].rows == b"\x10\x04\x01\0"


def test_a_saved_picture_shows_black_where_the_printer_burnt(tmp_path: Path) -> None:
    save_png(Raster(10, b"\x80\0\0\x40"), tmp_path / "slip.png")
    with Image.open(tmp_path / "slip.png") as picture:
        assert picture.size == (10, 2)
        black = [(x, y) for x in range(10) for y in range(2) if picture.getpixel((x, y)) == 0]
    assert black == [(0, 0), (9, 1)]
