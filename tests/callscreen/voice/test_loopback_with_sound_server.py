"""What comes out of the loudspeaker: played into a private sound server's null sink, recorded from its monitor."""

import os
import signal
import time
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from callscreen.voice.outcome import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.speaker import HallVoice
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from deploy.hall import app
from deploy.rig.sound_server import SoundServer
from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.chime import chime
from shared.voice.wav import RATE
from tests.callscreen.voice.calls import a_call, loudness, noise, run_python
from tests.sound_server import FADED_IN, needs_sound_server, pieces_heard
from tests.sound_server import server as server

pytestmark = needs_sound_server

LONG_MS = 40_000
AGAIN_WITHIN_S = 1.5
AFTER_SERVER_WITHIN_S = 5.0

PIECE = RATE // 50
CHIME = chime().samples()
BELL = [CHIME[start : start + PIECE] for start in range(FADED_IN, FADED_IN + 8 * PIECE, PIECE)]
"""Pieces of the chime of 20 ms each: a busy machine may leave a pause within one of them."""

PLAY_NOISE = """
import os
from shared.voice.device_player import DevicePlayer
from tests.callscreen.voice.calls import noise
player = DevicePlayer()
print(player.device, player.play(noise(1), "one"), player.play(noise(2), "two"), flush=True)
os._exit(0)
"""


BREAK_OFF = """
import os, time
from shared.voice.device_player import DevicePlayer
from tests.callscreen.voice.calls import noise
player = DevicePlayer()
end = time.monotonic() + 1.0
print(player.play(noise(1, 30.0), "long", lambda: time.monotonic() > end), time.monotonic() - end, flush=True)
print(player.play(noise(2), "next"), flush=True)
os._exit(0)
"""


class Played:
    def __init__(self) -> None:
        self.states: list[VoiceState] = []
        self.done: list[tuple[str, Outcome]] = []
        settings = VoiceSettings.every_call("device")
        self.started: list[str] = []
        self.voice = HallVoice(settings, self.states.append, lambda one: self.started.append(one.name), self._done)

    def is_ready(self) -> bool:
        return bool(self.states) and self.states[-1].mode is VoiceMode.IDLE

    def _done(self, utterance: Utterance, outcome: Outcome) -> None:
        self.done.append((utterance.numbers[0] if utterance.numbers else utterance.name, outcome))


@pytest.fixture
def played(qapp: object, server: SoundServer) -> Iterator[Played]:
    played = Played()
    yield played
    played.voice.close()


def places(sound: "array[int]", recorded: "array[int]") -> list[int]:
    """Return where a sound occurs in a recording, sample by sample."""
    needle, haystack, found, start = sound.tobytes(), recorded.tobytes(), [], 0
    while (start := haystack.find(needle, start)) >= 0:
        found.append(start // 2)
        start += len(needle)
    return found


def bells(recorded: "array[int]") -> list[int]:
    """Return where a chime was heard, by the first of its pieces that is whole."""
    found: list[int] = []
    for at in sorted(place for piece in BELL for place in places(piece, recorded)):
        if not found or at - found[-1] > len(BELL) * 2 * PIECE:
            found.append(at)
    return found


def test_everything_is_played_to_its_end_one_sound_after_the_other(server: SoundServer) -> None:
    assert run_python(PLAY_NOISE).split()[-2:] == ["True", "True"]
    recorded = server.recorded().tobytes()
    first, end = pieces_heard(noise(1).samples(), recorded)
    second, _ = pieces_heard(noise(2).samples(), recorded[end:])

    for heard in (first, second):
        # A busy machine may leave a pause within a piece, but loses no stretch of sound and no end.
        assert heard.count(True) > 0.8 * len(heard)
        assert any(heard[-5:])


def test_what_is_broken_off_falls_silent_at_once_and_the_next_is_heard_whole(server: SoundServer) -> None:
    broken_off, late_s, heard = run_python(BREAK_OFF).split()[-3:]
    assert (broken_off, heard) == ("False", "True")
    assert float(late_s) < 1.0
    recorded = server.recorded().tobytes()
    first, end = pieces_heard(noise(1, 30.0).samples(), recorded)
    second, _ = pieces_heard(noise(2).samples(), recorded[end:])
    assert first.count(True) < 150  # pieces of 20 ms: 3 s of 30
    assert second.count(True) > 0.8 * len(second)


def test_two_calls_are_heard_whole_and_in_order(qtbot: QtBot, server: SoundServer, played: Played) -> None:
    calls = [a_call(i, ticket, i, tongues=(Tongue.EN,)) for i, ticket in ((1, "A032"), (2, "B117"))]
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    for call in calls:
        played.voice.say(call)
    qtbot.waitUntil(lambda: len(played.done) == 2, timeout=LONG_MS)
    recorded = server.recorded()

    assert played.done == [("A032", Outcome.SPOKEN), ("B117", Outcome.SPOKEN)]
    one, two = bells(recorded)
    for start, end in ((one, two), (two, len(recorded))):
        speech = recorded[start + 2 * RATE : end - 2 * RATE]
        assert len(speech) > RATE
        assert loudness(speech) > 500


@pytest.mark.allow_warnings("voice program ended")
def test_a_killed_voice_is_back_in_the_same_call_before_anybody_wonders(
    qtbot: QtBot, server: SoundServer, played: Played
) -> None:
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    played.voice.say(a_call(1, "A032", 5, tongues=(Tongue.ZH,)))
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 1, timeout=LONG_MS)
    assert played.voice.child_pid
    os.kill(played.voice.child_pid, signal.SIGKILL)
    killed = time.monotonic()
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 2, timeout=LONG_MS)
    away_s = time.monotonic() - killed
    qtbot.waitUntil(lambda: len(played.done) == 1, timeout=LONG_MS)

    assert played.done == [("A032", Outcome.SPOKEN)]
    assert away_s < AGAIN_WITHIN_S


