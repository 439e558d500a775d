"""`hall suggestions` as it is typed."""

import json

import pytest

from shared.actions.suggestions import send_suggestion
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from shared.domain.suggestion import Category, Draft
from tests.deploy.test_numbers import Typed
from tests.deploy.test_numbers import running as running
from tests.deploy.test_numbers import typed as typed
from tests.factories import KIOSK, RunningHall

TEXT = "排队太久，\n" + "请多开窗口。" * 10
PHONE = "13812345678"


@pytest.fixture
def number(running: RunningHall) -> str:
    return send_suggestion(running.store, KIOSK, Draft(Category.COMPLAINT, TEXT, PHONE), new_command())


def test_an_empty_box_says_so(typed: Typed) -> None:
    assert typed("suggestions", "list") == "Nothing is in the suggestion box.\n"
    assert json.loads(typed("suggestions", "list", "--format", "json")) == []


def test_the_list_begins_each_text_and_tells_no_phone(typed: Typed, number: str) -> None:
    told = typed("suggestions", "list")
    assert told.splitlines()[1].split()[0] == number
    assert "new" in told
    assert "…" in told
    (figures,) = json.loads(typed("suggestions", "list", "--format", "json"))
    assert (figures["number"], figures["category"], figures["text"]) == (number, "complaint", TEXT)
    assert PHONE not in told + str(figures)
    assert "phone" not in figures


def test_showing_one_reads_it_whole_with_its_phone(typed: Typed, number: str) -> None:
    told = typed("suggestions", "show", number.lower())
    assert TEXT in told
    assert f"Phone: {PHONE}" in told
    figures = json.loads(typed("suggestions", "show", number, "--format", "json"))
    assert (figures["state"], figures["state_by"], figures["phone"]) == ("read", "hall command", PHONE)


def test_one_is_answered_and_closed(typed: Typed, number: str) -> None:
    assert typed("suggestions", "answer", number, "谢谢，已加开。") == f"{number} is answered.\n"
    assert "Answer: 谢谢，已加开。" in typed("suggestions", "show", number)
    assert typed("suggestions", "close", number) == f"{number} is closed.\n"
    assert typed("suggestions", "list") == "Nothing is in the suggestion box.\n"
    assert number in typed("suggestions", "list", "--all")
    with pytest.raises(Problem, match="closed"):
        typed("suggestions", "answer", number, "noch etwas")


def test_an_unknown_number_is_told(typed: Typed) -> None:
    for command in (("show", "YJ-0101-009"), ("close", "nonsense"), ("answer", "YJ-0101-009", "text")):
        with pytest.raises(Problem, match="No suggestion has the number"):
            typed("suggestions", *command)
