"""A paper to look at: a box with its sign, its name, and how it stands in words; a press goes on to the next state."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from counter_terminal.visit.state import Mark, PaperLine
from counter_terminal.window.look import Look
from shared.domain.words import Language
from shared.qt.icons import icon
from shared.qt.theme import font

SIGNS = {Mark.THERE: "check-bold", Mark.MISSING: "close-thick", Mark.DEFERRED: "clock-outline"}
CHECKED = {Mark.OPEN: Qt.CheckState.Unchecked, Mark.THERE: Qt.CheckState.Checked}


class PaperRow(QCheckBox):
    """Never changes by itself: it shows what it is told, and reports presses by `clicked`."""

    def __init__(self, place: int, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"paper_{place}")
        self._look, self._said, self._mark = look, "", Mark.OPEN
        self.setTristate(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: PaperLine, language: Language) -> None:
        name, said = line.name.of(language), line.said.of(language)
        if (name, said, line.mark) == (self.text(), self._said, self._mark):
            return
        self._said, self._mark = said, line.mark
        self.setText(name)
        self.setCheckState(CHECKED.get(line.mark, Qt.CheckState.PartiallyChecked))
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{said} · {line.next.of(language)}")
        self.setToolTip(f"{name} · {said}\n{line.next.of(language)}")
        self.update()

    @property
    def said(self) -> str:
        """How the paper stands, as it is written in the row."""
        return self._said

    def nextCheckState(self) -> None:
        """Leave the state to whoever stores it."""

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(9.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(30), self._look.px(9))

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, left = self._look, self._look.px(12)
        self._paint_box(painter)
        small = font(look.metrics.type_px("quiet"), bold=self._mark in (Mark.MISSING, Mark.DEFERRED))
        said_px = QFontMetrics(small).horizontalAdvance(self._said)
        said = QRect(self.width() - said_px - look.px(3.5), 0, said_px + 2, self.height())
        painter.setFont(small)
        painter.setPen(QColor(self._ink() if self._mark is not Mark.OPEN else look.theme.quiet))
        painter.drawText(said, Qt.AlignmentFlag.AlignVCenter, self._said)
        words = font(look.metrics.type_px("body"))
        area = QRect(left, 0, said.left() - left - look.px(2), self.height())
        shown = QFontMetrics(words).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(words)
        painter.setPen(QColor(look.theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _ink(self) -> str:
        theme = self._look.theme
        return {Mark.MISSING: theme.bad, Mark.DEFERRED: theme.caution, Mark.THERE: theme.good}.get(
            self._mark, theme.accent
        )

    def _paint_box(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(5.2)
        box = QRect(look.px(3.5), (self.height() - side) // 2, side, side)
        there = self._mark is Mark.THERE
        edge = QColor(look.theme.accent if there or self._mark is Mark.OPEN else self._ink())
        if self.hasFocus():
            painter.setPen(QPen(QColor(look.theme.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), look.px(1.2), look.px(1.2))
        painter.setPen(QPen(edge, 2 if not self.hasFocus() else 3))
        painter.setBrush(edge if there else QColor(look.theme.surface))
        painter.drawRoundedRect(box, look.px(1.2), look.px(1.2))
        if (sign := SIGNS.get(self._mark)) is not None:
            ink = look.theme.on_accent if there else self._ink()
            icon(sign, ink).paint(painter, box.adjusted(2, 2, -2, -2))
