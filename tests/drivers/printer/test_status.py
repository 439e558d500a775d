import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.errors import CoverOpen, DeviceError, PaperOut, PrinterFault
from drivers.printer.status import Paper, PrinterStatus, Question, StatusReader, Trouble, read_status

FINE = dict.fromkeys(Question, 0x12)


def status_with(question: int, answer: int) -> PrinterStatus:
    return read_status({**FINE, Question(question): answer}, "escpos+tcp://10.0.0.7:9100")


def test_all_answers_12_mean_that_it_can_print() -> None:
    status = read_status(FINE, "a")
    assert status == PrinterStatus(True, Paper.OK, False, None, "a")
    assert status.can_print is True
    assert status.problem() is None


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (1, 0x1A, ("online", False)),
        (1, 0x12, ("online", True)),
        (1, 0x16, ("online", True)),  # bit 2 is the drawer's
        (1, 0x72, ("online", True)),  # bits 5 and 6: recovery and the feed button, of some models
        (2, 0x16, ("cover_open", True)),
        (2, 0x12, ("cover_open", False)),
        (2, 0x1A, ("cover_open", False)),  # feeding by button
        (2, 0x32, ("paper", Paper.OUT)),
        (2, 0x52, ("error", Trouble.OTHER)),
        (3, 0x16, ("error", Trouble.MECHANICAL)),
        (3, 0x1A, ("error", Trouble.CUTTER)),
        (3, 0x32, ("error", Trouble.UNRECOVERABLE)),
        (3, 0x52, ("error", Trouble.OVERHEATED)),
        (4, 0x12, ("paper", Paper.OK)),
        (4, 0x1E, ("paper", Paper.NEAR_END)),
        (4, 0x16, ("paper", Paper.NEAR_END)),  # either bit counts
        (4, 0x1A, ("paper", Paper.NEAR_END)),
        (4, 0x7E, ("paper", Paper.OUT)),
        (4, 0x72, ("paper", Paper.OUT)),
        (4, 0x32, ("paper", Paper.OUT)),
        (4, 0x52, ("paper", Paper.OUT)),
    ],
)
def test_each_answer_has_its_meaning(question: int, answer: int, expected: tuple[str, object]) -> None:
    attribute, value = expected
    assert getattr(status_with(question, answer), attribute) == value


@pytest.mark.parametrize(
    ("question", "answer", "kind", "word"),
    [
        (4, 0x7E, PaperOut, "Load a roll"),
        (2, 0x32, PaperOut, "Load a roll"),
        (2, 0x16, CoverOpen, "Close it"),
        (3, 0x1A, PrinterFault, "cutter"),
        (3, 0x52, PrinterFault, "too hot"),
        (3, 0x32, PrinterFault, "call service"),
        (1, 0x1A, PrinterFault, "offline"),
    ],
)
def test_a_fault_keeps_it_from_printing_and_says_what_to_do(
    question: int, answer: int, kind: type[DeviceError], word: str
) -> None:
    status = status_with(question, answer)
    assert status.can_print is False
    problem = status.problem()
    assert type(problem) is kind
    assert word in str(problem)
    assert "escpos+tcp://10.0.0.7:9100" in str(problem)


def test_a_printer_being_loaded_is_out_of_paper_before_its_cover_is_open() -> None:
    answers = {**FINE, Question.OFFLINE_CAUSE: 0x36, Question.PAPER: 0x7E}
    assert isinstance(read_status(answers, "a").problem(), PaperOut)


def test_paper_near_its_end_still_prints() -> None:
    assert status_with(4, 0x1E).can_print is True


def test_silence_is_unknown_and_never_fine() -> None:
    status = read_status({}, "a")
    assert status == PrinterStatus(None, Paper.UNKNOWN, None, None, "a")
    assert status.can_print is None
    assert status.problem() is None


@pytest.mark.parametrize("answered", [Question.PRINTER, Question.PAPER, Question.OFFLINE_CAUSE, Question.ERROR_CAUSE])
def test_one_good_answer_alone_does_not_make_a_printer_fine(answered: Question) -> None:
    assert read_status({answered: 0x12}, "a").can_print is None


@pytest.mark.parametrize("question", list(Question))
def test_a_question_is_sent_as_dle_eot(question: Question) -> None:
    assert StatusReader().ask(question) == bytes([0x10, 0x04, question.value])


def test_an_answer_belongs_to_the_question_that_is_open() -> None:
    reader = StatusReader()
    for question, answer in ((Question.PAPER, 0x1E), (Question.PRINTER, 0x1A)):
        reader.ask(question)
        assert reader.feed(bytes([answer]))
    assert reader.answers == {Question.PAPER: 0x1E, Question.PRINTER: 0x1A}


def test_an_answer_that_nobody_asked_for_is_passed_over() -> None:
    reader = StatusReader()
    assert not reader.feed(b"\x12")
    reader.ask(Question.PAPER)
    assert reader.feed(b"\x12")
    assert not reader.feed(b"\x7e")
    assert reader.answers == {Question.PAPER: 0x12}


@pytest.mark.parametrize("noise", ["10", "11", "13", "92", "00", "14 00 00 0F", "11 13 11", "FF", "0F", "93"])
def test_bytes_that_are_no_answers_are_discarded(noise: str) -> None:
    reader = StatusReader()
    reader.ask(Question.PAPER)
    assert not reader.feed(bytes.fromhex(noise))
    assert reader.feed(bytes.fromhex(noise) + b"\x7e")
    assert reader.answers == {Question.PAPER: 0x7E}


def test_an_automatic_status_block_before_the_answer_does_not_change_it() -> None:
    reader = StatusReader()
    reader.ask(Question.PAPER)
    assert reader.feed(bytes.fromhex("14 00 00 0F 12"))
    assert read_status(reader.answers, "a").paper is Paper.OK


@given(st.binary())
def test_only_bytes_with_the_fixed_bits_are_answers(data: bytes) -> None:
    reader = StatusReader()
    reader.ask(Question.PRINTER)
    valid = [b for b in data if not b & 0x01 and b & 0x02 and b & 0x10 and not b & 0x80]
    assert reader.feed(data) == bool(valid)
    assert reader.answers == ({Question.PRINTER: valid[-1]} if valid else {})
