"""The visit in hand in the window's three shapes, pressed by name and by key."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from counter_terminal.state import Page, Shape
from counter_terminal.window.visit_row import PaperRow
from drivers.printer.outcome import Printed
from shared.domain.events import TicketHeld, TicketNoted, TicketTransferred, VisitFinished
from shared.domain.jobs import ManualJobs
from shared.domain.link import CONNECTED, LinkState
from shared.domain.words import Language
from shared.qt.theme import THEMES
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.visit.test_printing import Paper
from tests.counter_terminal.window.hand import Hand


def row(hand: Hand, place: int) -> PaperRow:
    found = hand.find(f"paper_{place}")
    assert isinstance(found, PaperRow)
    return found


def said(hand: Hand) -> list[str]:
    return [row(hand, place).said for place in range(3)]


def outcomes(hand: Hand) -> list[str]:
    return [event.outcome for event in hand.bench.events if isinstance(event, VisitFinished)]


def open_desk(hand: Hand) -> None:
    """Fold the page under the bar, if it is one."""
    hand.bench.pages.back_pressed()
    hand.settle()


def test_a_click_and_the_space_bar_go_on_to_the_next_state(in_shape: Hand) -> None:
    assert said(in_shape) == ["必需", "必需", "如有"]
    in_shape.press("paper_0")
    for _ in range(3):
        in_shape.key_on("paper_1", Qt.Key.Key_Space)
    assert said(in_shape) == ["齐", "缺，容缺受理至 03-09", "如有"]
    assert in_shape.text("papers_line") == "齐 1/3 · 容缺 1 · 办结记为“容缺受理”"


def test_each_state_has_a_sign_and_words_for_eyes_and_screen_readers(in_shape: Hand) -> None:
    pictures: list[QImage] = []
    for words in ("必需", "齐", "缺", "缺，容缺受理至 03-09"):
        report = row(in_shape, 1)
        assert report.accessibleName() == "检测报告"
        assert report.accessibleDescription().startswith(words)
        box = QRect(0, 0, report.height(), report.height())
        grey = report.grab(box).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        assert grey not in pictures
        pictures.append(grey)
        in_shape.press("paper_1")


def test_ticks_are_the_same_in_every_shape_language_and_colour(in_shape: Hand) -> None:
    in_shape.press("paper_0")
    for shape in (*Shape, Shape.COMPACT):
        in_shape.bench.pages.shape_chosen(shape)
        in_shape.bench.pages.language_pressed()
        in_shape.bench.pages.theme_pressed()
        if shape is Shape.BAR:
            in_shape.bench.pages.more_pressed()
        in_shape.settle()
        assert row(in_shape, 0).checkState() is Qt.CheckState.Checked


def test_an_outcome_is_chosen_beside_the_first_button(in_shape: Hand) -> None:
    open_desk(in_shape)
    in_shape.press("outcome")
    assert in_shape.sees("page_outcome")
    assert in_shape.text("outcome_finished").endswith("（F9）")
    in_shape.press("outcome_rejected")
    assert outcomes(in_shape) == ["rejected"]
    assert not in_shape.sees("page_outcome")


@pytest.mark.parametrize("number", range(1, 8))
def test_digits_choose_the_outcome(in_shape: Hand, number: int) -> None:
    codes = [outcome.code for outcome in in_shape.bench.state.visit.outcomes]
    in_shape.bench.pages.visit.open(Page.OUTCOME)
    in_shape.settle()
    in_shape.key(Qt.Key(Qt.Key.Key_0 + number))
    assert outcomes(in_shape) == [codes[number - 1]]


def test_digits_do_nothing_outside_that_page(in_shape: Hand) -> None:
    in_shape.key(Qt.Key.Key_1)
    assert outcomes(in_shape) == []


def test_an_outcome_and_the_next_call_at_once(in_shape: Hand) -> None:
    in_shape.bench.pages.visit.open(Page.OUTCOME)
    in_shape.settle()
    tick = in_shape.button("and_next")
    tick.setChecked(True)
    in_shape.press("outcome_advice")
    assert outcomes(in_shape) == ["advice"]
    assert in_shape.text("ticket_number") == "A002"


def test_finish_and_next_by_its_button_and_by_its_key(in_shape: Hand) -> None:
    in_shape.press("finish_next")
    in_shape.press("primary")
    QTest.keyClick(in_shape.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    in_shape.settle()
    assert outcomes(in_shape) == ["finished", "finished"]
    assert in_shape.text("ticket_number") == "A003"
    in_shape.press("primary")
    if not in_shape.sees("hold"):
        in_shape.press("more")
    assert not in_shape.sees("finish_next"), "nobody waits any more"


def test_a_hold_with_a_reason_and_minutes(in_shape: Hand) -> None:
    in_shape.press("hold")
    assert in_shape.sees("page_hold")
    in_shape.press("hold_because_copy")
    in_shape.press("hold_because_papers")
    assert not in_shape.button("hold_because_copy").isChecked(), "there is one reason"
    in_shape.press("hold_30")
    [held] = [event for event in in_shape.bench.events if isinstance(event, TicketHeld)]
    assert held.reason == "papers"
    assert not in_shape.sees("page_hold")


def test_a_hold_in_the_clerks_own_words_until_called_back(in_shape: Hand) -> None:
    in_shape.press("hold")
    field = in_shape.find("comment")
    QTest.keyClicks(field, "to the bank")
    in_shape.press("hold_open")
    [held] = [event for event in in_shape.bench.events if isinstance(event, TicketHeld)]
    assert (held.reason, held.until) == ("to the bank", None)


def test_a_hold_until_a_typed_time(in_shape: Hand) -> None:
    in_shape.press("hold")
    QTest.keyClicks(in_shape.find("hold_time"), "10:15")
    assert in_shape.text("hold_until") == "到 10:15"
    in_shape.press("hold_until")
    assert in_shape.bench.happened(TicketHeld) == 1


def test_a_note_is_written_changed_and_removed(in_shape: Hand) -> None:
    in_shape.press("note")
    QTest.keyClicks(in_shape.find("comment"), "seen")
    in_shape.key_on("comment", Qt.Key.Key_Return)
    assert not in_shape.sees("page_note")
    in_shape.bench.pages.visit.open(Page.NOTE)
    in_shape.settle()
    field = in_shape.find("comment")
    assert isinstance(field, QLineEdit)
    assert field.text() == "seen"
    in_shape.press("note_clear")
    assert in_shape.bench.happened(TicketNoted) == 2


def test_a_ticket_is_sent_to_a_colleague_and_wanted_back(in_shape: Hand) -> None:
    other = Bench(in_shape.bench.running, in_shape.bench.clock, counter=2)
    other.sign_in("002")
    in_shape.bench.pages.transfer_pressed()
    in_shape.settle()
    in_shape.press("to_clerk")
    assert in_shape.text("transfer_to_clerk_002") == "王2 · 2 号窗口"
    back = in_shape.button("wanted_back")
    back.setChecked(True)
    in_shape.press("transfer_to_clerk_002")
    [sent] = [event for event in in_shape.bench.events if isinstance(event, TicketTransferred)]
    assert sent.to_clerk_id == other.presenter.facts.counter.clerk_id
    assert sent.return_to is not None
    assert not in_shape.sees("page_transfer")


def test_with_nobody_else_on_duty_the_page_says_so(in_shape: Hand) -> None:
    in_shape.bench.pages.transfer_pressed()
    in_shape.settle()
    in_shape.press("to_counter")
    assert in_shape.text("nobody_there") == "现在没有别的窗口在岗。"
    in_shape.press("to_queue")
    assert not in_shape.sees("nobody_there")


def test_the_last_step_is_taken_back_with_its_button(in_shape: Hand) -> None:
    in_shape.press("primary")
    assert not in_shape.off("undo")
    in_shape.press("undo")
    assert in_shape.text("ticket_number") == "A001"
    assert in_shape.off("undo")
    assert "没有可以撤销的操作" in in_shape.find("undo").toolTip()


def test_the_bar_itself_shows_the_seconds_to_undo(in_shape: Hand) -> None:
    open_desk(in_shape)
    in_shape.press("primary")
    assert "10" in in_shape.text("undo")
    in_shape.bench.time_passes(4)
    in_shape.settle()
    assert "6" in in_shape.text("undo")


def test_the_list_button_says_why_it_does_nothing_and_prints(in_shape: Hand) -> None:
    in_shape.press("print_list")
    assert "没有接小票打印机" in in_shape.text("status_line")
    paper, jobs = Paper(Printed()), ManualJobs()
    in_shape.bench.presenter.visit.list.use(paper, jobs)
    in_shape.settle()
    for _ in range(2):
        in_shape.press("paper_0")
    in_shape.press("print_list")
    jobs.drain()
    assert len(paper.printed) == 1


def test_the_primary_place_stays_while_pages_of_a_visit_come_and_go(in_shape: Hand) -> None:
    open_desk(in_shape)
    places = set()
    for step in ("", "primary", "primary", "primary"):
        if step:
            in_shape.press(step)
        primary = in_shape.find("primary")
        places.add((primary.mapTo(in_shape.window, QPoint()).toTuple(), primary.width()))
    assert len(places) == 1


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("page", [Page.OUTCOME, Page.HOLD, Page.NOTE, Page.TRANSFER])
def test_every_button_of_a_page_has_its_whole_word(in_shape: Hand, page: Page, theme: str) -> None:
    in_shape.bench.presenter.change(page=page, language=Language.EN, theme=theme)
    in_shape.settle()
    buttons = [in_shape.button(name) for name in _names(in_shape, page)]
    assert buttons
    for button in buttons:
        assert button.accessibleName()
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert words <= button.width(), button.text()


def _names(hand: Hand, page: Page) -> list[str]:
    ways = {
        Page.OUTCOME: [f"outcome_{outcome.code}" for outcome in hand.bench.state.visit.outcomes],
        Page.HOLD: ["hold_because_papers", "hold_because_advice", "hold_10", "hold_open", "hold_until"],
        Page.NOTE: ["note_keep"],
        Page.TRANSFER: ["to_queue", "to_counter", "to_clerk", "transfer_to_A", "transfer_to_B"],
    }
    return ways[page]


@pytest.mark.parametrize(
    ("opens", "field"), [("transfer", "comment"), ("hold", "comment"), ("hold", "hold_time"), ("note", "comment")]
)
def test_what_is_typed_on_a_page_is_not_lost_by_finishing(in_shape: Hand, opens: str, field: str) -> None:
    in_shape.press(opens)
    QTest.keyClicks(in_shape.find(field), "12:30")
    in_shape.key(Qt.Key.Key_F9)
    assert outcomes(in_shape) == []
    assert in_shape.bench.presenter.facts.status.text.en.endswith("press “Finish” again to drop it.")
    shown = in_shape.find(field)
    assert isinstance(shown, QLineEdit)
    assert shown.text() == "12:30"


@pytest.mark.parametrize("opens", ["note", "hold"])
def test_a_page_opened_by_mouse_is_typed_into_at_once(in_shape: Hand, opens: str) -> None:
    in_shape.press(opens)
    assert in_shape.window.focusWidget() is in_shape.find("comment")


def test_the_next_one_is_called_too_only_where_it_was_ticked_anew(in_shape: Hand) -> None:
    open_desk(in_shape)
    in_shape.press("outcome")
    in_shape.press("and_next")
    assert in_shape.button("and_next").isChecked()
    in_shape.press("outcome_rejected")
    in_shape.bench.primary()
    in_shape.press("outcome")
    assert not in_shape.button("and_next").isChecked()


def test_a_number_that_comes_back_finds_nothing_ticked_for_sending_it_on(in_shape: Hand) -> None:
    in_shape.press("transfer")
    in_shape.press("wanted_back")
    in_shape.press("transfer_to_B")
    in_shape.bench.time_passes(60)
    in_shape.bench.primary()
    in_shape.bench.primary()
    in_shape.bench.pages.transfer_pressed()
    in_shape.settle()
    ticket = in_shape.bench.presenter.facts.counter.ticket
    assert ticket is not None
    assert ticket.number == "A001"
    assert not in_shape.button("wanted_back").isChecked()


def test_papers_are_grey_and_say_why_while_the_database_is_away(in_shape: Hand) -> None:
    in_shape.bench.presenter.link_came(LinkState(START, "away"))
    in_shape.settle()
    assert row(in_shape, 0).off
    assert "数据库连不上" in row(in_shape, 0).toolTip()
    in_shape.bench.presenter.link_came(CONNECTED)
    in_shape.settle()
    assert not row(in_shape, 0).off
