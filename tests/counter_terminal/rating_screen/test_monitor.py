"""A monitor that comes and goes: the citizen's window goes with it, and never onto the clerk's."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.monitor import RatingMonitor, trouble_with
from counter_terminal.rating_screen.window import RatingScreenWindow
from shared.domain.words import NOTHING, Words
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.rating_screen.seated import Seated


@dataclass
class Named:
    called: str

    def name(self) -> str:
        return self.called


OWN, CITIZENS = Named("eDP-1"), Named("HDMI-1")


@pytest.mark.parametrize(
    ("wanted", "screens", "trouble"),
    [
        (2, (OWN, CITIZENS), NOTHING),
        ("HDMI-1", (OWN, CITIZENS), NOTHING),
        ("HDMI-1", (OWN,), texts.NO_MONITOR.fill(wanted="HDMI-1")),
        (3, (OWN, CITIZENS), texts.NO_MONITOR.fill(wanted=3)),
        (1, (OWN,), texts.ONLY_MONITOR),
    ],
)
def test_a_missing_monitor_and_the_clerks_only_one_are_told(
    wanted: str | int, screens: tuple[Named, ...], trouble: Words
) -> None:
    assert trouble_with(wanted, screens) == trouble


class Screens(QObject):
    """An application whose monitors a test plugs in and out."""

    screenAdded = Signal(object)  # noqa: N815 - Qt's name
    screenRemoved = Signal(object)  # noqa: N815 - Qt's name


class Screen(QObject):
    geometryChanged = Signal(QRect)  # noqa: N815 - Qt's name

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def name(self) -> str:
        return self._name


class Window(RatingScreenWindow):
    """Notes which monitor it covers."""

    def __init__(self, seated: Seated) -> None:
        super().__init__(seated.mind, "light")
        self.covered: list[str] = []

    def cover(self, screen: Screen) -> None:  # type: ignore[override]
        self.covered.append(screen.name())
        self.show()


def test_the_window_comes_and_goes_with_its_monitor(qtbot: QtBot, desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    app, own, citizens = Screens(), Screen("eDP-1"), Screen("HDMI-1")
    plugged, told = [own], list[Words]()
    monkeypatch.setattr(QGuiApplication, "screens", lambda: plugged)
    window = Window(Seated(desk))
    qtbot.addWidget(window)
    RatingMonitor(app, window, "HDMI-1", told.append).look()  # type: ignore[arg-type]
    assert (window.isVisible(), window.covered) == (False, [])
    assert told == [texts.NO_MONITOR.fill(wanted="HDMI-1")]

    plugged.append(citizens)
    app.screenAdded.emit(citizens)
    assert (window.isVisible(), window.covered) == (True, ["HDMI-1"])
    citizens.geometryChanged.emit(QRect())
    assert window.covered == ["HDMI-1"] * 2, "a new resolution is covered too"

    plugged.remove(citizens)
    app.screenRemoved.emit(citizens)
    assert not window.isVisible()
    assert told == [texts.NO_MONITOR.fill(wanted="HDMI-1"), NOTHING, texts.NO_MONITOR.fill(wanted="HDMI-1")]


def test_the_clerk_reads_what_is_missing_and_that_it_is_back(desk: Bench) -> None:
    trouble = texts.NO_MONITOR.fill(wanted=2)
    desk.presenter.rating_screen_came(trouble)
    assert desk.state.status.text == trouble
    assert list(desk.state.notes) == [trouble]
    desk.presenter.rating_screen_came(NOTHING)
    assert list(desk.state.notes) == []
    assert "恢复" in desk.state.status.text.zh
