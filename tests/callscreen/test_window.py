from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.readable import needed_mm, newest_call
from callscreen.state import CallShown, QueueShown, ScreenState
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.window import CallScreenWindow
from shared.domain.ticket import WaitRange
from shared.domain.words import Words
from shared.voice.texts import NO_DEVICE
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

MakeWindow = Callable[[ScreenState], CallScreenWindow]


@pytest.fixture
def make_window(qtbot: QtBot) -> MakeWindow:
    def make(state: ScreenState) -> CallScreenWindow:
        window = CallScreenWindow(a_look())
        qtbot.addWidget(window)
        window.resize(1920, 1080)
        window.render_state(state)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


class Paints(QObject):
    """Notes which parts of a window are painted from now on."""

    def __init__(self, window: CallScreenWindow) -> None:
        super().__init__(window)
        self.names: set[str] = set()
        for part in window.findChildren(QWidget):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched.objectName():
            self.names.add(watched.objectName())
        return False


def part_of(window: CallScreenWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, f"the window has no {name}"
    return found


def name_of(window: CallScreenWindow, part: str) -> str:
    return part_of(window, part).accessibleName()


def text_of_queue(window: CallScreenWindow, letter: str) -> str:
    return name_of(window, f"queue_{letter}")


def test_the_newest_call_can_be_read_by_assistive_programs(make_window: MakeWindow) -> None:
    window = make_window(a_state("A032", "B007"))
    assert name_of(window, "calling_now") == "A032 请到 1 号窗口 A032, window 1"
    assert name_of(window, "calling_number") == "A032"
    assert name_of(window, "calling_window") == "1 号窗口 Window 1"
    assert name_of(window, "calling_second") == "B007 请到 2 号窗口 B007, window 2"


def test_when_nobody_is_called_the_large_tile_says_so(make_window: MakeWindow) -> None:
    window = make_window(a_state())
    assert name_of(window, "calling_now") == "现在没有叫号 No number is being called now"
    assert not part_of(window, "calling_second").isVisible()
    assert "暂无" in name_of(window, "recent_calls")


def test_recent_calls_are_told_with_their_windows(make_window: MakeWindow) -> None:
    window = make_window(a_state("A032", "B007", "A031", "C004"))
    assert name_of(window, "recent_calls") == "最近叫号 Recent calls：A031 3 号窗口、C004 4 号窗口"


@pytest.mark.parametrize(
    ("letter", "told"),
    [
        ("A", "A 道路运输：12 人等候，约 15–25 分钟 A Road transport: 12 waiting, about 15–25 min"),
        ("B", "B 处罚：0 人等候，无人等候 B Fines: 0 waiting, no one waiting"),
        ("C", "C 咨询：2 人等候，暂无窗口办理 C Questions: 2 waiting, no window open now"),
    ],
)
def test_each_queue_tells_how_many_wait_and_how_long(make_window: MakeWindow, letter: str, told: str) -> None:
    assert text_of_queue(make_window(a_state()), letter) == told


def test_where_nobody_can_know_the_wait_the_card_says_so_in_its_place(make_window: MakeWindow) -> None:
    vague = QueueShown("A", Words("道路运输", "Road transport"), 1, WaitRange(0, 45))
    window = make_window(replace(a_state(), queues=(vague,)))
    assert text_of_queue(window, "A") == ("A 道路运输：1 人等候，时间不定 A Road transport: 1 waiting, time varies")


def test_a_silent_voice_is_told_with_icon_word_and_reason(make_window: MakeWindow) -> None:
    state = replace(a_state("A001"), voice=VoiceState(VoiceMode.SILENT, NO_DEVICE))
    assert name_of(make_window(state), "voice_state").startswith("静音 silent 没有声音设备")


def test_a_lost_database_is_told_with_its_time(make_window: MakeWindow) -> None:
    window = make_window(replace(a_state("A001"), reconnecting_since="10:42"))
    assert name_of(window, "link_state") == "正在重新连接（自 10:42） Reconnecting since 10:42"


def test_windows_and_missed_numbers_and_notices_are_told(make_window: MakeWindow) -> None:
    window = make_window(a_state())
    assert name_of(window, "open_windows") == "开放窗口 Open windows：1–3，暂停 4"
    assert name_of(window, "missed").endswith("：A019")
    assert name_of(window, "notice") == "今日系统升级 Upgrade today"
    assert name_of(window, "clock") == "10:42"


@pytest.mark.parametrize(
    ("change", "painted"),
    [
        ({"clock": "10:43"}, {"clock"}),
        ({"missed": ("A020",)}, {"missed"}),
        ({"caption": Words("请", "Please")}, {"caption"}),
        ({"queues": (*a_state().queues[:2], QueueShown("C", Words("咨询", "Questions"), 3, None))}, {"queue_C"}),
        ({}, set()),
    ],
)
def test_only_what_changed_is_painted_again(
    make_window: MakeWindow, change: dict[str, object], painted: set[str]
) -> None:
    state = a_state("A001", "A002", "A003")
    window = make_window(state)
    window.grab()
    QCoreApplication.processEvents()
    paints = Paints(window)
    window.render_state(replace(state, **change))  # type: ignore[arg-type]
    QCoreApplication.processEvents()
    assert paints.names == painted


def test_a_call_under_an_urgent_notice_is_shown_and_told_once_it_can_be_seen(
    make_window: MakeWindow, qtbot: QtBot
) -> None:
    window = make_window(a_state())
    told: list[str] = []
    window.painted.connect(lambda number, _: told.append(number))
    window.render_state(replace(a_state("A001"), emergency=Words("请离开大厅", "Leave the hall"), clock="10:43"))
    window.grab()
    assert (told, name_of(window, "clock")) == ([], "10:43")
    window.render_state(a_state("A001"))
    qtbot.waitUntil(lambda: told == ["A001"])


def test_every_new_number_is_told_once_when_it_was_really_painted(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(a_state())
    told: list[tuple[str, int]] = []
    window.painted.connect(lambda number, at_ns: told.append((number, at_ns)))
    window.render_state(a_state("A001"))
    qtbot.waitUntil(lambda: len(told) == 1)
    window.grab()
    window.render_state(replace(a_state("A001"), clock="10:43"))
    window.grab()
    recall = CallShown(200, "A001", 1, recalls=1, fresh=True)
    window.render_state(replace(a_state(), calling=(recall,)))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [number for number, _ in told] == ["A001", "A001"]
    assert told[0][1] < told[1][1]


def test_two_numbers_of_one_moment_are_both_told(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(a_state())
    told: list[str] = []
    window.painted.connect(lambda number, _: told.append(number))
    window.render_state(a_state("A001", "B001"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert set(told) == {"A001", "B001"}


def test_numbers_of_the_snapshot_are_not_told_as_new(make_window: MakeWindow, qtbot: QtBot) -> None:
    window = make_window(a_state())
    told: list[str] = []
    window.painted.connect(lambda number, _: told.append(number))
    window.render_state(a_state("A001", fresh=False))
    window.grab()
    assert told == []


@pytest.mark.parametrize("number", ["A032", "W032", "A1032"])
def test_on_a_55_inch_screen_number_and_window_are_readable_across_the_hall(
    make_window: MakeWindow, number: str
) -> None:
    call = newest_call(make_window(a_state(number, "B007")), px_per_mm=1920 / 1218)
    assert call is not None
    assert call.least_mm >= needed_mm(9)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768), (960, 540)])
def test_numbers_fit_their_boxes_at_every_size(make_window: MakeWindow, size: tuple[int, int]) -> None:
    window = make_window(a_state("A1032", "W1031"))
    window.resize(*size)
    for tile in window.tiles[:2]:
        face = tile.number
        assert face.height_px() <= face.height()
        assert 0 < face.width() <= tile.width()


def test_a_new_set_of_queues_gets_new_cards(make_window: MakeWindow) -> None:
    state = a_state()
    window = make_window(state)
    window.render_state(replace(state, queues=(QueueShown("D", Words("新", "New"), 1, None), *state.queues)))
    assert text_of_queue(window, "D").startswith("D 新")
    assert text_of_queue(window, "A").startswith("A 道路运输")
