"""The monitors of this machine, by name or number as settings name them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QScreen

from shared.domain.problem import Problem


class Named(Protocol):
    def name(self) -> str: ...


def chosen_display(wanted: str | int | None, source: str) -> QScreen:
    """Return the monitor that [screen] display names; the primary one when it names none.

    Raises:
        Problem: there is no such monitor; the sentence names those there are, and `source`, the settings file.
    """
    screens = QGuiApplication.screens()
    place = place_of(wanted, screens, source)
    return QGuiApplication.primaryScreen() if place is None else screens[place]


def place_of(wanted: str | int | None, screens: Sequence[Named], source: str) -> int | None:
    """Return the place of a monitor in a list; None when none is asked for. Raises Problem when it is not there."""
    if wanted is None:
        return None
    if (place := found_at(wanted, screens)) is not None:
        return place
    shown = wanted if isinstance(wanted, int) else f'"{wanted}"'
    raise Problem(f"{source}: [screen] display = {shown}: no such monitor; {told(screens)}.")


def found_at(wanted: str | int, screens: Sequence[Named]) -> int | None:
    """Return the place of a monitor in a list, None when it is not there."""
    names = [screen.name() for screen in screens]
    if isinstance(wanted, int):
        return wanted - 1 if wanted <= len(names) else None
    return names.index(wanted) if wanted in names else None


def told(screens: Sequence[Named]) -> str:
    """Return the monitors that there are, as a sentence names them: their numbers and names."""
    names = [screen.name() for screen in screens]
    return ", ".join(f'{i} is "{name}"' if name else f"{i} has no name" for i, name in enumerate(names, start=1))
