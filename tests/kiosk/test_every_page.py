"""Every page, in each pair of language, mode and shape, against what anyone can use asks for."""

from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk.drawing import LAYOUT_ROUNDS
from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import MODES, SIZES, VIEWS, View, all_states
from deploy.pictures.kiosk.states import States
from kiosk.modes import USUAL_MODES
from kiosk.window import KioskWindow
from shared.domain.words import Language
from shared.qt.theme import LIGHT
from tests.kiosk.contrast import pixels_of
from tests.kiosk.views import each_once
from tests.kiosk.walking import Walk

WHOLE = ("normal", "together")
"""Modes walked in both languages and both shapes: the usual one, and all at once, which leaves least room.

Each other mode is walked in one shape per language, since all views would take half as long again.
"""


def is_walked(view: View) -> bool:
    turns = (list(SIZES).index(view.shape), list(MODES).index(view.mode), list(Language).index(view.language))
    return view.mode in WHOLE or sum(turns) % 2 == 0


DRESSED = (*WHOLE, "high-contrast")
"""Modes whose colours are looked at in both shapes; the others paint like the usual one: there one shape is enough."""


def is_pictured(view: View) -> bool:
    """Say whether contrasts are measured: colours are the same in all languages, and a picture is half of the work."""
    if view.mode in WHOLE:
        return (list(SIZES).index(view.shape) + list(Language).index(view.language)) % 2 == 0
    return view.mode in DRESSED or view.shape == "portrait"


WALKED = [view for view in VIEWS if is_walked(view)]


def test_each_two_of_language_mode_and_shape_are_walked_together() -> None:
    def pairs(views: Iterable[View]) -> set[frozenset[object]]:
        sides = [(view.language, view.mode, view.shape) for view in views]
        return {frozenset(pair) for view in sides for pair in combinations(view, 2)}

    assert pairs(WALKED) == pairs(VIEWS)


def test_contrasts_are_measured_in_each_mode_and_in_both_shapes_where_colours_differ() -> None:
    pictured = {(view.mode, view.shape) for view in WALKED if is_pictured(view)}
    assert {mode for mode, _ in pictured} == set(MODES)
    assert pictured >= {(mode, shape) for mode in DRESSED for shape in SIZES}


@pytest.fixture(scope="module", params=WALKED, ids=lambda view: view.name)
def view(request: pytest.FixtureRequest) -> View:
    asked: View = request.param
    return asked


@pytest.fixture
def window(qtbot: QtBot, view: View) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(view.size)
    made.show()
    yield made
    made.hide()


@pytest.fixture(scope="module")
def states() -> States:
    return all_states(demonstration_hall())


def walks(window: KioskWindow, view: View, states: States) -> Iterator[tuple[str, Walk]]:
    for name, state in each_once(view, states):
        if not state.place.has_modes and MODES[view.mode] != USUAL_MODES:
            continue  # it would be walked as before
        # Places are given as ever, but it is painted once at most, by the grab.
        window.setUpdatesEnabled(False)
        window.show_state(state)
        for _ in range(LAYOUT_ROUNDS):
            QApplication.processEvents()
        window.setUpdatesEnabled(True)
        panel = window.panel
        assert panel is not None
        image = pixels_of(window.grab().toImage()) if is_pictured(view) else None
        yield name, Walk(window, panel.look, image)


def test_anyone_can_use_every_page(window: KioskWindow, view: View, states: States) -> None:
    faults = [f"{name}: {fault}" for name, walk in walks(window, view, states) for fault in walk.faults()]
    assert not faults, f"{view.name}\n" + "\n".join(faults)
