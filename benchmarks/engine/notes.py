"""What each program notes of its work, in a file that survives the program's being killed."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum, auto
from pathlib import Path
from typing import Self

_LAYOUT = struct.Struct("<Bddq8sd")
"""One write each, so that a killed program leaves whole notes."""


class Step(IntEnum):
    ISSUE = auto()
    CALL = auto()
    START = auto()
    FINISH = auto()
    VISIT = auto()
    """A whole visit, from taking the number on."""
    PLAY = auto()
    """One operation's statements, sent by a bare driver."""


@dataclass(frozen=True, slots=True)
class Note:
    step: Step
    began: float
    """On the clock that all processes of a machine share."""
    took_s: float
    ticket_id: int = 0
    number: str = ""
    cpu_s: float = 0.0
    """The program's own work, which stays the same on a busy machine."""


class Notebook:
    """Open for writing in one process at a time; a successor writes on."""

    def __init__(self, file: Path) -> None:
        self._notes = file.open("ab", buffering=0)
        self._open = True
        self._errors = _errors(file).open("a", encoding="utf-8")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._notes.close()
        self._errors.close()

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Write nothing for a while."""
        self._open = False
        yield
        self._open = True

    def write(self, note: Note) -> None:
        if not self._open:
            return
        number = note.number.encode()
        self._notes.write(_LAYOUT.pack(note.step, note.began, note.took_s, note.ticket_id, number, note.cpu_s))

    def fail(self, error: Exception) -> None:
        self._errors.write(" ".join(str(error).split()) + "\n")
        self._errors.flush()


def read_notes(file: Path) -> list[Note]:
    return [
        Note(Step(step), began, took_s, ticket_id, number.rstrip(b"\0").decode(), cpu_s)
        for step, began, took_s, ticket_id, number, cpu_s in _LAYOUT.iter_unpack(file.read_bytes())
    ]


def read_errors(file: Path) -> list[str]:
    return _errors(file).read_text(encoding="utf-8").splitlines()


def _errors(file: Path) -> Path:
    return file.with_suffix(".errors")
