"""Any burst of presses on the way from a service to its number gives one ticket at most."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from kiosk.check_in.place import AtCheckIn, OpenCheckIn
from kiosk.finding.place import OpenSearch, Search
from kiosk.lock.corner import HiddenCorner
from kiosk.lock.guard import WindowGuard
from kiosk.lock.steady import SteadyHand
from kiosk.press import GoHome
from kiosk.state import Home, KioskState
from kiosk.trail import page_of
from kiosk.window import KioskWindow
from shared.press import Press
from shared.qt.theme import LIGHT
from tests.kiosk.kiosks import Rig

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Tap:
    after_s: float
    button: int
    """Which of the buttons shown, counted round."""
    jobs_done: bool
    """Whether printer and database have answered by then."""


BURSTS = st.lists(
    st.builds(Tap, st.floats(0, 0.16), st.integers(0, 30), st.booleans()),
    min_size=2,
    max_size=30,
)


class Screen:
    """A real window over the rig's presenter, and a finger on it."""

    def __init__(self, rig: Rig, qtbot: QtBot) -> None:
        self._rig = rig
        self.window = KioskWindow(LIGHT)
        qtbot.addWidget(self.window)
        self._hand = SteadyHand(lambda: rig.clock.seconds)
        guard = WindowGuard(self.window, self._hand, HiddenCorner(lambda: rig.clock.seconds), locked=False)
        rig.presenter._stage._show = self._show
        self.window.presses.pressed.connect(rig.presenter.pressed)
        self.window.resize(540, 960)
        self.window.show()
        self._show(rig.state)
        guard.stand()
        QTest.qWaitForWindowExposed(self.window)

    def _show(self, state: KioskState) -> None:
        self._hand.page_shown(page_of(state))
        self.window.show_state(state)

    def buttons(self) -> list[QAbstractButton]:
        QApplication.processEvents()
        found = (b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled())
        # What takes a number comes first, so that short bursts try it most.
        return sorted(found, key=lambda b: not b.objectName().startswith(("service_", "take_number", "go_home")))

    def tap(self, button: QAbstractButton) -> None:
        at = button.mapTo(self.window, QPoint(button.width() // 2, button.height() // 2))
        QTest.mouseClick(self.window.windowHandle(), LEFT, NONE, at)

    def rest(self) -> None:
        """Let the citizen go, and the next one come."""
        self._rig.clock.seconds += 60
        self._rig.work()
        self._rig.presenter.pressed(GoHome())
        self._rig.clock.seconds += 5
        assert isinstance(self._rig.state.place, Home)


@pytest.fixture
def screen(rig: Rig, qtbot: QtBot) -> Iterator[Screen]:
    made = Screen(rig, qtbot)
    yield made
    made.window.hide()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(burst=BURSTS)
def test_a_burst_of_presses_takes_one_ticket_at_most(rig: Rig, screen: Screen, burst: list[Tap]) -> None:
    before = len(rig.tickets())
    for tap in burst:
        rig.clock.seconds += tap.after_s
        shown = screen.buttons()
        screen.tap(shown[tap.button % len(shown)])
        if tap.jobs_done:
            rig.work()
    rig.work()
    assert len(rig.tickets()) - before <= 1
    screen.rest()


def test_a_double_tap_on_a_service_does_not_take_its_number(rig: Rig, screen: Screen) -> None:
    rig.clock.seconds += 5
    tile = next(b for b in screen.buttons() if b.objectName().startswith("service_"))
    at = tile.mapTo(screen.window, QPoint(tile.width() // 2, tile.height() // 2))
    for _ in range(2):
        QTest.mouseClick(screen.window.windowHandle(), LEFT, NONE, at)
        rig.clock.seconds += 0.15
    rig.work()
    assert rig.tickets() == []


def test_a_citizen_who_takes_their_time_gets_the_number(rig: Rig, screen: Screen) -> None:
    for name in ("service_", "take_number", "take_number"):
        rig.clock.seconds += 2
        screen.tap(next(b for b in screen.buttons() if b.objectName().startswith(name)))
        rig.work()
    assert len(rig.tickets()) == 1


def type_keys(rig: Rig, screen: Screen, opened_by: Press, keys: str, a_second: float) -> str:
    """Type on a page's keys with real presses, and return what stands there then."""
    rig.presenter.pressed(opened_by)
    rig.clock.seconds += 1
    for key in keys:
        rig.clock.seconds += 1 / a_second
        screen.tap(next(b for b in screen.buttons() if b.objectName() == f"key_{key}"))
    place = rig.state.place
    assert isinstance(place, Search | AtCheckIn)
    return place.typed


@pytest.mark.parametrize(("opened_by", "keys"), [(OpenSearch(), "daoluyunshu"), (OpenCheckIn(), "73918264")])
@pytest.mark.parametrize("a_second", [6.4, 12])
def test_fast_typing_on_the_screen_loses_no_key(
    rig: Rig, screen: Screen, opened_by: Press, keys: str, a_second: float
) -> None:
    assert type_keys(rig, screen, opened_by, keys, a_second) == keys


def test_what_no_hand_types_is_a_burst_on_keys_too(rig: Rig, screen: Screen) -> None:
    assert type_keys(rig, screen, OpenSearch(), "daoluyunshudaoluyunshu", 20) == "daoluyunshudaol"
