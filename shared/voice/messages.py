"""What a program and its speaking process say to each other: JSON, one message a line."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from shared.domain.tongue import Tongue
from shared.domain.words import Words
from shared.voice.sentence import Sentence

DEVICE_LOST_STATUS = 3
"""Exit status of a speaking process whose sound device stalled or changed."""
LOOK_AGAIN_STATUS = 4
"""Exit status of a speaking process that has no sound device and wants to be started anew to look for one."""


class BadMessage(Exception):
    """A line that is no message."""


@dataclass(frozen=True, slots=True)
class Request:
    """One announcement as the speaking process is asked for it; ids grow."""

    id: int
    name: str
    """For players that keep files."""
    sentences: tuple[Sentence, ...]
    chime: bool = False
    volume: float = 1.0
    """From 0, silent, to 1, as loud as the voice is."""
    spoken: bool = True
    """False keeps the time that the sentences take, and says nothing: the hall is quiet at this hour."""
    pause_s: float = 0.0
    """Silence before it begins."""
    tone: bool = False
    """Begin with the tone by which loudspeakers are set."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Break off what is being said, and leave out what waits, up to a request's id."""

    up_to: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The process can speak, or says in `notes` what it cannot. Sent again when the sound device changes."""

    device: str | None
    voices: dict[str, str]
    engine: str
    notes: tuple[Words, ...]

    @property
    def silent(self) -> bool:
        return self.device is None or not self.voices


@dataclass(frozen=True, slots=True)
class Started:
    id: int
    seconds: float
    spoken: tuple[tuple[Tongue, float], ...] = ()
    """How many of the seconds each sentence takes, in the order spoken; the rest goes before and between them."""


@dataclass(frozen=True, slots=True)
class Done:
    id: int
    heard: bool
    reason: Words | None


@dataclass(frozen=True, slots=True)
class Failed:
    id: int
    reason: Words


EVENT_NAMES: dict[str, type[object]] = {"ready": Ready, "start": Started, "done": Done, "error": Failed}
Event = Ready | Started | Done | Failed


def encode_event(event: Event) -> str:
    name = next(name for name, kind in EVENT_NAMES.items() if isinstance(event, kind))
    fields = asdict(event)
    return json.dumps({"event": name, **fields} | ({"silent": event.silent} if isinstance(event, Ready) else {}))


def decode_event(line: str) -> Event:
    """Return the event in a line. Raises BadMessage."""
    try:
        fields = json.loads(line)
        match fields["event"]:
            case "ready":
                notes = tuple(_words(note) for note in fields["notes"])
                return Ready(fields["device"], dict(fields["voices"]), fields["engine"], notes)
            case "start":
                spoken = tuple((Tongue(tongue), float(seconds)) for tongue, seconds in fields["spoken"])
                return Started(int(fields["id"]), float(fields["seconds"]), spoken)
            case "done":
                return Done(int(fields["id"]), bool(fields["heard"]), _words_or_none(fields["reason"]))
            case "error":
                return Failed(int(fields["id"]), _words(fields["reason"]))
            case other:
                raise BadMessage(f"The speaking process sent an unknown event, {other!r}.")
    except (ValueError, KeyError, TypeError) as error:
        raise BadMessage(f"The speaking process sent {line[:80]!r}, which is no event.") from error


def encode_stop(stop: Stop) -> str:
    return json.dumps({"stop": stop.up_to})


def encode_request(request: Request) -> str:
    return json.dumps(asdict(request), ensure_ascii=False)


def decode_request(line: str) -> Request | Stop:
    """Return the request in a line. Raises BadMessage."""
    try:
        fields = json.loads(line)
        if set(fields) == {"stop"}:
            return Stop(int(fields["stop"]))
        sentences = tuple(
            Sentence(
                Tongue(one["language"]), one["text"], tuple(map(str, one["ticket_numbers"])), int(one["counter_number"])
            )
            for one in fields["sentences"]
        )
        if not sentences:
            raise ValueError("nothing to say")
        return Request(
            int(fields["id"]),
            str(fields["name"]),
            sentences,
            bool(fields["chime"]),
            float(fields["volume"]),
            bool(fields["spoken"]),
            float(fields["pause_s"]),
            bool(fields["tone"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BadMessage(f"The speaking process was sent {line[:80]!r}, which is no announcement.") from error


def _words(fields: dict[str, Any]) -> Words:
    return Words(fields["zh"], fields["en"])


def _words_or_none(fields: dict[str, Any] | None) -> Words | None:
    return None if fields is None else _words(fields)
