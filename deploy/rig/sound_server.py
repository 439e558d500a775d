"""A private PulseAudio server whose loudspeaker is a null sink, for measurements and tests of what the hall hears."""

import os
import shutil
import signal
import subprocess
import time
from array import array
from pathlib import Path

from shared.domain.problem import Problem
from shared.voice.wav import RATE, SAMPLE_BYTES

FORM = f"rate={RATE} channels=1 format=s16le"
"""The hall's own, so that nothing is resampled and samples can be compared one by one."""
RECORD = ["parec", "-d", "hall.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1"]
PATIENCE_S = 10
LOOK_S = 0.01
"""Between two looks whether something has come; the server works meanwhile."""


def can_serve_sound() -> bool:
    """Tell whether the programs are here (Debian: pulseaudio, pulseaudio-utils)."""
    return all(map(shutil.which, ("pulseaudio", "parec", "pactl")))


def environment_of(folder: Path) -> dict[str, str]:
    """Return what points programs to the server whose files are in a folder."""
    return {"PULSE_SERVER": f"unix:{folder}/pulse.sock", "XDG_RUNTIME_DIR": str(folder)}


class SoundServer:
    """A PulseAudio of our own with a null sink, which takes sound at its pace, and a recording of all it plays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._recording = folder / "recording.raw"
        self._start()

    def recorded(self) -> "array[int]":
        raw = self._recording.read_bytes()
        return array("h", raw[: len(raw) // SAMPLE_BYTES * SAMPLE_BYTES])

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
            process.wait(PATIENCE_S)

    def _start(self) -> None:
        self._server = start_server(self._folder, f"module-null-sink sink_name=hall {FORM}")
        with self._recording.open("ab") as file:
            before = file.tell()
            self._recorder = subprocess.Popen(
                [*RECORD, "--latency-msec=200"],
                stdout=file,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **environment_of(self._folder)},
            )
        deadline = time.monotonic() + PATIENCE_S
        while self._recording.stat().st_size == before:
            if time.monotonic() > deadline or self._recorder.poll() is not None:
                raise Problem("The private pulseaudio records nothing; look whether parec works here.")
            time.sleep(LOOK_S)


def start_server(folder: Path, sink: str) -> "subprocess.Popen[bytes]":
    """Start a server with one sink, module and arguments, and return when it answers. Raises Problem."""
    native = f"module-native-protocol-unix socket={folder}/pulse.sock auth-anonymous=1"
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
    command += ["--system=no", "--disallow-exit=true", "-L", native, "-L", sink]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    environment, look = {**os.environ, **environment_of(folder)}, ["pactl", "info"]
    for _ in range(100):
        if subprocess.run(look, capture_output=True, check=False, timeout=PATIENCE_S, env=environment).returncode == 0:
            return server
        time.sleep(LOOK_S)
    server.kill()
    raise Problem("The private pulseaudio does not answer; look whether pulseaudio starts here.")
