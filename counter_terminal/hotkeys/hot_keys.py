"""What every system's way to keys that work in all programs can do."""

from collections.abc import Callable, Mapping
from typing import Protocol

from shared.domain.words import Words
from shared.settings.chord import Chord

Pressed = Callable[[str], None]
"""Called with what the key does, once for each step."""


class HotKeys(Protocol):
    def grab(self, keys: Mapping[str, Chord]) -> tuple[Words, ...]:
        """Take the keys, by what they do; return a sentence for each that could not be taken."""

    def close(self) -> None:
        """Give all keys back to the other programs."""


class NoHotKeys:
    """Where the system lets no program listen to keys meant for another one; says so once."""

    def __init__(self, why: Words | None) -> None:
        """`why` is None where nobody needs to be told, as in tests without a display."""
        self._why = why

    def grab(self, keys: Mapping[str, Chord]) -> tuple[Words, ...]:
        return (self._why,) if keys and self._why is not None else ()

    def close(self) -> None: ...
