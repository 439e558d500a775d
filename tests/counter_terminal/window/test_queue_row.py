"""A missed number's row says what its button does with that number, or why it does nothing."""

from pytestqt.qtbot import QtBot

from counter_terminal.state import Act, Control
from counter_terminal.window.look import Look
from counter_terminal.window.queue_row import MissedRow
from shared.domain.words import Language, Words
from shared.qt.theme import THEMES
from tests.counter_terminal.window.hand import METRICS

LABEL = Words("复号", "Take back")


def test_the_hint_names_the_number_of_the_row(qtbot: QtBot) -> None:
    row = MissedRow(Look(THEMES["light"], METRICS), lambda _: None, "B007")
    qtbot.addWidget(row)
    row.show_control(Control(Act.RETURN, LABEL, Words("{number} 回来", "{number} back"), enabled=True), Language.ZH)
    assert row.back.toolTip() == "B007 回来"


def test_a_refusal_is_told_as_it_is(qtbot: QtBot) -> None:
    row = MissedRow(Look(THEMES["light"], METRICS), lambda _: None, "B007")
    qtbot.addWidget(row)
    row.show_control(Control(Act.RETURN, LABEL, Words("在“{PC}”上", "at “{PC}”"), enabled=False), Language.EN)
    assert row.back.toolTip() == "at “{PC}”"
