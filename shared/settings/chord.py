"""Keys as settings name them: "F9", "Ctrl+Alt+N"; which there are, and which belong to other programs."""

from dataclasses import dataclass

from shared.tomlfile.likeness import advice

MODIFIERS = ("Ctrl", "Alt", "Shift", "Win")
FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 25))
LETTERS = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
DIGITS = tuple("0123456789")
NAMED = ("Pause", "ScrollLock", "Insert", "Delete", "Home", "End", "PageUp", "PageDown")
KEYS = (*FUNCTION_KEYS, *LETTERS, *DIGITS, *NAMED)
ALONE = (*FUNCTION_KEYS, "Pause", "ScrollLock")
"""Keys that write nothing and move nothing, so that no program misses them much."""
NO_KEY = "none"

_FOR_CONSOLES = {f"Ctrl+Alt+F{number}": "changes to another console" for number in range(1, 13)}
_RESERVED = {
    "Alt+F4": "closes windows",
    "Ctrl+Alt+Delete": "belongs to the system",
    "Win+L": "locks the screen",
    "F12": "is kept for debuggers by Windows",
    **{f"Ctrl+{letter}": "edits text in every program" for letter in "ACSVXYZ"},
    **_FOR_CONSOLES,
}


@dataclass(frozen=True, slots=True)
class Chord:
    """A key, and what is held down with it, in the order of MODIFIERS."""

    key: str
    held: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "+".join((*self.held, self.key))


def parse_chord(text: str) -> Chord:
    """Return the key that a text names; raises ValueError with the end of a sentence that says what is wrong."""
    *held, key = (part.strip() for part in text.split("+"))
    found = Chord(_known(key, KEYS, "key"), _in_order(held))
    if found.key not in ALONE and not set(found.held) - {"Shift"}:
        raise ValueError(f'"{found}" is typed in every program; add Ctrl or Alt to it, or choose a key like "F9"')
    if (why := _RESERVED.get(str(found))) is not None:
        raise ValueError(f'"{found}" {why}; choose another key')
    return found


def _in_order(held: list[str]) -> tuple[str, ...]:
    known = [_known(name, MODIFIERS, "key to hold down") for name in held]
    twice = next((name for name in known if known.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f'names "{twice}" twice')
    return tuple(name for name in MODIFIERS if name in known)


def _known(name: str, known: tuple[str, ...], kind: str) -> str:
    by_lower = {each.lower(): each for each in known}
    if name.lower() not in by_lower:
        guess = advice(name, known) if len(name) > 1 else '; write keys like "F9" or "Ctrl+Alt+N"'
        raise ValueError(f'"{name}" is no {kind}{guess}')
    return by_lower[name.lower()]
