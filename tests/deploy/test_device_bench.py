"""The bench window: what devices show, what can be pressed, what can be broken."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from deploy.device_bench.led_face import DOTS_HIGH, DOTS_WIDE, lit_dots
from deploy.device_bench.window import BenchWindow
from deploy.rig.devices import Devices
from drivers.board.text import BoardText
from drivers.opener import open_board, open_pad
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven


@pytest.fixture
def devices() -> Iterator[Devices]:
    made = Devices({1: "cpower", 2: "onbon"})
    made.start()
    yield made
    made.stop()


@pytest.fixture
def bench(devices: Devices, qtbot: QtBot) -> BenchWindow:
    window = BenchWindow(devices)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_board_shows_what_came_over_its_wire(bench: BenchWindow, devices: Devices, qtbot: QtBot) -> None:
    board = open_board(devices.counters[1].board.address)
    board.show(BoardText(("A032", "请到1号窗口")))
    face = bench._boards[1]
    qtbot.waitUntil(lambda: face.accessibleName() == "A032 请到1号窗口")
    board.close()


def test_lit_dots_spell_a_text_and_a_blank_board_is_dark() -> None:
    lit = sum(lit_dots(BoardText(("A032",))).pixelIndex(x, y) == 0 for x in range(DOTS_WIDE) for y in range(DOTS_HIGH))
    dark = sum(lit_dots(None).pixelIndex(x, y) == 0 for x in range(DOTS_WIDE) for y in range(DOTS_HIGH))
    assert lit > 100
    assert dark == 0


def test_keys_and_faces_reach_the_program(bench: BenchWindow, devices: Devices, qtbot: QtBot) -> None:
    heard: list[PadEvent] = []
    pad = open_pad(devices.counters[2].pad.address, heard.append)
    press(bench, "key_2_call_next")
    press(bench, "score_2_4")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [KeyPressed(2, Key.CALL_NEXT), ScoreGiven(2, 4)]
    pad.close()


def test_the_pads_display_tells_its_ticket(bench: BenchWindow, devices: Devices, qtbot: QtBot) -> None:
    pad = open_pad(devices.counters[1].pad.address, lambda _: None)
    pad.show_ticket("A032", 7)
    label = bench.findChild(QLabel, "pad_1")
    assert label is not None
    qtbot.waitUntil(lambda: "032" in label.text() and "等候 7" in label.text())
    pad.close()


def test_a_switch_breaks_its_device_and_mends_it(bench: BenchWindow, devices: Devices) -> None:
    switch = bench.findChild(QCheckBox, "printer_paper_out")
    assert switch is not None
    switch.click()
    assert devices.printer.faults.paper_out
    switch.click()
    assert not devices.printer.faults.paper_out


def press(bench: BenchWindow, name: str) -> None:
    button = bench.findChild(QPushButton, name)
    assert button is not None
    button.click()
