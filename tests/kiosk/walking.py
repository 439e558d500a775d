"""Walks a page of the kiosk as strict eyes, fingers and a screen reader would, and lists what is wrong with it.

A page joins by having a state among the pictures' (`deploy.pictures.kiosk.matrix`); nothing is said here of any page.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.look import Look
from kiosk.reading_order import controls, in_order
from kiosk.window import KioskWindow
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.look import GAP_MM
from tests.kiosk.contrast import contrast_of

SLACK_PX = 2
"""Millimetres are rounded to whole pixels, at both ends."""
ROLES = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)
CONTRAST, HIGH_CONTRAST = 4.5, 7.0
"""WCAG 1.4.3 and 1.4.6. Nearly all type is large, for which 3 would do; what serves small type serves all."""


@dataclass(frozen=True)
class Walk:
    """One window that shows one state. What is there is looked up once, for all checks."""

    window: KioskWindow
    look: Look
    image: Image.Image | None
    """A picture of it; without one, contrasts are not measured."""

    def faults(self) -> list[str]:
        """Return all that is wrong, each as one sentence that names the widget."""
        checks = (self.sizes, self.gaps, self.places, self.words, self.contrasts, self.order, self.names, self.reach)
        return [fault for check in checks for fault in check()]

    @cached_property
    def root(self) -> QWidget:
        """What can be touched now: the question over the page, where one is asked, else all of it."""
        panel = self.window.panel
        assert panel is not None
        return panel.asking or panel

    @cached_property
    def there(self) -> list[QWidget]:
        return list(in_order(self.root))

    @cached_property
    def seen(self) -> list[QWidget]:
        return [widget for widget in self.there if not widget.visibleRegion().isEmpty()]

    @cached_property
    def touched(self) -> dict[QAbstractButton, QRect]:
        """All that can be touched, with its place in the window."""
        return {widget: self.rect(widget) for widget in self.there if isinstance(widget, QAbstractButton)}

    def rect(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def mm(self, px: float) -> float:
        return px / self.look.metrics.px_per_mm

    def sizes(self) -> Iterator[str]:
        for control, place in self.touched.items():
            side = self.mm(min(place.width(), place.height()))
            if side < self.look.target_mm:
                yield f"{named(control)} is only {side:.1f} mm"

    def gaps(self) -> Iterator[str]:
        least = self.look.px(GAP_MM) - SLACK_PX
        for (one, place), (other, other_place) in combinations(self.touched.items(), 2):
            if (apart := distance(place, other_place)) < least:
                yield f"{named(one)} and {named(other)} are {self.mm(apart):.1f} mm apart"

    def places(self) -> Iterator[str]:
        """Nothing leaves the screen or its parent, and neighbours do not lie on each other."""
        families: dict[QWidget | None, list[tuple[QWidget, QRect]]] = defaultdict(list)
        for widget in self.seen:
            parent = widget.parentWidget()
            families[parent].append((widget, widget.geometry()))
            if parent is not None and not parent.rect().contains(widget.geometry()):
                yield f"{named(widget)} {_at(widget.geometry())} leaves {named(parent)} {_at(parent.rect())}"
        for family in families.values():
            for (one, place), (other, other_place) in combinations(family, 2):
                if place.intersects(other_place):
                    yield f"{named(one)} lies on {named(other)}"

    def words(self) -> Iterator[str]:
        for label in self.seen:
            if isinstance(label, QLabel) and label.text() and is_cut(label):
                yield f'"{label.text()}" is cut: it has {label.width()}x{label.height()}'
            if isinstance(label, TouchButton) and not label.fits:
                yield f'the words of "{label.text()}" do not fit their button'

    def contrasts(self) -> Iterator[str]:
        if self.image is None:
            return
        for widget in self.seen:
            text = widget.text() if isinstance(widget, QLabel | TouchButton) else ""
            if not text.strip() or not widget.isEnabled():
                continue
            least = HIGH_CONTRAST if self.look.modes.high_contrast else CONTRAST
            found = contrast_of(self.image, self.rect(widget).adjusted(2, 2, -2, -2))
            if found < least:
                yield f'"{text}" has a contrast of {found:.1f}'

    def order(self) -> Iterator[str]:
        """Keys reach every control, and none before one that stands above it or left of it."""
        reached = [(control, self.rect(control)) for control in controls(self.root)]
        if {control for control, _ in reached} != {control for control in self.touched if control.isEnabled()}:
            yield "keys do not reach every control"
        for (earlier, earlier_place), (later, later_place) in combinations(reached, 2):
            if is_before(later_place, earlier_place):
                yield f"keys reach {named(earlier)} before {named(later)}"

    def names(self) -> Iterator[str]:
        for control in self.touched:
            spoken = QAccessible.queryAccessibleInterface(control)
            if spoken.role() not in ROLES:
                yield f"{named(control)} is a {spoken.role().name} to screen readers"
            if not spoken.text(QAccessible.Text.Name).strip():
                yield f"{named(control)} has no name for screen readers"

    def reach(self) -> Iterator[str]:
        for control, place in self.touched.items():
            if place.top() < self.look.upper_px:
                yield f"{named(control)} is out of reach"


def named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f'{type(widget).__name__} {widget.objectName()} "{text}"'


def distance(one: QRect, other: QRect) -> int:
    """Return how many pixels are between two rectangles, the way a finger sees it; less than 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


def is_before(one: QRect, other: QRect) -> bool:
    """Say whether somebody reading comes to `one` first: it is above in the same column, or left in the same row."""
    same_column = one.left() <= other.right() and other.left() <= one.right()
    same_row = one.top() <= other.bottom() and other.top() <= one.bottom()
    return (same_column and one.bottom() <= other.top()) or (same_row and one.right() <= other.left())


def is_cut(label: QLabel) -> bool:
    """Say whether a text needs more room than its label has."""
    if label.objectName() == "ticket_number":  # drawn to fit
        return False
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        longest = max((label.fontMetrics().horizontalAdvance(word) for word in label.text().split()), default=0)
        hanzi = any("\u4e00" <= sign <= "\u9fff" for sign in label.text())
        return label.height() < needed or (not hanzi and label.width() < longest)
    return label.width() < label.minimumSizeHint().width() or label.height() < label.minimumSizeHint().height()


def _at(rect: QRect) -> str:
    return f"({rect.x()},{rect.y()} {rect.width()}x{rect.height()})"
