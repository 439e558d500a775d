"""What stands in the fields of the visit's pages belongs to the serving in hand, and never to an earlier one."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from counter_terminal.state import Page
from drivers.pad.events import Key
from tests.counter_terminal.window.hand import Hand


def written(hand: Hand, page: Page) -> str:
    """Open a page and return what stands in its field."""
    hand.bench.pages.visit.open(page)
    hand.settle()
    field = hand.find("comment")
    assert isinstance(field, QLineEdit)
    return field.text()


def test_the_note_that_is_on_the_ticket_by_now_is_the_one_to_go_on_with(in_shape: Hand) -> None:
    assert written(in_shape, Page.NOTE) == ""
    QTest.keyClicks(in_shape.find("comment"), "older")
    in_shape.press("back")
    in_shape.bench.pages.visit.note("newer")
    in_shape.settle()
    assert written(in_shape, Page.NOTE) == "newer"


def test_the_reason_of_one_hold_is_not_that_of_the_next(in_shape: Hand) -> None:
    assert written(in_shape, Page.HOLD) == ""
    QTest.keyClicks(in_shape.find("comment"), "to the bank")
    in_shape.press("hold_open")
    in_shape.bench.key(Key.RECALL_HELD)
    in_shape.bench.key(Key.OK)
    in_shape.settle()
    assert in_shape.bench.state.ticket is not None
    assert in_shape.bench.state.ticket.number == "A001"
    assert written(in_shape, Page.HOLD) == ""
    field = in_shape.find("comment")
    assert isinstance(field, QLineEdit)
    field.undo()
    assert field.text() == ""
