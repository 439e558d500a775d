"""What the frames of a call's animation and of a ticker cost, in the processor's time of the window's thread."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QApplication

from benchmarks.figures import Times, times
from benchmarks.screen.idle import LONG, SHORT
from benchmarks.screen.settings import SIZE
from callscreen.board.choice import chosen_layout
from callscreen.state import CallShown, ScreenState
from callscreen.widgets.look import Look
from callscreen.window import CallScreenWindow
from deploy.pictures.callscreen_hall import a_morning_at_rest
from shared.domain.problem import Problem
from shared.qt.paint_probe import PaintProbe
from shared.qt.theme import DARK, dress

PATIENCE_S = 30.0
TICKER_FRAMES = 60


@dataclass(frozen=True, slots=True)
class Frames:
    call: Times
    """A new number that slides into its tile, and the tile's pulses."""
    ticker: Times
    whole: Times
    """The whole screen painted at once, which happens only when it is shown."""


def measure_frames(app: QApplication, calls: int) -> Frames:
    """Let so many calls come, one after the other, on a screen of full size; then let the notices move."""
    dress(app, DARK)
    layout = chosen_layout("usual")
    window = CallScreenWindow(Look(DARK, layout))
    window.resize(*SIZE)
    window.make_ready()
    state = replace(a_morning_at_rest(layout), notices=(SHORT,))
    window.render_state(state)
    window.show()
    try:
        return _measured(window, state, calls)
    finally:
        window.end()
        window.close()


def _measured(window: CallScreenWindow, state: ScreenState, calls: int) -> Frames:
    probe, whole = PaintProbe(window), list[float]()
    for _ in range(calls):
        window.update()
        whole += _painted(probe)
    call = list[float]()
    for turn in range(calls):
        newest = CallShown(1000 + turn, f"A{turn:03d}", turn % 12 + 1, fresh=True)
        window.render_state(replace(state, calling=(newest, *state.calling[1:])))
        _wait(lambda: not window.tiles[0].pulsing)
        call += probe.take()
    window.render_state(replace(state, notices=(LONG,)))
    _painted(probe)
    ticker = list[float]()
    while len(ticker) < TICKER_FRAMES:
        ticker += _painted(probe)
    return Frames(*(times([ms / 1000 for ms in each]) for each in (call, ticker, whole)))


def _painted(probe: PaintProbe) -> list[float]:
    """Wait for a frame, and return what it and those before it cost."""
    frames = list[float]()

    def look() -> bool:
        frames.extend(probe.take())
        return bool(frames)

    _wait(look)
    return frames


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise Problem(f"The measured window did not paint within {PATIENCE_S:g} s.")
        QApplication.processEvents()
        time.sleep(0.0005)
