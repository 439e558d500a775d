"""A sound server of the tests' own, which plays into nothing, and a recording of all that it played."""

import shutil
import signal
import subprocess
import time
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.voice.wav import RATE

NEEDS_SOUND_SERVER = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))),
    reason="no pulseaudio, parec and pactl here to play into (Debian: pulseaudio, pulseaudio-utils)",
)

SINK = "module-null-sink sink_name=hall rate=22050 channels=1 format=s16le"
RECORD = ["parec", "-d", "hall.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=200"]


class SoundServer:
    """A PulseAudio of our own, and a recording of all it plays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._recording = folder / "recording.raw"
        self._start()

    def recorded(self) -> "array[int]":
        raw = self._recording.read_bytes()
        return array("h", raw[: len(raw) // 2 * 2])

    def die_and_come_back(self) -> None:
        self.die()
        self.come_back()

    def die(self) -> None:
        self.stop(signal.SIGKILL)
        (self._folder / "pulse.sock").unlink(missing_ok=True)

    def come_back(self) -> None:
        self._start()

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        for process in (self._recorder, self._server):
            process.send_signal(how)
            process.wait(10)

    def _start(self) -> None:
        native = f"module-native-protocol-unix socket={self._folder}/pulse.sock auth-anonymous=1"
        command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        command += ["--system=no", "--disallow-exit=true", "-L", native, "-L", SINK]
        self._server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._wait_for_server()
        with self._recording.open("ab") as file:
            before = file.tell()
            self._recorder = subprocess.Popen(RECORD, stdout=file, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 10
        while self._recording.stat().st_size == before:
            assert time.monotonic() < deadline, "the private pulseaudio records nothing"
            self._recorder.poll()

    def _wait_for_server(self) -> None:
        for _ in range(100):
            if subprocess.run(["pactl", "info"], capture_output=True, check=False, timeout=10).returncode == 0:
                return
        raise AssertionError("the private pulseaudio does not answer")


def a_sound_server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """Run a server that all programs started meanwhile play into."""
    monkeypatch.setenv("PULSE_SERVER", f"unix:{folder}/pulse.sock")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    server = SoundServer(folder)
    yield server
    server.stop()
