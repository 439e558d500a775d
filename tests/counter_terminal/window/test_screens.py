"""On every usual screen at every usual scale, the window stays inside what is free, and each step is there to press."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.desk import derive
from counter_terminal.facts import Facts
from counter_terminal.state import Edge, Page, Shape
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.frame import Frame
from counter_terminal.window.geometry import Area
from counter_terminal.window.more_page import MorePage
from counter_terminal.window.queue_panel import QueuePanel
from counter_terminal.window.ticket_panel import TicketPanel
from counter_terminal.window.visit_row import PaperRow
from deploy.pictures.counter_signing import signing_states
from deploy.pictures.counter_states import NOW, all_states, messaged
from deploy.pictures.counter_visits import MANY_PAPERS, visit_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.words import Language
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench
from tests.counter_terminal.window.hand import METRICS

TASKBAR = 48
SCREENS = {
    f"{width}×{height} at {scale} %": (width * 100 // scale, height * 100 // scale)
    for width, height, scales in ((1366, 768, (100, 125, 150)), (1920, 1080, (100, 125, 150, 200)))
    for scale in scales
}
"""In pixels at 100 %."""
STEPS = ("primary", "recall", "no_show", "transfer", "pause", "resume", "outcome", "undo")
REST = ("finish_next", "hold", "note", "send_back", "around")
ON_PAGES = ("back", "sign_in", "pin", "counter_number", "clerk_search", "leave_anyway", "change_pin")
ROUNDS = 3


def states() -> dict[str, Facts]:
    """Return what is worth a look on a small screen: among it three services, many papers, a note and messages."""
    known = all_states(demonstration_hall())
    several = visit_states(known["serving"], known["long-names"])["several"]
    several = replace(messaged(several), notes=known["notes"].notes, status=known["long-refusal"].status)
    return {"idle": known["idle"], "called": known["called"], "serving": known["serving"], "several": several}


def shown(name: str, facts: Facts) -> Iterator[Facts]:
    """Yield all shapes, edges and pages of it; pages that show nothing of a ticket only once."""
    for shape, edge in [(Shape.COMPACT, Edge.TOP), (Shape.FULL, Edge.TOP), *((Shape.BAR, edge) for edge in Edge)]:
        pages = [page for page in Page if page is not Page.SIGN_IN] if name == "several" else [Page.DESK, Page.MORE]
        for page in pages:
            if page is not Page.MORE or shape is Shape.BAR:
                yield replace(facts, shape=shape, edge=edge, page=page)


class Screen:
    """A window on a screen whose size is told."""

    def __init__(self, bench: Bench, qtbot: QtBot) -> None:
        self.free: Area = (0, 0, 1, 1)
        named = WindowSettings()
        self.window = CounterWindow(
            bench.presenter,
            bench.pages,
            METRICS,
            named,
            frame=lambda window: Frame(window, named, free=self._free),
        )
        qtbot.addWidget(self.window)

    def _free(self, _: QScreen) -> Area:
        return self.free

    def show(self, facts: Facts) -> None:
        self.window.show_state(derive(facts, NOW))
        self.window.show()
        for _ in range(ROUNDS):
            QApplication.processEvents()

    def faults(self, names: tuple[str, ...]) -> Iterator[str]:
        """Yield what is not inside the screen, or not wholly to be seen."""
        window, free = self.window, QRect(*self.free)
        least = window.minimumSize()
        if least.width() > free.width() or least.height() > free.height():
            yield f"is at least {least.toTuple()}"
        if not free.contains(window.frameGeometry()):
            yield f"lies at {window.frameGeometry().getRect()}"
        for widget in (w for name in names for w in window.findChildren(QWidget, name) if w.isVisible()):
            place, seen = QRect(widget.mapTo(window, QPoint()), widget.size()), widget.visibleRegion()
            least = widget.minimumSizeHint().boundedTo(widget.maximumSize())
            if not window.rect().contains(place) or seen.boundingRect() != widget.rect():
                yield f"{widget.objectName()} is outside: {place.getRect()} of {window.size().toTuple()}"
            elif isinstance(widget, QAbstractButton) and widget.size().expandedTo(least) != widget.size():
                yield f"{widget.objectName()} is squeezed: {widget.size().toTuple()} of {least.toTuple()}"


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
def test_the_window_never_outgrows_the_screen_and_each_step_is_to_be_seen(
    bench: Bench, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen, found = Screen(bench, qtbot), list[str]()
    screen.free = (0, 0, size[0], size[1] - TASKBAR)
    hall = states()
    for name, facts in hall.items():
        for one in shown(name, facts):
            for language in Language:
                screen.show(replace(one, language=language))
                where = (name, str(one.shape), str(one.edge), str(one.page), str(language))
                found += [f"{' '.join(where)}: {fault}" for fault in screen.faults((*STEPS, *REST, *ON_PAGES))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("edge", [Edge.TOP, Edge.LEFT])
def test_beside_the_bar_of_a_low_screen_papers_have_more_room_than_queues(
    bench: Bench, qtbot: QtBot, edge: Edge
) -> None:
    screen = Screen(bench, qtbot)
    screen.free = (0, 0, 960, 540)
    screen.show(replace(states()["serving"], shape=Shape.BAR, edge=edge, page=Page.MORE))
    page = screen.window.findChild(MorePage)
    assert page is not None
    ticket, queues = page.findChild(TicketPanel), page.findChild(QueuePanel)
    assert ticket is not None
    assert queues is not None
    beside = queues.mapTo(page, QPoint()).x() > ticket.mapTo(page, QPoint()).x() + ticket.width() - 1
    assert beside or ticket.height() > queues.height()


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
def test_whoever_signs_in_sees_pin_counter_and_button_on_every_screen(
    bench: Bench, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen, found, known = Screen(bench, qtbot), list[str](), all_states(demonstration_hall())
    screen.free = (0, 0, size[0], size[1] - TASKBAR)
    screen.show(replace(known["long-names"], shape=Shape.FULL))
    for name, facts in signing_states(known["idle"], known["serving"], NOW).items():
        for shape in Shape if facts.page is Page.SIGN_IN else ():
            for language in Language:
                screen.show(replace(facts, shape=shape, language=language))
                found += [f"{name} {shape} {language}: {fault}" for fault in screen.faults(ON_PAGES)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS.keys())
def test_the_keys_of_the_bar_stay_where_they_are_when_the_rest_unfolds(
    bench: Bench, qtbot: QtBot, size: tuple[int, int], language: Language
) -> None:
    screen, facts = Screen(bench, qtbot), replace(states()["several"], language=language)
    screen.free = (0, 0, size[0], size[1] - TASKBAR)
    for edge in Edge:
        places = []
        for page in (Page.MORE, Page.DESK):
            screen.show(replace(facts, shape=Shape.BAR, edge=edge, page=page))
            keys = [w for w in screen.window.findChildren(QWidget, "more") if w.isVisible()]
            places.append([key.mapToGlobal(QPoint()) for key in keys])
        assert places[0] == places[1], edge


def test_what_unfolds_shows_all_papers_where_the_screen_has_room(bench: Bench, qtbot: QtBot) -> None:
    screen = Screen(bench, qtbot)
    screen.free = (0, 0, 1920, 1032)
    screen.show(replace(states()["several"], shape=Shape.BAR, edge=Edge.TOP, page=Page.MORE))
    papers = [w for w in screen.window.findChildren(PaperRow) if w.isVisible()]
    assert len(papers) == MANY_PAPERS
    assert all(paper.visibleRegion().boundingRect() == paper.rect() for paper in papers)
