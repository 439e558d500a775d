"""The lying bar can be read at every width: what fits stands whole, and what does not is folded away, never cut."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_terminal import texts
from counter_terminal.desk import derive
from counter_terminal.facts import Facts
from counter_terminal.state import CounterDeskState, Page, Status, StatusKind
from counter_terminal.window.bar import Bar
from counter_terminal.window.counter_window import CounterWindow
from counter_terminal.window.look import BODY_MM
from counter_terminal.window.wrapped import Wrapped
from deploy.pictures.counter_states import NOW, all_states
from deploy.pictures.kiosk.halls import demonstration_hall
from shared.domain.words import Language, Words
from shared.qt.theme import Metrics
from shared.settings import WindowSettings
from tests.counter_terminal.bench import Bench

WIDTHS = {
    "1920 at 100 %": 1625,
    "1366 at 100 %": 1366,
    "1920 at 150 %": 1280,
    "1366 at 125 %": 1093,
    "1920 at 200 %": 960,
    "1366 at 200 %": 720,
}
REFUSED = Status(StatusKind.REFUSED, texts.WHY_CALLED.fill(number="D1032"))
LONGEST = Status(
    StatusKind.PROBLEM,
    Words(
        "A002 已经评价，不能撤销；请让群众重新取号，或者到咨询台说明情况后由值班长处理。",
        "A002 has been rated already and cannot be taken back; ask the citizen to take a new ticket at the kiosk.",
    ),
)
at_every_width = pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
in_both = pytest.mark.parametrize("language", Language)


class Shown:
    """A bar as it is to be seen."""

    def __init__(self, bench: Bench, qtbot: QtBot, width: int) -> None:
        self.window = CounterWindow(
            bench.presenter, bench.pages, Metrics(96 / 25.4, BODY_MM), WindowSettings(width=width)
        )
        qtbot.addWidget(self.window)

    def show(self, facts: Facts) -> CounterDeskState:
        state = derive(facts, NOW)
        self.window.show_state(state)
        self.window.show()
        for _ in range(4):
            QApplication.processEvents()
        return state

    def parts(self) -> dict[str, QWidget]:
        bar = self.window.findChild(Bar)
        assert bar is not None
        every = [w for w in bar.findChildren(QWidget) if isinstance(w, QLabel | QAbstractButton)]
        return {w.objectName() or str(id(w)): w for w in every if w.isVisible()}

    def sentence(self) -> str:
        """Return what can be read of the sentence."""
        return self._read("status_line")[0]

    def told(self) -> str:
        """Return what can be read of the ticket, in the bar or below it."""
        return [*self._read("ticket_service"), *self._read("status_line")][0]

    def _read(self, name: str) -> list[str]:
        return ["".join(w.shown()) for w in self.window.findChildren(Wrapped, name) if w.isVisible()]


@pytest.fixture
def states() -> dict[str, Facts]:
    return {name: facts for name, facts in all_states(demonstration_hall()).items() if facts.page is Page.DESK}


@in_both
@at_every_width
def test_nothing_in_the_bar_is_cut_covered_or_outside(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language
) -> None:
    shown = Shown(bench, qtbot, width)
    for name, facts in states.items():
        shown.show(replace(facts, language=language))
        areas: list[tuple[str, QRect]] = []
        for part, widget in shown.parts().items():
            area = QRect(widget.mapTo(shown.window, QPoint()), widget.size())
            assert shown.window.rect().contains(area), (name, part)
            covered = [other for other, taken in areas if taken.intersects(area)]
            assert not covered, (name, part, covered)
            areas.append((part, area))
            if isinstance(widget, QLabel) and not isinstance(widget, Wrapped) and widget.text():
                assert widget.width() >= widget.fontMetrics().horizontalAdvance(widget.text()), (name, part)


@in_both
@at_every_width
@pytest.mark.parametrize("status", [REFUSED, LONGEST])
def test_a_sentence_can_always_be_read_whole(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language, status: Status
) -> None:
    shown = Shown(bench, qtbot, width)
    for name, facts in states.items():
        state = shown.show(replace(facts, language=language, status=status))
        assert shown.sentence() == state.status.text.of(language), name


@in_both
@at_every_width
def test_number_and_next_step_are_always_there_and_class_language_and_note_have_signs(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language
) -> None:
    shown = Shown(bench, qtbot, width)
    shown.show(replace(states["long-names"], language=language))
    parts = shown.parts()
    assert {"ticket_number", "primary", "sign_class", "sign_note"} <= set(parts)
    assert ("sign_language" in parts) is (language is Language.ZH)
    assert "核对车辆登记证书" in parts["sign_note"].toolTip()


@in_both
@at_every_width
def test_the_service_can_always_be_read(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language
) -> None:
    shown = Shown(bench, qtbot, width)
    state = shown.show(replace(states["serving"], language=language))
    assert state.ticket is not None
    assert shown.told().startswith(state.ticket.service.of(language))


@in_both
def test_the_bar_names_the_counter_on_a_small_laptop(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], language: Language
) -> None:
    shown = Shown(bench, qtbot, 1366)
    shown.show(replace(states["serving"], language=language))
    who = shown.parts()["clerk"]
    assert isinstance(who, QLabel)
    assert who.text() == {Language.ZH: "2 号窗口", Language.EN: "Counter 2"}[language]


@in_both
@pytest.mark.parametrize("width", [1366, 1093, 911])
def test_while_nobody_is_in_hand_the_bar_tells_how_many_wait(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language
) -> None:
    shown = Shown(bench, qtbot, width)
    state = shown.show(replace(states["idle"], language=language))
    parts = shown.parts()
    apart = parts["waiting_total"].text() if "waiting_total" in parts else ""  # type: ignore[attr-defined]
    assert f"{texts.WAITING.of(language)} {state.waiting_total}" in apart + shown.told()


def test_serving_time_stands_beside_its_promise(bench: Bench, qtbot: QtBot, states: dict[str, Facts]) -> None:
    shown = Shown(bench, qtbot, 1366)
    shown.show(states["overdue"])
    elapsed, limit = shown.parts()["ticket_elapsed"], shown.parts()["ticket_limit"]
    assert isinstance(elapsed, QLabel)
    assert isinstance(limit, QLabel)
    assert (elapsed.text(), limit.text()) == ("已办 18:20", "承诺 15:00")
    assert elapsed.toolTip() == "已办 18:20 · 承诺 15:00 · 超出承诺 03:20"


@in_both
@at_every_width
def test_the_serving_time_and_its_promise_can_always_be_read(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts], width: int, language: Language
) -> None:
    shown = Shown(bench, qtbot, width)
    shown.show(replace(states["overdue"], language=language))
    parts = shown.parts()
    apart = [parts[name].text() for name in ("ticket_elapsed", "ticket_limit") if name in parts]  # type: ignore[attr-defined]
    told = " ".join([*apart, shown.told()])
    assert "18:20" in told
    assert "15:00" in told


def test_the_strip_of_a_sentence_folds_back_and_the_bar_stays_put(
    bench: Bench, qtbot: QtBot, states: dict[str, Facts]
) -> None:
    shown = Shown(bench, qtbot, 960)
    facts = replace(states["serving"], language=Language.EN)
    shown.show(facts)
    slim = shown.window.geometry()
    shown.show(replace(facts, status=LONGEST))
    assert shown.window.geometry().topLeft() == slim.topLeft()
    assert shown.window.height() > slim.height()
    shown.show(facts)
    assert shown.window.geometry() == slim


def test_a_message_and_an_alert_have_signs_of_their_own(bench: Bench, qtbot: QtBot, states: dict[str, Facts]) -> None:
    shown = Shown(bench, qtbot, 960)
    shown.show(states["alerts"])
    more = shown.parts()["more"]
    assert isinstance(more, QAbstractButton)
    assert (more.property("kind"), more.accessibleName()) == ("alarm", "预警 3")
    shown.show(states["message"])
    assert (more.property("kind"), more.accessibleName()) == ("message", "消息 1")
