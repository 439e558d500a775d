"""What every system's way to keys that work in all programs can do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from shared.domain.words import Words
from shared.settings.chord import Chord

Pressed = Callable[[str], None]
"""Called with what the key does, once for each step."""


@dataclass(frozen=True, slots=True)
class Grabbed:
    """What came of taking the keys."""

    notes: tuple[Words, ...] = ()
    """A sentence for each that could not be taken."""
    lost: frozenset[str] = frozenset()
    """What the keys would do that do not even reach the terminal's own window."""


class HotKeys(Protocol):
    def grab(self, keys: Mapping[str, Chord]) -> Grabbed:
        """Take the keys, by what they do."""

    def close(self) -> None:
        """Give all keys back to the other programs."""


class NoHotKeys:
    """Where the system lets no program listen to keys meant for another one; says so once."""

    def __init__(self, why: Words | None) -> None:
        """`why` is None where nobody needs to be told, as in tests without a display."""
        self._why = why

    def grab(self, keys: Mapping[str, Chord]) -> Grabbed:
        return Grabbed((self._why,) if keys and self._why is not None else ())

    def close(self) -> None: ...
