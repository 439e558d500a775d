"""The watch over one program: started, listened to, ended when it stands still, and started again."""

import logging
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType

from deploy.watchdog.child import Child
from deploy.watchdog.restarts import Restarts
from shared.ending import DONE, RESTART

log = logging.getLogger(__name__)

Alarm = Callable[[int, str], None]
"""Told how often the program was started in ten minutes and why last; 0 when all is well again. Returns at once."""


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds."""

    start_s: float = 90.0
    """Until the first beat: a cold machine loads long, and a database may be slow to answer."""
    beat_s: float = 10.0
    """Between two beats."""
    end_s: float = 10.0
    """From asking the program to end until it is ended."""
    look_s: float = 0.25


class Watch:
    """Runs in the main thread of a process of its own; `stop` may come from a signal."""

    def __init__(self, command: Sequence[str], alarm: Alarm, patience: Patience = Patience()) -> None:
        self._command, self._alarm, self._patience = command, alarm, patience
        self._stopping = threading.Event()
        self._restarts = Restarts()
        # The hall may hold the alert of a watch before this one, which could not clear it.
        self._alarmed = True

    def stop(self) -> None:
        """End the program and the watch."""
        self._stopping.set()

    def stop_on_signals(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._signalled)

    def run(self) -> int:
        """Keep the program running until it is stopped, or ends because somebody wanted it to; return 0."""
        while not self._stopping.is_set():
            child = Child(self._command)
            log.info("Started as process %d.", child.pid)
            why = self._one_life(child)
            if self._stopping.is_set():
                child.ask_to_end(self._patience.end_s)
                log.info("Ended, as it was told to.")
            elif why is None:
                status = child.status()
                if status == DONE:
                    log.info("The program was ended by hand; the watch ends, too.")
                    break
                if status == RESTART:
                    log.info("The program wants to be started anew.")
                    continue
                self._pause(_cause(status))
            else:
                child.kill()
                self._pause(why)
        return 0

    def _one_life(self, child: Child) -> str | None:
        """Wait until the program ends or must be ended; return why it must, None when it ended by itself."""
        while not child.ended.wait(self._patience.look_s):
            if self._stopping.is_set():
                return None
            now = time.monotonic()
            limit = self._patience.beat_s if child.beats else self._patience.start_s
            if now - child.last_beat > limit:
                return f"its window stood still for {limit:.0f} s"
            if self._alarmed and child.beats and not self._restarts.count(now):
                self._alarmed = False
                self._alarm(0, "")
        return None

    def _pause(self, why: str) -> None:
        """Say what happened, raise the alarm if it happens again and again, and wait a little."""
        now = time.monotonic()
        pause_s = self._restarts.add(now)
        log.error("The program is started again in %.0f s: %s.", pause_s, why)
        if self._restarts.worth_an_alert(now):
            self._alarmed = True
            self._alarm(self._restarts.count(now), why)
        self._stopping.wait(pause_s)

    def _signalled(self, _number: int, _: FrameType | None) -> None:
        self.stop()


def _cause(status: int) -> str:
    if status >= 0:
        return f"it ended with status {status}"
    try:
        return f"it was ended by {signal.Signals(-status).name}"
    except ValueError:
        return f"it was ended by signal {-status}"
