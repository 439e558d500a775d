"""A paper to look at: a box with its sign, its name, and how it stands in words; a press goes on to the next state."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from counter_terminal.visit.state import Mark, PaperLine
from counter_terminal.window.look import Look
from shared.domain.words import NOTHING, Language, Words
from shared.qt.icons import icon
from shared.qt.theme import font

SIGNS = {Mark.THERE: "check-bold", Mark.MISSING: "close-thick", Mark.DEFERRED: "clock-outline"}
CHECKED = {Mark.OPEN: Qt.CheckState.Unchecked, Mark.THERE: Qt.CheckState.Checked}


class PaperRow(QCheckBox):
    """Never changes by itself: it shows what it is told, and reports presses by `clicked`."""

    def __init__(self, place: int, look: Look) -> None:
        super().__init__()
        self.setObjectName(f"paper_{place}")
        self._look, self._said, self._mark, self._off = look, "", Mark.OPEN, False
        self.setTristate(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def off(self) -> bool:
        """Whether a press does nothing now."""
        return self._off

    def show_line(self, line: PaperLine, language: Language, why_not: Words = NOTHING) -> None:
        """Show how a paper stands; `why_not` greys it, and says why a press does nothing now."""
        name, said, off = line.name.of(language), line.said.of(language), why_not != NOTHING
        if (name, said, line.mark, off) == (self.text(), self._said, self._mark, self._off):
            return
        self._said, self._mark, self._off = said, line.mark, off
        self.setText(name)
        self.setCheckState(CHECKED.get(line.mark, Qt.CheckState.PartiallyChecked))
        self.setAccessibleName(name)
        following = (why_not if off else line.next).of(language)
        self.setAccessibleDescription(f"{said} · {following}")
        self.setToolTip(f"{name} · {said}\n{following}")
        self.setCursor(Qt.CursorShape.ArrowCursor if off else Qt.CursorShape.PointingHandCursor)
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
        painter.setPen(QColor(look.theme.quiet if self._off else look.theme.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def _ink(self) -> str:
        theme = self._look.theme
        if self._off:
            return theme.quiet
        return {Mark.MISSING: theme.bad, Mark.DEFERRED: theme.caution, Mark.THERE: theme.good}.get(
            self._mark, theme.accent
        )

    def _paint_box(self, painter: QPainter) -> None:
        look, side = self._look, self._look.px(5.2)
        box = QRect(look.px(3.5), (self.height() - side) // 2, side, side)
        there = self._mark is Mark.THERE
        edge = QColor(
            look.theme.quiet if self._off else look.theme.accent if there or self._mark is Mark.OPEN else self._ink()
        )
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
