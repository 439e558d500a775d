import random

import pytest

from drivers.board import alpha, cd5220, epson, led8n
from drivers.board.template import Template
from drivers.board.template_presets import PRESETS, modbus
from drivers.board.text import BoardText, Colour
from drivers.errors import BadAddress
from drivers.sim.alpha_side import AlphaSide
from drivers.sim.board import SimulatedBoard
from drivers.sim.display_side import DigitSide, DisplaySide
from drivers.sim.faults import Faults
from drivers.sim.screen import CardSide, Heard, Screen
from drivers.sim.template_side import TemplateSide
from tests.drivers.board import vectors
from tests.drivers.wire import cuts, hexes


def after(side: CardSide, *sent: bytes) -> Screen:
    """Return a board's face after it was sent bytes."""
    screen = Screen()
    for data in sent:
        for heard in side.feed(data, screen):
            screen = heard.screen
    return screen


def lines(screen: Screen) -> tuple[str, ...] | None:
    return screen.text.lines if screen.text else None


def test_a_display_shows_the_documented_line_however_it_is_cut() -> None:
    for first, second in cuts(b"\x00noise"[:1] + hexes(vectors.CD5220["upper line"])):
        assert lines(after(DisplaySide("cd5220"), first, second)) == ("A012",)


def test_a_display_in_string_mode_hears_nothing_but_lines_clear_and_cancel() -> None:
    side = DisplaySide("cd5220")
    screen = after(side, cd5220.upper("A012"), cd5220.cursor(1, 2) + b"3", cd5220.brightness(2))
    assert (lines(screen), screen.brightness) == (("A012",), None)
    screen = after(side, cd5220.CANCEL, cd5220.brightness(2), hexes(vectors.CD5220["cursor and text"]))
    assert (lines(screen), screen.brightness) == (("3",), 2)


def test_old_characters_stay_where_nothing_is_written() -> None:
    side = DisplaySide("utc")
    assert lines(after(side, b"\x1buAA012\r", b"\x1buAB1\r")) == ("B112",)


def test_a_marquee_runs_until_a_line_comes() -> None:
    side = DisplaySide("cd5220")
    assert after(side, cd5220.marquee("A012 please come")).scrolls
    assert not after(side, cd5220.upper("A013")).scrolls


def test_the_places_of_a_display_stand_as_they_are_also_dark_ones() -> None:
    side = DisplaySide("epson")
    assert after(side, epson.line(2, "WINDOW 1")).rows == (" " * 20, "WINDOW 1".ljust(20))
    assert after(DisplaySide("cd5220"), cd5220.marquee("A012 please come")).rows[0] == "A012 please come"


def test_a_digit_display_keeps_its_places_and_its_lamp() -> None:
    screen = after(DigitSide(), led8n.show("  12.5"), led8n.lamp(led8n.Lamp.TOTAL))
    assert (screen.rows, screen.lamp) == (("  12.5",), led8n.Lamp.TOTAL)


def test_an_epson_display_behind_a_printer_hears_only_what_is_for_it() -> None:
    side = DisplaySide("epson")
    assert lines(after(side, hexes(vectors.EPSON["clear, cursor and text"]))) == ("A012",)
    assert lines(after(side, epson.SELECT_PRINTER, epson.line(1, "slip"))) is None
    assert lines(after(side, epson.SELECT_DISPLAY, epson.line(2, "3"))) == ("A012", "3")


def test_digits_leave_letters_dark_and_points_beside_their_digit() -> None:
    assert lines(after(DigitSide(), hexes(vectors.LED8N["digits"]))) == ("12500",)
    assert lines(after(DigitSide(), b"\x1bQAA012\r")) == ("012",)
    assert lines(after(DigitSide(), b"\x1bQA1.2.3.4.5.6.7.8.9\r")) == ("1.2.3.4.5.6.7.8.",)
    assert lines(after(DigitSide(), led8n.show("7"), led8n.lamp(led8n.Lamp.TOTAL))) == ("7",)
    assert lines(after(DigitSide(), led8n.show("7"), led8n.CLEAR)) is None


LAYOUT = alpha.packet(alpha.memory([alpha.File("A", 0x40), alpha.File("1", 0x20, is_string=True)]))


def test_a_sign_shows_a_string_inside_its_text() -> None:
    around = alpha.write_text("A", alpha.call_string("1"), mode=alpha.Mode.FLASH, colour=Colour.GREEN)
    side = AlphaSide(0)
    screen = after(side, LAYOUT, alpha.packet(around), hexes(vectors.ALPHA["string"]), hexes(vectors.ALPHA["run"]))
    assert screen.text == BoardText(("A012",), Colour.GREEN, blink=True)


