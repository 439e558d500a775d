"""A bench without a hall, for a technician who tries a program or a cable against simulated devices."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from deploy.device_bench.card import Stand
from deploy.device_bench.kinds import KINDS
from deploy.device_bench.window import LOOK_MS, BenchWindow
from drivers.sim.registry import Simulated
from shared.qt.theme import LIGHT, dress


def show_bench(devices: Mapping[str, Simulated], ended: Callable[[], bool]) -> None:
    """Show running devices, given by their kinds, until the window is closed or `ended` says so."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, LIGHT)
    stands = [Stand(kind, kind, devices[kind]) for kind in KINDS if kind in devices]
    window = BenchWindow(stands, folded=len(stands) > 1)
    window.resize(window.wanted_size().boundedTo(app.primaryScreen().availableSize()))
    window.show()
    timer = QTimer()
    timer.timeout.connect(lambda: app.quit() if ended() else None)
    timer.start(LOOK_MS)
    app.exec()
    timer.stop()
