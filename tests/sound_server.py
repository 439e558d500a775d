"""A loudspeaker faster than real time, and what tests of sound share."""

import threading
import time
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.rig.sound_server import FORM, PATIENCE_S, SoundServer, can_serve_sound, environment_of, start_server
from shared.voice.wav import RATE, SAMPLE_BYTES

needs_sound_server = pytest.mark.skipif(
    not can_serve_sound(),
    reason="no pulseaudio, parec and pactl here to play into (Debian: pulseaudio, pulseaudio-utils)",
)

CHUNK = 4096
"""Bytes read at once; the server goes on after each page read, so larger ones slow it down (7 times with 32 kB)."""
# Qt's sink on a null sink fades the first few milliseconds in; from there on every sample comes as it was sent.
FADED_IN = RATE // 20


class BriskSoundServer:
    """A PulseAudio of our own whose sink is a pipe, emptied faster than real time; samples of zero are not kept.

    The pace is limited, since between two calls the sink gives silence as fast as it is read.
    """

    def __init__(self, folder: Path, pace: float) -> None:
        self._pipe, self._bytes_a_second = folder / "hall.pipe", RATE * SAMPLE_BYTES * pace
        self._server = start_server(folder, f"module-pipe-sink sink_name=hall file={self._pipe} {FORM}")
        self._heard, self._ended = bytearray(), threading.Event()
        self._reader = threading.Thread(target=self._read, name="loudspeaker", daemon=True)
        self._reader.start()

    def heard(self) -> bytes:
        """Return all samples so far that are not zero, in order."""
        return bytes(self._heard)

    def stop(self) -> None:
        self._ended.set()
        self._reader.join(PATIENCE_S)
        self._server.terminate()
        self._server.wait(PATIENCE_S)

    def _read(self) -> None:
        odd, due = b"", time.monotonic()
        with self._pipe.open("rb", buffering=0) as pipe:
            while not self._ended.wait(max(0.0, due - time.monotonic())):
                # A pause of this thread is not made up for in a rush, in which the program could not keep up.
                began = max(due, time.monotonic() - 0.1)
                raw = odd + (pipe.read(CHUNK) or b"")
                due = began + (len(raw) - len(odd)) / self._bytes_a_second
                whole = len(raw) // SAMPLE_BYTES * SAMPLE_BYTES
                odd = raw[whole:]
                self._heard += without_zeros(raw[:whole])


def without_zeros(frames: bytes) -> bytes:
    """Return the samples that are not zero: what is left is the same whatever pauses came in between."""
    if not frames.strip(b"\0"):
        return b""
    return array("h", filter(None, array("h", frames))).tobytes()


def pieces_heard(sound: "array[int]", recorded: bytes) -> tuple[list[bool], int]:
    """Look for a piece of each 20 ms of a sound, in order; return which were found, and where the last one ended."""
    found, place, length = [], 0, 64
    for start in range(FADED_IN, len(sound) - length, RATE // 50):
        at = recorded.find(sound[start : start + length].tobytes(), place)
        found.append(at >= 0)
        place = max(place, at)
    return found, place


def play_into(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point this process, and those it starts, to the server whose files are in a folder."""
    for name, value in environment_of(folder).items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A server with a null sink that programs started meanwhile play into."""
    play_into(tmp_path, monkeypatch)
    made = SoundServer(tmp_path)
    yield made
    made.stop()
