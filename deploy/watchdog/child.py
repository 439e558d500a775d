"""One life of the watched program: a process, and the beats that it sends while its window lives."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence

from shared.ending import BEAT

CHUNK = 4096

LEAN = {"PYTHONOPTIMIZE": "2"}
"""Leaves docstrings out of a watched program, ours and those of libraries: 3.5 MB that nobody there reads."""


class Child:
    """A running process. Beats come on its standard output; other things it prints there go to standard error."""

    def __init__(self, command: Sequence[str]) -> None:
        self.beats = 0
        self.last_beat = self.started = time.monotonic()
        self.ended = threading.Event()
        lean = os.environ | LEAN
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, bufsize=0, env=lean)
        self.pid = self._process.pid
        threading.Thread(target=self._listen, name="beats", daemon=True).start()

    def status(self) -> int:
        """Return the exit status once it has ended; negative is the signal that ended it."""
        return self._process.wait()

    def ask_to_end(self, within_s: float) -> None:
        """Ask it to end, and end it when it does not in time."""
        self._process.terminate()
        try:
            self._process.wait(within_s)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it at once, also one that is stopped."""
        self._process.kill()
        self._process.wait()

    def _listen(self) -> None:
        """Read until the pipe closes, which a process that ends does by itself."""
        assert self._process.stdout is not None
        with self._process.stdout as pipe:
            while data := pipe.read(CHUNK):
                if BEAT in data:
                    self.beats += 1
                    self.last_beat = time.monotonic()
                if said := data.replace(BEAT, b""):
                    sys.stderr.buffer.write(said)
                    sys.stderr.flush()
        self._process.wait()
        self.ended.set()
