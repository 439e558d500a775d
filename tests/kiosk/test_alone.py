"""The whole kiosk on a locked screen: no way out but the service page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk import CATALOGUE
from kiosk.app import Kiosk, opened_kiosk
from kiosk.lock.pin import hash_pin
from kiosk.lock.steady import BURST, BURST_S
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.ending import DONE
from shared.settings import DatabaseSettings, KioskSettings, Settings

PIN = "204917"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    statuses: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", statuses.append)
    return statuses


@pytest.fixture
def kiosk(
    ready_sqlite_url: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ended: list[int]
) -> Iterator[Kiosk]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    import_catalogue(ready_sqlite_url, read_catalogue(CATALOGUE)).close()
    locked = KioskSettings(
        fullscreen=True, width_mm=708, pin_hash=hash_pin(PIN), journal=str(tmp_path), player="silent"
    )
    with opened_kiosk(Settings(database=DatabaseSettings(url=ready_sqlite_url), kiosk=locked)) as made:
        qtbot.addWidget(made.window)
        made.start()
        yield made


def visible(kiosk: Kiosk, name: str) -> QWidget | None:
    return next((w for w in kiosk.window.findChildren(QWidget, name) if w.isVisible()), None)


def tap(kiosk: Kiosk, qtbot: QtBot, name: str) -> None:
    """Press a button with a finger that takes its time, as the platform tells it."""
    qtbot.waitUntil(lambda: _can_be_pressed(kiosk, name), timeout=20_000)
    QApplication.processEvents()  # a page just shown is laid out
    button = visible(kiosk, name)
    assert button is not None
    middle = button.mapTo(kiosk.window, QPoint(button.width() // 2, button.height() // 2))
    QTest.mouseClick(kiosk.window.windowHandle(), LEFT, NONE, middle)


def _can_be_pressed(kiosk: Kiosk, name: str) -> bool:
    button, hand = visible(kiosk, name), kiosk._alone._hand
    now, downs = hand._seconds(), list(hand._all_downs)
    rested = now > max(hand._settled_at, hand._quiet_from) and sum(now - at < BURST_S for at in downs) < BURST - 1
    return rested and isinstance(button, QAbstractButton) and button.isEnabled()


def test_a_locked_kiosk_does_not_close_and_hides_the_pointer(kiosk: Kiosk) -> None:
    assert not kiosk.window.close()
    assert kiosk.window.isVisible()
    assert kiosk.window.cursor().shape() == Qt.CursorShape.BlankCursor


@pytest.mark.parametrize("said", [{}, {"fullscreen": False}])
def test_a_kiosk_that_is_not_told_to_lock_the_screen_can_be_closed(
    said: dict[str, bool], ready_sqlite_url: str, qtbot: QtBot, tmp_path: Path
) -> None:
    import_catalogue(ready_sqlite_url, read_catalogue(CATALOGUE)).close()
    told = {"width_mm": 708, "journal": str(tmp_path), "player": "silent", **said}
    fresh = KioskSettings.model_validate(told)
    with opened_kiosk(Settings(database=DatabaseSettings(url=ready_sqlite_url), kiosk=fresh)) as kiosk:
        qtbot.addWidget(kiosk.window)
        kiosk.start()
        assert kiosk.window.isFullScreen() is not bool(said)
        assert kiosk.window.cursor().shape() != Qt.CursorShape.BlankCursor
        assert kiosk.window.close()


def test_staff_end_the_program_with_the_pin(kiosk: Kiosk, qtbot: QtBot, ended: list[int]) -> None:
    QTest.keyClick(kiosk.window.windowHandle(), Qt.Key.Key_S, CHORD)
    for digit in PIN:
        tap(kiosk, qtbot, f"key_{digit}")
    for name in ("pin_enter", "tab_machine", "end", "confirm_order"):
        tap(kiosk, qtbot, name)
    assert ended == [DONE]


def test_staff_at_a_keyboard_type_the_pin_right_after_the_chord(kiosk: Kiosk, qtbot: QtBot) -> None:
    handle = kiosk.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_S, CHORD)
    for key in (*PIN, Qt.Key.Key_Return):
        QTest.keyClick(handle, key)
    qtbot.waitUntil(lambda: visible(kiosk, "page_service_desk") is not None, timeout=20_000)
