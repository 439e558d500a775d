"""Switches for what really goes wrong on the line to a device; a simulated device obeys them at once."""

import random
from dataclasses import dataclass, fields

LONGEST_NOISE = 6
ONE_WAY = ("unplugged",)
"""What can be wrong with a device that never says anything."""
TALKING = ("silent", "slow_s", "noise", "cut_frames", "unplugged")
"""What can be wrong with every device that sends or answers."""
CHECKED = (*TALKING[:-1], "wrong_checksum", "busy", "unplugged")
"""The same where frames are checked and work can be refused."""


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


def own(faults: Faults) -> tuple[str, ...]:
    """Return the names of the faults that a kind of device has of its own."""
    common = {each.name for each in fields(Faults)}
    return tuple(each.name for each in fields(faults) if each.name not in common)


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
