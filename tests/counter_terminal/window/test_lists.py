"""The lists in the window: by mouse and by keys alone, in every shape, and read to those who do not see them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counter_terminal.lists.state import ListName
from counter_terminal.state import Shape
from counter_terminal.window.row_list import RowList
from shared.domain.events import TicketCalled, TicketCancelled
from shared.domain.words import Language
from shared.qt.stalls import Stalls
from tests.counter_terminal.bench import HandClock
from tests.counter_terminal.lists.looking import a_choosing_hall
from tests.counter_terminal.window.hand import Hand
from tests.factories import RunningHall

LONGEST_MS = 50.0


@pytest.fixture
def running(ready_sqlite_url: str, clock: HandClock) -> Iterator[RunningHall]:
    made = a_choosing_hall(ready_sqlite_url, clock)
    yield made
    made.store.close()


@pytest.fixture
def full(at_desk: Hand) -> Hand:
    at_desk.bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    return at_desk


def rows(hand: Hand, name: str = "list_waiting") -> RowList:
    found = hand.find(name)
    assert isinstance(found, RowList)
    return found


def said(hand: Hand, name: str = "list_waiting") -> list[str]:
    """Return what screen readers say of each row."""
    model = rows(hand, name).model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(spoken) for row in range(model.rowCount())]


def click(hand: Hand, row: int, name: str = "list_waiting") -> None:
    shown = rows(hand, name)
    place = shown.visualRect(shown.model().index(row, 0)).topLeft()
    place.setX(place.x() + 12)
    place.setY(place.y() + 12)
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.settle()


def test_a_row_is_chosen_by_a_click_and_its_steps_stand_inside_it(full: Hand) -> None:
    assert said(full) == ["A001，事项A，0 分", "A002，事项A，0 分", "A003，事项A，0 分"]
    click(full, 1)
    inside = full.find("row_steps").geometry()
    assert rows(full).visualRect(rows(full).currentIndex()).contains(inside)
    full.press("call_this")
    assert full.bench.happened(TicketCalled) == 0
    full.press("call_anyway")
    assert full.text("ticket_number") == "A002"
    assert len(said(full)) == 2


@pytest.mark.parametrize("name", ["list_next", "list_waiting"])
def test_the_second_question_has_its_whole_height_at_once(full: Hand, name: str) -> None:
    click(full, 1, name)
    first = next(w for w in rows(full, name).findChildren(QAbstractButton, "call_this") if w.isVisible())
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    full.bench.settle()
    steps = rows(full, name).steps
    inside = steps.layout()
    assert inside is not None
    assert [w.objectName() for w in steps.findChildren(QAbstractButton) if not w.isHidden()] == [
        "call_anyway",
        "never_mind",
    ]
    assert steps.height() >= inside.minimumSize().height()


def test_the_keyboard_alone_finds_chooses_and_calls(full: Hand) -> None:
    full.key(Qt.Key.Key_F3)
    assert full.find("list_search").hasFocus()
    QTest.keyClicks(full.find("list_search"), "a002")
    full.settle()
    assert len(said(full)) == 1
    full.key_on("list_search", Qt.Key.Key_Return)
    assert rows(full).hasFocus()
    full.key_on("list_waiting", Qt.Key.Key_Return)
    full.key_on("list_waiting", Qt.Key.Key_Return)
    assert full.text("ticket_number") == "A002"


def test_arrows_go_through_the_rows_and_a_slash_to_the_search(full: Hand) -> None:
    rows(full).setFocus()
    for row in (0, 1, 2, 2):
        full.key_on("list_waiting", Qt.Key.Key_Down)
        assert rows(full).currentIndex().row() in (row, row + 1)
    full.key_on("list_waiting", Qt.Key.Key_Slash)
    assert full.find("list_search").hasFocus()
    full.key_on("list_search", Qt.Key.Key_Slash)
    field = full.find("list_search")
    assert isinstance(field, QLineEdit)
    assert field.text() == "/"


def test_enter_twice_never_cancels_and_escape_goes_back_inside_the_row(full: Hand) -> None:
    click(full, 0)
    full.press("cancel")
    assert full.text("row_prompt") == "为什么取消 A001？"
    full.key_on("list_waiting", Qt.Key.Key_Return)
    assert full.bench.happened(TicketCancelled) == 0
    assert full.sees("call_this")
    full.press("cancel")
    full.key_on("list_waiting", Qt.Key.Key_Escape)
    assert full.sees("call_this")
    full.press("cancel")
    full.press("because_twice")
    assert full.bench.happened(TicketCancelled) == 1


def test_a_step_that_is_off_says_why_in_the_row_and_in_the_status_line(full: Hand) -> None:
    full.press("primary")
    click(full, 0)
    why = "A001 已叫到本窗口，请先开始或过号。"
    assert full.off("call_this")
    assert full.text("row_why") == why
    full.press("call_this")
    assert full.text("status_line") == why


def test_the_chosen_row_stays_while_others_come_and_go(full: Hand) -> None:
    click(full, 2)
    full.bench.running.issue("A", "green")
    full.settle()
    assert said(full)[0].startswith("A004，事项A，绿色通道")
    assert said(full)[rows(full).currentIndex().row()].startswith("A003")
    assert full.sees("call_this")


def test_the_three_lists_share_one_place_and_only_the_one_that_is_shown_is_read(full: Hand) -> None:
    assert full.text("list_tab_waiting") == "等候 3"
    full.press("list_tab_held")
    assert full.text("list_held_empty") == "没有挂起的号。"
    full.bench.running.issue("A")
    full.bench.bring_news()
    assert full.bench.jobs.drain() == 1  # the next few beside the ticket alone
    full.press("list_tab_waiting")
    assert len(said(full)) == 4


@pytest.mark.parametrize("shape", [Shape.COMPACT, Shape.BAR])
def test_every_shape_reaches_the_panels_and_goes_back_once_a_ticket_is_called(at_desk: Hand, shape: Shape) -> None:
    at_desk.bench.presenter.change(shape=shape)
    at_desk.settle()
    if shape is Shape.BAR:
        at_desk.press("more")
    at_desk.press("around")
    assert at_desk.sees("page_around")
    click(at_desk, 0)
    at_desk.press("call_this")
    assert not at_desk.sees("page_around")
    assert at_desk.text("ticket_number") == "A001"
    at_desk.bench.pages.around_pressed()
    at_desk.settle()
    at_desk.press("back")
    assert not at_desk.sees("page_around")


def test_the_next_few_stand_beside_the_ticket_with_the_reason(at_desk: Hand) -> None:
    for _ in range(4):
        at_desk.bench.running.issue("A")
    at_desk.settle()
    assert len(said(at_desk, "list_next")) == 5
    assert at_desk.text("next_why") == "下一位 A001：排在最前，刚到"
    at_desk.press("primary")
    at_desk.press("no_show")
    assert at_desk.text("missed_time_A001") == "今天有效"


def test_an_empty_list_and_english_say_so(full: Hand) -> None:
    full.press("list_tab_parked")
    full.bench.presenter.change(language=Language.EN)
    full.settle()
    assert full.text("list_parked_empty") == "No missed numbers are kept."
    assert full.text("list_tab_waiting") == "Waiting 3"
    assert full.find("list_search").accessibleName() == "Find a number (F3 or /)"


def test_colours_and_shapes_change_without_losing_the_list(full: Hand) -> None:
    click(full, 1)
    full.bench.pages.theme_pressed()
    full.settle()
    assert said(full)[rows(full).currentIndex().row()].startswith("A002")
    full.bench.running.issue("A")
    full.settle()
    assert len(said(full)) == 4


def test_two_hundred_rows_are_no_work_that_anybody_notices(full: Hand, qtbot: QtBot) -> None:
    for _ in range(200):
        full.bench.running.issue("A")
    lists = full.bench.presenter.around.lists
    for _ in range(9):
        lists.more(ListName.WAITING)
        full.settle()
    assert len(said(full)) == 200
    QApplication.processEvents()
    with Stalls() as stalls:
        for row in (0, 60, 120, 180):
            rows(full).setCurrentIndex(rows(full).model().index(row, 0))
            _pause(qtbot, stalls)
        full.bench.clock.pass_by(60)
        full.bench.presenter.tick()
        _pause(qtbot, stalls)
        rows(full).verticalScrollBar().setValue(0)
        _pause(qtbot, stalls)
    assert stalls.longest_ms < LONGEST_MS, stalls


def _pause(qtbot: QtBot, stalls: Stalls) -> None:
    """Let the window do all that is due, piece by piece."""
    seen = stalls.beats
    qtbot.waitUntil(lambda: stalls.beats > seen + 3)
