"""What is lit on boards and displays: dots, characters in their cells, seven segments."""

from datetime import datetime
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from deploy.device_bench.digit_face import SEGMENTS, DigitFace, places
from deploy.device_bench.glass import told
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.led_face import DOTS_HIGH, DOTS_WIDE, dots_of, lit_dots
from deploy.device_bench.shelf import columns_for, shortest_first
from deploy.device_bench.spoken import Spoken
from drivers.board.led8n import Lamp
from drivers.board.text import BoardText
from drivers.sim.board import SimulatedBoard
from drivers.sim.screen import Screen
from shared.domain.words import Language

pytestmark = pytest.mark.usefixtures("qapp")


def test_lit_dots_spell_a_text_and_a_blank_board_is_dark() -> None:
    def lit(image: QImage) -> int:
        return sum(image.pixelIndex(x, y) == 0 for x, y in product(range(DOTS_WIDE), range(DOTS_HIGH)))

    assert lit(lit_dots(BoardText(("A032",)))) > 100
    assert lit(lit_dots(None)) == 0


def test_the_second_line_of_a_board_ends_above_its_lower_edge() -> None:
    image = lit_dots(BoardText(("A032", "请到1号窗口")))
    assert all(image.pixelIndex(x, DOTS_HIGH - 1) == 1 for x in range(DOTS_WIDE))


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (" 012", [(" ", False), ("0", False), ("1", False), ("2", False)]),
        ("12.5", [("1", False), ("2", True), ("5", False)]),
        (".5", [(".", False), ("5", False)]),
        ("1..", [("1", True), (".", False)]),
    ],
)
def test_a_point_belongs_to_the_digit_before_it(row: str, shown: list[tuple[str, bool]]) -> None:
    assert places(row) == shown + [(" ", False)] * (8 - len(shown))


def test_every_digit_has_segments_of_its_own() -> None:
    assert len({frozenset(lit) for lit in SEGMENTS.values()}) == len("0123456789-")


@pytest.mark.parametrize("kind", ["cpower", "epson", "led8n"])
def test_a_display_that_is_told_something_looks_different(kind: str, qtbot: QtBot) -> None:
    board = SimulatedBoard(kind)
    face = KINDS[kind].face("it", board, Spoken())
    qtbot.addWidget(face)
    dark = face.grab().toImage()
    board.screen = Screen(BoardText(("012",)), rows=("012", ""))
    face.refresh()
    assert face.grab().toImage() != dark
    board.stop()


def test_the_lit_lamp_is_marked(qtbot: QtBot) -> None:
    board = SimulatedBoard("led8n")
    face = DigitFace("it", board, Spoken(Language.EN))
    qtbot.addWidget(face)
    board.screen = Screen(lamp=Lamp.TOTAL)
    face.refresh()
    assert [label.text().strip("　") for label in face.lamps.values()] == [
        "○ Price",
        "● Total",
        "○ Received",
        "○ Change",
    ]
    board.stop()


@pytest.mark.parametrize(
    ("screen", "words"),
    [
        (Screen(), ["blank"]),
        (Screen(BoardText(("A",)), on=False), ["switched off"]),
        (Screen(BoardText(("A",), blink=True), scrolls=True), ["scrolls", "blinks"]),
        (
            Screen(BoardText(("A",)), brightness=0, clock=datetime(2026, 3, 2, 9, 5)),
            ["brightness 0", "clock 2026-03-02 09:05"],
        ),
    ],
)
def test_what_glass_does_not_show_is_told(screen: Screen, words: list[str]) -> None:
    assert [each.en for each in told(screen)] == words


@pytest.mark.parametrize(("width", "cards", "columns"), [(100, 3, 1), (692, 3, 2), (691, 3, 1), (2000, 2, 2)])
def test_a_width_holds_so_many_columns(width: int, cards: int, columns: int) -> None:
    assert columns_for(width, cards) == columns


def test_each_card_goes_to_the_column_that_is_shortest_so_far() -> None:
    assert shortest_first([300, 100, 100, 150, 50], 2) == [0, 1, 1, 1, 0]


def test_a_board_has_the_dots_that_its_address_says() -> None:
    large = SimulatedBoard("onbon", options={"width": "256", "height": "64"})
    usual = SimulatedBoard("cpower")
    try:
        assert (dots_of(large), dots_of(usual)) == (QSize(256, 64), QSize(DOTS_WIDE, DOTS_HIGH))
        assert lit_dots(BoardText(("A032", "A031", "A030", "A029")), dots_of(large)).size() == QSize(256, 64)
    finally:
        large.stop()
        usual.stop()
