import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from callscreen.board_time import BoardTime
from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.speaker import HallVoice
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from shared.domain.words import Words
from tests.callscreen.voice.calls import ROOT

Call = Callable[..., Announcement]
LONG_MS = 30_000


def _told(utterance: Utterance) -> str:
    return utterance.numbers[0] if utterance.numbers else utterance.name


class Heard:
    """A voice at work, and what it reported."""

    def __init__(
        self, settings: VoiceSettings, command: list[str] | None = None, board_time: BoardTime | None = None
    ) -> None:
        self.states: list[VoiceState] = []
        self.started: list[str] = []
        self.done: list[tuple[str, Outcome]] = []
        self.voice = HallVoice(
            settings,
            self.states.append,
            lambda one: self.started.append(_told(one)),
            lambda one, outcome: self.done.append((_told(one), outcome)),
            command,
            board_time=board_time,
        )

    def modes(self) -> list[VoiceMode]:
        return [state.mode for state in self.states]

    def pid(self) -> int:
        assert self.voice.child_pid
        return self.voice.child_pid


@pytest.fixture
def hear(qapp: object) -> Iterator[Callable[..., Heard]]:
    """Start voices, and close them at the end."""
    opened: list[Heard] = []

    def start(settings: VoiceSettings, command: list[str] | None = None, board_time: BoardTime | None = None) -> Heard:
        opened.append(Heard(settings, command, board_time))
        return opened[-1]

    yield start
    for heard in opened:
        heard.voice.close()


Hear = Callable[..., Heard]


def a_program(code: str) -> list[str]:
    return [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"]


def test_calls_made_while_it_starts_are_spoken_in_order(qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path) -> None:
    heard = hear(VoiceSettings.every_call(f"file:{tmp_path}"))
    for ticket in ("A001", "A002", "B001"):
        heard.voice.say(call(ticket))
    assert heard.voice.pending == 3
    qtbot.waitUntil(lambda: len(heard.done) == 3, timeout=LONG_MS)

    assert heard.done == [(ticket, Outcome.SPOKEN) for ticket in ("A001", "A002", "B001")]
    assert heard.started == ["A001", "A002", "B001"]
    assert [file.name[:9] for file in sorted(tmp_path.iterdir())] == ["0001-A001", "0002-A002", "0003-B001"]
    assert heard.voice.pending == 0
    assert heard.voice.counts[Outcome.SPOKEN] == 3


def test_the_state_follows_what_is_said(qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path) -> None:
    heard = hear(VoiceSettings(f"file:{tmp_path}"))
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.IDLE], timeout=LONG_MS)
    heard.voice.say(call("A032", 5))
    qtbot.waitUntil(lambda: len(heard.done) == 1, timeout=LONG_MS)

    assert heard.modes() == [VoiceMode.IDLE, VoiceMode.SPEAKING, VoiceMode.IDLE]
    assert heard.states[1].text.zh == "请 A032 号，到 5 号窗口办理"


def test_without_a_sound_device_the_screen_says_silent_and_the_queue_moves_on(
    qtbot: QtBot, hear: Hear, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/pulse")
    heard = hear(VoiceSettings.every_call("device", pace=20))
    heard.voice.say(call("A001"))
    heard.voice.say(call("A002"))
    qtbot.waitUntil(lambda: len(heard.done) == 2, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.SILENT), ("A002", Outcome.SILENT)]
    assert heard.modes() == [VoiceMode.SILENT]
    assert "没有声音设备" in heard.voice.state.text.zh


def test_a_cancelled_call_is_not_spoken(qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path) -> None:
    heard = hear(VoiceSettings(f"file:{tmp_path}"))
    heard.voice.say(call("A001"))
    heard.voice.say(call("A002"))
    heard.voice.cancel("A001")
    qtbot.waitUntil(lambda: len(heard.done) == 2, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.CANCELLED), ("A002", Outcome.SPOKEN)]


