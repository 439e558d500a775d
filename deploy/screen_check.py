"""Measures a layout of the call screen: how large each part writes, and from how far that is read."""

from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtWidgets import QApplication

from callscreen.app import BODY_MM
from callscreen.board.layout import BoardLayout
from callscreen.board.remarks import remarks_on
from callscreen.from_settings import look_of
from callscreen.measures import readable_from_m
from callscreen.readable import CallHeights, Legible, legible_parts, newest_call, smallest_call, smallest_name_mm
from callscreen.window import CallScreenWindow
from deploy.pictures.callscreen_hall import a_morning, a_rush, with_names
from shared.domain.problem import Problem
from shared.qt.displays import chosen_display
from shared.qt.theme import metrics_of_screen
from shared.settings import Settings

SAMPLE_WINDOWS = 12
"""Windows of the hall that is measured."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A layout on one screen."""

    width_px: int
    height_px: int
    width_mm: float
    wanted_m: float
    newest: CallHeights | None
    """The newest number and its window; None on a screen without large tiles."""
    in_a_rush: CallHeights | None
    """The smallest number and window while as many are called at once as there are tiles for."""
    with_names: CallHeights | None
    """The same while every call has a masked name on its tile, for halls that show them."""
    name_mm: float
    """How high the smallest of these names is written; 0 without tiles."""
    parts: tuple[Legible, ...]
    remarks: tuple[str, ...]
    """What the layout leaves out."""

    @property
    def is_enough(self) -> bool:
        return self.newest is None or readable_from_m(self.newest.least_mm) >= self.wanted_m

    def figures(self) -> dict[str, Any]:
        return asdict(self) | {"enough": self.is_enough}

    def text(self) -> str:
        size = f"{self.width_px} × {self.height_px} pixels, {self.width_mm:.0f} mm wide"
        return "\n".join([size, *(_row(part) for part in self.parts), self._verdict(), *self.remarks])

    def _verdict(self) -> str:
        if self.newest is None or self.in_a_rush is None or self.with_names is None:
            return "This layout has no large tiles, so no distance is promised for them."
        told = f"The number called last is {_told(self.newest)}"
        name = f"{self.name_mm:.0f} mm, read from {readable_from_m(self.name_mm):.1f} m"
        rush = (
            f"With all tiles in use each number is {_told(self.in_a_rush)}. Where the hall calls by names, too, it is "
            f"{_told(self.with_names)}, and the name {name}."
        )
        if self.is_enough:
            return f"{told}; the layout wants {self.wanted_m:g} m. {rush}"
        return (
            f"{told} only; the layout wants {self.wanted_m:g} m. Choose a layout with fewer tiles or a larger screen, "
            f"or give the calls a larger share. {rush}"
        )


def _row(part: Legible) -> str:
    """Return how large a part writes, and each thing that citizens look for in it."""
    subjects = "".join(f"; {name} {mm:.0f} mm, from {readable_from_m(mm):.1f} m" for name, mm in part.subjects.items())
    return (
        f"{part.part:13} largest {part.largest_mm:4.0f} mm, read from {part.numbers_from_m:4.1f} m; "
        f"smallest {part.smallest_mm:3.0f} mm, from {part.all_from_m:3.1f} m{subjects}"
    )


def _told(call: CallHeights) -> str:
    from_m = readable_from_m(call.least_mm)
    return f"{call.number_mm:.0f} mm high and its window {call.window_mm:.0f} mm, read from {from_m:.1f} m"


def checked(machine: Settings, layout: BoardLayout, pixels: tuple[int, int] | None, width_mm: float | None) -> Checked:
    """Measure a layout on a screen of so many pixels, or on this machine's monitor.

    Raises Problem when the width in millimetres is neither given nor known.
    """
    # The application must outlive every window.
    app = QApplication.instance() or QApplication([])
    width_mm = width_mm or machine.screen.width_mm
    if pixels is None:
        display = chosen_display(machine.screen.display, machine.source)
        pixels = display.geometry().width(), display.geometry().height()
        width_mm = pixels[0] / metrics_of_screen(display, BODY_MM, width_mm).px_per_mm
    elif width_mm is None:
        raise Problem("The width of the screen is not known; give it with --width-mm, or in [screen] width_mm.")
    window = CallScreenWindow(look_of(machine, layout))
    window.resize(*pixels)
    px_per_mm = pixels[0] / width_mm
    window.render_state(a_rush(layout))
    window.grab()  # gives the tiles their places
    rush = smallest_call(window, px_per_mm)
    window.render_state(with_names(a_rush(layout)))
    named, name_mm = smallest_call(window, px_per_mm), smallest_name_mm(window, px_per_mm)
    window.render_state(a_morning(layout, SAMPLE_WINDOWS))
    parts = tuple(legible_parts(window, px_per_mm))
    remarks = remarks_on(layout, speaks=machine.screen.speaks)
    found = Checked(
        *pixels, width_mm, layout.distance_m, newest_call(window, px_per_mm), rush, named, name_mm, parts, remarks
    )
    window.end()
    window.deleteLater()
    app.processEvents()
    return found
