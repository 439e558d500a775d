from collections.abc import Callable

import pytest

from drivers.address import DeviceAddress, parse_address
from drivers.board import led8n
from drivers.board.card import Card
from drivers.board.display_cards import AedexCard, Cd5220Card, EpsonCard, Led8nCard, UtcCard
from drivers.board.text import BoardText

CALLED = BoardText(("A012", "请到3号窗口"), short=("A012", "WINDOW 3"))
BARE = BoardText(("A012", "请到3号窗口"))
LONG = BoardText(("A012 to counter number 3", "please"))
MAKERS: dict[str, Callable[[DeviceAddress], Card]] = {
    "cd5220": Cd5220Card,
    "epson": EpsonCard,
    "utc": UtcCard,
    "aedex": AedexCard,
    "led8n": Led8nCard,
}


def card(family: str, options: str = "") -> Card:
    return MAKERS[family](parse_address(f"{family}+serial:///dev/ttyS0{options}"))


def line(text: bytes) -> bytes:
    return text.ljust(20)


@pytest.mark.parametrize(
    ("family", "shown"),
    [
        ("cd5220", b"\x1bQA" + line(b"A012") + b"\r\x1bQB" + line(b"WINDOW 3") + b"\r"),
        ("epson", b"\x1f$\x01\x01" + line(b"A012") + b"\x1f$\x01\x02" + line(b"WINDOW 3")),
        ("utc", b"\x1buA" + line(b"A012") + b"\r\x1buB" + line(b"WINDOW 3") + b"\r"),
        ("aedex", b"!#1" + line(b"A012") + b"\r!#2" + line(b"WINDOW 3") + b"\r"),
        ("led8n", b"\x1bQA012\r"),
    ],
)
def test_the_short_form_stands_where_chinese_cannot(family: str, shown: bytes) -> None:
    assert card(family).show(CALLED) == (shown,)


def test_without_a_short_form_the_letters_remain_that_the_display_has() -> None:
    assert card("aedex").show(BARE) == (b"!#1" + line(b"A012") + b"\r!#2" + line(b"3") + b"\r",)


@pytest.mark.parametrize(
    ("family", "shown"),
    [
        ("cd5220", b"\x1bQDA012 to counter number 3 please\r\x1bQB" + line(b"") + b"\r"),
        ("utc", b"\x1buDA012 to counter number 3 please\r\x1buB" + line(b"") + b"\r"),
        ("aedex", b"!#1A012 to counter numb\r!#2" + line(b"") + b"\r"),
        ("epson", b"\x1f$\x01\x01A012 to counter numb\x1f$\x01\x02" + line(b"")),
    ],
)
def test_what_is_too_long_runs_through(family: str, shown: bytes) -> None:
    assert card(family).show(LONG) == (shown,)


def test_digits_show_the_number_or_a_dash() -> None:
    assert card("led8n").show(BARE) == (led8n.show("012"),)
    assert card("led8n").show(BoardText(("3号窗口", "暂停服务"))) == (led8n.show("-"),)


def test_displays_are_made_ready_once() -> None:
    assert card("cd5220").begin() == (b"\x1b@", b"\x1b_\x00")
    assert card("epson").begin() == (b"\x1b@", b"\x1f\x01\x1fC\x00")
    assert card("led8n", "?lamp=total").begin() == (b"\x1b@", b"\x1bs2")
    assert card("utc").begin() == ()


def test_the_cd5220_leaves_its_string_mode_to_hear_of_brightness() -> None:
    assert card("cd5220").brightness(2) == (b"\x18\x1b*\x02",)
    assert card("epson").brightness(2) == (b"\x1fX\x02",)
    assert [card(family).brightest for family in MAKERS] == [4, 4, 0, 0, 0]


def test_a_display_behind_its_printer_is_chosen_and_left_again() -> None:
    shared = card("epson", "?select=yes")
    for frame in (*shared.begin(), *shared.show(CALLED), *shared.brightness(1)):
        assert frame.startswith(b"\x1b=\x02")
        assert frame.endswith(b"\x1b=\x01")


@pytest.mark.parametrize("family", MAKERS)
def test_nobody_waits_for_an_answer(family: str) -> None:
    assert not card(family).answers
    assert card(family).heard(b"\x06") is None
    assert card(family).gap_s == (0.2 if card(family).begin() else 0.0)


def test_a_refresh_lights_the_lamp_again() -> None:
    card = Led8nCard(parse_address("led8n+serial:///dev/ttyS0?lamp=total"))
    assert card.show(BoardText(("A012",))) == (b"\x1bs2", b"\x1bQA012\r")


@pytest.mark.parametrize(("family", "head", "end"), [("aedex", b"!#1", b"\r"), ("epson", b"\x1f$\x01\x01", b"")])
def test_displays_that_cannot_scroll_are_moved_step_by_step(family: str, head: bytes, end: bytes) -> None:
    display = card(family)
    moved = [display.moves]
    display.show(LONG)
    moved.append(display.moves)
    assert display.step() == (head + b"012 to counter numbe" + end,)
    assert display.step() == (head + b"12 to counter number" + end,)
    assert display.show(LONG)[0].startswith(head + b"12 to counter number" + end)  # a refresh goes on
    text = "A012 to counter number 3 please    "
    for _ in range(len(text) - 2):
        (last,) = display.step()
    assert last == head + b"A012 to counter numb" + end
    display.show(CALLED)
    assert [*moved, display.moves] == [False, True, False]
