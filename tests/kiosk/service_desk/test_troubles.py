"""Every fault that a technician may meet has words in both languages, and keeps its own."""

import pytest

import drivers.errors
from drivers.errors import DeviceError, NoAnswer, PaperOut
from drivers.pad.learning import NotLearned
from kiosk.service_desk.troubles import PerhapsPrinted, Trouble, device_words, trouble_of
from shared.domain.problem import DatabaseAway, Problem, Refused
from shared.domain.words import Words

KINDS = [kind for kind in vars(drivers.errors).values() if isinstance(kind, type) and issubclass(kind, DeviceError)]


def test_every_kind_of_fault_has_a_sentence_of_its_own_in_both_languages() -> None:
    words = [device_words(kind) for kind in KINDS]
    assert len(set(words)) == len(KINDS)
    for one in words:
        assert (one.zh[-1], one.en[-1]) == ("。", ".")


def test_a_finer_kind_is_told_as_the_one_it_is_of() -> None:
    assert device_words(NotLearned) == device_words(DeviceError)


@pytest.mark.parametrize(
    ("error", "zh", "detail"),
    [
        (PaperOut("Ticket printer (sim:): out of paper."), "没有纸", "Ticket printer (sim:): out of paper."),
        (PerhapsPrinted(NoAnswer("It is silent.")), "测试页可能没有打印：没有应答", "It is silent."),
        (DatabaseAway("The database does not answer."), "连不上数据库", "The database does not answer."),
        (Problem("Nobody knows it."), "没有做成", "Nobody knows it."),
    ],
)
def test_a_fault_is_told_with_what_to_do_and_in_its_own_words_below(error: Exception, zh: str, detail: str) -> None:
    trouble = trouble_of(error)
    assert trouble.words.zh.startswith(zh)
    assert trouble.detail == detail


def test_a_refusal_says_all_by_itself() -> None:
    assert trouble_of(Refused(Words("不行。", "No."))) == Trouble(Words("不行。", "No."))


@pytest.mark.allow_warnings("order failed")
def test_what_nobody_expected_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    assert trouble_of(ValueError("7")).detail == "7"
    assert "order failed" in caplog.text
