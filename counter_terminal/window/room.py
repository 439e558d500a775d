"""What the lying bar gives up, and in which order, where there is not room for everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """What of the bar is shown beside number, signs of the ticket and steps."""

    text_mm: float = 0
    """How wide the text of ticket and sentence is at least; what is left over goes to it as well."""
    keys: bool = False
    name: bool = False
    """Who works here."""
    counter: bool = False
    """At which counter."""
    words: bool = False
    """The devices' words beside their signs."""
    devices: bool = True
    """The devices' signs, and the rating's."""
    rating: bool = True
    """The rating's word beside its sign."""
    counts: bool = True
    times: bool = True
    """The serving time and what it is measured by."""
    large: bool = False
    """Words that stand in the number's place are as large as it is."""
    tight: bool = False
    """Narrow margins."""
    beside: bool = True
    """The small buttons: other outcomes, and undo."""
    text: bool = True


ROOMS = (
    Room(80, keys=True, name=True, counter=True, words=True, large=True),
    Room(66, keys=True, name=True, counter=True, words=True),
    Room(60, keys=True, name=True, counter=True),
    Room(56, keys=True, counter=True),
    Room(54, counter=True),
    Room(54, counter=True, tight=True),
    Room(48, counter=True, tight=True, rating=False),
    Room(46, tight=True, rating=False),
    Room(44, tight=True, devices=False),
    Room(40, tight=True, devices=False, counts=False),
    Room(36, tight=True, devices=False, counts=False, times=False),
    Room(24, tight=True, devices=False, counts=False, times=False, beside=False),
    Room(0, tight=True, devices=False, counts=False, times=False, beside=False, text=False),
)
"""Most to least. Number, the ticket's signs and the steps always stay. What goes last is worth most: text of ticket and
sentence, other outcomes and undo, time against promise, counts, devices and rating, the counter, margins, keys, name
and words."""
