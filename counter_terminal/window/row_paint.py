"""How a row of a list is drawn: number, what for, chips, and how long at the right end; a quiet line below."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter_terminal.rows import Chip, RowLine
from counter_terminal.window.look import Look
from shared.domain.words import Language
from shared.qt.theme import Theme, font

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
DENSE_MM, ONE_LINE_MM, TWO_LINES_MM, GAP_MM, DENSE_GAP_MM, SIDE_MM = 9.2, 10.5, 15.5, 1.4, 1.0, 2.6
FEWEST_WORDS_MM = 8.0
"""Less than this of the words says nothing."""
USUAL = "A000"


class RowPainter(QStyledItemDelegate):
    """Draws rows; the chosen one is taller by what its steps need."""

    def __init__(self, look: Look, *, dense: bool = False) -> None:
        super().__init__()
        self._look, self.language = look, Language.ZH
        self._one_line_px = look.px(DENSE_MM if dense else ONE_LINE_MM)
        self.gap_px = look.px(DENSE_GAP_MM if dense else GAP_MM)
        self.steps_px = 0
        """Height kept free below the chosen row."""
        self.chosen_row = -1
        metrics = look.metrics
        self._lead, self._body = font(metrics.type_px("lead"), bold=True), font(metrics.type_px("body"))
        self._quiet = font(metrics.type_px("quiet"))
        self._number_px = 0

    def keep_room(self, numbers: Iterable[str]) -> None:
        """Let what stands behind the numbers begin at one place in all rows."""
        metrics = QFontMetrics(self._lead)
        longest = max((metrics.horizontalAdvance(number) for number in numbers), default=0)
        self._number_px = max(longest, metrics.horizontalAdvance(USUAL)) + 1

    def row_px(self, line: RowLine) -> int:
        """Return how high a row is drawn without its steps."""
        return self._look.px(TWO_LINES_MM) if line.note.zh else self._one_line_px

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line: RowLine = index.data(ROW_ROLE)
        more = self.steps_px if index.row() == self.chosen_row else 0
        return QSize(self._look.px(40), self.row_px(line) + self.gap_px + more)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        area: QRect = option.rect.adjusted(0, 0, 0, -self.gap_px)
        chosen = index.row() == self.chosen_row
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, area, chosen=chosen, focused=focused and chosen)
        self._paint_line(painter, QRect(area.left(), area.top(), area.width(), self.row_px(line)), line)
        painter.restore()

    def _paint_card(self, painter: QPainter, area: QRect, *, chosen: bool, focused: bool) -> None:
        theme = self._look.theme
        wide = max(2, theme.border_px) if chosen else theme.border_px
        half, radius = wide / 2, self._look.px(2.4)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.border), wide + (1 if focused else 0)))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(area).adjusted(half, half, -half, -half), radius, radius)

    def _paint_line(self, painter: QPainter, area: QRect, line: RowLine) -> None:
        look, theme = self._look, self._look.theme
        inside = area.adjusted(look.px(SIDE_MM), 0, -look.px(SIDE_MM), 0)
        note = line.note.of(self.language)
        upper = QRect(inside.left(), inside.top(), inside.width(), inside.height())
        if note:
            upper.setHeight(look.px(ONE_LINE_MM) - look.px(0.6))
            lower = QRect(inside.left(), upper.bottom() - look.px(1.2), inside.width(), look.px(5.6))
            _words(painter, lower, note, self._quiet, theme.quiet)
        _words(painter, upper, line.number, self._lead, theme.text)
        upper.setLeft(upper.left() + self._number_px + look.px(2.2))
        aside = line.aside.of(self.language)
        taken = QFontMetrics(self._quiet).horizontalAdvance(aside)
        ink = theme.caution if line.caution else theme.quiet
        right = Qt.AlignmentFlag.AlignRight
        _words(painter, upper, aside, self._quiet, ink, right)
        upper.setRight(upper.right() - taken - look.px(2))
        self._paint_what(painter, upper, line)

    def _paint_what(self, painter: QPainter, area: QRect, line: RowLine) -> None:
        """Draw what it is for and the chips behind it; the words give way, the chips stay whole where they can."""
        metrics, gap = QFontMetrics(self._quiet), self._look.px(1.6)
        wide = [metrics.horizontalAdvance(chip.words.of(self.language)) + 2 * self._look.px(1.8) for chip in line.chips]
        text, left_over = line.what.of(self.language), area.width() - sum(px + gap for px in wide)
        text_px = min(QFontMetrics(self._body).horizontalAdvance(text) + 1, max(0, left_over))
        text_px = text_px if text_px > self._look.px(FEWEST_WORDS_MM) else 0
        words = QRect(area.left(), area.top(), text_px, area.height())
        _words(painter, words, text, self._body, self._look.theme.text)
        left = area.left() + text_px + (gap if text_px else 0)
        for chip, px in zip(line.chips, wide, strict=True):
            fits = min(px, area.right() - left)
            if fits > 2 * self._look.px(1.8):
                self._paint_chip(painter, QRect(left, area.top(), fits, area.height()), chip)
            left += px + gap

    def _paint_chip(self, painter: QPainter, area: QRect, chip: Chip) -> None:
        look = self._look
        high = look.px(5.6)
        box = QRect(area.left(), area.top() + (area.height() - high) // 2, area.width(), high)
        ink, ground = _colours(chip.kind, look.theme)
        edge = look.theme.border_px > 1
        painter.setPen(QPen(QColor(ink), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, look.px(1.4), look.px(1.4))
        room = box.adjusted(look.px(1.8), 0, -look.px(1.8) + 2, 0)
        _words(painter, room, chip.words.of(self.language), self._quiet, ink)


def _colours(kind: str, theme: Theme) -> tuple[str, str]:
    return {
        "accent": (theme.accent, theme.accent_wash),
        "good": (theme.good, theme.good_wash),
        "caution": (theme.caution, theme.caution_wash),
        "bad": (theme.bad, theme.bad_wash),
    }.get(kind, (theme.quiet, theme.background))


def _words(
    painter: QPainter,
    area: QRect,
    text: str,
    type_: QFont,
    ink: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(type_)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(type_).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, align | Qt.AlignmentFlag.AlignVCenter, shown)
