"""From a clerk's key to the number on the LED board's line and in the terminal's own window."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.counter.station import STATUS_LINE, Station, somebody_comes, station
from benchmarks.figures import Times, times
from benchmarks.sightings import PATIENCE_S
from counter_terminal.texts import CALLED_NOW, MISSED_NOW
from drivers.pad.events import Key
from shared.db.store import Store
from shared.domain.problem import Problem
from shared.domain.words import Words

WARM_UP = 3
CALL_KEY, NO_SHOW_KEY = "F9", "F11"
PAUSE_S = (0.4, 0.7)
"""Between presses: longer than two taps that count as one, and at any moment of what the terminal does by the clock."""


@dataclass(frozen=True, slots=True)
class Pressed:
    board: Times
    """Key → the board's frame with the number is read at the other end of its line."""
    painted: Times
    """Key → the number is painted in the terminal's own window."""


@dataclass(frozen=True, slots=True)
class Presses:
    keypad: Pressed
    """From the key's frame on the keypad's line."""
    keyboard: Pressed
    """From the key's event in the window."""
    frame_bytes: int
    """Of a board's frame: what a real line has to carry on top."""


def measure_presses(folder: Path, url: str, store: Store, count: int) -> Presses:
    """Call so many tickets with the keypad, and as many with the window's key, one after the other."""
    with station(folder, url, store.hall().code) as at:
        by_keypad = _Hand(lambda: _on_keypad(at), lambda: at.pad.press(Key.NO_SHOW))
        by_keyboard = _Hand(lambda: at.program.press_key(CALL_KEY), lambda: at.program.press_key(NO_SHOW_KEY))
        keypad, keyboard = (_measure(at, store, count, hand) for hand in (by_keypad, by_keyboard))
        return Presses(keypad, keyboard, at.board.frame_bytes)


@dataclass(frozen=True, slots=True)
class _Hand:
    call: Callable[[], float]
    """Returns when the key was pressed."""
    put_away: Callable[[], object]
    """Marks the call as missed, so that the counter is free for the next one."""


def _measure(at: Station, store: Store, count: int, hand: _Hand) -> Pressed:
    board, painted = list[float](), list[float]()
    for turn in range(WARM_UP + count):
        number = somebody_comes(store)
        time.sleep(random.uniform(*PAUSE_S))
        pressed = hand.call()
        on_board, in_window = at.board.seen.wait(number) - pressed, at.painted.wait(number) - pressed
        if turn >= WARM_UP:
            board.append(on_board)
            painted.append(in_window)
        _wait_until_said(at, CALLED_NOW, number)
        hand.put_away()
        _wait_until_said(at, MISSED_NOW, number)
    return Pressed(times(board), times(painted))


def _on_keypad(at: Station) -> float:
    """Press "call next" on the keypad; return when its frame was put on the line."""
    at.pad.press(Key.CALL_NEXT)
    deadline = time.monotonic() + PATIENCE_S
    while not at.pad.idle:
        if time.monotonic() > deadline:
            raise Problem("The terminal does not answer its keypad; see its log.")
        time.sleep(0.001)
    return at.pad.sent_at


def _wait_until_said(at: Station, what: Words, number: str) -> None:
    """Wait for the sentence that ends a step: a key pressed before, even if the number is painted, is refused."""
    said = what.fill(number=number).zh
    at.program.wait_for(lambda texts: said in texts.get(STATUS_LINE, ""), f"“{said}”")
