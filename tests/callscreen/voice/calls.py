"""Calls, sounds and processes for the voice's tests."""

import os
import random
import subprocess
import sys
import wave
from array import array
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from callscreen.voice.announcement import Announcement
from shared.voice.messages import Event, Request, decode_event, encode_request
from shared.voice.wav import RATE, Wav, from_samples

MORNING = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[3]


def a_call(call_id: int, ticket_number: str = "A032", counter_number: int = 5, **more: Any) -> Announcement:
    return Announcement(call_id, ticket_number, counter_number, MORNING, **more)


def a_request(call: Announcement, *, chime: bool = True, **more: Any) -> Request:
    return Request(call.id, f"{call.ticket_number}-{call.counter_number}", call.sentences(), chime, **more)


def run_child(*requests: Request, player: str, more: tuple[str, ...] = (), timeout_s: float = 60) -> list[Event]:
    """Give requests to a real speaking process, close its input and return all that it reported."""
    command = [sys.executable, "-m", "shared.voice.child", "--player", player, *more]
    lines = "".join(encode_request(request) + "\n" for request in requests)
    done = subprocess.run(command, input=lines.encode(), cwd=ROOT, capture_output=True, timeout=timeout_s, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return [decode_event(line) for line in done.stdout.decode().splitlines()]


def run_python(code: str) -> str:
    """Run a script in a process of its own, since a process holds one espeak-ng for ever; return what it printed."""
    script = [sys.executable, "-c", code]
    done = subprocess.run(script, cwd=ROOT, capture_output=True, timeout=60, check=False, env={**os.environ})
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def samples_of(path: Path) -> "array[int]":
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def noise(seed: int, seconds: float = 3.0) -> Wav:
    """Sound of which every piece occurs once."""
    dice = random.Random(seed)
    return from_samples(dice.randint(-8000, 8000) for _ in range(round(seconds * RATE)))


def loudness(samples: "array[int]") -> float:
    """Root mean square."""
    return float((sum(value * value for value in samples) / max(1, len(samples))) ** 0.5)
