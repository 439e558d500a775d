"""A printer that stops taking data in mid-slip, as real ones do when the paper ends and their memory is full."""

import contextlib
import socket
import threading
from collections.abc import Iterator

import pytest

from drivers.address import parse_address, tcp_address
from drivers.errors import NotConnected, PaperOut
from drivers.printer.outcome import NotPrinted
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Question

FINE = dict.fromkeys(Question, 0x12)
OUT_OF_PAPER = {**FINE, Question.PRINTER: 0x1A, Question.OFFLINE_CAUSE: 0x32, Question.PAPER: 0x7E}
LONG_SLIP = Raster(576, bytes(72 * 150_000))
"""More than the sockets at both ends can hold."""


class StuckPrinter:
    """Answers one round of questions on each connection, then reads nothing more."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._connections: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            for answers in (FINE, OUT_OF_PAPER):
                connection, _ = self._listener.accept()
                self._connections.append(connection)
                for _ in Question:
                    question = connection.recv(3)
                    connection.send(bytes([answers[Question(question[2])]]))

    def stop(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        for connection in self._connections:
            connection.close()


@pytest.fixture
def stuck() -> Iterator[StuckPrinter]:
    printer = StuckPrinter()
    yield printer
    printer.stop()


def test_a_printer_that_stops_taking_data_is_asked_why(stuck: StuckPrinter) -> None:
    printer = Printer(parse_address(tcp_address("escpos", "127.0.0.1", stuck.port, timeout=0.4)))
    outcome = printer.print(LONG_SLIP)
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, PaperOut)


def test_a_printer_that_hangs_up_between_the_questions_gets_no_slip() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    printer = Printer(parse_address(tcp_address("escpos", "127.0.0.1", listener.getsockname()[1], timeout=2)))

    def answer_once() -> None:
        connection, _ = listener.accept()
        connection.recv(3)
        connection.send(b"\x12")
        connection.close()

    thread = threading.Thread(target=answer_once)
    thread.start()
    outcome = printer.print(Raster(576, bytes(72)))
    thread.join(5)
    listener.close()
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, NotConnected)
