"""What the slim bar gives up, and in which order, where there is not room for everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """What of the bar is shown beside number, steps and waiting count."""

    keys: bool = False
    name: bool = False
    words: bool = False
    line: bool = True
    times: bool = True
    tight: bool = False


ROOMS = (
    Room(keys=True, name=True, words=True),
    Room(name=True, words=True),
    Room(words=True),
    Room(),
    Room(line=False),
    Room(line=False, times=False),
    Room(line=False, times=False, tight=True),
)
"""Most to least: key badges go first, then the clerk's name, devices' words, the ticket's line, times, and margins."""
