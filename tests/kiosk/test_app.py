"""The whole kiosk in one process: database, feed, printer and window, from the first tap to the slip."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk import CATALOGUE
from drivers.printer.opening import SimulatedPrinting
from drivers.sim.scanner import SimulatedScanner
from kiosk.app import Kiosk, opened_kiosk, run
from kiosk.local.journal import LocalJournal
from kiosk.opening import OpenedHall
from kiosk.spoken.voice import KioskVoice
from kiosk.state import Home
from shared.actions.booking import book
from shared.actions.devices import list_devices
from shared.actions.set_up import import_catalogue
from shared.catalogue.reading import read_catalogue
from shared.domain.actor import Actor
from shared.domain.appointment import Booking
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from shared.domain.words import Language
from shared.settings import DatabaseSettings, KioskSettings, Settings, SettingsProblem, WindowSettings
from tests.kiosk.askers import catalogue_with
from tests.kiosk.kiosks import OPENING


@pytest.fixture
def settings(ready_sqlite_url: str, tmp_path: Path) -> Settings:
    import_catalogue(ready_sqlite_url, read_catalogue(CATALOGUE)).close()
    return Settings(
        database=DatabaseSettings(url=ready_sqlite_url),
        kiosk=KioskSettings(journal=str(tmp_path / "journal"), player=f"file:{tmp_path / 'said'}"),
        window=WindowSettings(width=540, height=960),
    )


@pytest.fixture
def kiosk(settings: Settings, qtbot: QtBot) -> Iterator[Kiosk]:
    with opened_kiosk(settings) as made:
        qtbot.addWidget(made.window)
        made.start()
        yield made


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the kiosk's voice is asked to say, besides saying it."""
    told: list[str] = []
    read, say = KioskVoice.read, KioskVoice.say

    def reading(voice: KioskVoice, texts: tuple[str, ...], language: Language) -> None:
        told.extend(texts)
        read(voice, texts, language)

    def saying(voice: KioskVoice, text: str, language: Language) -> None:
        told.append(text)
        say(voice, text, language)

    monkeypatch.setattr(KioskVoice, "read", reading)
    monkeypatch.setattr(KioskVoice, "say", saying)
    return told


def visible(kiosk: Kiosk, name: str) -> list[QWidget]:
    return [w for w in kiosk.window.findChildren(QWidget, name) if w.isVisible()]


def _seen(kiosk: Kiosk, page: str) -> bool:
    return bool(visible(kiosk, page))


def tap(kiosk: Kiosk, qtbot: QtBot, name: str) -> None:
    qtbot.waitUntil(lambda: bool(visible(kiosk, name)), timeout=20_000)
    QTest.mouseClick(visible(kiosk, name)[0], Qt.MouseButton.LeftButton)


def test_from_the_first_tap_to_the_slip_and_home_again(kiosk: Kiosk, qtbot: QtBot) -> None:
    for name in ("service_truck-permit", "take_number", "page_questions", "take_number", "go_home"):
        tap(kiosk, qtbot, name)
    qtbot.waitUntil(lambda: bool(visible(kiosk, "page_home")), timeout=20_000)
    printer = kiosk.printing.opened[0]
    assert isinstance(printer, SimulatedPrinting)
    assert len(printer.device.slips) == 1

    def one_is_waiting() -> None:
        [summary] = visible(kiosk, "hall_summary")
        assert isinstance(summary, QLabel)
        assert summary.text().startswith("现在等候 1 人")

    qtbot.waitUntil(one_is_waiting, timeout=20_000)


def test_a_tiled_window_stands_where_it_is_told(kiosk: Kiosk) -> None:
    assert (kiosk.window.width(), kiosk.window.height()) == (540, 960)


def test_a_database_without_a_hall_is_one_sentence(ready_sqlite_url: str, tmp_path: Path, qtbot: QtBot) -> None:
    kiosk = KioskSettings(journal=str(tmp_path / "journal"))
    empty = Settings(database=DatabaseSettings(url=ready_sqlite_url), kiosk=kiosk)
    with pytest.raises(Problem, match="holds no hall"):
        run(empty)


def test_a_picture_that_is_none_is_one_sentence(settings: Settings, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "hall.png").write_text("no picture")
    wrong = settings.model_copy(
        update={"kiosk": settings.kiosk.model_copy(update={"picture": str(tmp_path / "hall.png")})}
    )
    with pytest.raises(Problem, match="no picture that can be read"):
        run(wrong)


def test_a_misspelt_printer_is_one_sentence(settings: Settings, qtbot: QtBot) -> None:
    wrong = settings.model_copy(
        update={"kiosk": settings.kiosk.model_copy(update={"printer": "escpoz+tcp://10.0.0.7:9100"})}
    )
    with pytest.raises(SettingsProblem, match=r"\[kiosk\] printer: .*escpos"):
        run(wrong)


def test_an_appointment_scanned_at_a_real_scanner_leads_to_its_slip(
    ready_sqlite_url: str, tmp_path: Path, qtbot: QtBot
) -> None:
    catalogue = catalogue_with()
    store = import_catalogue(ready_sqlite_url, catalogue, lambda: OPENING)
    service = store.hall().services[0]
    wish = Booking(service.id, OPENING + timedelta(minutes=18))
    made = book(store, Actor(Role.GUIDE, "guide"), wish, new_command())
    scanner = SimulatedScanner()
    scanner.start()
    wanted = KioskSettings(scanner=scanner.address, id_reader="sim:")
    journal = LocalJournal(tmp_path / "journal.db")
    kiosk = Kiosk(
        OpenedHall(store, store.hall()), journal, Settings(kiosk=wanted, window=WindowSettings(width=540, height=960))
    )
    qtbot.addWidget(kiosk.window)
    kiosk.start()
    try:
        qtbot.waitUntil(lambda: bool(visible(kiosk, "errand_check_in")), timeout=20_000)

        def taken() -> None:
            if not visible(kiosk, "page_number"):
                scanner.scan(made.code)
            assert visible(kiosk, "slip_words")

        qtbot.waitUntil(taken, timeout=20_000)
        qtbot.waitUntil(lambda: {"scanner", "id_reader"} <= {d.kind for d in list_devices(store)}, timeout=20_000)
    finally:
        kiosk.close()
        scanner.stop()
        store.close()
        journal.close()


def test_who_cannot_see_takes_a_number_by_keys_alone_and_hears_it(said: list[str], kiosk: Kiosk, qtbot: QtBot) -> None:
    def press(key: Qt.Key) -> None:
        QTest.keyClick(kiosk.window.focusWidget() or kiosk.window, key)

    def walk_to(name: str) -> None:
        qtbot.waitUntil(lambda: bool(visible(kiosk, name)), timeout=20_000)
        for _ in range(40):
            focused = kiosk.window.focusWidget()
            if focused is not None and focused.objectName() == name:
                return
            press(Qt.Key.Key_Down)
        raise AssertionError(f"keys do not reach {name}")

    qtbot.waitUntil(lambda: kiosk.presenter.state.place == Home(), timeout=20_000)
    press(Qt.Key.Key_F1)
    for page, name in (
        ("page_home", "service_truck-permit"),
        ("page_service", "take_number"),
        ("page_questions", "take_number"),
    ):
        qtbot.waitUntil(partial(_seen, kiosk, page), timeout=20_000)
        walk_to(name)
        press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(visible(kiosk, "page_number")), timeout=20_000)
    qtbot.waitUntil(lambda: any("请取走小票" in text for text in said), timeout=20_000)
    for words in ("已打开朗读", "货车营运证办理", "取号，按钮", "您的号码"):
        assert any(words in text for text in said), words
