"""Switches for what really goes wrong on the line to a device; a simulated device obeys them at once."""

import random
from dataclasses import dataclass

LONGEST_NOISE = 6


@dataclass(slots=True)
class Faults:
    """What is wrong with a simulated device now. Any thread may set a switch at any time."""

    silent: bool = False
    """The device takes bytes and answers nothing."""
    slow_s: float = 0.0
    """Each answer is late by this many seconds."""
    noise: bool = False
    """Stray bytes surround each answer."""
    cut_frames: bool = False
    """Only the first half of each answer arrives."""
    wrong_checksum: bool = False
    """Each answer carries a damaged checksum."""
    busy: bool = False
    """The device refuses work for now, in the words of its protocol."""
    bounce: bool = False
    """Each key of a pad is sent three times within a few hundredths of a second."""
    echo: bool = False
    """The line brings back what is sent on it, as some RS-485 adapters do."""
    unplugged: bool = False
    """The cable is out: the port is gone until it is plugged in again."""


def on_the_wire(frame: bytes, faults: Faults, chance: random.Random) -> bytes:
    """Return what arrives of a frame under noise, cutting and silence; `chance` makes the noise."""
    if faults.silent:
        return b""
    if faults.cut_frames:
        frame = frame[: len(frame) // 2]
    if faults.noise:
        frame = _stray(chance) + frame + _stray(chance)
    return frame


def _stray(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, LONGEST_NOISE))
