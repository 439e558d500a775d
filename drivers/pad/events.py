"""What pads and keypads tell: keys pressed and scores given."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Key(Enum):
    """What a key asks for, whatever its number on a keypad."""

    CALL_NEXT = "call next"
    RECALL = "recall"
    ASK_RATING = "ask for a rating"
    NO_SHOW = "no-show"
    HOLD = "hold"
    RECALL_HELD = "recall a held ticket"
    PAUSE = "pause"
    TRANSFER = "transfer"
    PROMPT = "ask to wait behind the line"
    CANCEL = "cancel"
    OK = "ok"
    START = "start"
    FINISH = "finish"
    NO_SHOW_OR_FINISH = "no-show or finish"
    """No-show while a ticket is called, finish while it is served."""

    @property
    def word(self) -> str:
        """The key's name in presets and in what commands print."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class KeyPressed:
    """A key of the pad with number `unit`; `digits` were typed before it, first digit first."""

    unit: int
    key: Key
    digits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreGiven:
    """A citizen's score on the pad with number `unit`: 5 very satisfied to 1 very dissatisfied."""

    unit: int
    score: int


PadEvent = KeyPressed | ScoreGiven

OnEvent = Callable[[PadEvent], None]
"""Gets each event on the pad's own thread; must return soon and not raise."""
