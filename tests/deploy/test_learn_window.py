"""The window that learns a pad: what it asks, what it shows, and what it writes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from deploy.device_bench.learn_window import LearnWindow
from deploy.device_bench.pad_wire import PadWire
from drivers.address import parse_address
from drivers.pad.learn_session import SCORES, LearnSession
from drivers.pad.preset_file import load_preset, read_preset
from drivers.sim.pad import SimulatedPad


@pytest.fixture
def pad() -> Iterator[SimulatedPad]:
    made = SimulatedPad(template=load_preset("digit"))
    made.start()
    yield made
    made.stop()


def open_window(pad: SimulatedPad, out: Path, qtbot: QtBot) -> LearnWindow:
    address = parse_address(pad.address.split("?")[0])
    window = LearnWindow(PadWire(address, echo=False), LearnSession(SCORES[:3]), address, out, echo=False)
    qtbot.addWidget(window)
    window.show()
    return window


def question(window: LearnWindow) -> str:
    label = window.findChild(QLabel, "question")
    assert label is not None
    return label.text()


def click(window: LearnWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_bytes_are_shown_as_they_come_and_the_next_key_is_asked_for(
    pad: SimulatedPad, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(pad, tmp_path / "mine.toml", qtbot)
    assert question(window) == "请按一次：非常满意\nPress once: Very satisfied"
    pad.press_score_key(1)
    raw = window.findChild(QPlainTextEdit, "raw")
    assert raw is not None
    qtbot.waitUntil(lambda: raw.toPlainText().endswith(" s  31"))
    qtbot.waitUntil(lambda: "Press once: Satisfied" in question(window))
    window.close()


def test_a_learned_pad_is_written_as_a_preset(pad: SimulatedPad, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "mine.toml"
    window = open_window(pad, out, qtbot)
    pad.press_score_key(1)
    qtbot.waitUntil(lambda: "Press once: Satisfied" in question(window))
    click(window, "again")
    assert "Very satisfied" in question(window)
    pad.press_score_key(5)
    qtbot.waitUntil(lambda: "Press once: Satisfied" in question(window))
    click(window, "skip")
    pad.press_score_key(7)
    qtbot.waitUntil(lambda: "Learned" in question(window))
    assert str(out) in question(window)
    learned = read_preset(out.read_text(), "mine.toml")
    assert list(learned.receive.keys) == [b"5", b"7"]
    assert learned.scores == "53"
    window.close()


def test_nothing_learned_and_a_lost_pad_are_told(pad: SimulatedPad, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(pad, tmp_path / "mine.toml", qtbot)
    for _ in range(3):
        click(window, "skip")
    assert "No key was pressed" in question(window)
    pad.faults.unplugged = True
    qtbot.waitUntil(lambda: "was lost" in question(window))
    window.close()
