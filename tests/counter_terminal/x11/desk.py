"""A clerk's desk on a display of its own: the business program, the terminal, and fingers on the keyboard."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counter_terminal.hotkeys.one_step import AGAIN_AFTER_MS
from deploy.rig.program import Program
from shared.db import journal
from shared.domain.events import Event
from tests.counter_terminal.x11.server import Fingers
from tests.end_to_end.waiting import until
from tests.factories import RunningHall

ROOT = Path(__file__).parents[3]
WITHIN_S = 15.0
APART_S = 1.1 * AGAIN_AFTER_MS / 1000


class Business:
    """The program that the clerk works in."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.counter_terminal.x11.business_program"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, question: str = "see") -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.communicate("quit\n", timeout=20)


@dataclass
class Desk:
    running: RunningHall
    display: str
    folder: Path
    fingers: Fingers
    business: Business
    terminal: Program
    _pressed: dict[str, float] = field(default_factory=dict)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that other processes bring about."""
        until(condition, "what the desk waits for", WITHIN_S)

    def events(self) -> list[Event]:
        store = self.running.store
        return [r.event for r in store.read(lambda c: journal.read_events(c, store.hall_id, 0))]

    def happened(self, kind: type[Event]) -> int:
        return sum(isinstance(event, kind) for event in self.events())

    def seen(self) -> dict[str, str]:
        return self.terminal.texts()

    def press(self, *keys: str) -> None:
        """Press a key as somebody does who means it: not so soon after the same one that it is taken for one press."""
        self.until(lambda: time.monotonic() - self._pressed.get(keys[-1], 0.0) > APART_S)
        self._pressed[keys[-1]] = time.monotonic()
        self.fingers.tap(*keys)

    def hold(self, key: str, seconds: float) -> None:
        """Keep a key down until the server has repeated it for a while."""
        end = time.monotonic() + seconds
        self.fingers.down(key)
        self.until(lambda: time.monotonic() > end)
        self.fingers.up(key)


def environment_of(display: str, **more: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), **more}


def start_terminal(folder: Path, url: str, display: str, counter: str = "") -> Program:
    """Run `hall counter` on a display until it answers; see `launch_terminal`."""
    terminal = launch_terminal(folder, url, display, counter)
    terminal.wait_ready()
    return terminal


def launch_terminal(folder: Path, url: str, display: str, counter: str = "") -> Program:
    """Run `hall counter` on a display with clerk 001 signed in; `counter` are more lines of its group."""
    file = folder / "hall.toml"
    file.write_text(f"[database]\nurl = '{url}'\n[counter]\nclerk = '001'\n{counter}", encoding="utf-8")
    log = folder / f"{len(list(folder.glob('*.log')))}.log"  # each start has its own
    return Program("counter", ["counter", "--settings", str(file)], log, environment_of(display))
