"""How soon after a request the loudspeaker begins: a real speaking process, a private sound server, and a stopwatch."""

import os
import subprocess
import threading
import time
from pathlib import Path

from benchmarks.figures import Times, times
from deploy.rig.sound_server import RECORD, SoundServer, environment_of
from shared.domain.problem import Problem
from shared.domain.tongue import Tongue
from shared.voice.child_command import ROOT, child_command
from shared.voice.messages import Done, Event, Ready, Request, Stop, decode_event, encode_request, encode_stop
from shared.voice.pack.finding import BUILT_IN
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence

WARM_UP = 2
PATIENCE_S = 20.0
QUIET_S = 0.3
"""So long nothing has been heard before the next request."""
CHUNK = 512


class _Ear:
    """Listens to what the loudspeaker plays, and notes when sound was last heard and when it began."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._changed = threading.Condition()
        self._began, self._last = 0.0, time.monotonic()
        self._recorder = subprocess.Popen(
            [*RECORD, "--latency-msec=10"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self._listener = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._listener.start()

    def wait_for_quiet(self) -> None:
        with self._changed:
            if not self._changed.wait_for(lambda: time.monotonic() - self._last > QUIET_S, PATIENCE_S):
                raise Problem("The loudspeaker does not fall silent; is something else playing?")
            self._began = 0.0

    def wait_for_sound(self) -> float:
        """Return when sound began since it was quiet."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._began > 0, PATIENCE_S):
                raise Problem("Nothing is heard; look with: hall voice test.")
            return self._began

    def close(self) -> None:
        self._recorder.kill()
        self._recorder.wait()
        self._listener.join()
        assert self._recorder.stdout is not None
        self._recorder.stdout.close()

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        while chunk := os.read(self._recorder.stdout.fileno(), CHUNK):
            with self._changed:
                if chunk.strip(b"\0"):
                    # When it comes in, not where it is in the piece: a null sink hands pieces on ahead of their time.
                    self._last = time.monotonic()
                    self._began = self._began or self._last
                self._changed.notify_all()


def measure_first_samples(folder: Path, count: int) -> Times:
    """Ask a warm speaking process for so many calls, and break each off as soon as its chime is heard.

    Raises:
        Problem: there is no sound server to be started, or nothing is heard.
    """
    server = SoundServer(folder)
    environment = {**os.environ, **environment_of(folder)}
    ear = _Ear(environment)
    speaking = _Speaking(environment)
    try:
        speaking.hear(Ready)
        taken = [_one(ear, speaking, number) for number in range(1, WARM_UP + count + 1)]
    finally:
        speaking.close()
        ear.close()
        server.stop()
    return times(taken[WARM_UP:])


class _Speaking:
    """A speaking process, asked and heard line by line."""

    def __init__(self, environment: dict[str, str]) -> None:
        command = child_command("device", pack=BUILT_IN)
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT, env=environment
        )

    def tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def hear(self, kind: type[Event]) -> None:
        """Return after an event of this kind. Raises Problem when the process ends before."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if isinstance(decode_event(line.decode()), kind):
                return
        raise Problem("The speaking process has ended; look with: hall voice test.")

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def _one(ear: _Ear, speaking: _Speaking, number: int) -> float:
    ticket, window = f"A{number:03}", 1 + number % 20
    sentence = Sentence(Tongue.ZH, call_sentence((ticket,), window, Tongue.ZH), (ticket,), window)
    ear.wait_for_quiet()
    asked = time.monotonic()
    speaking.tell(encode_request(Request(number, ticket, (sentence,), chime=True)))
    began = ear.wait_for_sound()
    speaking.tell(encode_stop(Stop(number)))
    speaking.hear(Done)
    return began - asked
