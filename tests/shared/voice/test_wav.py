import math
import wave
from itertools import pairwise
from pathlib import Path

import pytest

from shared.voice.wav import RATE, BadWav, at_volume, from_samples, joined, read_wav, silence, wav_bytes


def write(path: Path, frames: bytes, rate: int = RATE, channels: int = 1) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(frames)
    return path


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    sound = from_samples([0, 100, -100, 32767, -32768])
    path = tmp_path / "a.wav"
    path.write_bytes(wav_bytes(sound))

    assert read_wav(path) == sound
    assert sound.peak() == 32768


def test_sounds_are_joined_with_pauses_between_them() -> None:
    one = from_samples([1] * RATE)

    assert joined([one, one], gap_s=0.5).seconds == 2.5
    assert joined([one]).seconds == 1
    assert silence(0.25).peak() == 0


@pytest.mark.parametrize("volume", [0.0, 0.01, 0.3, 0.6, 0.99, 1.0])
@pytest.mark.parametrize("more", [[], [7]])
def test_softer_sound_is_the_same_by_a_factor(volume: float, more: list[int]) -> None:
    values = [0, 1, -1, 5, -5, 100, -100, 32767, -32768, 32767, 32767, -32768, -32768, 0, *more]
    softer = at_volume(from_samples(values), volume).samples()
    assert list(softer) == pytest.approx([value * volume for value in values], abs=1.5)
    assert softer[0] == softer[13] == 0


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_sound_of_another_rate_keeps_its_length_and_pitch(tmp_path: Path, rate: int) -> None:
    tone = from_samples(round(9000 * math.sin(2 * math.pi * 440 * i / rate)) for i in range(rate))
    read = read_wav(write(tmp_path / "a.wav", tone.frames, rate))
    samples = read.samples()
    crossings = sum(a < 0 <= b for a, b in pairwise(samples))

    assert read.seconds == pytest.approx(1, abs=0.001)
    assert crossings == pytest.approx(440, abs=2)
    assert read.peak() == pytest.approx(9000, rel=0.02)


def test_a_file_that_is_no_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"FORM....AIFF")

    with pytest.raises(BadWav, match=r"a\.wav is not a WAV file"):
        read_wav(path)


def test_a_file_whose_parts_say_to_be_longer_than_it_is_refused(tmp_path: Path) -> None:
    data = bytearray(wav_bytes(silence(0.01)))
    data[6], data[19] = 255, 127
    path = tmp_path / "a.wav"
    path.write_bytes(data)

    with pytest.raises(BadWav):
        read_wav(path)


def test_stereo_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadWav, match="mono 16 bit"):
        read_wav(write(tmp_path / "a.wav", bytes(8), channels=2))
