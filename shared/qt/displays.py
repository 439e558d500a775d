"""The monitors of this machine, by name or number as settings name them."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QGuiApplication, QScreen

from shared.domain.problem import Problem


class Named(Protocol):
    def name(self) -> str: ...


def chosen_display(wanted: str | int | None, source: str, key: str = "[screen] display") -> QScreen:
    """Return the monitor that a setting names; the primary one when it names none.

    Raises:
        Problem: there is no such monitor; the sentence names those there are, and `source`, the settings file.
    """
    screens = QGuiApplication.screens()
    place = place_of(wanted, screens, source, key)
    return QGuiApplication.primaryScreen() if place is None else screens[place]


def place_of(
    wanted: str | int | None, screens: Sequence[Named], source: str, key: str = "[screen] display"
) -> int | None:
    """Return the place of a monitor in a list; None when none is asked for. Raises Problem when it is not there."""
    if wanted is None:
        return None
    names = [screen.name() for screen in screens]
    if isinstance(wanted, int) and wanted <= len(names):
        return wanted - 1
    if isinstance(wanted, str) and wanted in names:
        return names.index(wanted)
    there = ", ".join(f'{i} is "{name}"' if name else f"{i} has no name" for i, name in enumerate(names, start=1))
    shown = wanted if isinstance(wanted, int) else f'"{wanted}"'
    raise Problem(f"{source}: {key} = {shown}: no such monitor; {there}.")
