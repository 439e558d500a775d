import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.board import aedex, cd5220, epson, led8n, utc
from drivers.board.led8n import Lamp
from drivers.board.text import BoardText
from drivers.opener import open_board
from drivers.sim.board import SimulatedBoard
from tests.drivers.board.vectors import CD5220, EPSON, LED8N
from tests.drivers.wire import hexes, until

VECTORS = {
    "CD5220 upper line": (cd5220.upper("A012"), CD5220["upper line"]),
    "CD5220 cursor": (cd5220.cursor(1, 2) + cd5220.plain("3"), CD5220["cursor and text"]),
    "LED8N digits": (led8n.show("12500"), LED8N["digits"]),
    "LED8N lamp": (led8n.lamp(Lamp.TOTAL), LED8N["lamp"]),
    "Epson": (epson.CLEAR + epson.cursor(1, 1) + cd5220.plain("A012"), EPSON["clear, cursor and text"]),
}
COMMANDS = {
    "CD5220 initialise": (cd5220.INITIALISE, "1B 40"),
    "CD5220 clear": (cd5220.CLEAR, "0C"),
    "CD5220 cancel line": (cd5220.CANCEL, "18"),
    "CD5220 home": (cd5220.HOME, "0B"),
    "CD5220 overwrite": (cd5220.mode(cd5220.Mode.OVERWRITE), "1B 11"),
    "CD5220 vertical": (cd5220.mode(cd5220.Mode.VERTICAL), "1B 12"),
    "CD5220 horizontal": (cd5220.mode(cd5220.Mode.HORIZONTAL), "1B 13"),
    "CD5220 lower line": (cd5220.lower("3"), "1B 51 42 33" + " 20" * 19 + " 0D"),
    "CD5220 marquee": (cd5220.marquee("A012"), "1B 51 44 41 30 31 32 0D"),
    "CD5220 cursor off": (cd5220.CURSOR_OFF, "1B 5F 00"),
    "CD5220 brightness": (cd5220.brightness(3), "1B 2A 03"),
    "CD5220 brightness has a top": (cd5220.brightness(9), "1B 2A 04"),
    "Epson initialise": (epson.INITIALISE, "1B 40"),
    "Epson clear": (epson.CLEAR, "0C"),
    "Epson home": (epson.HOME, "0B"),
    "Epson cursor off": (epson.CURSOR_OFF, "1F 43 00"),
    "Epson brightness": (epson.brightness(0), "1F 58 01"),
    "Epson blink": (epson.blink(5), "1F 45 05"),
    "Epson horizontal": (epson.mode(epson.Mode.HORIZONTAL), "1F 03"),
    "Epson reverse": (epson.reverse(True), "1F 72 01"),
    "Epson display": (epson.SELECT_DISPLAY, "1B 3D 02"),
    "Epson printer": (epson.SELECT_PRINTER, "1B 3D 01"),
    "UTC upper line": (utc.upper("A"), "1B 75 41 41" + " 20" * 19 + " 0D"),
    "UTC lower line": (utc.lower("A"), "1B 75 42 41" + " 20" * 19 + " 0D"),
    "UTC scroll": (utc.scroll("A012"), "1B 75 44 41 30 31 32 0D"),
    "AEDEX upper line": (aedex.upper("A"), "21 23 31 41" + " 20" * 19 + " 0D"),
    "AEDEX lower line": (aedex.lower("A"), "21 23 32 41" + " 20" * 19 + " 0D"),
    "LED8N initialise": (led8n.INITIALISE, "1B 40"),
    "LED8N clear": (led8n.CLEAR, "0C"),
    "LED8N lamps off": (led8n.lamp(Lamp.OFF), "1B 73 30"),
    "LED8N lamp change": (led8n.lamp(Lamp.CHANGE), "1B 73 34"),
    "LED8N has no letters": (led8n.show("A012"), "1B 51 41 30 31 32 0D"),
    "LED8N points take no place": (led8n.show("12345678.5"), "1B 51 41 31 32 33 34 35 36 37 38 2E 0D"),
}


@pytest.mark.parametrize(("frame", "expected"), VECTORS.values(), ids=VECTORS)
def test_vectors_come_out_byte_for_byte(frame: bytes, expected: str) -> None:
    assert frame == hexes(expected)


@pytest.mark.parametrize(("frame", "expected"), COMMANDS.values(), ids=COMMANDS)
def test_every_command_of_the_manuals_comes_out(frame: bytes, expected: str) -> None:
    assert frame == hexes(expected)


@given(st.text())
def test_a_line_is_always_20_characters_and_none_of_them_commands(text: str) -> None:
    for line in (cd5220.upper(text)[3:-1], cd5220.lower(text)[3:-1], utc.upper(text)[3:-1], aedex.lower(text)[3:-1]):
        assert len(line) == 20
        assert all(0x20 <= byte <= 0x7E for byte in line)


@pytest.mark.parametrize("family", ["epson", "aedex"])
def test_a_long_text_comes_by_in_full(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.board.board.STEP_S", 0.01)
    simulated = SimulatedBoard(family)
    simulated.start()
    board = open_board(simulated.address)
    board.show(BoardText(("A012 to counter number 3", "please")))
    seen: set[str] = set()

    def both_ends() -> bool:
        if simulated.showing is not None:
            seen.add(simulated.showing.lines[0])
        return any(row.startswith("A012") for row in seen) and any("3 please" in row for row in seen)

    until(both_ends)
    board.close()
    simulated.stop()
