import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shared.qt.paint_probe import PaintProbe


class Painted(QWidget):
    times = 0

    def paintEvent(self, _: QPaintEvent) -> None:
        self.times += 1


def test_each_frame_of_a_window_is_told_once_with_what_it_cost(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = Painted(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: part.times > 0)
    probe, before, at_ns = PaintProbe(window), part.times, list[int]()
    probe.painted.connect(at_ns.append)
    part.update()
    qtbot.waitUntil(lambda: part.times == before + 1)
    frames = probe.take()
    assert len(frames) == 1
    assert 0 < frames[0] < 1000
    assert len(at_ns) == 1
    assert 0 < at_ns[0] <= time.monotonic_ns()
    assert probe.take() == []
