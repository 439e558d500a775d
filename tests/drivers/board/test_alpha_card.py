from datetime import datetime

from drivers.address import parse_address
from drivers.board import alpha
from drivers.board.alpha import Mode, Position
from drivers.board.alpha_card import AlphaCard
from drivers.board.text import BoardText, Colour

CALLED = BoardText(("A012", "请到3号窗口"), Colour.RED, blink=True, short=("A012", "NO 3"))
SERVED = BoardText(("A012",), Colour.GREEN)


def card(options: str = "") -> AlphaCard:
    return AlphaCard(parse_address(f"alpha+serial:///dev/ttyS0{options}"))


def around(mode: Mode, colour: Colour) -> bytes:
    return alpha.packet(alpha.write_text("A", b"\x101", Position.FILL, mode, colour))


def string(text: bytes) -> bytes:
    return alpha.packet(alpha.write_string("1", text))


def test_the_memory_is_laid_out_once() -> None:
    files = [alpha.File("A", 0x40), alpha.File("1", 0x80, is_string=True)]
    assert card().begin() == (alpha.packet(alpha.memory(files)), alpha.packet(alpha.run("A")))


def test_while_the_look_stays_only_the_string_changes() -> None:
    sign = card()
    sign.begin()
    assert sign.show(CALLED) == (around(Mode.FLASH, Colour.RED), string(b"A012 NO 3"))
    assert sign.show(CALLED) == (string(b"A012 NO 3"),)
    assert sign.show(SERVED) == (around(Mode.HOLD, Colour.GREEN), string(b"A012"))
    assert sign.show(BoardText(("A013",), Colour.GREEN)) == (string(b"A013"),)


def test_a_sign_that_was_connected_again_gets_everything_again() -> None:
    sign = card()
    sign.show(SERVED)
    sign.begin()
    assert len(sign.show(SERVED)) == 2


def test_what_is_too_long_turns_round() -> None:
    assert card("?columns=8").show(CALLED) == (around(Mode.ROTATE, Colour.RED), string(b"A012 NO 3"))


def test_the_address_chooses_sign_number_and_checksum() -> None:
    sign = card("?unit=31&sign=betabrite&checksum=no")
    assert sign.begin()[1] == b"\0\0\0\0\0\x01^1F\x02E.SUA\x04"


def test_time_and_date_are_set_together() -> None:
    told = card().clock(datetime(2026, 11, 25, 14, 30))
    assert told == (alpha.packet(b"E 1430"), alpha.packet(b"E;112526"))


def test_a_sign_that_lost_its_memory_gets_it_again_with_a_new_text_or_after_an_hour() -> None:
    now_s = 0.0
    sign = AlphaCard(parse_address("alpha+serial:///dev/ttyS0"), lambda: now_s)
    set_up = sign.begin()
    sign.show(CALLED)
    now_s = 299.0
    assert len(sign.show(SERVED)) == 2
    now_s = 301.0
    assert sign.show(SERVED) == (string(b"A012"),)
    assert sign.show(CALLED) == (*set_up, around(Mode.FLASH, Colour.RED), string(b"A012 NO 3"))
    now_s = 301.0 + 3599
    assert sign.show(CALLED) == (string(b"A012 NO 3"),)
    now_s = 301.0 + 3600
    assert sign.show(CALLED) == (*set_up, around(Mode.FLASH, Colour.RED), string(b"A012 NO 3"))
