"""The terminal beside the program that a clerk really works in, with real keys on a real X server."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from counter_terminal.hotkeys.codes import keysym
from counter_terminal.x11.display import Display
from shared.domain.events import TicketCalled, VisitStarted
from shared.settings.chord import Chord
from tests.counter_terminal.x11.desk import Business, Desk, environment_of, start_terminal
from tests.counter_terminal.x11.server import Fingers
from tests.factories import a_hall

Set = Callable[..., Desk]


@pytest.fixture
def set_up(display: str, ready_sqlite_url: str, tmp_path: Path) -> Iterator[Set]:
    with ExitStack() as closing:

        def begin(counter: str = "") -> Desk:
            running = a_hall(ready_sqlite_url)
            closing.callback(running.store.close)
            for _ in range(3):
                running.issue("A")
            business, fingers = Business(environment_of(display)), Fingers(display)
            closing.callback(fingers.close)
            closing.callback(business.close)
            terminal = start_terminal(tmp_path, ready_sqlite_url, display, counter)
            closing.callback(terminal.stop)
            desk = Desk(running, display, tmp_path, fingers, business, terminal)
            desk.until(lambda: bool(business.ask("activate")["focus"]))
            desk.until(lambda: "primary" in desk.seen())
            return desk

        yield begin


def test_the_key_calls_while_the_other_program_keeps_the_keyboard_and_its_letters(set_up: Set) -> None:
    desk = set_up()
    for letter in "abc":
        desk.fingers.tap(letter)
    desk.fingers.tap("F9")
    desk.until(lambda: desk.happened(TicketCalled) == 1)
    for letter in "def":
        desk.fingers.tap(letter)
    desk.until(lambda: desk.business.ask()["text"] == "abcdef")
    assert desk.business.ask() == {"text": "abcdef", "focus": True, "losses": 0}
    desk.until(lambda: desk.seen()["ticket_number"] == "A001")


def test_a_key_that_is_held_down_calls_once(set_up: Set) -> None:
    desk = set_up()
    desk.hold("F9", 1.5)
    desk.until(lambda: desk.happened(TicketCalled) == 1)
    desk.until(lambda: desk.seen()["primary"] == "开始")
    assert desk.happened(VisitStarted) == 0


def test_num_lock_and_caps_lock_do_not_keep_a_key_from_working(set_up: Set) -> None:
    desk = set_up()
    desk.fingers.tap("Num_Lock")
    desk.fingers.tap("Caps_Lock")
    try:
        desk.fingers.tap("F9")
        desk.until(lambda: desk.happened(TicketCalled) == 1)
    finally:
        desk.fingers.tap("Num_Lock")
        desk.fingers.tap("Caps_Lock")


def test_keys_with_others_held_down_are_the_machines_own_choice(set_up: Set) -> None:
    desk = set_up('keys.call_next = "Ctrl+Alt+N"\n')
    desk.fingers.tap("F9")
    desk.fingers.tap("n")
    desk.fingers.tap("Control_L", "Alt_L", "n")
    desk.until(lambda: desk.happened(TicketCalled) == 1)
    desk.until(lambda: desk.business.ask()["text"] == "n")
    assert desk.business.ask()["losses"] == 0


def test_a_key_that_another_program_has_is_told_in_one_sentence(display: str, set_up: Set) -> None:
    other = Display(display)
    try:
        for code in other.codes_of(keysym(Chord("F10"))):
            assert other.grab(code, (0,))
        desk = set_up()
        desk.terminal.tap("more")
        desk.until(lambda: "F10 已被另一个程序占用" in desk.seen().get("machine_notes", ""))
        assert "没有托盘" in desk.seen()["machine_notes"]
        desk.fingers.tap("F9")
        desk.until(lambda: desk.happened(TicketCalled) == 1)
    finally:
        other.close()


def test_the_keys_are_free_again_when_the_terminal_has_ended(display: str, set_up: Set) -> None:
    set_up().terminal.stop()
    other = Display(display)
    try:
        assert all(other.grab(code, (0,)) for code in other.codes_of(keysym(Chord("F9"))))
    finally:
        other.close()


def test_the_keyboard_is_taken_and_given_back_by_its_key(set_up: Set) -> None:
    desk = set_up()
    desk.fingers.tap("Control_L", "F9")
    desk.until(lambda: not desk.business.ask()["focus"])
    desk.fingers.tap("Tab")
    desk.fingers.tap("Tab")
    desk.until(lambda: desk.seen()["status_line"] == "还没有叫号，请先叫号。")
    desk.fingers.tap("F8")
    desk.until(lambda: "page_pause" in desk.seen())
    desk.fingers.tap("Escape")
    desk.until(lambda: bool(desk.business.ask()["focus"]))
    assert "page_pause" not in desk.seen()


def test_a_page_that_a_key_opens_leaves_the_keyboard_where_it_is(set_up: Set) -> None:
    desk = set_up('keys.transfer = "F7"\n')
    desk.fingers.tap("F9")
    desk.until(lambda: desk.happened(TicketCalled) == 1)
    desk.until(lambda: desk.seen()["primary"] == "开始")
    desk.terminal.tap("primary")
    desk.until(lambda: desk.happened(VisitStarted) == 1)
    desk.until(lambda: desk.seen()["primary"] == "办结")
    desk.fingers.tap("F7")
    desk.until(lambda: "comment" in desk.seen())
    assert desk.business.ask()["focus"]
