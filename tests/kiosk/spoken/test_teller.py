"""What is read of the demonstration's pages, and what keys say, without any sound."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deploy.pictures.kiosk.halls import demonstration_hall, home_state, issued_ticket
from deploy.pictures.kiosk.states import at_service
from kiosk.modes import Mode, Modes
from kiosk.press import GoBack, ToggleMode
from kiosk.spoken import texts
from kiosk.spoken.presses import PauseSpeech, RepeatSpeech, SpeakLouder, SpeakSofter
from kiosk.spoken.speech import Speech
from kiosk.spoken.teller import Teller
from kiosk.spoken.voice import KioskVoice
from kiosk.state import Home, KioskState, Slip, TakeNumber
from kiosk.window import KioskWindow
from shared.domain.words import Language
from shared.press import Press
from shared.qt.theme import LIGHT


class Mouth(KioskVoice):
    """Writes down what a voice would be asked to say."""

    def __init__(self) -> None:
        QObject.__init__(self)
        self.heard: list[str] = []
        self.loudness = 0.0

    def read(self, told: tuple[str, ...], _: Language) -> None:
        self.heard += told

    def say(self, text: str, _: Language) -> None:
        self.heard.append(text)

    def again(self) -> None:
        self.heard.append("<again>")

    def pause(self, paused: bool) -> None:
        self.heard.append("<pause>" if paused else "<go on>")

    def quiet(self) -> None:
        self.heard.append("<quiet>")

    def at_loudness(self, loudness: float) -> None:
        self.loudness = loudness

    def new(self) -> list[str]:
        heard, self.heard = self.heard, []
        return heard


@pytest.fixture
def home() -> KioskState:
    return replace(home_state(demonstration_hall()), modes=Modes(spoken=True))


@pytest.fixture
def mouth() -> Mouth:
    return Mouth()


@pytest.fixture
def window(qtbot: QtBot, mouth: Mouth) -> Iterator[KioskWindow]:
    made = KioskWindow(LIGHT)
    qtbot.addWidget(made)
    made.resize(1080, 1920)
    made.show()
    teller = Teller(mouth)
    made.shown.connect(teller.shown)
    made.reached.connect(lambda control: teller.reached(control, Language.ZH))
    yield made
    made.hide()


def show(window: KioskWindow, state: KioskState) -> None:
    window.show_state(state)
    QApplication.processEvents()


def test_switched_on_it_explains_itself_and_reads_the_page(window: KioskWindow, home: KioskState, mouth: Mouth) -> None:
    show(window, replace(home, modes=Modes()))
    assert mouth.new() == []
    show(window, home)
    heard = mouth.new()
    assert heard[:2] == [texts.WELCOME.zh, "请选择要办的事"]
    assert heard[-1].startswith("这一页有")


def test_a_service_is_read_with_its_facts_and_papers_in_order(
    window: KioskWindow, home: KioskState, mouth: Mouth
) -> None:
    show(window, home)
    mouth.new()
    show(window, at_service(home, "transport-certificate"))
    heard = mouth.new()
    assert heard[0] == "道路运输证核发"
    wanted = ["前面等候 5 人", "今日受理至 17:00", "道路运输经营许可证 副本复印件，加盖公章 必备"]
    places = [heard.index(text) for text in wanted]
    assert places == sorted(places)


def test_figures_that_change_are_not_said_again_and_new_words_are(
    window: KioskWindow, home: KioskState, mouth: Mouth
) -> None:
    number = TakeNumber(issued_ticket(home), Slip.PRINTING)
    show(window, replace(home, place=number))
    assert "A032" in " ".join(mouth.new())
    show(window, replace(home, place=replace(number, slip=Slip.PRINTED, until=9.0), seconds_left=8))
    assert mouth.new() == ["请取走小票"]
    show(window, replace(home, place=replace(number, slip=Slip.PRINTED, until=9.0), seconds_left=7))
    assert mouth.new() == []


def test_the_question_over_the_page_is_read_and_keys_stay_on_it(
    window: KioskWindow, home: KioskState, mouth: Mouth
) -> None:
    show(window, home)
    mouth.new()
    show(window, replace(home, place=Home(), seconds_left=30))
    assert mouth.new()[0] == "您还需要时间吗？"
    show(window, replace(home, seconds_left=29))
    assert mouth.new() == []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Down)
    assert mouth.new() == ["还需要时间，按钮"] * 3


def test_arrow_keys_say_each_control_they_reach(window: KioskWindow, home: KioskState, mouth: Mouth) -> None:
    show(window, home)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(window.focusWidget() or window, key)
    mouth.new()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert mouth.new()[0].startswith("查找")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "department_transport"
    QTest.keyClick(focused, Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up)
    assert mouth.new() == ["路政运政分中心，已选中", "处罚中心，按钮", "路政运政分中心，已选中"]


def test_pause_repeat_and_volume_are_passed_on(window: KioskWindow, home: KioskState, mouth: Mouth) -> None:
    show(window, home)
    mouth.new()
    for speech in (Speech(paused=True), Speech(), Speech(repeats=1), Speech(repeats=1, volume=4)):
        show(window, replace(home, speech=speech))
    assert mouth.new() == ["<pause>", "<go on>", "<again>", "音量 4，共 5 级"]
    assert mouth.loudness == 0.5
    show(window, replace(home, modes=Modes()))
    assert mouth.new() == ["<quiet>"]


@pytest.mark.parametrize(
    ("key", "press"),
    [
        (Qt.Key.Key_F5, PauseSpeech()),
        (Qt.Key.Key_F6, RepeatSpeech()),
        (Qt.Key.Key_F7, SpeakSofter()),
        (Qt.Key.Key_VolumeUp, SpeakLouder()),
        (Qt.Key.Key_Escape, GoBack()),
    ],
)
def test_keys_work_wherever_the_focus_is(window: KioskWindow, home: KioskState, key: Qt.Key, press: Press) -> None:
    heard: list[Press] = []
    window.presses.pressed.connect(heard.append)
    show(window, home)
    QTest.keyClick(window, Qt.Key.Key_Down)
    QTest.keyClick(window.focusWidget(), key)
    assert press in heard
    assert not any(isinstance(one, ToggleMode) for one in heard)


def test_a_new_page_is_walked_from_its_top(window: KioskWindow, home: KioskState) -> None:
    show(window, home)
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_Down)
    show(window, at_service(home, "transport-certificate"))
    QTest.keyClick(window, Qt.Key.Key_Down)
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() not in {"back", "language", *(f"mode_{mode.value}" for mode in Mode)}