@pytest.mark.allow_warnings("voice program ended")
def test_a_process_killed_in_mid_call_says_the_same_call_again(qtbot: QtBot, hear: Hear, call: Call) -> None:
    heard = hear(VoiceSettings.every_call("silent", pace=4))
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.SILENT], timeout=LONG_MS)
    first_pid = heard.pid()
    heard.voice.say(call("A001"))
    heard.voice.say(call("A002"))
    assert heard.started == ["A001"]
    os.kill(first_pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: len(heard.done) == 2, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.SILENT), ("A002", Outcome.SILENT)]
    assert heard.started == ["A001", "A002"]
    assert VoiceMode.FAILED in heard.modes()
    assert heard.pid() != first_pid


DIES_WHEN_ASKED = """
from shared.voice.messages import Ready, encode_event
print(encode_event(Ready("test", {"zh": "x", "en": "y"}, "", ())), flush=True)
sys.stdin.readline()
"""


@pytest.mark.allow_warnings("voice program ended")
def test_a_call_that_kills_the_process_twice_fails_and_the_queue_moves_on(qtbot: QtBot, hear: Hear, call: Call) -> None:
    heard = hear(VoiceSettings(), a_program(DIES_WHEN_ASKED))
    heard.voice.say(call("A001"))
    qtbot.waitUntil(lambda: len(heard.done) == 1, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.FAILED)]
    assert heard.voice.pending == 0


@pytest.mark.allow_warnings("voice program ended")
def test_a_call_that_was_cut_off_is_not_said_again_once_its_citizen_has_come(
    qtbot: QtBot, hear: Hear, call: Call
) -> None:
    heard = hear(VoiceSettings(player="silent"))
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.SILENT], timeout=LONG_MS)
    heard.voice.say(call("A001"))
    os.kill(heard.pid(), signal.SIGKILL)
    heard.voice.cancel("A001")
    qtbot.waitUntil(lambda: len(heard.done) == 1, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.CANCELLED)]


@pytest.mark.allow_warnings("voice program ended")
def test_calls_become_too_old_also_while_no_process_starts(
    qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("callscreen.voice.speaker.LOOK_MS", 50)
    heard = hear(VoiceSettings(stale_after_s=0.2), [str(tmp_path / "missing")])
    heard.voice.say(call("A001"))
    qtbot.waitUntil(lambda: len(heard.done) == 1, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.STALE)]


HANGS_ONCE = """
import os, pathlib, time
mark = pathlib.Path(os.environ["HALL_TEST_MARK"])
if not mark.exists():
    mark.touch()
    from shared.voice.messages import Ready, encode_event
    print(encode_event(Ready("test", {"zh": "x"}, "", ())), flush=True)
    time.sleep(1000)
sys.argv = ["child", "--player", "silent", "--pace", "100"]
from shared.voice.child import main
main()
"""


