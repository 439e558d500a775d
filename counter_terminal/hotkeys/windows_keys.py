"""Keys that work in every program, on Windows: RegisterHotKey, told to the thread of the windows."""

import time
from collections.abc import Callable, Mapping
from typing import Protocol

from counter_terminal import machine_texts
from counter_terminal.hotkeys.codes import virtual_key, windows_mask
from counter_terminal.hotkeys.hot_keys import Grabbed, Pressed
from counter_terminal.hotkeys.one_step import OneStep
from counter_terminal.windows_messages import MessageFilter
from shared.domain.words import Words
from shared.settings.chord import Chord

WM_HOTKEY = 0x0312
FIRST_ID = 0x5843
"""Ids of programs lie between 0 and 0xBFFF; ours begin at two letters of our name."""


class User32(Protocol):
    """The two calls of user32.dll."""

    def RegisterHotKey(self, window: None, number: int, held: int, key: int) -> int:  # noqa: N802
        """Return 0 when another program has the key."""

    def UnregisterHotKey(self, window: None, number: int) -> int: ...  # noqa: N802


class WindowsKeys:
    def __init__(
        self, user32: User32, pressed: Pressed, clock_ms: Callable[[], int] = lambda: time.monotonic_ns() // 1_000_000
    ) -> None:
        self._user32, self._pressed, self._clock_ms = user32, pressed, clock_ms
        self._steps, self._names = OneStep(), dict[int, str]()
        self.filter = MessageFilter(self.message)

    def grab(self, keys: Mapping[str, Chord]) -> Grabbed:
        taken = dict[str, Words]()
        for number, (name, chord) in enumerate(keys.items(), FIRST_ID):
            if self._user32.RegisterHotKey(None, number, windows_mask(chord), virtual_key(chord)):
                self._names[number] = name
            else:
                taken[name] = machine_texts.KEY_TAKEN.fill(key=str(chord))
        return Grabbed(tuple(taken.values()), frozenset(taken))

    def close(self) -> None:
        for number in self._names:
            self._user32.UnregisterHotKey(None, number)
        self._names.clear()

    def message(self, message: int, number: int) -> None:
        """Take in a message of the thread's queue: what it is, and its first number."""
        name = self._names.get(number) if message == WM_HOTKEY else None
        if name is not None and self._steps.counts(number, self._clock_ms()):
            self._pressed(name)
