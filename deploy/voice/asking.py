"""Has one announcement made by a speaking process, as the call screen would, and tells what became of it."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass

from shared.domain.problem import Problem
from shared.voice.child_command import ROOT
from shared.voice.messages import BadMessage, Done, Event, Failed, Ready, Request, Started, decode_event, encode_request

LIMIT_S = 90


@dataclass(frozen=True, slots=True)
class Spoken:
    device: str
    """The sound device, or the folder of a player that writes files."""
    seconds: float
    notes: tuple[str, ...]
    """What the operator should know besides."""


def speak(command: list[str], request: Request) -> Spoken:
    """Start a speaking process, let it make one announcement, and end it. Raises Problem when it was not heard."""
    try:
        ended = subprocess.run(
            command,
            input=encode_request(request).encode() + b"\n",
            capture_output=True,
            cwd=ROOT,
            timeout=LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise Problem(f"The speaking process said nothing for {LIMIT_S} s; look with: hall doctor.") from None
    # Sound libraries complain on standard error even of what we tell in better words; it counts only without events.
    said = ended.stderr.decode(errors="replace").strip().splitlines()
    return _understood(_events(ended.stdout), said[-1] if said else f"status {ended.returncode}")


def _events(output: bytes) -> Iterable[Event]:
    for line in output.decode(errors="replace").splitlines():
        try:
            yield decode_event(line)
        except BadMessage as error:
            raise Problem(str(error)) from error


def _understood(events: Iterable[Event], last_word: str) -> Spoken:
    device: str | None = None
    notes: tuple[str, ...] = ()
    seconds = 0.0
    for event in events:
        match event:
            case Ready():
                device, notes = event.device, tuple(note.en for note in event.notes)
            case Started():
                seconds = event.seconds
            case Failed(_, reason) | Done(_, False, reason) if reason is not None:
                raise Problem(reason.en)
            case Done(_, True) if device is not None:
                return Spoken(device, seconds, notes)
    raise Problem(f"The speaking process ended before it had spoken ({last_word}); look with: hall doctor.")
