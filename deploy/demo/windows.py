"""The demonstration with a display: all programs tiled, and the device bench to work it by hand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from deploy.demo.tiles import BENCH, scale_of, tiles
from deploy.device_bench.hall import stands_of
from deploy.device_bench.window import BenchWindow
from deploy.rig.devices import Devices
from deploy.rig.machines import Place, Plan
from deploy.rig.rig import Rig
from shared.catalogue.model import Catalogue
from shared.domain.problem import Problem
from shared.qt.stopping import stop_on_signals
from shared.qt.theme import LIGHT, dress

COUNTERS = {1: "cpower", 2: "onbon"}
CLERKS = {1: "101", 2: "102"}
LOOK_MS = 500


def show(folder: Path, catalogue: Catalogue, say: Callable[[str], None], database: str | None = None) -> None:
    """Run the hall in windows until the bench is closed; raises Problem when a program ends by itself."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, LIGHT)
    desktop = app.primaryScreen().availableGeometry()
    places = tiles(desktop.width(), desktop.height(), tuple(COUNTERS))
    plan = Plan(
        folder=folder,
        database=database or f"sqlite:///{folder.absolute()}/hall.db",
        hall=catalogue.hall.code,
        player="device",
        places={name: _moved(place, desktop.x(), desktop.y()) for name, place in places.items()},
        scales={name: scale_of(place) for name, place in places.items() if name.startswith("counter-")},
        clerks=CLERKS,
    )
    rig = Rig(plan, staffed_by(catalogue, tuple(COUNTERS)), Devices(COUNTERS))
    _run(app, rig, say)


def staffed_by(catalogue: Catalogue, counters: tuple[int, ...]) -> Catalogue:
    """Return the catalogue with some counters serving every queue, their own first, so that no number is left over."""
    letters = [queue.letter for queue in catalogue.queues]
    served = tuple(
        replace(entry, queues=(*entry.queues, *(q for q in letters if q not in entry.queues)))
        if entry.number in counters
        else entry
        for entry in catalogue.counters
    )
    return replace(catalogue, counters=served)


def _run(app: QApplication, rig: Rig, say: Callable[[str], None]) -> None:
    bench = BenchWindow(stands_of(rig.devices), folded=True)
    assert rig.plan.places is not None
    place = rig.plan.places[BENCH]
    bench.setGeometry(place.x, place.y, place.width, place.height)
    bench.show()
    bench.closed.connect(app.quit)
    ended: dict[str, int] = {}

    def look() -> None:
        for name, program in rig.programs.items():
            if (status := program.process.poll()) is not None:
                ended[name] = status
        if ended:
            app.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    with rig:
        say("The hall is running. Take a number at the kiosk, press 呼叫 on a pad; close the device bench to end it.")
        timer.start(LOOK_MS)
        stop_on_signals()
        app.exec()
        timer.stop()
    # Status 0 is a person's doing: a window closed, or Ctrl-C, which all programs hear.
    for name, status in ended.items():
        if status:
            raise Problem(f"{name} has ended by itself; its log is {rig.logs / name}.log.")


def _moved(place: Place, x: int, y: int) -> Place:
    return replace(place, x=place.x + x, y=place.y + y)
