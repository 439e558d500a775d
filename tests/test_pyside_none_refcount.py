"""PySide6 6.12.0 on Python 3.10 and 3.11 loses a reference to None on every void call, which ends long runs."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1000


def test_void_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(f"A{number:03}")
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
