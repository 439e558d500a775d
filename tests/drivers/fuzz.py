"""Damaged bytes into every decoder: none may raise, hang or keep more than it must.

Usage: python -m tests.drivers.fuzz [--inputs 1000000] [--only NAME] [--seed 0]; status 1 and the bytes when one fails.
"""

import argparse
import json
import random
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence, Set, Sized
from types import FunctionType, MethodType, ModuleType
from typing import Any

from drivers.board import alpha_reading, cd5220_reading, cpower_wire, onbon_wire
from drivers.decoding import DECODERS, decoder
from drivers.idcard import wire as idcard_wire
from drivers.pad.meaning import finder_of
from drivers.pad.preset_file import load_preset
from drivers.printer.status import StatusReader
from drivers.scanner.codes import CodeSplitter
from tests.drivers.mutations import mutated
from tests.drivers.vectors import frames_of, options_of

STREAMS: dict[str, Callable[[], Any]] = {
    "onbon": onbon_wire.OnbonDecoder,
    "alpha": alpha_reading.AlphaDecoder,
    "cd5220": cd5220_reading.DisplayDecoder,
    "cpower serial": cpower_wire.SerialDecoder,
    "cpower network": cpower_wire.NetworkDecoder,
    "rating-ff68": lambda: finder_of(load_preset("ff68").receive),
    "rating-line": lambda: finder_of(load_preset("line").receive),
    "keypad-qsystem": lambda: finder_of(load_preset("qsystem").receive),
    "escpos-status": StatusReader,
    "idcard": idcard_wire.ModuleDecoder,
    "scanner": CodeSplitter,
}
"""What finds frames in a stream: fed in pieces, for as long as its link is open."""

MOST_KEPT = 16384
"""Bytes that a stream decoder may wait with: the longest frame of any family is well below."""
ATOMS = (type, ModuleType, FunctionType, int, float, type(None))
"""What holds nothing that a stream could have put there."""
LONGEST_S = 10
"""What takes longer hangs."""
ROUND = 1000


class Failed(Exception):
    """A decoder that did what it must not, with the bytes that made it."""


def targets() -> dict[str, Callable[[int, random.Random], None]]:
    """Return every decoder and stream by name, as what feeds it so many inputs."""

    def told(family: str) -> Callable[[int, random.Random], None]:
        return lambda inputs, chance: _feed_told(family, inputs, chance)

    def stream(name: str) -> Callable[[int, random.Random], None]:
        return lambda inputs, chance: _feed_stream(name, inputs, chance)

    return {f"told {family}": told(family) for family in sorted(DECODERS)} | {
        f"stream {name}": stream(name) for name in sorted(STREAMS)
    }


def _feed_told(family: str, inputs: int, chance: random.Random) -> None:
    frames, told, options = frames_of(family), decoder(family), options_of(family)
    for _ in range(inputs):
        data, given = mutated(frames, chance), chance.choice(options)
        _try(lambda raw, given=given: json.dumps(told(raw, **given)), data, data)  # type: ignore[misc]


def _feed_stream(name: str, inputs: int, chance: random.Random) -> None:
    reader = STREAMS[name]()
    frames = frames_of(name.partition(" ")[0])
    for number in range(inputs):
        data = mutated(frames, chance)
        for piece in _pieces(data, chance):
            _try(reader.feed, piece, data)
        if number % ROUND == 0 and (kept := kept_by(reader)) > MOST_KEPT:
            raise Failed(f"keeps {kept} bytes after {data.hex(' ')}")


def _pieces(data: bytes, chance: random.Random) -> Iterator[bytes]:
    at = chance.randint(0, len(data))
    yield data[:at]
    yield data[at:]


def _try(read: Callable[[bytes], object], piece: bytes, data: bytes) -> None:
    try:
        read(piece)
    except Exception as error:
        raise Failed(f"{type(error).__name__}: {error} after {data.hex(' ')}") from error


def kept_by(reader: object) -> int:
    """Return how many bytes and items a reader holds, in its own attributes and in what they hold."""
    seen: set[int] = set()
    waiting, kept = [reader], 0
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, ATOMS):
            continue
        seen.add(id(each))
        kept += len(each) if isinstance(each, Sized) else 0
        waiting += _held_by(each)
    return kept


def _held_by(each: object) -> list[object]:
    """Return what an object of the project or a container holds; a buffer of bytes holds nothing more."""
    if isinstance(each, bytes | bytearray | memoryview | str):
        return []
    if isinstance(each, Mapping):
        return [*each, *each.values()]
    if isinstance(each, Sequence | Set | deque):
        return list(each)
    if isinstance(each, MethodType):
        return [each.__self__]
    names = [name for kind in type(each).__mro__ for name in getattr(kind, "__slots__", ())]
    return [getattr(each, name, None) for name in (*getattr(each, "__dict__", ()), *names)]


def _too_long(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"took longer than {LONGEST_S} s for {ROUND} inputs")


def _run(name: str, feed: Callable[[int, random.Random], None], inputs: int, seed: int) -> str | None:
    """Feed one target; return what went wrong."""
    chance = random.Random(f"{name} {seed}")
    began = time.monotonic()
    try:
        for done in range(0, inputs, ROUND):
            signal.alarm(LONGEST_S)
            feed(min(ROUND, inputs - done), chance)
        signal.alarm(0)
    except (Failed, TimeoutError) as error:
        return f"{name}: {error}"
    sys.stdout.write(f"{name:24}{inputs:>10,} inputs  {time.monotonic() - began:6.1f} s\n")
    sys.stdout.flush()
    return None


def main() -> int:
    """Feed every target; return the exit status."""
    asked = argparse.ArgumentParser(description="Feed damaged bytes to every decoder of the drivers.")
    asked.add_argument("--inputs", type=int, default=1_000_000, help="inputs for each decoder")
    asked.add_argument("--only", default="", help="part of the decoders' names")
    asked.add_argument("--seed", type=int, default=0, help="another seed damages otherwise")
    chosen = asked.parse_args()
    signal.signal(signal.SIGALRM, _too_long)
    found = {name: feed for name, feed in targets().items() if chosen.only in name}
    if not found:
        asked.error(f'no decoder\'s name holds "{chosen.only}"; there are {", ".join(targets())}')
    wrong = [problem for name, feed in found.items() if (problem := _run(name, feed, chosen.inputs, chosen.seed))]
    for problem in wrong:
        sys.stderr.write(f"fuzz: {problem}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
