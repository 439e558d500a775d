"""Programs that work at once, started together, and killed at random moments when asked for."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from benchmarks.engine.notes import Note, Notebook, read_errors, read_notes
from benchmarks.engine.partner import Partner, Pipe

KILL_AFTER_S = (0.1, 0.8)

Start = Callable[[], float]
"""Says that the program is ready, waits for the others, and returns until when to work."""


class Work(Protocol):
    """What one program does; it is sent to a process of its own."""

    def __call__(self, start: Start, notebook: Notebook) -> None: ...


@dataclass(frozen=True, slots=True)
class Done:
    """What a crew has noted."""

    notes: tuple[tuple[Note, ...], ...]
    """Of each program, its successors' with its own."""
    errors: tuple[str, ...]
    kills: int


def run(crew: Sequence[Work], seconds: float, *, kill: bool = False) -> Done:
    """Let everybody work for so long, each in a process of its own; return what they noted.

    Raises:
        Problem: a program ended by itself, or does not come to an end.
    """
    with TemporaryDirectory(prefix="hall-bench-") as folder:
        members = list[_Member]()
        try:
            for n, work in enumerate(crew):
                members.append(_Member(work, Path(folder) / f"{n}.notes"))
            for member in members:
                member.program.answer()
            until = time.monotonic() + seconds
            for member in members:
                member.program.tell(until)
            kills = _kill_some(members, until) if kill else 0
            for member in members:
                member.program.wait(max(0.0, until - time.monotonic()))
        finally:
            for member in members:
                member.program.kill()
        notes = tuple(tuple(read_notes(member.file)) for member in members)
        return Done(notes, tuple(e for member in members for e in read_errors(member.file)), kills)


class _Member:
    """A program of the crew, and its successor when it was killed."""

    def __init__(self, work: Work, file: Path) -> None:
        self.file = file
        self._work = work
        self.program = self._start()

    def replace(self, until: float) -> None:
        self.program.kill()
        self.program = self._start()
        self.program.tell(until)

    def _start(self) -> Partner:
        return Partner(_work, self._work, self.file)


def _kill_some(members: Sequence[_Member], until: float) -> int:
    """Kill and restart members at random moments; return how often."""
    kills = 0
    while time.monotonic() + KILL_AFTER_S[1] < until:
        time.sleep(random.uniform(*KILL_AFTER_S))
        member = random.choice(members)
        if not member.program.over:
            member.replace(until)
            kills += 1
    return kills


def _work(work: Work, file: Path, pipe: Pipe) -> None:
    def start() -> float:
        pipe.send(True)
        return float(pipe.recv())

    with Notebook(file) as notebook:
        work(start, notebook)
