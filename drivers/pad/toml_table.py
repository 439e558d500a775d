"""Reads the tables of a preset file; each mistake is one sentence that names the file, the table and the key."""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from drivers.errors import BadPreset
from drivers.pad.layout import Layout
from drivers.pad.layout_text import parse_layout

HEX = re.compile(r"[0-9A-Fa-f]{2}( ?[0-9A-Fa-f]{2})*")
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


class Table:
    """One table of the file. Every key must be asked for before `end`, which tells the ones that nobody knows."""

    def __init__(self, file: str, name: str, values: object) -> None:
        """`name` is the table's, "" for the top of the file."""
        self._file, self._name = file, name
        if not isinstance(values, Mapping):
            raise BadPreset(f"{file}: {name} must be a table, write [{name}] and its keys below it.")
        self._values: Mapping[str, object] = values
        self._known: list[str] = []

    def whole(self, key: str, default: int, low: int, high: int) -> int:
        """Return a whole number."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(key, f"must be a whole number from {low} to {high}, not {_shown(value)}")
        return value

    def yes(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, f"must be true or false, not {_shown(value)}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default it must be there."""
        value = self._get(key, default)
        if value is None:
            raise self.wrong(key, "is missing; add it")
        if not isinstance(value, str):
            raise self.wrong(key, f"must be a text in quotes, not {_shown(value)}")
        return value

    def word(self, key: str, words: type[E], default: E | None = None) -> E:
        """Return one of an enumeration's words."""
        return words(self.choice(key, [each.value for each in words], default.value if default else None))

    def choice(self, key: str, words: Iterable[str], default: str | None = None) -> str:
        """Return one of these words."""
        value, known = self.text(key, default), list(words)
        if value not in known:
            raise self.wrong(key, f'must be one of {", ".join(known)}, not "{value}"{_guess(value, known)}')
        return value

    def byte(self, key: str, default: int | None) -> int | None:
        """Return a byte written as two hexadecimal digits."""
        if self._get(key, None) is None:
            return default
        found = self._bytes(key, self.text(key))
        if len(found) != 1:
            raise self.wrong(key, f'must be one byte such as "01", not "{self.text(key)}"')
        return found[0]

    def units(self, key: str) -> range:
        """Return the addresses from the first to the second number of a list."""
        value = self._get(key, [0, 255])
        right = isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value)
        if not right or not 0 <= value[0] <= value[1] <= 255:  # type: ignore[index]
            raise self.wrong(key, f"must be the first and the last address, such as [1, 16], not {_shown(value)}")
        return range(value[0], value[1] + 1)  # type: ignore[index]

    def layout(self, key: str) -> Layout:
        """Return a frame's layout, which must be there."""
        return self._layout(key, self.text(key))

    def layouts(self, key: str) -> tuple[Layout, ...]:
        """Return the frames of a list, none when it is not there."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, f'must be a list of frames, such as ["01 unit 30 07"], not {_shown(value)}')
        return tuple(self._layout(key, each) for each in value)

    def answer(self, key: str) -> Layout | str | None:
        """Return how a frame is answered: not at all, by its echo or by a frame of its own."""
        text = self.text(key, "none")
        return {"none": None, "echo": "echo"}[text] if text in ("none", "echo") else self._layout(key, text)

    def byte_list(self, key: str) -> frozenset[bytes]:
        """Return byte strings of a list, each in hexadecimal digits."""
        value = self._get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.wrong(key, f'must be a list of bytes, such as ["0D"], not {_shown(value)}')
        return frozenset(self._bytes(key, each) for each in value)

    def table(self, key: str) -> "Table":
        """Return a table inside this one, empty when it is not there."""
        name = f"{self._name}.{key}" if self._name else key
        return Table(self._file, name, self._get(key, {}))

    def bytes_to(self, meaning: Callable[[object], T | None], right: str) -> dict[bytes, T]:
        """Return all of this table, whose keys are bytes in hexadecimal digits; `right` says what values may be."""
        found: dict[bytes, T] = {}
        for key, value in self._values.items():
            raw, what = self._bytes(key, key), meaning(value)
            if what is None:
                raise self.wrong(key, f"must be {right}, not {_shown(value)}")
            if raw in found:
                raise self.wrong(key, "is given twice")
            found[raw] = what
        self._known = list(self._values)
        return found

    def end(self) -> None:
        """Raise BadPreset for a key that has no meaning."""
        for key in self._values:
            if key not in self._known:
                guess = _guess(key, self._known) or f"; known are {', '.join(self._known)}"
                raise self.wrong(key, f"no such key{guess}")

    def wrong(self, key: str, what: str) -> BadPreset:
        """Return the error that says what is wrong at a key."""
        place = f"[{self._name}] {key}" if self._name else key
        return BadPreset(f"{self._file}: {place}: {what}{'' if what.endswith('?') else '.'}")

    def _get(self, key: str, default: object) -> object:
        if key not in self._known:
            self._known.append(key)
        return self._values.get(key, default)

    def _bytes(self, key: str, text: str) -> bytes:
        if not HEX.fullmatch(text):
            raise self.wrong(key, f'must be bytes as pairs of hexadecimal digits, such as "06 0F", not "{text}"')
        return bytes.fromhex(text)

    def _layout(self, key: str, text: str) -> Layout:
        try:
            return parse_layout(text)
        except BadPreset as error:
            raise self.wrong(key, f'"{text}" {error}') from None


def _guess(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return f', did you mean "{close[0]}"?' if close else ""


def _shown(value: object) -> str:
    match value:
        case str():
            return f'"{value}"'
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case _:
            return str(value)
