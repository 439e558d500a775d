"""What people complain of at other halls' call screens, each turned into a promise that is kept here."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.from_settings import voice_settings_of
from callscreen.presenter import CallScreenPresenter, Habits, Ways
from callscreen.voice.announcer import Announcer
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.speaker import HallVoice
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from callscreen.window import CallScreenWindow
from shared.domain.events import TicketCalled
from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.settings import Settings
from shared.voice.messages import Done, decode_event, encode_request
from shared.voice.pack.loading import load_pack
from shared.voice.pack_voice import PackVoice
from shared.voice.texts import NO_DEVICE
from tests.callscreen.halls import called
from tests.callscreen.looks import a_look
from tests.callscreen.test_presenter import Stage
from tests.callscreen.voice.calls import ROOT, a_call, a_request, samples_of
from tests.shared.actions.clocked import Clocked, clocked
from tests.shared.actions.legality import whole_journal
from tests.shared.actions.test_moving import send
from tests.shared.voice.pack.packs import BUILT_IN

LONG_MS = 30_000
WINDOWS = range(1, 5)


def _nobody(_: str) -> None:
    """Nothing here asks what is no longer said."""


@dataclass
class Screen:
    """A call screen of a real hall: its window, and what it would say."""

    hall: Clocked
    window: CallScreenWindow
    presenter: CallScreenPresenter
    spoken: list[Utterance]
    passed_s: list[float]

    def follow(self) -> None:
        """Take in all that has happened."""
        self.presenter.view_changed(self.hall.view(), tuple(whole_journal(self.hall.running.store)))

    def says(self, part: str) -> str:
        found = self.window.findChild(QWidget, part)
        assert found is not None, f"the window has no {part}"
        return found.accessibleName()

    def everything(self) -> str:
        return "\n".join(part.accessibleName() for part in self.window.findChildren(QWidget))


@pytest.fixture
def screen(ready_sqlite_url: str, qtbot: QtBot) -> Iterator[Screen]:
    with clocked(ready_sqlite_url, "ABC", dict.fromkeys(range(1, 7), "ABC")) as hall:
        window = CallScreenWindow(a_look())
        qtbot.addWidget(window)
        window.resize(1920, 1080)
        window.show()
        spoken: list[Utterance] = []
        passed_s = [0.0]
        ways = Ways(window.render_state, spoken.append, _nobody, _nobody, lambda: hall.now, lambda: passed_s[0])
        made = Screen(hall, window, CallScreenPresenter(hall.running.hall, ways), spoken, passed_s)
        made.follow()
        yield made


def sentences(utterance: Utterance) -> list[str]:
    return [sentence.text for sentence in utterance.sentences()]


# 1 — "The second call cuts off the first announcement."
def test_a_call_that_comes_while_another_is_spoken_waits_and_both_are_whole(
    qtbot: QtBot, qapp: object, tmp_path: Path
) -> None:
    done: list[tuple[str, Outcome]] = []
    calls = [a_call(1, "A032", 5, tongues=(Tongue.ZH,)), a_call(2, "B117", 6, tongues=(Tongue.ZH,))]

    def second_call(first: Utterance) -> None:
        if first.id == 1:
            voice.say(calls[1])

    settings = VoiceSettings(f"file:{tmp_path}")
    voice = HallVoice(
        settings, lambda _: None, second_call, lambda one, outcome: done.append((one.numbers[0], outcome))
    )
    voice.say(calls[0])
    qtbot.waitUntil(lambda: len(done) == 2, timeout=LONG_MS)
    voice.close()

    assert done == [("A032", Outcome.SPOKEN), ("B117", Outcome.SPOKEN)]
    pack, files = PackVoice(load_pack(BUILT_IN)), sorted(tmp_path.glob("*.wav"))
    assert len(files) == 2
    for file, call in zip(files, calls, strict=True):
        whole = pack.render(call.sentences()[0]).samples()
        assert samples_of(file)[-len(whole) :] == whole


# 2 — "Two windows call at once, and the first number is gone before anybody has read it."
def test_numbers_called_at_once_each_keep_their_full_time_whatever_comes_after() -> None:
    stage = Stage(habits=Habits(full_time_s=10.0)).begin()
    stage.happen(called("A001", 1), called("B001", 2))
    stage.happen(called("A002", 3), after_s=9.5)
    stage.presenter.tick()

    assert {call.number for call in stage.shown.calling} == {"A001", "B001", "A002"}
    assert all(call.fresh for call in stage.shown.calling)


NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname"):
        raise SystemExit(f"asked the network: {event} {arguments}")

sys.addaudithook(refuse)
from shared.voice.child import main
main()
"""


