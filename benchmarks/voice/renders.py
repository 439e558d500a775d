"""How long the speech engine takes for a sentence, and whether any is empty or cut off while the machine is busy.

A process holds one speech library for ever, so this is measured in a process of its own.
"""

import contextlib
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engine.partner import Partner, Pipe
from benchmarks.figures import Times, times
from shared.domain.tongue import Tongue
from shared.voice.pyttsx3_voice import Pyttsx3Voice
from shared.voice.readings import call_sentence
from shared.voice.sentence import Sentence
from shared.voice.voice import VoiceError

TONGUES = (Tongue.ZH, Tongue.EN)
SENTENCES = 50
"""Different ones; each is rendered once in peace, and what comes later has to be as long."""
MOST_OFF = 0.02
"""By which share a length may differ: an engine's pauses are not all alike."""


@dataclass(frozen=True, slots=True)
class Renders:
    engine: str
    calm: Times
    """Text → WAV in peace, English calls of about 5 s."""
    loaded: Times
    """The same while every core is busy."""
    count: int
    wrong: int
    """Of those under load: empty, cut off or of another length, or given up."""
    grown_mb: float | None
    """By how much the process's memory grew under load; None where the system does not tell."""


def measure_renders(count: int) -> Renders:
    """Render calls in a process of its own, first in peace and then so many beside programs that keep all cores busy.

    Raises:
        Problem: no speech engine starts.
    """
    renderer = Partner(_render, count)
    try:
        renderer.answer()
        with _busy_cores():
            renderer.tell("go")
            found: Renders = renderer.answer(longest_s=count)
    finally:
        renderer.kill()
    return found


def _render(count: int, pipe: Pipe) -> None:
    with contextlib.redirect_stdout(None):  # the engine tells of every file that it writes
        _render_all(count, pipe)


def _render_all(count: int, pipe: Pipe) -> None:
    voice = Pyttsx3Voice(TONGUES)
    dice = random.Random(11)
    # In turn, since what one language is read with must not be left to the next.
    sentences = [_call(dice, TONGUES[turn % len(TONGUES)]) for turn in range(SENTENCES)]
    seconds, calm = [], []
    for sentence in sentences:
        began = time.perf_counter()
        seconds.append(voice.render(sentence).seconds)
        calm.append(time.perf_counter() - began)
    pipe.send(True)
    pipe.recv()
    before, wrong, loaded = _memory_mb(), 0, []
    for turn in range(count):
        began = time.perf_counter()
        wrong += not _is_right(voice, sentences[turn % SENTENCES], seconds[turn % SENTENCES])
        loaded.append(time.perf_counter() - began)
    after = _memory_mb()
    grown = round(after - before, 2) if before is not None and after is not None else None
    pipe.send(Renders(voice.engine, times(calm), times(loaded), count, wrong, grown))


def _is_right(voice: Pyttsx3Voice, sentence: Sentence, seconds: float) -> bool:
    try:
        return abs(voice.render(sentence).seconds - seconds) <= MOST_OFF * seconds
    except VoiceError:
        return False


def _call(dice: random.Random, tongue: Tongue) -> Sentence:
    ticket, window = f"{dice.choice('ABCDEFG')}{dice.randrange(1000):03}", dice.randint(1, 20)
    return Sentence(tongue, call_sentence((ticket,), window, tongue), (ticket,), window)


@contextlib.contextmanager
def _busy_cores() -> Iterator[None]:
    busy = [Partner(_be_busy) for _ in range((os.cpu_count() or 1) + 1)]
    try:
        yield
    finally:
        for one in busy:
            one.kill()


def _be_busy(pipe: Pipe) -> None:
    while not pipe.poll():
        sum(range(10_000))


def _memory_mb() -> float | None:
    told = Path("/proc/self/statm")
    if not told.exists():
        return None
    return int(told.read_text(encoding="utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
