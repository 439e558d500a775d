"""What the call screen and the process that plays a film say to each other: JSON, one message a line."""

import json
from dataclasses import asdict, dataclass

from shared.voice.messages import BadMessage

STALLED_STATUS = 3
"""Exit status of a film process whose film stands still: Qt's player waits for ever for a sound server that died."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture lies in a slot, which stays as it is until it is given back."""

    slot: int
    width: int
    height: int
    ms: int
    """Where in the film it stands."""


@dataclass(frozen=True, slots=True)
class At:
    """How far the film is; sent every second, also while its picture stands."""

    ms: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The film was played to its end."""


@dataclass(frozen=True, slots=True)
class Unplayable:
    """The file holds no film that can be played here."""

    reason: str


@dataclass(frozen=True, slots=True)
class Free:
    """Give a slot back."""

    slot: int


@dataclass(frozen=True, slots=True)
class Volume:
    """How loud, from 0 to 1."""

    share: float


Message = Frame | At | Ended | Unplayable | Free | Volume
_NAMES: dict[str, type[Message]] = {
    kind.__name__.lower(): kind for kind in (Frame, At, Ended, Unplayable, Free, Volume)
}


def encode(message: Message) -> str:
    return json.dumps({"kind": type(message).__name__.lower(), **asdict(message)})


def decode(line: str) -> Message:
    """Return the message in a line. Raises BadMessage."""
    try:
        fields = json.loads(line)
        return _NAMES[fields.pop("kind")](**fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadMessage(f"The film process was sent or sent {line[:80]!r}, which is no message.") from error
