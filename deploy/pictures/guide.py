"""Pictures of the guide's handset: every state on tablets held upright and lying, in both languages in all colours."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from counter_terminal.commands import Commands
from counter_terminal.handset.desk import derive
from counter_terminal.handset.facts import Facts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.window.handset_window import HandsetWindow
from counter_terminal.handset.window.look import BODY_MM
from deploy.pictures.counter import CATALOGUE, LAYOUT_ROUNDS
from deploy.pictures.guide_states import NOW, all_states
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.db.store import Store
from shared.domain.jobs import ManualJobs
from shared.domain.words import Language
from shared.qt.theme import Metrics, dress

TEN_INCH_MM = 254
SIZES = {"tall": (600, 1024), "large": (800, 1280), "wide": (1024, 600)}
IN_ALL_COLOURS = ("home", "home-emergency", "missed", "given")


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    facts: Facts
    width: int
    height: int


def draw(folder: Path) -> list[Path]:
    """Draw every state of the handset into `folder` and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        store = import_catalogue(f"sqlite:///{scratch}/hall.db", read_catalogue(CATALOGUE), lambda: NOW)
        made = [_draw(app, store, picture, folder) for picture in pictures(all_states(store.hall()))]
        store.close()
    return made


def pictures(states: dict[str, Facts]) -> Iterator[Picture]:
    """Yield every state and language on every size, then some in the other colours."""
    for (name, facts), (size, (width, height)), language in product(states.items(), SIZES.items(), Language):
        yield Picture(f"{name}-{size}-{language}", replace(facts, language=language), width, height)
    for name, theme in product(IN_ALL_COLOURS, ("dark", "high-contrast")):
        yield Picture(f"{name}-tall-zh-{theme}", replace(states[name], theme=theme), *SIZES["tall"])


def _draw(app: QApplication, store: Store, picture: Picture, folder: Path) -> Path:
    jobs = ManualJobs()
    presenter = HandsetPresenter(store, Commands(jobs, lambda *_: None), jobs, picture.facts)
    diagonal = (picture.width**2 + picture.height**2) ** 0.5
    window = HandsetWindow(presenter, Metrics(diagonal / TEN_INCH_MM, BODY_MM), partial(dress, app))
    window.resize(picture.width, picture.height)
    window.show_state(derive(picture.facts, NOW))
    window.show()
    for _ in range(LAYOUT_ROUNDS):
        app.processEvents()
    file = folder / f"{picture.name}.png"
    if not window.grab().save(str(file)):
        raise OSError(f"cannot write {file}")
    window.close()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return file
