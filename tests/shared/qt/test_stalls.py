"""The watch over stalls sees them."""

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from shared.qt.stalls import Stalls


def test_a_stall_is_noticed(qtbot: QtBot) -> None:
    with Stalls() as stalls:
        QTimer.singleShot(0, lambda: _work(0.06))
        qtbot.waitUntil(lambda: stalls.stood_ms > 55)
    assert stalls.longest_ms * stalls.slowed > 55


def test_one_that_only_waits_is_noticed_by_the_clock(qtbot: QtBot) -> None:
    lock_s = 0.08
    with Stalls() as stalls:
        QTimer.singleShot(0, lambda: time.sleep(lock_s))
        qtbot.waitUntil(lambda: stalls.stood_ms > 75)
    assert stalls.longest_ms < 55


def test_each_look_tells_what_came_since_the_one_before(qtbot: QtBot) -> None:
    with Stalls() as stalls:
        QTimer.singleShot(0, lambda: time.sleep(0.06))
        qtbot.waitUntil(lambda: stalls.stood_ms > 55)
        assert stalls.take().stood_ms > 55
        qtbot.waitUntil(lambda: stalls.beats > 3)
        assert stalls.take().stood_ms < 55


def _work(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass
