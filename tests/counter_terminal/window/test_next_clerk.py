"""Whoever signs in next finds nothing in the fields that the clerk before has written."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from counter_terminal.state import Shape
from tests.counter_terminal.window.hand import Hand


def written(hand: Hand, field: str) -> str:
    found = hand.find(field)
    assert isinstance(found, QLineEdit)
    return found.text()


@pytest.mark.parametrize(("panel", "field"), [("look_up", "look_up_field"), ("messages", "message_field")])
def test_what_one_clerk_wrote_is_not_the_next_ones(at_desk: Hand, panel: str, field: str) -> None:
    at_desk.bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    at_desk.press(f"tab_panel_{panel}")
    QTest.keyClicks(at_desk.find(field), "A002")
    at_desk.settle()
    assert written(at_desk, field) == "A002"
    at_desk.press("sign_out")
    at_desk.press("leave_anyway")
    at_desk.press("clerk_002")
    at_desk.press("sign_in")
    assert written(at_desk, field) == ""
