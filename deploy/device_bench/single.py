"""A bench with one simulated device, for a technician who tries a program or a cable against it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from deploy.device_bench.card import Stand
from deploy.device_bench.window import LOOK_MS, BenchWindow
from drivers.sim.registry import Simulated
from shared.qt.theme import LIGHT, dress

WIDTH_PX = 420


def show_alone(kind: str, device: Simulated, ended: Callable[[], bool]) -> None:
    """Show a running device until its window is closed or `ended` says so."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, LIGHT)
    window = BenchWindow([Stand(kind, kind, device)])
    window.resize(WIDTH_PX, window.sizeHint().height())
    window.show()
    timer = QTimer()
    timer.timeout.connect(lambda: app.quit() if ended() else None)
    timer.start(LOOK_MS)
    app.exec()
    timer.stop()
