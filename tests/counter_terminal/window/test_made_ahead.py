"""The largest pages are made while nothing happens."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_terminal.state import Shape
from counter_terminal.window import counter_window
from counter_terminal.window.full import FullDesk
from counter_terminal.window.more_page import MorePage
from tests.counter_terminal.window.hand import Hand


def test_the_largest_pages_are_there_before_they_are_asked_for_and_show_what_is_known_by_then(
    at_desk: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter_window, "AHEAD_MS", 0)

    def made(kind: type[QWidget]) -> list[QWidget]:
        return list(at_desk.window.findChildren(kind))

    assert not made(FullDesk)
    at_desk.window.make_ahead()
    qtbot.waitUntil(lambda: len(made(FullDesk)) == len(made(MorePage)) == 1)
    ready = made(FullDesk)
    assert not any(page.isVisible() for page in (*ready, *made(MorePage)))
    at_desk.press("primary")
    at_desk.bench.presenter.change(shape=Shape.FULL)
    at_desk.settle()
    assert made(FullDesk) == ready
    assert at_desk.text("ticket_number") == "A001"
