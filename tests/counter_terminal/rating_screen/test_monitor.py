"""A monitor that comes and goes: the citizen's window goes with it, and never onto the clerk's."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.monitor import RatingMonitor, trouble_with
from counter_terminal.rating_screen.state import RatingPage
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


@dataclass
class FakeScreen:
    place: QRect

    def geometry(self) -> QRect:
        return self.place


class Window(RatingScreenWindow):
    """Notes which monitor it covers."""

    def __init__(self, seated: Seated) -> None:
        super().__init__(seated.mind, "light")
        self.covered: list[str] = []
        self.buried = False
        """Whether the desktop lets nobody see it, whatever it asks for."""
        self.moved = False

    @property
    def is_seen(self) -> bool:
        return super().is_seen and not self.buried

    def fills(self, _: Screen) -> bool:  # type: ignore[override]
        return not self.moved

    def cover(self, screen: Screen) -> None:  # type: ignore[override]
        self.covered.append(screen.name())
        self.moved = False
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.resize(600, 400)
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


class Both:
    """A window on the citizens' monitor, and what is told of it."""

    def __init__(self, qtbot: QtBot, desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
        self.plugged = [Screen("eDP-1"), Screen("HDMI-1")]
        monkeypatch.setattr(QGuiApplication, "screens", lambda: self.plugged)
        self.told = list[Words]()
        self.app, self.window = Screens(), Window(Seated(desk))
        qtbot.addWidget(self.window)
        self.monitor = RatingMonitor(self.app, self.window, "HDMI-1", self.told.append)  # type: ignore[arg-type]
        self.monitor.look()
        qtbot.waitUntil(lambda: self.window.is_seen)


@pytest.fixture
def both(qtbot: QtBot, desk: Bench, monkeypatch: pytest.MonkeyPatch) -> Both:
    return Both(qtbot, desk, monkeypatch)


def test_the_window_is_before_all_others_in_no_task_bar_and_takes_no_keys(both: Both) -> None:
    flags = both.window.windowFlags()
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert both.window.windowType() is Qt.WindowType.Tool
    assert both.window.testAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDock)


@pytest.mark.parametrize("put_away", [Window.showMinimized, Window.hide], ids=["minimised", "hidden"])
def test_a_window_that_is_put_away_comes_back_at_once(
    both: Both, qtbot: QtBot, put_away: Callable[[Window], None]
) -> None:
    put_away(both.window)
    qtbot.waitUntil(lambda: both.window.is_seen)
    both.monitor.look_whether_seen()
    assert both.told == [NOTHING]


def test_a_window_that_cannot_be_seen_is_told_as_a_missing_monitor_is_and_is_brought_back(both: Both) -> None:
    both.window.buried = True
    before = len(both.window.covered)
    both.monitor.look_whether_seen()
    assert both.told == [NOTHING], "a moment is no fault"
    both.monitor.look_whether_seen()
    assert both.told == [NOTHING, texts.PUT_AWAY]
    assert len(both.window.covered) == before + 2, "it is tried again and again"
    both.window.buried = False
    both.monitor.look_whether_seen()
    assert both.told == [NOTHING, texts.PUT_AWAY, NOTHING]


def test_a_window_that_the_program_closes_stays_closed(both: Both, qtbot: QtBot) -> None:
    both.window.close()
    both.monitor.look_whether_seen()
    both.monitor.look()
    with qtbot.waitCallback() as later:
        QTimer.singleShot(0, later)  # after all that the window asked for when it was hidden
    assert not both.window.isVisible()


def test_a_window_that_another_program_moves_is_put_back(both: Both) -> None:
    both.window.moved = True
    before = len(both.window.covered)
    both.monitor.look_whether_seen()
    both.monitor.look_whether_seen()
    assert len(both.window.covered) == before + 1
    assert both.told == [NOTHING], "nobody missed it for long"


@pytest.mark.parametrize(
    ("place", "fills"),
    [
        (QRect(0, 0, 1024, 600), True),
        (QRect(0, 24, 1024, 576), True),
        (QRect(100, 100, 1024, 600), False),
        (QRect(0, 0, 892, 537), False),
        (QRect(-1920, 0, 1024, 600), False),
    ],
)
def test_a_window_that_covers_its_monitor_only_in_part_was_moved(
    qtbot: QtBot, desk: Bench, place: QRect, fills: bool
) -> None:
    window = RatingScreenWindow(Seated(desk).mind, "light")
    qtbot.addWidget(window)
    window.setGeometry(place)
    assert window.fills(FakeScreen(QRect(0, 0, 1024, 600))) is fills  # type: ignore[arg-type]


def test_a_window_without_its_monitor_stays_hidden(both: Both, qtbot: QtBot) -> None:
    both.plugged.pop()
    both.app.screenRemoved.emit(both.plugged[0])
    both.window.buried = True
    for _ in range(3):
        both.monitor.look_whether_seen()
    assert not both.window.isVisible()
    assert both.told[-1] == texts.NO_MONITOR.fill(wanted="HDMI-1")


def test_each_form_comes_to_the_front(qtbot: QtBot, desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    seated, raised = Seated(desk), list[RatingPage]()
    window = Window(seated)
    qtbot.addWidget(window)
    seated.mind.attach(window.show_state)
    monkeypatch.setattr(window, "raise_", lambda: raised.append(RatingPage.LEVELS))
    desk.primary()
    desk.primary()
    assert raised == []
    desk.primary()
    assert raised
    raised.clear()
    desk.time_passes(1)
    assert raised, "also what was laid over it meanwhile"


def test_the_clerk_reads_what_is_missing_and_that_it_is_back(desk: Bench) -> None:
    trouble = texts.NO_MONITOR.fill(wanted=2)
    desk.presenter.rating_screen_came(trouble)
    assert desk.state.status.text == trouble
    assert list(desk.state.notes) == [trouble]
    desk.presenter.rating_screen_came(NOTHING)
    assert list(desk.state.notes) == []
    assert "恢复" in desk.state.status.text.zh
