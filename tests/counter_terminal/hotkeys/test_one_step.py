"""One press is one step, as X servers and hands really do it."""

import pytest

from counter_terminal.hotkeys.one_step import CLOCK, OneStep

Move = tuple[str, int]


def steps(moves: list[Move]) -> list[int]:
    """Return the times of the presses that count."""
    one, counted = OneStep(), []
    for move, at_ms in moves:
        if move == "up":
            one.released("F9", at_ms % CLOCK)
        elif one.counts("F9", at_ms % CLOCK):
            counted.append(at_ms)
    return counted


HELD = [("down", 0), *((move, at) for at in range(660, 2000, 40) for move in ("up", "down")), ("up", 2010)]
"""As an X server told it: repeated after 660 ms, every 40 ms, released and pressed in the same millisecond."""


@pytest.mark.parametrize(
    ("moves", "counted"),
    [
        ([("down", 0), ("up", 80)], [0]),
        ([("down", 0), ("up", 80), ("down", 200), ("up", 260)], [0]),
        ([("down", 0), ("up", 80), ("down", 390)], [0]),
        ([("down", 0), ("up", 80), ("down", 400)], [0, 400]),
        (HELD, [0]),
        ([*HELD, ("down", 2600)], [0, 2600]),
        ([("down", 0), ("down", 660), ("down", 700)], [0, 660]),
        ([("down", CLOCK - 5), ("up", CLOCK - 2), ("down", CLOCK + 100)], [CLOCK - 5]),
        ([("down", CLOCK - 5), ("up", CLOCK - 2), ("down", CLOCK + 900)], [CLOCK - 5, CLOCK + 900]),
    ],
)
def test_presses_that_count(moves: list[Move], counted: list[int]) -> None:
    assert steps(moves) == counted


def test_another_key_is_another_step() -> None:
    one = OneStep()
    assert one.counts("F9", 0)
    assert one.counts("F10", 50)
    assert not one.counts("F9", 100)
