"""Small widgets that the pages are put together from."""

from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counter_terminal.window.marks import mark
from counter_terminal.window.soft_button import SoftButton

__all__ = [
    "Line",
    "SoftButton",
    "button",
    "column",
    "ground",
    "label",
    "mark",
    "row",
    "say",
    "scrolling",
]

Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)


class Line(QLabel):
    """One line of text that gives way: what does not fit ends in an ellipsis, and the whole stands in the tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


def label(type_: str = "body", *, ink: str = "", bold: bool = False, name: str = "", gives_way: bool = False) -> QLabel:
    """Return a text of a step of the type scale; `ink` names a colour of the theme."""
    made = Line() if gives_way else QLabel()
    made.setProperty("type", type_)
    if ink:
        made.setProperty("ink", ink)
    if bold:
        made.setProperty("bold", "true")
    if gives_way:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def say(where: QLabel, text: str, hint: str = "") -> None:
    """Show a text, for eyes and for screen readers."""
    if where.text() != text:
        where.setText(text)
        where.setAccessibleName(text)
    where.setToolTip(hint or (text if isinstance(where, Line) else ""))


def width_of(where: QLabel, text: str) -> int:
    """Return how wide a label is with a text."""
    where.ensurePolished()
    return where.fontMetrics().horizontalAdvance(text) + 1


def ground(kind: str) -> QFrame:
    made = QFrame()
    made.setProperty("ground", kind)
    return made


def row(*widgets: QWidget | None, gap: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Return widgets side by side; None is where the free space goes."""
    return _filled(QHBoxLayout(), widgets, gap, margins)


def column(*widgets: QWidget | None, gap: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    return _filled(QVBoxLayout(), widgets, gap, margins)


def button(name: str, kind: str = "plain") -> SoftButton:
    return SoftButton(name, kind)


def _filled(layout: Box, widgets: tuple[QWidget | None, ...], gap: int, margins: tuple[int, int, int, int]) -> Box:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout


def scrolling(rows: QVBoxLayout) -> QScrollArea:
    """Return rows that scroll up and down where there are more than fit."""
    inner, area = QWidget(), QScrollArea()
    inner.setLayout(rows)
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
