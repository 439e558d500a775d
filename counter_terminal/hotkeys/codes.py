"""The numbers of keys: on X11 (keysymdef.h), and on Windows (winuser.h)."""

from shared.settings.chord import DIGITS, FUNCTION_KEYS, LETTERS, Chord

_NAMED = {
    "Pause": (0xFF13, 0x13),
    "ScrollLock": (0xFF14, 0x91),
    "Insert": (0xFF63, 0x2D),
    "Delete": (0xFFFF, 0x2E),
    "Home": (0xFF50, 0x24),
    "End": (0xFF57, 0x23),
    "PageUp": (0xFF55, 0x21),
    "PageDown": (0xFF56, 0x22),
}
NUM_LOCK, SCROLL_LOCK = 0xFF7F, 0xFF14
CAPS_MASK = 1 << 1
_X11_HELD = {"Shift": 1 << 0, "Ctrl": 1 << 2, "Alt": 1 << 3, "Win": 1 << 6}
_WINDOWS_HELD = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Win": 8}
NO_REPEAT = 0x4000
"""Windows: MOD_NOREPEAT, a key held down is told once."""


def keysym(chord: Chord) -> int:
    """Return the X11 symbol of a key; letters count as the small ones, which the key itself writes."""
    if chord.key in FUNCTION_KEYS:
        return 0xFFBE + FUNCTION_KEYS.index(chord.key)
    if chord.key in LETTERS or chord.key in DIGITS:
        return ord(chord.key.lower())
    return _NAMED[chord.key][0]


def x11_mask(chord: Chord) -> int:
    return sum(_X11_HELD[name] for name in chord.held)


def locked_states(mask: int, locks: tuple[int, ...]) -> tuple[int, ...]:
    """Return a mask with every combination of the locks that may be on: NumLock must not keep a key from working."""
    states = [mask]
    for lock in dict.fromkeys(lock for lock in locks if lock and not lock & mask):
        states += [state | lock for state in states]
    return tuple(states)


def virtual_key(chord: Chord) -> int:
    """Return the Windows code of a key."""
    if chord.key in FUNCTION_KEYS:
        return 0x70 + FUNCTION_KEYS.index(chord.key)
    if chord.key in LETTERS or chord.key in DIGITS:
        return ord(chord.key)
    return _NAMED[chord.key][1]


def windows_mask(chord: Chord) -> int:
    return sum(_WINDOWS_HELD[name] for name in chord.held) | NO_REPEAT
