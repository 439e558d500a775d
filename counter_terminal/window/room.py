"""What the slim bar gives up, and in which order, where there is not room for everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """What of the bar is shown beside number, steps and waiting count."""

    keys: bool = False
    name: bool = False
    """Who works here."""
    counter: bool = False
    """At which counter, before the name."""
    small: bool = False
    """The name in small letters."""
    words: bool = False
    """How each device is; `short` only which it is."""
    short: bool = False
    line: bool = True
    times: bool = True
    promise: bool = True
    """Beside the serving time, what the counter promises."""
    tight: bool = False
    beside: bool = True
    """The small buttons: other outcomes, and undo."""
    shares: int = 5
    """How many of the ticket's widths are tried, from the widest, before more is given up."""


ROOMS = (
    Room(keys=True, name=True, counter=True, words=True, shares=1),
    Room(keys=True, name=True, words=True, shares=2),
    Room(keys=True, small=True, words=True, shares=1),
    Room(small=True, short=True, shares=3),
    Room(keys=True, shares=4),
    Room(),
    Room(line=False),
    Room(line=False, beside=False),
    Room(line=False, beside=False, tight=True),
    Room(line=False, beside=False, promise=False, tight=True),
    Room(line=False, beside=False, promise=False, times=False, tight=True),
)
"""Most to least: the counter goes first, the name is set small, then keys, devices, names, the line, small buttons,
then margins, the promise and times."""
