"""What lives in circles is destroyed by the GUI thread, whoever made it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shared.qt.garbage import GarbageOnGuiThread, search


class Circle:
    """Holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def on_gui_thread(qtbot: QtBot) -> Iterator[QObject]:
    parent = QObject()
    yield GarbageOnGuiThread(parent)
    gc.enable()


def enough() -> list[Circle]:
    return [Circle() for _ in range(2 * gc.get_threshold()[0])]


@pytest.mark.usefixtures("on_gui_thread")
def test_circles_of_any_thread_end_on_the_gui_thread(qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []
    maker = threading.Thread(
        target=lambda: weakref.finalize(enough()[0], lambda: seen.append(threading.current_thread()))
    )
    maker.start()
    maker.join()
    assert seen == []
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [threading.current_thread()]


@pytest.mark.usefixtures("on_gui_thread")
def test_nothing_is_searched_before_there_is_enough() -> None:
    gc.collect()
    before = [age["collections"] for age in gc.get_stats()]
    search()
    assert [age["collections"] for age in gc.get_stats()] == before
    kept = enough()
    search()
    assert [age["collections"] for age in gc.get_stats()] == [before[0] + 1, *before[1:]]
    assert kept


@pytest.mark.usefixtures("on_gui_thread")
def test_the_old_are_searched_too_once_the_young_were_often_enough() -> None:
    gc.collect()
    full = gc.get_stats()[2]["collections"]
    _, of_young, of_middle = gc.get_threshold()
    for _ in range((of_young + 2) * (of_middle + 2)):
        enough()
        search()
    assert gc.get_stats()[2]["collections"] > full
