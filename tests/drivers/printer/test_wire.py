"""The exact bytes of a job and of a look, on a serial line."""

import pytest

from drivers.address import parse_address
from drivers.errors import PaperOut
from drivers.printer.outcome import NotPrinted, Printed
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.status import Paper
from tests.drivers.wire import hexes, wire

FINE = [(hexes(f"10 04 0{question}"), b"\x12") for question in (1, 4, 2, 3)]
JOB = hexes("1B 40 1B 4A 08 1D 76 30 00 02 00 02 00 80 00 00 01")
SLIP = Raster(16, hexes("80 00 00 01"))


@pytest.mark.parametrize(
    ("options", "cut"),
    [({}, "1D 56 42 10"), ({"cut": "full"}, "1D 56 41 10"), ({"cut": "no"}, "1B 4A A0")],
)
def test_a_job_is_questions_initialise_feed_picture_cut_and_questions(options: dict[str, str], cut: str) -> None:
    with wire([*FINE, (JOB, b""), (hexes(cut), b""), *FINE]) as peer:
        printer = Printer(parse_address(peer.port.address("escpos", baud=115200, **options)))
        assert printer.print(SLIP) == Printed()
        printer.close()


def test_after_the_answer_out_of_paper_only_the_other_questions_are_sent() -> None:
    answers = (b"\x1a", b"\x7e", b"\x32", b"\x12")
    with wire([(question, answer) for (question, _), answer in zip(FINE, answers, strict=True)]) as peer:
        printer = Printer(parse_address(peer.port.address("escpos")))
        outcome = printer.print(SLIP)
        printer.close()
    assert isinstance(outcome, NotPrinted)
    assert isinstance(outcome.error, PaperOut)


def test_flow_control_and_automatic_status_around_the_answers_change_nothing() -> None:
    noisy = [(question, hexes("13 14 00 00 0F") + answer + hexes("11")) for question, answer in FINE]
    with wire(noisy) as peer:
        printer = Printer(parse_address(peer.port.address("escpos")))
        status = printer.status()
        printer.close()
    assert (status.can_print, status.paper) == (True, Paper.OK)


def test_after_the_first_silence_nothing_more_is_asked() -> None:
    with wire([(hexes("10 04 01"), b"\x12"), (hexes("10 04 04"), b"")]) as peer:
        printer = Printer(parse_address(peer.port.address("escpos", timeout=0.2)))
        status = printer.status()
        printer.close()
    assert (status.online, status.paper, status.can_print) == (True, Paper.UNKNOWN, None)
