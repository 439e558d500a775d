"""Keys that work in every program, on X11."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSocketNotifier

from counter_terminal import machine_texts
from counter_terminal.hotkeys.codes import CAPS_MASK, NUM_LOCK, SCROLL_LOCK, keysym, locked_states, x11_mask
from counter_terminal.hotkeys.hot_keys import Grabbed, Pressed
from counter_terminal.hotkeys.one_step import OneStep
from counter_terminal.x11.display import Display, KeyMove
from shared.domain.words import Words
from shared.settings.chord import Chord

HELD_MASK = 0b0100_1101
"""Shift, Ctrl, Alt and Win; the other bits are locks and mouse buttons."""


class X11Keys(QObject):
    """Grabs the keys on a connection of its own, so that an error of theirs never reaches Qt's."""

    def __init__(self, display: Display, pressed: Pressed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._display, self._pressed = display, pressed
        self._steps, self._wanted = OneStep(), dict[str, Chord]()
        self._meant: dict[str, tuple[int, ...]] = {}
        self._grabbed: dict[tuple[int, int], str] = {}
        """What a key does, by its code and what is held with it."""
        self._notifier = QSocketNotifier(display.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.look)

    def grab(self, keys: Mapping[str, Chord]) -> Grabbed:
        self._wanted, self._meant = dict(keys), self._codes(keys)
        tried = {name: self._grab(name, chord) for name, chord in keys.items()}
        why_not = {name: why for name, why in tried.items() if why is not None}
        return Grabbed(tuple(why_not.values()), frozenset(why_not))

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._display.close()

    def look(self) -> None:
        """Take in what happened to the keys; also called where answers to requests brought events along."""
        changed = False
        for move in self._display.moves():
            if isinstance(move, KeyMove):
                self._moved(move)
            else:
                changed = True
        if changed:
            self._grab_anew()
        if self._display.lost:
            self._notifier.setEnabled(False)  # a closed connection is readable for ever

    def _moved(self, move: KeyMove) -> None:
        key = (move.code, move.state & HELD_MASK)
        if not move.down:
            self._steps.released(move.code, move.at_ms)
        elif (name := self._grabbed.get(key)) is not None and self._steps.counts(move.code, move.at_ms):
            self._pressed(name)

    def _grab(self, name: str, chord: Chord) -> Words | None:
        display, mask = self._display, x11_mask(chord)
        codes = display.codes_of(keysym(chord))
        if not codes:
            return machine_texts.KEY_MISSING.fill(key=str(chord))
        for code in codes:
            if not display.grab(code, self._states(mask)):
                display.ungrab(code, self._states(mask))
                return machine_texts.KEY_TAKEN.fill(key=str(chord))
            self._grabbed[code, mask] = name
        return None

    def _states(self, mask: int) -> tuple[int, ...]:
        locks = (self._display.modifier_of(self._display.codes_of(symbol)) for symbol in (NUM_LOCK, SCROLL_LOCK))
        return locked_states(mask, (CAPS_MASK, *locks))

    def _codes(self, keys: Mapping[str, Chord]) -> dict[str, tuple[int, ...]]:
        return {name: self._display.codes_of(keysym(chord)) for name, chord in keys.items()}

    def _grab_anew(self) -> None:
        """Follow the keys to another layout; most changes of a keyboard leave them where they were."""
        if self._codes(self._wanted) == self._meant:
            return
        for code, mask in self._grabbed:
            self._display.ungrab(code, self._states(mask))
        self._grabbed.clear()
        self.grab(self._wanted)