@pytest.mark.allow_warnings("hung and was ended")
def test_a_process_that_hangs_is_ended_and_the_call_is_made_by_the_next(
    qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HALL_TEST_MARK", str(tmp_path / "hung once"))
    monkeypatch.setattr("callscreen.voice.speaker.RENDER_LIMIT_S", 0.5)
    heard = hear(VoiceSettings(), a_program(HANGS_ONCE))
    heard.voice.say(call("A001"))
    monkeypatch.setattr("callscreen.voice.speaker.RENDER_LIMIT_S", 5.0)
    qtbot.waitUntil(lambda: len(heard.done) == 1, timeout=LONG_MS)

    assert heard.done == [("A001", Outcome.SILENT)]
    assert any("hung" in state.text.en for state in heard.states)


@pytest.mark.allow_warnings("voice program ended")
def test_a_program_that_cannot_start_leaves_the_screen_alive_and_says_so(
    qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path
) -> None:
    heard = hear(VoiceSettings(), [str(tmp_path / "missing")])
    heard.voice.say(call("A001"))
    qtbot.waitUntil(lambda: heard.voice.state.mode is VoiceMode.FAILED, timeout=LONG_MS)
    heard.voice.close()

    assert heard.done == [("A001", Outcome.CANCELLED)]


LOOKS_AGAIN = """
from shared.voice.messages import LOOK_AGAIN_STATUS, Ready, encode_event
from shared.domain.words import Words
print(encode_event(Ready(None, {"zh": "x"}, "", (Words("无", "none"),))), flush=True)
sys.exit(LOOK_AGAIN_STATUS)
"""


def test_looking_anew_for_a_sound_device_is_not_shown_as_a_fault(qtbot: QtBot, hear: Hear) -> None:
    heard = hear(VoiceSettings(), a_program(LOOKS_AGAIN))
    pids: set[int] = set()

    def was_started_three_times() -> bool:
        pids.add(heard.voice.child_pid or 0)
        return len(pids - {0}) >= 3

    qtbot.waitUntil(was_started_three_times, timeout=LONG_MS)

    assert heard.modes() == [VoiceMode.SILENT]


@pytest.mark.skipif(sys.platform == "win32", reason="sessions are a Unix matter")
def test_a_terminal_s_ctrl_c_does_not_reach_the_speaking_process(qtbot: QtBot, hear: Hear) -> None:
    heard = hear(VoiceSettings(player="silent"))
    qtbot.waitUntil(lambda: VoiceMode.SILENT in heard.modes(), timeout=LONG_MS)
    assert os.getsid(heard.pid()) == heard.pid()


def test_what_waits_when_the_screen_closes_is_settled(qtbot: QtBot, hear: Hear, call: Call) -> None:
    heard = hear(VoiceSettings("silent"))
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.SILENT], timeout=LONG_MS)
    heard.voice.say(call("A001"))
    heard.voice.say(call("A002"))
    heard.voice.close()
    heard.voice.say(call("A003"))

    assert sorted(heard.done) == [("A001", Outcome.FAILED), ("A002", Outcome.CANCELLED)]
    assert heard.voice.child_pid is None


def test_a_file_that_is_being_written_is_finished_when_the_screen_closes(
    qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path
) -> None:
    heard = hear(VoiceSettings(f"file:{tmp_path}"))
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.IDLE], timeout=LONG_MS)
    heard.voice.say(call("A001"))
    heard.voice.close()

    assert heard.done == [("A001", Outcome.SPOKEN)]
    assert [file.name for file in tmp_path.iterdir()] == ["0001-A001-5.wav"]


def test_calls_kept_back_by_a_cover_do_not_become_old_and_are_spoken_when_it_goes(
    qtbot: QtBot, hear: Hear, call: Call, tmp_path: Path
) -> None:
    now, board = [0.0], BoardTime(lambda: now[0])
    board.cover(True)
    heard = hear(VoiceSettings(f"file:{tmp_path}", stale_after_s=45), board_time=board)
    qtbot.waitUntil(lambda: heard.modes() == [VoiceMode.IDLE], timeout=LONG_MS)
    heard.voice.say(call("A001"))
    now[0] += 100
    heard.voice.say(call("A002", 2))
    assert heard.started == []
    board.cover(False)
    qtbot.waitUntil(lambda: len(heard.done) == 2, timeout=LONG_MS)
    assert heard.done == [("A001", Outcome.SPOKEN), ("A002", Outcome.SPOKEN)]


def test_a_long_notice_taken_back_is_broken_off_and_the_call_behind_it_begins(
    qtbot: QtBot, hear: Hear, call: Call
) -> None:
    heard = hear(VoiceSettings("silent"))
    heard.voice.say(SpokenNotice(90, Words("请所有人离开大厅。" * 20, ""), urgent=True))
    heard.voice.say(call("A001"))
    qtbot.waitUntil(lambda: heard.started == ["notice-90"], timeout=LONG_MS)
    heard.voice.take_back("")
    qtbot.waitUntil(lambda: heard.started == ["notice-90", "A001"], timeout=5_000)
    assert heard.done == [("notice-90", Outcome.CANCELLED)]