def test_a_sign_takes_no_file_that_its_memory_was_not_laid_out_for() -> None:
    assert lines(after(AlphaSide(0), hexes(vectors.ALPHA["text"]))) is None
    assert lines(after(AlphaSide(0), LAYOUT, hexes(vectors.ALPHA["text"]))) == ("HELLO",)
    assert (
        lines(after(AlphaSide(0), LAYOUT, hexes(vectors.ALPHA["text"]), hexes(vectors.ALPHA["clear memory"]))) is None
    )


def test_a_priority_text_stands_above_all_until_it_is_released() -> None:
    side = AlphaSide(0)
    before = [LAYOUT, hexes(vectors.ALPHA["text"])]
    assert lines(after(side, *before, alpha.packet(alpha.priority(b"FIRE")))) == ("FIRE",)
    assert lines(after(side, alpha.packet(alpha.release_priority()))) == ("HELLO",)


def test_a_sign_of_another_number_or_with_a_wrong_checksum_shows_nothing() -> None:
    told = alpha.packet(alpha.write_text("A", b"X"), unit=2)
    assert lines(after(AlphaSide(3), LAYOUT, told)) is None
    assert lines(after(AlphaSide(2), LAYOUT, told)) == ("X",)
    (heard,) = AlphaSide(0).feed(hexes(vectors.ALPHA["text"]).replace(b"HELLO", b"HALLO"), Screen())
    assert heard.problem == "wrong checksum"


def template_side(template: Template, unit: int, faults: Faults | None = None) -> TemplateSide:
    return TemplateSide(unit, faults or Faults(), template)


@pytest.mark.parametrize(
    ("preset", "unit", "shown"), [("four-byte", 5, "999"), ("qsystem", 10, "A012"), ("line-cr", 1, "A012")]
)
def test_boards_of_the_presets_show_their_examples(preset: str, unit: int, shown: str) -> None:
    frame = hexes(vectors.TEMPLATES[preset])
    for first, second in cuts(frame):
        assert lines(after(template_side(PRESETS[preset], unit), first, second)) == (shown,)
    if preset != "line-cr":
        assert lines(after(template_side(PRESETS[preset], unit + 1), frame)) is None


def test_a_board_finds_its_frame_again_after_noise() -> None:
    frame = hexes(vectors.TEMPLATES["four-byte"])
    assert lines(after(template_side(PRESETS["four-byte"], 5), b"\x05\x05" + frame)) == ("999",)


def test_a_template_board_hears_every_frame_of_a_long_burst() -> None:
    line = PRESETS["line-crlf"]
    burst = [line.frame(1, f"A{number:03} 5") for number in range(100)]
    assert [heard.raw for heard in template_side(line, 1).feed(b"".join(burst), Screen())] == burst


def heard_by(side: TemplateSide, data: bytes) -> Heard:
    (heard,) = side.feed(data, Screen())
    return heard


def test_a_modbus_display_gives_the_frame_back_or_refuses() -> None:
    frame = hexes("01 06 00 01 00 03 98 0B")
    assert heard_by(template_side(modbus(1), 1), frame) == Heard(frame, frame, Screen(BoardText(("3",))))
    busy = heard_by(template_side(modbus(1), 1, Faults(busy=True)), frame)
    assert busy.answer == hexes("01 86 06 C2 62")
    damaged = heard_by(template_side(modbus(1), 1, Faults(wrong_checksum=True)), frame)
    assert damaged.answer != frame


@pytest.mark.parametrize(
    "side",
    [DisplaySide("cd5220"), DisplaySide("epson"), DisplaySide("utc"), DisplaySide("aedex"), DigitSide(), AlphaSide(0)]
    + [template_side(template, 1) for template in (*PRESETS.values(), Template())],
    ids=lambda side: type(side).__name__,
)
def test_no_rubbish_on_the_line_stops_a_board(side: CardSide) -> None:
    chance = random.Random(1)
    starts = b"\x1b\x1f\x01\x02\x04\x05\x07\r!#QAl@$0EG"
    for _ in range(300):
        side.feed(bytes(chance.choice(starts) for _ in range(chance.randint(1, 40))), Screen())
        side.feed(chance.randbytes(chance.randint(1, 40)), Screen())


def test_there_is_no_simulated_board_of_an_unknown_family() -> None:
    with pytest.raises(BadAddress, match="needs its register"):
        SimulatedBoard("template", options={"preset": "modbus"})
    with pytest.raises(ValueError, match="no simulated board"):
        SimulatedBoard("rating")
