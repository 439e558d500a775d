"""How the window stands: it comes back where it was left, on a screen that is there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.desktop import PlainDesktop
from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.bar import Bar
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.frame import Frame
from counter_terminal.window.memory import Kept, KeptPlace
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS

Open = Callable[..., CounterWindow]


class Told(PlainDesktop):
    """A desktop that takes down what it is asked."""

    def __init__(self) -> None:
        self.strips: list[Sequence[int] | None] = []

    def reserve(self, window: int, strip: Sequence[int] | None) -> None:
        assert window
        self.strips.append(strip)


@pytest.fixture
def saved() -> list[Kept]:
    return []


@pytest.fixture
def desktop() -> Told:
    return Told()


@pytest.fixture
def opened(desk: Bench, qtbot: QtBot, saved: list[Kept], desktop: Told) -> Open:
    def begin(
        kept: Kept | None = None, *, reserve: bool = False, wanted: WindowSettings | None = None
    ) -> CounterWindow:
        named = wanted or WindowSettings()
        window = CounterWindow(
            desk.presenter,
            desk.pages,
            METRICS,
            named,
            frame=lambda window: Frame(window, named, kept, saved.append, desktop, reserve=reserve),
        )
        qtbot.addWidget(window)
        desk.presenter.attach(window.show_state)
        window.show()
        return window

    return begin


def screen() -> tuple[str, int, int]:
    found = QGuiApplication.primaryScreen()
    return found.name(), found.availableGeometry().width(), found.availableGeometry().height()


def test_a_window_comes_back_where_it_was_left(opened: Open, desk: Bench, saved: list[Kept], qtbot: QtBot) -> None:
    window = opened()
    qtbot.waitUntil(lambda: bool(saved) and "compact" in saved[-1].places)
    window.move(37, 43)
    window.resize(700, 500)
    qtbot.waitUntil(lambda: bool(saved) and saved[-1].places["compact"].height == 500)
    assert saved[-1].places["compact"] == KeptPlace(screen()[0], 37, 43, 700, 500)
    window.close()
    again = opened(saved[-1])
    assert (again.pos(), again.width(), again.height()) == (QPoint(37, 43), 700, 500)


def test_shapes_have_places_of_their_own_and_keep_what_was_written(
    opened: Open, desk: Bench, saved: list[Kept], qtbot: QtBot
) -> None:
    window = opened()
    qtbot.waitUntil(lambda: bool(saved) and "compact" in saved[-1].places)
    window.resize(700, 500)
    window.move(37, 43)
    qtbot.waitUntil(lambda: bool(saved) and saved[-1].places["compact"].x == 37)
    for shape in (Shape.BAR, Shape.FULL, Shape.BAR, Shape.COMPACT):
        desk.pages.shape_chosen(shape)
        assert saved[-1].shape == shape.value
    assert window.pos() == QPoint(37, 43)


@pytest.mark.parametrize("name", ["a screen that is gone", None])
def test_a_window_outside_every_screen_is_brought_back(opened: Open, name: str | None) -> None:
    place = KeptPlace(name or screen()[0], 5000, 4000, 700, 480)
    window = opened(Kept(places={"compact": place}))
    _, width, height = screen()
    frame = window.frameGeometry()
    assert (frame.right(), frame.bottom()) == (width - 1, height - 1)


def test_the_bar_goes_to_the_other_edge_and_unfolds_upwards_there(opened: Open, desk: Bench) -> None:
    window, (_, _, height) = opened(), screen()
    desk.pages.shape_chosen(Shape.BAR)
    assert window.geometry().y() == 0
    desk.pages.edge_chosen(Edge.BOTTOM)
    assert window.geometry().y() + window.height() == height
    desk.pages.more_pressed()
    assert window.geometry().y() + window.height() == height
    assert window.height() > 300
    desk.pages.more_pressed()
    desk.pages.edge_chosen(Edge.TOP)
    assert window.geometry().y() == 0


@pytest.mark.parametrize("edge", [Edge.LEFT, Edge.RIGHT])
def test_the_bar_stands_upright_at_a_side_and_unfolds_towards_the_middle(
    opened: Open, desk: Bench, qtbot: QtBot, edge: Edge
) -> None:
    window, (_, width, _) = opened(), screen()
    desk.pages.shape_chosen(Shape.BAR)
    desk.pages.edge_chosen(edge)

    def side() -> int:
        place = window.geometry()
        return place.x() if edge is Edge.LEFT else place.x() + place.width() - width

    slim = window.width()
    assert side() == 0
    assert window.height() > 3 * slim
    desk.pages.more_pressed()
    assert side() == 0
    assert window.width() > 3 * slim
    desk.pages.more_pressed()
    assert (side(), window.width()) == (0, slim)
    desk.pages.edge_chosen(Edge.TOP)
    assert window.width() > 3 * window.height()


def test_an_upright_bar_that_was_dragged_goes_to_the_nearer_side_and_comes_back_there(
    opened: Open, desk: Bench, saved: list[Kept], qtbot: QtBot
) -> None:
    window = opened()
    desk.presenter.change(shape=Shape.BAR, edge=Edge.RIGHT)
    qtbot.waitUntil(lambda: "bar" in saved[-1].places)
    window.setGeometry(100, 0, window.width(), window.height())
    qtbot.waitUntil(lambda: saved[-1].edge == "left" and window.geometry().x() == 0)
    assert desk.presenter.facts.edge is Edge.LEFT
    window.close()
    assert opened(saved[-1]).geometry().x() == 0


@pytest.mark.parametrize(("y", "edge"), [(200, Edge.TOP), (600, Edge.BOTTOM)])
def test_a_bar_that_was_dragged_lies_at_the_nearer_edge_whole_on_the_screen(
    opened: Open, desk: Bench, saved: list[Kept], qtbot: QtBot, y: int, edge: Edge
) -> None:
    window, (_, width, height) = opened(wanted=WindowSettings(width=600)), screen()
    desk.pages.shape_chosen(Shape.BAR)
    qtbot.waitUntil(lambda: "bar" in saved[-1].places)
    window.setGeometry(-353, y, window.width(), window.height())
    at_rest = 0 if edge is Edge.TOP else height - window.height()
    qtbot.waitUntil(lambda: window.geometry().topLeft() == QPoint(0, at_rest))
    assert window.geometry().right() < width
    assert desk.presenter.facts.edge is edge
    desk.pages.more_pressed()
    desk.pages.more_pressed()
    assert window.geometry().topLeft() == QPoint(0, at_rest)


def test_a_bar_keeps_where_along_its_edge_it_was_dragged(
    opened: Open, desk: Bench, saved: list[Kept], qtbot: QtBot
) -> None:
    window = opened(wanted=WindowSettings(width=600))
    desk.pages.shape_chosen(Shape.BAR)
    qtbot.waitUntil(lambda: "bar" in saved[-1].places)
    window.setGeometry(150, 90, window.width(), window.height())
    qtbot.waitUntil(lambda: window.geometry().topLeft() == QPoint(150, 0))
    assert saved[-1].places["bar"].x == 150


def test_a_bar_kept_in_the_middle_of_a_screen_or_at_another_scale_comes_back_whole_at_its_edge(
    opened: Open, desk: Bench
) -> None:
    name, width, _ = screen()
    window = opened(Kept("bar", "top", {"bar": KeptPlace(name, -353, 307, 437, 80)}))
    desk.pages.shape_chosen(Shape.BAR)
    assert window.geometry().getRect() == (0, 0, width, window.height())
    assert window.height() < 80


def test_signing_in_stands_where_the_bar_was_with_its_title_on_the_screen(opened: Open, desk: Bench) -> None:
    window = opened()
    desk.pages.shape_chosen(Shape.BAR)
    desk.presenter.change(page=Page.SIGN_IN)
    assert window.frameGeometry().y() == 0
    assert window.geometry().y() > 0
    assert window.height() < 500  # over the clerk's program


def test_a_click_does_not_take_the_bar_along_and_a_drag_does(
    opened: Open, desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    moves: list[object] = []
    monkeypatch.setattr(Bar, "go_along", lambda bar: moves.append(bar))
    window = opened()
    desk.pages.shape_chosen(Shape.BAR)
    bar = window.findChild(Bar)
    assert bar is not None
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mouseMove(bar, QPoint(90, 40))
    assert not moves
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    held = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(90, 40),
        QPointF(bar.mapToGlobal(QPoint(90, 40))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    bar.mouseMoveEvent(held)
    assert len(moves) == 1


def test_tooltips_are_shown_while_another_program_has_the_keyboard(opened: Open, desk: Bench) -> None:
    window = opened()
    for shape in Shape:
        desk.pages.shape_chosen(shape)
        assert window.testAttribute(Qt.WidgetAttribute.WA_AlwaysShowToolTips)
        recall = next(w for w in window.findChildren(QWidget, "recall") if w.isVisible())
        assert recall.toolTip()


@pytest.mark.parametrize("edge", Edge)
def test_the_strip_is_reserved_while_the_bar_is_there(opened: Open, desk: Bench, desktop: Told, edge: Edge) -> None:
    window, (_, width, height) = opened(reserve=True), screen()
    desk.presenter.change(edge=edge, shape=Shape.BAR)
    bar = window.width() if edge.upright else window.height()
    sides = tuple(bar if each is edge else 0 for each in (Edge.LEFT, Edge.RIGHT, Edge.TOP, Edge.BOTTOM))
    assert desktop.strips[-1] is not None
    assert tuple(desktop.strips[-1])[:4] == sides
    whole = (window.geometry().y(), window.height()) if edge.upright else (window.geometry().x(), window.width())
    assert whole == (0, height if edge.upright else width)
    desk.pages.more_pressed()
    assert tuple(desktop.strips[-1])[:4] == sides  # what unfolds lies over other windows for a moment
    desk.pages.shape_chosen(Shape.COMPACT)
    assert desktop.strips[-1] is None


def test_a_screen_that_gets_another_size_has_the_bar_at_its_edge_again(opened: Open, desk: Bench) -> None:
    window, whole = opened(), QGuiApplication.primaryScreen().geometry()
    desk.pages.shape_chosen(Shape.BAR)
    window.move(0, 300)
    QGuiApplication.primaryScreen().geometryChanged.emit(whole)
    assert window.geometry().y() == 0


def test_without_the_setting_no_strip_is_reserved(opened: Open, desk: Bench, desktop: Told) -> None:
    opened()
    desk.pages.shape_chosen(Shape.BAR)
    assert desktop.strips == []


def test_the_window_never_comes_with_the_keyboard_and_the_bar_takes_it_by_no_click(opened: Open, desk: Bench) -> None:
    window = opened()
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    desk.pages.shape_chosen(Shape.BAR)
    handle = window.windowHandle()
    assert handle is not None
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    desk.pages.pause_pressed()
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    desk.pages.back_pressed()
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    desk.presenter.change(page=Page.MORE)
    assert handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus, "a ticked paper takes no keyboard"
    desk.pages.shape_chosen(Shape.FULL)
    handle = window.windowHandle()
    assert handle is not None
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_a_place_that_the_settings_name_is_kept_to(opened: Open) -> None:
    window = opened(wanted=WindowSettings(x=5, y=6, width=900, height=700))
    assert (window.x(), window.y(), window.width(), window.height()) == (5, 6, 900, 700)


def test_a_page_stays_open_through_all_shapes(opened: Open, desk: Bench) -> None:
    opened()
    desk.presenter.change(page=Page.PAUSE)
    for shape in Shape:
        desk.pages.shape_chosen(shape)
        assert replace(desk.presenter.facts, page=Page.PAUSE) == desk.presenter.facts
