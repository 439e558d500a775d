"""Sound as mono 16 bit samples: joining, measuring, reading and writing."""

import io
import sys
import wave
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RATE = 22_050
"""Samples a second of everything the hall hears."""
SAMPLE_BYTES = 2
LANE_BYTES = 4
FACTOR_BITS = 15
FULL_FACTOR = 1 << FACTOR_BITS


class BadWav(Exception):
    """A file that is not mono 16 bit PCM in WAV."""


@dataclass(frozen=True, slots=True)
class Wav:
    """Mono sound, 16 bit signed little-endian, at `RATE`."""

    frames: bytes

    @property
    def seconds(self) -> float:
        return len(self.frames) / SAMPLE_BYTES / RATE

    def samples(self) -> "array[int]":
        values = array("h", self.frames)
        if sys.byteorder == "big":
            values.byteswap()
        return values

    def peak(self) -> int:
        """Return the loudest sample, 0 to 32768."""
        return max((abs(value) for value in self.samples()), default=0)


def at_volume(wav: Wav, volume: float) -> Wav:
    """Return the sound softer, by a factor from 0 to 1.

    Python multiplies one large number far faster than many small ones, so every other sample becomes a lane of 32 bits
    in such a number. A factor of 15 bits leaves no lane more than it holds; silence stays silence.
    """
    if volume >= 1:
        return wav
    lanes = -(-len(wav.frames) // LANE_BYTES)
    ones = int.from_bytes((1).to_bytes(LANE_BYTES, "little") * lanes, "little")
    signs, low, factor = ones * 0x8000_8000, ones * 0xFFFF, round(volume * FULL_FACTOR)
    raised = int.from_bytes(wav.frames, "little") ^ signs  # from -32768..32767 to 0..65535

    def softer(samples: int) -> int:
        return ((samples & low) * factor >> FACTOR_BITS & low) + ones * (FULL_FACTOR - factor)

    both = (softer(raised) | softer(raised >> 16) << 16) ^ signs
    return Wav(both.to_bytes(lanes * LANE_BYTES, "little")[: len(wav.frames)])


def from_samples(samples: Iterable[int]) -> Wav:
    values = array("h", samples)
    if sys.byteorder == "big":
        values.byteswap()
    return Wav(values.tobytes())


def silence(seconds: float) -> Wav:
    return Wav(bytes(round(seconds * RATE) * SAMPLE_BYTES))


def joined(parts: Iterable[Wav], gap_s: float = 0.0) -> Wav:
    """Put sounds one after the other, with a pause between each two."""
    return Wav(silence(gap_s).frames.join(part.frames for part in parts))


def read_wav(path: Path) -> Wav:
    """Read a mono 16 bit file of any rate. Raises BadWav, or OSError when it cannot be read."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, SAMPLE_BYTES):
                raise BadWav(f"{path.name} is not mono 16 bit sound.")
            return _at_rate(Wav(file.readframes(file.getnframes())), file.getframerate())
    # The wave module raises a bare RuntimeError for a part that says it is longer than the file.
    except (wave.Error, EOFError, RuntimeError) as error:
        raise BadWav(f"{path.name} is not a WAV file: {error}.") from error


def wav_bytes(wav: Wav) -> bytes:
    """Return the sound as a WAV file."""
    return wav_file(wav.frames, RATE)


def wav_file(frames: bytes | memoryview, rate: int) -> bytes:
    """Return mono 16 bit samples of any rate as a WAV file with nothing else in it."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(rate)
        file.writeframes(frames)
    return buffer.getvalue()


def _at_rate(wav: Wav, rate: int) -> Wav:
    """Bring sound of another rate to `RATE` by straight lines between samples; good enough for speech."""
    old = wav.samples()
    if rate == RATE or not old:
        return wav
    last = len(old) - 1
    new = []
    for i in range(len(old) * RATE // rate):
        place, part = divmod(i * rate, RATE)
        left, right = old[min(place, last)], old[min(place + 1, last)]
        new.append(left + (right - left) * part // RATE)
    return from_samples(new)