@pytest.mark.allow_warnings("voice program", "sound device stalled")
def test_a_sound_server_that_dies_in_mid_call_costs_no_call(qtbot: QtBot, server: SoundServer, played: Played) -> None:
    beats: list[float] = []
    heart = QTimer(interval=50)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    played.voice.say(a_call(1, "A032", 5, tongues=(Tongue.ZH,)))
    played.voice.say(a_call(2, "B117", 6, tongues=(Tongue.ZH,)))
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 1, timeout=LONG_MS)
    heart.start()
    server.die()
    qtbot.waitUntil(lambda: VoiceMode.FAILED in [state.mode for state in played.states], timeout=LONG_MS)
    heart.stop()
    server.come_back()
    back = time.monotonic()
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 2, timeout=LONG_MS)
    late_s = time.monotonic() - back
    qtbot.waitUntil(lambda: len(played.done) == 2, timeout=LONG_MS)

    assert played.done == [("A032", Outcome.SPOKEN), ("B117", Outcome.SPOKEN)]
    assert late_s < AFTER_SERVER_WITHIN_S
    # The window lives on, and repaints: nothing in its process waits for the sound server.
    assert max(later - earlier for earlier, later in pairwise(beats)) < 1.0


@pytest.mark.allow_warnings("voice program", "sound device stalled")
def test_a_sound_server_that_is_away_for_long_is_found_soon_after_it_is_back(
    qtbot: QtBot, server: SoundServer, played: Played
) -> None:
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    for call in ((1, "A032", 5), (2, "B117", 6), (3, "C005", 7)):
        played.voice.say(a_call(*call, tongues=(Tongue.ZH,)))
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 1, timeout=LONG_MS)
    server.die()
    qtbot.waitUntil(lambda: played.voice.state.mode is VoiceMode.SILENT, timeout=LONG_MS)
    server.come_back()
    back = time.monotonic()
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 2, timeout=LONG_MS)
    late_s = time.monotonic() - back
    qtbot.waitUntil(lambda: len(played.done) == 3, timeout=LONG_MS)

    assert [outcome for _, outcome in played.done[1:]] == [Outcome.SPOKEN, Outcome.SPOKEN]
    assert late_s < AFTER_SERVER_WITHIN_S


NOTICE = SpokenNotice(9, Words("请各位群众注意，今天下午两点到三点系统升级，货车营运证办理稍慢。" * 2, ""))


@pytest.mark.allow_warnings("voice program", "sound device stalled")
@pytest.mark.parametrize("called", ["while the server is away", "once it is back"])
def test_after_a_sound_server_died_in_a_notice_the_next_call_is_heard_soon_after_it_is_back(
    called: str, qtbot: QtBot, server: SoundServer, played: Played
) -> None:
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    played.voice.say(NOTICE)
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == 1, timeout=LONG_MS)
    server.die()
    qtbot.waitUntil(lambda: played.voice.state.mode is VoiceMode.SILENT, timeout=LONG_MS)
    call = a_call(1, "A032", 5, tongues=(Tongue.ZH,))
    if called == "while the server is away":
        played.voice.say(call)
        qtbot.waitUntil(lambda: played.started[-1] == call.name, timeout=2000)  # it has its caption at once
        server.come_back()
    else:
        server.come_back()
        qtbot.waitUntil(lambda: len(bells(server.recorded())) == 2, timeout=LONG_MS)
        played.voice.say(call)
    back = time.monotonic()
    before = len(bells(server.recorded()))
    qtbot.waitUntil(lambda: len(bells(server.recorded())) == before + 1, timeout=LONG_MS)
    late_s = time.monotonic() - back
    qtbot.waitUntil(lambda: (call.ticket_number, Outcome.SPOKEN) in played.done, timeout=LONG_MS)

    assert late_s < AFTER_SERVER_WITHIN_S
    assert played.started[:3] == [NOTICE.name, call.name, NOTICE.name]


def test_the_sound_check_plays_its_tone_and_a_call_and_names_the_device(server: SoundServer, tmp_path: Path) -> None:
    (tmp_path / "hall.toml").write_text('[screen]\nlanguages = ["zh"]\n', encoding="utf-8")
    told = CliRunner().invoke(app, ["voice", "test", "--settings", str(tmp_path / "hall.toml")])
    samples = server.recorded()

    assert told.exit_code == 0, told.output
    assert "Played on " in told.output
    assert "a tone of 1000 Hz at -18 dBFS" in told.output
    assert max(samples) > 4000
    (chime_at,) = bells(samples)
    assert loudness(samples[chime_at - RATE : chime_at - RATE // 2]) > 1000
    assert loudness(samples[chime_at + 2 * RATE : chime_at + 3 * RATE]) > 500
