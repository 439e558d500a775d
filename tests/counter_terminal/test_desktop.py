"""The strip that a bar keeps other windows out of."""

import pytest

from counter_terminal.desktop import PlainDesktop, open_desktop, strip_of

HD = (1920, 1080)
LEFT, RIGHT, TOP, BOTTOM = range(4)


@pytest.mark.parametrize(
    ("bar", "side", "strip"),
    [
        ((0, 0, 1920, 64), TOP, (0, 0, 64, 0, 0, 0, 0, 0, 0, 1919, 0, 0)),
        ((0, 1016, 1920, 64), BOTTOM, (0, 0, 0, 64, 0, 0, 0, 0, 0, 0, 0, 1919)),
        # Below a panel of 30 pixels: counted from the edge of the whole desk.
        ((0, 30, 1920, 64), TOP, (0, 0, 94, 0, 0, 0, 0, 0, 0, 1919, 0, 0)),
        # On the second of two screens, which is lower than the desk.
        ((1920, 704, 1366, 64), BOTTOM, (0, 0, 0, 376, 0, 0, 0, 0, 0, 0, 1920, 3285)),
        ((0, 30, 166, 1050), LEFT, (166, 0, 0, 0, 30, 1079, 0, 0, 0, 0, 0, 0)),
        ((1754, 30, 166, 1050), RIGHT, (0, 166, 0, 0, 0, 0, 30, 1079, 0, 0, 0, 0)),
    ],
)
def test_a_strip_is_counted_from_the_edge_of_the_desk(
    bar: tuple[int, int, int, int], side: int, strip: tuple[int, ...]
) -> None:
    assert strip_of(bar, side, HD) == strip


def test_without_x11_nothing_is_reserved_and_nothing_asked() -> None:
    desktop = open_desktop("offscreen")
    assert isinstance(desktop, PlainDesktop)
    assert desktop.focused() == 0
    assert not desktop.give_keyboard(5)
