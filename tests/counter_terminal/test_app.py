"""The whole terminal with a real board and pad at the other ends of their cables, on each kind of database."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from counter_terminal.window.counter_window import CounterWindow
from drivers.pad.events import Key
from drivers.sim.printer import SimulatedPrinter
from shared.domain.events import MaterialsChecked, RatingGiven
from shared.domain.material_check import Checked
from shared.qt.stalls import Stalls
from tests.counter_terminal.whole import (
    LONGEST_MS,
    STANDS_MS,
    Counter,
    a_counter,
    button,
    make_ahead,
    open_window,
    text,
)


@pytest.fixture(
    params=[("ready_sqlite_url", "onbon"), ("ready_postgres_url", "cpower")], ids=["sqlite-onbon", "postgresql-cpower"]
)
def counter(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Counter]:
    database, family = request.param
    with a_counter(request.getfixturevalue(database), family, qtbot) as made:
        yield made


def test_keys_on_the_wire_lead_through_a_visit_that_ends_with_a_rating(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "请到1号窗口")
        counter.until(lambda: text(window, "ticket_number") == "A001")
        counter.until(lambda: counter.pad.ticket.strip() == "001")
        counter.pad.press(Key.RECALL)
        counter.until(lambda: "重呼" in text(window, "status_line"))
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "1号窗口办理中")
        counter.pad.press(Key.ASK_RATING)
        counter.until(lambda: text(window, "rating_state") == "评价中")
        assert counter.pad.ratings_started == 1
        counter.pad.give_score(4)
        counter.until(lambda: text(window, "rating_state") == "已评价")
    assert [e.level for e in counter.events() if isinstance(e, RatingGiven)] == [4]
    assert list(counter.pad.errors) == []
    assert list(counter.board.errors) == []


def test_a_pad_that_nobody_has_pressed_is_shown_as_connected(counter: Counter) -> None:
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: told_of(window, "pad") == "评价器已连接")


@pytest.mark.allow_warnings("No rating screen")
def test_a_counter_works_without_its_rating_monitor_and_tells_of_it(counter: Counter) -> None:
    counter.running.issue("A")
    counter.rating_display = 2  # these tests have one monitor
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.CALL_NEXT)
        counter.until(lambda: text(window, "ticket_number") == "A001")
        counter.until(lambda: ("rating_screen", "offline") in counter.devices())
        counter.press(window, "more")
        counter.until(lambda: "评价屏没接上：请检查显示器 2" in text(window, "machine_notes"))


def test_a_pause_by_key_stands_on_the_board(counter: Counter) -> None:
    with ExitStack() as closing:
        counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.PAUSE)
        counter.shows("1号窗口", "暂停服务")


def test_a_killed_terminal_takes_its_ticket_up_again(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        counter.pad.press(Key.CALL_NEXT)
        counter.shows("A001", "请到1号窗口")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: text(window, "ticket_number") == "A001")


def told_of(window: CounterWindow, device: str) -> str:
    """Return what the shape that is shown says of a device, a narrow bar by its icons alone."""
    signs = window.findChildren(QLabel, f"{device}_state")
    return next((sign.text() for sign in signs if (around := sign.parentWidget()) and around.isVisible()), "")


def test_a_board_that_falls_silent_is_reported_and_the_counter_works_on(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: told_of(window, "board") == "LED 屏正常")
        counter.board.faults.unplugged = True
        counter.until(lambda: told_of(window, "board") == "LED 屏断开")
        counter.pad.press(Key.CALL_NEXT)
        counter.until(lambda: text(window, "ticket_number") == "A001")
        counter.board.faults.unplugged = False
        counter.shows("A001", "请到1号窗口")
        counter.until(
            lambda: [health for health, _ in groupby(counter.board_health())] == ["online", "offline", "online"]
        )


def test_no_work_of_the_windows_thread_is_noticed_while_calling_and_changing_shapes(counter: Counter) -> None:
    for _ in range(5):
        counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.shows("1号窗口", "王1 值班")
        make_ahead(window)
        with Stalls() as stalls:
            counter.pad.press(Key.CALL_NEXT)
            counter.until(lambda: text(window, "ticket_number") == "A001")
            for name in ("shape", "around", "back", "full", "full", "shape", "more", "more"):
                counter.press(window, name)
    assert stalls.beats > 10
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls


def serve_in_the_window(counter: Counter, window: CounterWindow) -> None:
    """Call and start A001, in the compact window."""
    counter.shows("1号窗口", "王1 值班")
    open_window(counter, window)
    counter.press(window, "primary")
    counter.until(lambda: button(window, "primary").text() == "开始")
    counter.press(window, "primary")
    counter.until(lambda: button(window, "primary").text() == "办结")


def test_ticks_are_there_again_when_the_terminal_comes_back(counter: Counter) -> None:
    counter.running.issue("A")
    with ExitStack() as closing:
        window = counter.start(closing)
        serve_in_the_window(counter, window)
        counter.press(window, "paper_0")
        counter.press(window, "paper_0")
        counter.until(lambda: [tick.state for tick in ticks_kept(counter)] == ["missing"])
    with ExitStack() as closing:
        window = counter.start(closing)
        counter.until(lambda: text(window, "ticket_number") == "A001")
        open_window(counter, window)
        counter.until(lambda: any(told.startswith("缺") for told in papers_told(window)))


def papers_told(window: CounterWindow) -> list[str]:
    """How the papers stand, of those that are seen."""
    papers = window.findChildren(QAbstractButton, "paper_0")
    return [paper.accessibleDescription() for paper in papers if paper.isVisible()]


def ticks_kept(counter: Counter) -> Checked:
    return next((e.materials for e in reversed(counter.events()) if isinstance(e, MaterialsChecked)), ())


def test_a_stuck_printer_holds_up_nothing_and_is_told_in_a_sentence(counter: Counter) -> None:
    with ExitStack() as closing:
        stuck = SimulatedPrinter()
        stuck.faults.takes_nothing = True
        stuck.start()
        closing.callback(stuck.stop)
        counter.printer = f"{stuck.address}&timeout=0.3"
        counter.running.issue("A")
        window = counter.start(closing)
        serve_in_the_window(counter, window)
        make_ahead(window)
        with Stalls() as stalls:
            for name in ("paper_0", "paper_0", "print_list", "hold", "back", "note", "back", "outcome", "back"):
                counter.press(window, name)
            counter.press(window, "primary")  # which asks, since a paper is missing
            counter.press(window, "outcome_disclosed")
            counter.until(lambda: counter.pad.rating_open)
        counter.until(lambda: "打印" in text(window, "status_line"))
    assert stalls.longest_ms < LONGEST_MS, stalls
    assert stalls.stood_ms < STANDS_MS, stalls
