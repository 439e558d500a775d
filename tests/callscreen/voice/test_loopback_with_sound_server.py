"""What comes out of the loudspeaker: played into a private sound server's null sink, recorded from its monitor."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from typer.testing import CliRunner

from callscreen.voice.announcer import Outcome
from callscreen.voice.settings import VoiceSettings
from callscreen.voice.speaker import HallVoice
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.utterance import Utterance
from deploy.hall import app
from shared.domain.tongue import Tongue
from shared.voice.chime import chime
from shared.voice.wav import RATE
from tests.callscreen.sound_server import NEEDS_SOUND_SERVER, SoundServer, a_sound_server
from tests.callscreen.voice.calls import a_call, loudness, noise, run_python

pytestmark = NEEDS_SOUND_SERVER

LONG_MS = 40_000
# Qt fades the first few milliseconds in; from there on every sample comes as it was sent.
FADED_IN = RATE // 20
BELL = chime().samples()[FADED_IN : FADED_IN + RATE // 50]

PLAY_NOISE = """
import os
from shared.voice.device_player import DevicePlayer
from tests.callscreen.sound_server import NEEDS_SOUND_SERVER, SoundServer, a_sound_server
from tests.callscreen.voice.calls import noise
player = DevicePlayer()
print(player.device, player.play(noise(1), "one"), player.play(noise(2), "two"), flush=True)
os._exit(0)
"""


BREAK_OFF = """
import os, time
from shared.voice.device_player import DevicePlayer
from tests.callscreen.sound_server import NEEDS_SOUND_SERVER, SoundServer, a_sound_server
from tests.callscreen.voice.calls import noise
player = DevicePlayer()
end = time.monotonic() + 1.0
print(player.play(noise(1, 30.0), "long", lambda: time.monotonic() > end), time.monotonic() - end, flush=True)
print(player.play(noise(2), "next"), flush=True)
os._exit(0)
"""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    yield from a_sound_server(tmp_path, monkeypatch)


class Played:
    def __init__(self) -> None:
        self.states: list[VoiceState] = []
        self.done: list[tuple[str, Outcome]] = []
        settings = VoiceSettings.every_call("device")
        self.voice = HallVoice(settings, self.states.append, lambda _: None, self._done)

    def is_ready(self) -> bool:
        return bool(self.states) and self.states[-1].mode is VoiceMode.IDLE

    def _done(self, utterance: Utterance, outcome: Outcome) -> None:
        self.done.append((utterance.numbers[0], outcome))


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


def pieces_heard(sound: "array[int]", recorded: bytes) -> tuple[list[bool], int]:
    """Look for a piece of each 20 ms of a sound, in order; return which were found, and where the last one ended."""
    found, place, length = [], 0, 64
    for start in range(FADED_IN, len(sound) - length, RATE // 50):
        at = recorded.find(sound[start : start + length].tobytes(), place)
        found.append(at >= 0)
        place = max(place, at)
    return found, place


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
    one, two = places(BELL, recorded)
    for start, end in ((one, two), (two, len(recorded))):
        speech = recorded[start + 2 * RATE : end - 2 * RATE]
        assert len(speech) > RATE
        assert loudness(speech) > 500


@pytest.mark.allow_warnings("voice program", "sound device stalled")
def test_a_sound_server_that_dies_in_mid_call_costs_no_call(qtbot: QtBot, server: SoundServer, played: Played) -> None:
    qtbot.waitUntil(played.is_ready, timeout=LONG_MS)
    played.voice.say(a_call(1, "A032", 5, tongues=(Tongue.EN,)))
    qtbot.waitUntil(lambda: len(places(BELL, server.recorded())) == 1, timeout=LONG_MS)
    server.die_and_come_back()
    qtbot.waitUntil(lambda: len(played.done) == 1, timeout=LONG_MS)

    assert played.done == [("A032", Outcome.SPOKEN)]
    assert len(places(BELL, server.recorded())) == 2


def test_the_sound_check_plays_its_tone_and_a_call_and_names_the_device(server: SoundServer, tmp_path: Path) -> None:
    (tmp_path / "hall.toml").write_text('[screen]\nlanguages = ["zh"]\n', encoding="utf-8")
    told = CliRunner().invoke(app, ["voice", "test", "--settings", str(tmp_path / "hall.toml")])
    samples = server.recorded()

    assert told.exit_code == 0, told.output
    assert "Played on " in told.output
    assert "a tone of 1000 Hz at -18 dBFS" in told.output
    assert max(samples) > 4000
    (chime_at,) = places(BELL, samples)
    assert loudness(samples[chime_at - RATE : chime_at - RATE // 2]) > 1000
    assert loudness(samples[chime_at + 2 * RATE : chime_at + 3 * RATE]) > 500
