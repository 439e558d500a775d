"""The pages for whoever has a number, an appointment or a card: nothing is cut, all is in reach of fingers and keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from deploy.pictures import kiosk as pictures
from deploy.pictures.kiosk_asking import states
from deploy.pictures.long_hall import a_long_hall
from kiosk.check_in.place import AtCheckIn, DoCheckIn, TypeCode
from kiosk.id_card.place import IdTyped, PlaceCard, TypeInstead, WithoutCard
from kiosk.look import TARGET_MM, look_for
from kiosk.modes import Mode
from kiosk.my_number.place import AskNumber, AtNumber, ComeBack, FindNumber, GiveUp, KeepNumber, TakeNew, TypeNumber
from kiosk.press import Press, Touch
from kiosk.state import Closed, Home, KioskState
from kiosk.window import KioskWindow
from shared.domain.hall import Hall
from shared.domain.words import Language
from shared.qt.theme import LIGHT

SIZES = [QSize(1080, 1920), QSize(1920, 1080), QSize(1366, 768), QSize(432, 768)]


@pytest.fixture(scope="module")
def hall() -> Hall:
    return pictures.demonstration_hall()


@pytest.fixture(scope="module")
def named(hall: Hall) -> dict[str, KioskState]:
    return dict(states(hall))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1080, 1920)
    made.show()
    yield made
    made.hide()


def show(window: KioskWindow, state: KioskState) -> list[Press]:
    """Show a state; return the presses that will come, without touches."""
    window.show_state(state)
    QApplication.processEvents()
    heard: list[Press] = []
    window.presses.pressed.connect(lambda press: heard.append(press) if press != Touch() else None)
    return heard


def buttons(window: KioskWindow) -> list[QAbstractButton]:
    return [button for button in window.findChildren(QAbstractButton) if button.isVisible()]


def tap(window: KioskWindow, *names: str) -> None:
    for name in names:
        (button,) = [button for button in buttons(window) if button.objectName() == name]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width()}x{s.height()}")
@pytest.mark.parametrize("language", list(Language))
def test_everything_fits_is_named_and_is_for_fingers(
    window: KioskWindow, named: dict[str, KioskState], size: QSize, language: Language
) -> None:
    window.resize(size)
    least = TARGET_MM * look_for(LIGHT, size.width(), size.height()).metrics.px_per_mm
    for name, state in named.items():
        show(window, replace(state, language=language))
        for button in buttons(window):
            assert min(button.width(), button.height()) >= least, (name, button.objectName(), button.size())
            assert button.accessibleName(), (name, button.objectName())
            corners = (button.rect().topLeft(), button.rect().bottomRight())
            assert all(window.rect().contains(button.mapTo(window, corner)) for corner in corners), (
                name,
                button.objectName(),
            )
        if isinstance(state.place, Home | Closed):
            continue
        for label in (w for w in window.findChildren(QLabel) if w.isVisible() and w.text()):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed or label.objectName() == "ticket_number", (name, label.text())


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda s: f"{s.width()}x{s.height()}")
def test_the_longest_names_fit_too(window: KioskWindow, hall: Hall, size: QSize) -> None:
    window.resize(size)
    for name, state in states(a_long_hall(hall)):
        if name in ("check-in-late", "ask-other-day", "number-waiting-slip", "number-too-late", "card-expired"):
            show(window, replace(state, language=Language.EN))
            for button in buttons(window):
                corner = button.mapTo(window, button.rect().bottomRight())
                assert window.rect().contains(corner), (name, button.objectName())


def test_keys_reach_every_button_of_every_page(window: KioskWindow, named: dict[str, KioskState]) -> None:
    window.activateWindow()
    for name in ("check-in-late", "ask-number", "ask-time", "number-parked-slip", "give-up", "card", "card-typing"):
        show(window, named[name])
        wanted = {button.objectName() for button in buttons(window) if button.isEnabled()}
        next(button for button in buttons(window) if button.objectName() == "language").setFocus()
        reached = set()
        for _ in range(len(wanted) + 1):
            focused = window.focusWidget()
            assert focused is not None
            reached.add(focused.objectName())
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert reached == wanted, name


def test_an_appointment_code_is_typed_and_sent(window: KioskWindow, named: dict[str, KioskState]) -> None:
    heard = show(window, named["check-in-typed"])
    tap(window, "key_P", "key_erase")
    assert heard == [TypeCode("7KXA3FNP"), TypeCode("7KXA3F")]
    place = named["check-in-typed"].place
    assert isinstance(place, AtCheckIn)
    heard = show(window, replace(named["check-in-typed"], place=replace(place, typed="1234")))
    tap(window, "check_in")
    assert heard == [DoCheckIn()]


def test_a_keyboard_types_wherever_the_focus_is(window: KioskWindow, named: dict[str, KioskState]) -> None:
    heard = show(window, named["ask-return"])
    (key,) = [button for button in buttons(window) if button.objectName() == "key_7"]
    QTest.keyClick(key, Qt.Key.Key_2)
    assert heard == [TypeNumber("A012")]


def test_a_whole_number_is_looked_up(window: KioskWindow, named: dict[str, KioskState]) -> None:
    place = named["ask-number"].place
    assert isinstance(place, AskNumber)
    heard = show(window, replace(named["ask-number"], place=replace(place, typed="A012")))
    tap(window, "find_number")
    assert heard == [FindNumber()]


def test_a_page_offers_what_its_number_allows(window: KioskWindow, named: dict[str, KioskState]) -> None:
    heard = show(window, named["number-parked"])
    tap(window, "come_back")
    assert heard == [ComeBack()]
    assert "give_up" not in {button.objectName() for button in buttons(window)}
    heard = show(window, named["number-too-late"])
    tap(window, "take_new")
    place = named["number-too-late"].place
    assert isinstance(place, AtNumber)
    assert heard == [TakeNew(place.ticket.service_id)]


def test_giving_back_says_what_each_button_does(window: KioskWindow, named: dict[str, KioskState]) -> None:
    heard = show(window, named["give-up"])
    said = {button.objectName(): button.text() for button in buttons(window)}
    assert (said["do_give_up"], said["keep_mine"]) == ("退回 A032，不办了", "留着号码")
    tap(window, "keep_mine")
    assert heard == [KeepNumber()]
    assert isinstance(named["give-up"].place, GiveUp)


def test_an_id_number_is_typed_half_hidden_told_once_and_wiped(
    window: KioskWindow, named: dict[str, KioskState]
) -> None:
    heard = show(window, named["card-typing"])
    number = "11010519491231002X"
    tap(window, *(f"key_{sign}" for sign in number))
    (entry,) = [label for label in window.findChildren(QLabel, "entry") if label.isVisible()]
    assert entry.text() == "110***********002X"
    assert heard == []
    tap(window, "take_typed")
    assert heard == [IdTyped(number)]
    show(window, replace(named["card-typing"], place=Home()))
    show(window, named["card-typing"])
    (entry,) = [label for label in window.findChildren(QLabel, "entry") if label.isVisible()]
    assert entry.text() == "例如 110***********1234"
    tap(window, "key_9")
    assert entry.text() == "9"


def test_the_card_page_offers_the_ways_of_its_service(window: KioskWindow, named: dict[str, KioskState]) -> None:
    heard = show(window, named["card"])
    tap(window, "type_instead", "without_card")
    assert heard == [TypeInstead(), WithoutCard()]
    show(window, named["card-required"])
    assert {"type_instead", "without_card"}.isdisjoint(button.objectName() for button in buttons(window))
    assert isinstance(named["card"].place, PlaceCard)


def test_broken_devices_are_told_and_the_other_ways_stay(window: KioskWindow, named: dict[str, KioskState]) -> None:
    show(window, named["check-in-broken"])
    told = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("扫码器暂时不能用" in text for text in told)
    assert any("读卡器暂时不能用" in text for text in told)
    assert "key_7" in {button.objectName() for button in buttons(window)}


def test_the_errands_stand_on_the_home_page_and_in_breaks_and_after_hours(
    window: KioskWindow, named: dict[str, KioskState], hall: Hall
) -> None:
    show(window, named["home-errands"])
    errands = {"errand_check_in", "errand_return", "errand_my_number"}
    assert errands <= {b.objectName() for b in buttons(window)}
    show(window, named["closed-check-in"])
    assert {b.objectName() for b in buttons(window)} == {
        "errand_check_in",
        "errand_return",
        "errand_my_number",
        "language",
        *(f"mode_{mode.value}" for mode in Mode),
    }
    show(window, pictures.home_state(replace(hall, services=tuple(replace(s, slots=()) for s in hall.services))))
    assert "errand_check_in" not in {b.objectName() for b in buttons(window)}


def test_a_card_left_lying_is_told_on_the_home_page(window: KioskWindow, named: dict[str, KioskState]) -> None:
    show(window, named["home-card-left"])
    (label,) = [label for label in window.findChildren(QLabel, "card_left") if label.isVisible()]
    assert "请取回" in label.text()
