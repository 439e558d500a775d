"""What the terminal asks of the desktop beside windows: a strip of its own, and the keyboard for a moment."""

import sys
from collections.abc import Sequence
from typing import Protocol

from counter_terminal.x11.display import Display, NoDisplay

STRUTS = ("_NET_WM_STRUT", "_NET_WM_STRUT_PARTIAL")


class Desktop(Protocol):
    def reserve(self, window: int, strip: Sequence[int] | None) -> None:
        """Keep other windows out of a strip, as `strip_of` counts it; None gives it back."""

    def focused(self) -> int:
        """Return the window that has the keyboard, 0 where that cannot be known."""

    def give_keyboard(self, window: int) -> bool:
        """Give a window of any program the keyboard; False where that cannot be done."""

    def close(self) -> None: ...


class PlainDesktop:
    """A desktop of which nothing is asked."""

    def reserve(self, window: int, strip: Sequence[int] | None) -> None: ...

    def focused(self) -> int:
        return 0

    def give_keyboard(self, window: int) -> bool:  # noqa: ARG002
        return False

    def close(self) -> None: ...


class X11Desktop:
    def __init__(self, display: Display) -> None:
        self._display = display

    def reserve(self, window: int, strip: Sequence[int] | None) -> None:
        for name, count in zip(STRUTS, (4, 12), strict=True):
            if strip is None:
                self._display.drop(window, name)
            else:
                self._display.set_numbers(window, name, strip[:count])

    def focused(self) -> int:
        found = self._display.focus()
        return found if found > 1 else 0  # nobody has it, or whoever is under the pointer

    def give_keyboard(self, window: int) -> bool:
        return window > 1 and self._display.give_focus(window)

    def close(self) -> None:
        self._display.close()


class User32(Protocol):
    """The two calls of user32.dll."""

    def GetForegroundWindow(self) -> int | None: ...  # noqa: N802

    def SetForegroundWindow(self, window: int) -> int: ...  # noqa: N802


class WindowsDesktop(PlainDesktop):
    """Windows lets a program whose hot key was just pressed pass the keyboard on."""

    def __init__(self, user32: User32) -> None:
        self._user32 = user32

    def focused(self) -> int:
        return int(self._user32.GetForegroundWindow() or 0)

    def give_keyboard(self, window: int) -> bool:
        return bool(window and self._user32.SetForegroundWindow(window))


def open_desktop(platform: str) -> Desktop:
    """Return this desktop; `platform` is Qt's name for it."""
    if sys.platform == "win32":
        import ctypes

        return WindowsDesktop(ctypes.windll.user32)
    try:
        return X11Desktop(Display()) if platform == "xcb" else PlainDesktop()
    except NoDisplay:
        return PlainDesktop()


def strip_of(bar: tuple[int, int, int, int], side: int, desk: tuple[int, int]) -> tuple[int, ...]:
    """Return the twelve numbers of _NET_WM_STRUT_PARTIAL: what a bar takes of one side of the whole desk.

    Sides are counted left, right, top, bottom; all in pixels of the X server, of which `desk` is width and height.
    Source: Extended Window Manager Hints 1.5.
    """
    x, y, width, height = bar
    deep = (x + width, desk[0] - x, y + height, desk[1] - y)[side]
    first, last = (y, y + height - 1) if side < 2 else (x, x + width - 1)
    spans = ((first, last) if each == side else (0, 0) for each in range(4))
    return (*(deep if each == side else 0 for each in range(4)), *(end for span in spans for end in span))
