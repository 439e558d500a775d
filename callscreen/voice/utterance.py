"""What the hall's loudspeaker may be asked to say: calls of tickets and notices, in one queue."""

from enum import IntEnum
from typing import Protocol

from shared.domain.words import Words
from shared.voice.sentence import Sentence

NOTICE_OLD_S = 600.0
"""A notice that waited longer is no news any more."""


class Urgency(IntEnum):
    """What is spoken first: emergencies, then recalls, then calls, then notices."""

    EMERGENCY = 0
    RECALL = 1
    CALL = 2
    NOTICE = 3


class Utterance(Protocol):
    """Something to be said once, or twice in a calm hall."""

    @property
    def id(self) -> int:
        """Unique among all that wait: the journal's position where it has one."""
        ...

    @property
    def name(self) -> str:
        """A short name for files and logs, e.g. A032-5."""
        ...

    @property
    def urgency(self) -> Urgency: ...

    @property
    def caption(self) -> Words:
        """What the screen shows while this is spoken."""
        ...

    @property
    def numbers(self) -> tuple[str, ...]:
        """The tickets called; none for a notice."""
        ...

    @property
    def subject(self) -> object:
        """Equal for utterances of which only the newest need be said: calls of one ticket, a notice twice."""
        ...

    def without(self, ticket_number: str, /) -> "Utterance | None":
        """Return what is left to say when a citizen has come; None for nothing."""
        ...

    def sentences(self, *, in_short: bool = False) -> tuple[Sentence, ...]:
        """Return what to say, in the languages' order; in short only what must be understood."""
        ...
