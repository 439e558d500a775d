"""The numbers of keys. The sources are X.Org's keysymdef.h and Microsoft's winuser.h."""

import pytest

from counter_terminal.hotkeys.codes import (
    NO_REPEAT,
    keysym,
    locked_states,
    virtual_key,
    windows_mask,
    x11_mask,
)
from shared.settings.chord import KEYS, Chord


@pytest.mark.parametrize(
    ("key", "symbol", "virtual"),
    [
        ("F1", 0xFFBE, 0x70),
        ("F9", 0xFFC6, 0x78),
        ("F24", 0xFFD5, 0x87),
        ("A", 0x61, 0x41),
        ("0", 0x30, 0x30),
        ("Pause", 0xFF13, 0x13),
        ("ScrollLock", 0xFF14, 0x91),
        ("Insert", 0xFF63, 0x2D),
        ("PageDown", 0xFF56, 0x22),
    ],
)
def test_a_key_has_its_number_on_both_systems(key: str, symbol: int, virtual: int) -> None:
    assert (keysym(Chord(key)), virtual_key(Chord(key))) == (symbol, virtual)


def test_every_key_has_numbers_of_its_own() -> None:
    for number in (keysym, virtual_key):
        assert len({number(Chord(key)) for key in KEYS}) == len(KEYS)


@pytest.mark.parametrize(
    ("held", "on_x11", "on_windows"),
    [((), 0, 0), (("Ctrl", "Alt"), 4 | 8, 1 | 2), (("Shift", "Win"), 1 | 64, 4 | 8)],
)
def test_what_is_held_has_its_bit(held: tuple[str, ...], on_x11: int, on_windows: int) -> None:
    assert x11_mask(Chord("F9", held)) == on_x11
    assert windows_mask(Chord("F9", held)) == on_windows | NO_REPEAT


@pytest.mark.parametrize(
    ("mask", "locks", "states"),
    [
        (0, (), {0}),
        (4, (2,), {4, 6}),
        (0, (2, 16), {0, 2, 16, 18}),
        (0, (2, 16, 0), {0, 2, 16, 18}),
        (0, (2, 16, 16), {0, 2, 16, 18}),
        (8, (2, 16, 128), {8 + extra for extra in (0, 2, 16, 18, 128, 130, 144, 146)}),
    ],
)
def test_a_key_works_with_every_lock_on_or_off(mask: int, locks: tuple[int, ...], states: set[int]) -> None:
    found = locked_states(mask, locks)
    assert set(found) == states
    assert len(found) == len(states)
