"""What a large board shows of the calls, line by line."""

from dataclasses import replace

import pytest

from callscreen.hall_boards.lines import WAITING, hall_board_text, page_text
from callscreen.state import CallShown
from drivers.board.layout import Face, dot_face, lay_out
from drivers.board.text import BoardText, Colour, latin
from shared.domain.place_kind import PlaceKind
from tests.callscreen.halls import a_hall

HALL = a_hall(counters=9)
NEWEST = CallShown(12, "A032", 5, fresh=True)
BEFORE = CallShown(11, "B007", 2)
CAME = CallShown(10, "A031", 3, served=True)


@pytest.mark.parametrize(
    ("calls", "rows", "lines"),
    [
        ((), 4, ("请取号等候叫号",)),
        ((NEWEST,), 4, ("A032 请到5号窗口",)),
        ((NEWEST, BEFORE, CAME), 4, ("A032 请到5号窗口", "B007 请到2号窗口", "A031 3号窗口")),
        ((CAME, BEFORE, NEWEST), 4, ("A032 请到5号窗口", "B007 请到2号窗口", "A031 3号窗口")),
        ((NEWEST, BEFORE, CAME), 2, ("A032 请到5号窗口", "B007 请到2号窗口")),
        ((NEWEST, BEFORE), 1, ("A032 请到5号窗口",)),
        ((replace(CAME, seq=13), BEFORE), 1, ("B007 请到2号窗口",)),
        ((CAME,), 1, ("A031 3号窗口",)),
    ],
)
def test_the_newest_calls_stand_on_top_and_who_is_expected_above_who_has_come(
    calls: tuple[CallShown, ...], rows: int, lines: tuple[str, ...]
) -> None:
    assert hall_board_text(calls, HALL, rows).lines == lines


@pytest.mark.parametrize(
    ("calls", "colour", "blink"),
    [
        ((NEWEST, BEFORE), Colour.RED, True),
        ((replace(NEWEST, fresh=False), BEFORE), Colour.GREEN, False),
        ((CAME,), Colour.GREEN, False),
        ((), Colour.GREEN, False),
    ],
)
def test_only_a_fresh_call_is_red_and_blinks(calls: tuple[CallShown, ...], colour: Colour, blink: bool) -> None:
    text = hall_board_text(calls, HALL, 4)
    assert (text.colour, text.blink) == (colour, blink)


@pytest.mark.parametrize(
    ("kind", "line", "short"),
    [
        (PlaceKind.WINDOW, "A032 请到5号窗口", "A032→5窗"),
        (PlaceKind.ROOM, "A032 请到5诊室", "A032→5诊"),
        (PlaceKind.COUNTER, "A032 请到5号柜台", "A032→5柜"),
        (PlaceKind.DESK, "A032 请到5号台", "A032→5台"),
    ],
)
def test_a_place_has_the_name_that_its_hall_gives_it(kind: PlaceKind, line: str, short: str) -> None:
    hall = replace(HALL, counters=tuple(replace(counter, kind=kind) for counter in HALL.counters))
    text = hall_board_text((NEWEST,), hall, 4)
    assert (text.lines, text.short, text.latin) == ((line,), (short,), ("A032 5",))
    paged = page_text("A032", 5, kind)
    assert (paged.lines, paged.short, paged.latin) == ((line,), (short,), ("A032 5",))


TWO = hall_board_text((NEWEST, BEFORE), HALL, 4)


@pytest.mark.parametrize(
    ("text", "face", "shown", "scrolls"),
    [
        (TWO, dot_face(256, 64, 32), ("A032 请到5号窗口", "B007 请到2号窗口"), False),
        (TWO, dot_face(160, 64, 32), ("A032→5窗", "B007→2窗"), False),
        (TWO, dot_face(96, 16, 16), ("A032→5窗 B007→2窗",), True),
        (TWO, Face(20, 2, shown=latin), ("A032 5", "B007 2"), False),
        (WAITING, Face(20, 2, shown=latin), ("PLEASE WAIT",), False),
    ],
)
def test_each_board_takes_the_form_that_fits_it(
    text: BoardText, face: Face, shown: tuple[str, ...], scrolls: bool
) -> None:
    layout = lay_out(text, face)
    assert (layout.lines, layout.scrolls) == (shown, scrolls)