# 3 — "The voice stops when the internet or the cloud service changes."
def test_the_voice_speaks_all_its_languages_without_asking_any_network(tmp_path: Path) -> None:
    call = a_call(1, "A032", 5)
    command = [sys.executable, "-c", NO_NETWORK, "--player", f"file:{tmp_path}", "--pack", "built-in"]
    nowhere = {"http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    line = encode_request(a_request(call)) + "\n"
    ended = subprocess.run(
        command, input=line.encode(), cwd=ROOT, capture_output=True, timeout=60, check=False, env=os.environ | nowhere
    )

    assert ended.returncode == 0, ended.stderr.decode()
    assert decode_event(ended.stdout.decode().splitlines()[-1]) == Done(1, heard=True, reason=None)
    (file,) = tmp_path.glob("*.wav")
    zh, en = call.sentences()
    assert len(samples_of(file)) > len(PackVoice(load_pack(BUILT_IN)).render(zh).samples()) + 2 * 22_050
    assert en.language is Tongue.EN


# 4 — "The voice says only a number; is that a room, a desk or a window?"
@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        (PlaceKind.WINDOW, "请A，零零一号，到三号窗口办理", "Please go to window three."),
        (PlaceKind.ROOM, "请A，零零一号，到三诊室办理", "Please go to room three."),
        (PlaceKind.COUNTER, "请A，零零一号，到三号柜台办理", "Please go to counter three."),
        (PlaceKind.DESK, "请A，零零一号，到三号台办理", "Please go to desk three."),
    ],
)
def test_the_voice_says_what_kind_of_place_it_is(screen: Screen, kind: PlaceKind, zh: str, en: str) -> None:
    hall = screen.hall.running.hall
    screen.presenter.hall_changed(replace(hall, counters=tuple(replace(one, kind=kind) for one in hall.counters)))
    screen.hall.running.issue("A")
    screen.hall.running.call(screen.hall.running.clerk(3))
    screen.follow()

    said = sentences(screen.spoken[0])
    assert said[0] == zh
    assert said[1].endswith(en)


# 5 — "Show the last numbers that were called, with the window; not who is next in line."
def test_the_last_calls_stand_there_with_their_windows_and_nobody_who_only_waits(screen: Screen) -> None:
    running = screen.hall.running
    for window in WINDOWS:
        running.issue("A")
        running.call(running.clerk(window))
        screen.follow()
    waiting = [running.issue(letter).ticket.number for letter in "ABC"]
    screen.follow()

    screen.passed_s[0] += Habits().full_time_s + 1
    screen.presenter.tick()

    assert screen.says("calling_now").startswith("A004 请到 4 号窗口")
    assert screen.says("recent_calls") == "最近叫号 Recent calls：A002 2 号窗口、A001 1 号窗口"
    assert waiting == ["A005", "B001", "C001"]
    assert not any(number in screen.everything() for number in waiting)


# 6 — "Numbers that start at 101, or have an index before them, make people think a hundred are ahead."
def test_the_first_number_is_shown_and_spoken_as_001_with_nothing_before_it(screen: Screen) -> None:
    screen.hall.running.issue("A")
    screen.hall.running.call(screen.hall.running.clerk(1))
    screen.follow()

    assert screen.says("calling_now").startswith("A001 请到 1 号窗口")
    zh, en = sentences(screen.spoken[0])
    assert zh.startswith("请A，零零一号")
    assert en.startswith("Number A, zero, zero, one.")


# 7 — "The same ticket has another letter on the clerk's screen and on the board."
def test_a_ticket_is_shown_and_spoken_with_the_letter_of_its_slip_also_in_another_line(screen: Screen) -> None:
    running = screen.hall.running
    slip, clerk = running.issue("B").ticket.number, running.clerk(1)
    running.serve(clerk)
    send(screen.hall, "A")
    running.call(clerk)
    screen.follow()

    at_counter = screen.hall.view().counter(running.counter(1).id).ticket
    assert at_counter is not None
    on_boards = {r.event.number for r in whole_journal(running.store) if isinstance(r.event, TicketCalled)}
    assert {slip, at_counter.number, *on_boards} == {"B001"}
    assert screen.says("calling_now").startswith("B001 ")
    assert [one.numbers for one in screen.spoken] == [("B001",), ("B001",)]
    assert all(sentences(one)[0].startswith("请B，零零一号") for one in screen.spoken)


# 26 — "Silent calling: numbers are only shown, and people miss theirs."
def test_unless_somebody_wants_it_otherwise_every_call_is_heard_with_a_chime_and_twice_in_a_calm_hall() -> None:
    settings = voice_settings_of(Settings())
    announcer = Announcer(settings)
    announcer.add(a_call(1, "A032", 5, tongues=settings.tongues), now_s=0)
    first = announcer.next(0)
    assert first is not None
    announcer.done(first.id, heard=True)
    second = announcer.next(10)

    assert settings.player == "device"
    assert (first.chime, first.spoken, first.volume) == (True, True, 1.0)
    assert second is not None
    assert second.sentences == first.sentences[:1]  # the main language once more


def test_a_hall_that_cannot_be_heard_says_so_and_what_to_do_and_goes_on_showing_calls(screen: Screen) -> None:
    screen.presenter.voice_changed(VoiceState(VoiceMode.SILENT, NO_DEVICE))
    screen.hall.running.issue("A")
    screen.hall.running.call(screen.hall.running.clerk(1))
    screen.follow()

    assert screen.says("voice_state").startswith("静音 silent 没有声音设备")
    assert "请接上音箱" in screen.says("voice_state")
    assert screen.says("calling_now").startswith("A001 请到 1 号窗口")
