"""One program of the hall as a process, with a hand on its screen."""

import contextlib
import itertools
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from shared.domain.problem import Problem

ANSWER_S = 20.0
START_S = 60.0
STOP_S = 10.0

News = Callable[[dict[str, Any]], None]


class Program:
    """A running `hall` subcommand. `on_news` gets what it tells by itself, on the reader's thread."""

    def __init__(
        self,
        name: str,
        command: list[str],
        log: Path,
        environment: Mapping[str, str] | None = None,
        on_news: News = lambda _: None,
    ) -> None:
        self.name, self.log = name, log
        self._on_news = on_news
        self._questions = itertools.count(1)
        self._waiting: dict[int, Future[dict[str, Any]]] = {}
        self._lock = threading.Lock()
        with log.open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "deploy.hall", *command, "--remote"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                env={**os.environ, "PYTHONUTF8": "1", **(environment or {})},
            )
        self._reader = threading.Thread(target=self._read, name=f"{name} answers", daemon=True)
        self._reader.start()

    def tap(self, name: str) -> None:
        """Press a control as soon as it is visible and enabled; raises Problem when it is not in time."""
        self.wait_until(lambda: self._pressed(name), f"a {name} that can be pressed")

    def _pressed(self, name: str) -> bool:
        return bool(self._asked(do="tap", name=name)["ok"])

    def type_into(self, name: str, text: str) -> None:
        """Type into a field that is visible."""
        self._ask(do="type", name=name, text=text)

    def press_key(self, key: str) -> float:
        """Press a key in the window; return when, by the monotonic clock in seconds."""
        at_ns: int = self._ask(do="key", key=key)["at_ns"]
        return at_ns / 1e9

    def watch(self, name: str) -> None:
        """Let the program tell each new text of a part, once painted, as news {"painted", "at_ns", "name"}."""
        self._ask(do="watch", name=name)

    def grab(self, path: Path) -> None:
        """Save a picture of the program's window."""
        self._ask(do="grab", path=str(path))

    def texts(self) -> dict[str, str]:
        """Return the visible texts by object name."""
        told: dict[str, str] = self._ask(do="see")["texts"]
        return told

    def figures(self) -> dict[str, Any]:
        """Return how many objects there are, and the milliseconds that each frame cost since this was asked before."""
        return self._ask(do="figures")

    def stalls(self) -> dict[str, Any]:
        """Return the longest pieces of work of the windows' thread since this was asked before, in milliseconds."""
        return self._ask(do="stalls")

    def wait_for(self, condition: Callable[[dict[str, str]], bool], what: str, within_s: float = ANSWER_S) -> None:
        """Wait until the visible texts meet a condition; raises Problem when they do not in time."""
        self.wait_until(lambda: condition(self.texts()), what, within_s)

    def wait_until(self, condition: Callable[[], bool], what: str, within_s: float = ANSWER_S) -> None:
        """Wait until a condition of this program is met; raises Problem when it is not in time."""
        deadline = time.monotonic() + within_s
        while not condition():
            if time.monotonic() > deadline:
                shown = ", ".join(f"{name}: {text}" for name, text in self.texts().items() if text)
                raise Problem(f"{self.name} did not come to {what} within {within_s:g} s; it shows {shown}.")
            time.sleep(0.02)

    def wait_page(self, name: str) -> None:
        self.wait_for(lambda texts: f"page_{name}" in texts, f"page {name}")

    def wait_ready(self) -> None:
        """Wait until the program answers at all."""
        self._ask(do="see", within_s=START_S)

    def kill(self) -> None:
        """End the process as a power cut would."""
        self.process.kill()
        self.process.wait(STOP_S)
        self._let_go()

    def stop(self) -> int:
        """Ask the program to end and return its exit status; one that does not is killed."""
        self.ask_to_end()
        try:
            status = self.process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self._let_go()
        return status

    def ask_to_end(self) -> None:
        """Ask the program to end, without waiting until it has."""
        if self.process.poll() is None:
            with contextlib.suppress(Problem):  # it may have ended by itself just now
                self._send({"do": "quit"})

    def _let_go(self) -> None:
        self._reader.join(STOP_S)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # what was still to be said has nobody left to hear it

    def _ask(self, *, within_s: float = ANSWER_S, **question: object) -> dict[str, Any]:
        told = self._asked(within_s=within_s, **question)
        if not told["ok"]:
            raise Problem(f"{self.name}: {told['error']}.")
        return told

    def _asked(self, *, within_s: float = ANSWER_S, **question: object) -> dict[str, Any]:
        number = next(self._questions)
        answer: Future[dict[str, Any]] = Future()
        self._waiting[number] = answer
        self._send({"id": number, **question})
        try:
            return answer.result(within_s)
        except TimeoutError:
            raise Problem(f"{self.name} does not answer; its log is {self.log}.") from None

    def _send(self, question: dict[str, object]) -> None:
        assert self.process.stdin is not None
        try:
            with self._lock:
                self.process.stdin.write(json.dumps(question) + "\n")
                self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            raise Problem(f"{self.name} has ended; its log is {self.log}.") from None

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            told = json.loads(line)
            waiting = self._waiting.pop(told.get("id", 0), None)
            if waiting is not None:
                waiting.set_result(told)
            elif "id" not in told:
                self._on_news(told)
        for waiting in list(self._waiting.values()):
            waiting.set_result({"ok": False, "error": f"it has ended; its log is {self.log}"})
