"""A row of the last calls: number and window, and beside them quietly what became of the call."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from callscreen import texts
from callscreen.state import CallShown
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Left, Right, draw_card, draw_icon, draw_line, text_width
from shared.domain.place_kind import PlaceKind
from shared.domain.words import Words

HEIGHT_SHARE, PAD = 0.7, 0.2
"""Size of the figures and room at the sides, in heights of the row."""
UNIT_SHARE, UNIT_GAP, NUMBER_GAP = 0.32, 0.12, 0.45
"""Size of 号窗口 beside the figures, and the least room before it and after the number, in sizes of the figures."""
STATE_SHARE, STATE_ICON, STATE_RISE, UNIT_DROP = 0.23, 1.3, 0.26, 0.22
"""Size of what became of the call and of its icon, and how far it stands above and the unit below the middle."""


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What all rows of a list have in common, so that figures keep their size and place from call to call."""

    look: Look
    widest: str
    """The widest of the hall's letters."""

    def number_px(self, row: QRectF, call: CallShown) -> float:
        """Return the size in which number and window have room beside each other, for figures of any width."""
        inner = _inner(row)
        signs = len(call.number) - 1 + max(2, len(str(call.window)))
        figures = text_width(self.widest + "0" * signs, 200, bold=True) / 200
        more = self.words_width(call.kind) + UNIT_GAP + NUMBER_GAP
        return min(inner.height() * HEIGHT_SHARE, inner.width() / (figures + more))

    def words_width(self, kind: PlaceKind) -> float:
        """Return how wide the unit and the longest state are, in sizes of the figures."""
        states = (self.look.large(told) for told in (_come(kind), texts.BEING_SERVED, texts.OVER))
        state = (max(text_width(word, 200) for word in states) / 200 + STATE_ICON) * STATE_SHARE
        return max(text_width(self.look.large(kind.unit), 200) / 200 * UNIT_SHARE, state)


def draw_call_row(painter: QPainter, row: QRectF, plan: RowPlan, call: CallShown) -> None:
    look, theme = plan.look, plan.look.theme
    draw_card(painter, row, theme, row.height() * 0.16)
    inner, px = _inner(row), plan.number_px(row, call)
    draw_line(painter, inner, call.number, px, theme.quiet if call.over else theme.text, bold=True)
    words = plan.words_width(call.kind) * px + 1
    figures = text_width(str(call.window), round(px), bold=True)
    # Behind the figures in Chinese, before them in English.
    behind = figures + px * UNIT_GAP if not look.chinese_first else 0.0
    column = QRectF(inner.right() - behind - words, inner.top(), words, inner.height())
    window = inner if behind else inner.adjusted(0, 0, -words - px * UNIT_GAP, 0)
    draw_line(painter, window, str(call.window), px, theme.quiet if call.over else theme.accent, bold=True, align=Right)
    align = Right if behind else Left
    unit = column.translated(0, px * UNIT_DROP)
    draw_line(painter, unit, look.large(call.kind.unit), px * UNIT_SHARE, theme.quiet, align=align)
    _draw_state(painter, column.translated(0, -px * STATE_RISE), look, call, px * STATE_SHARE)


def _draw_state(painter: QPainter, line: QRectF, look: Look, call: CallShown, px: float) -> None:
    words, sign = _state(call)
    text = look.large(words)
    colour = look.theme.quiet if call.served else look.theme.calling
    side, width = px * 1.15, text_width(text, round(px))
    left = line.left() if look.chinese_first else line.right() - width - px * STATE_ICON
    draw_icon(painter, QRectF(left, line.center().y() - side / 2, side, side), sign, colour)
    word = QRectF(left + px * STATE_ICON, line.top(), width + 1, line.height())
    draw_line(painter, word, text, px, look.theme.quiet)


def _state(call: CallShown) -> tuple[Words, str]:
    """Return what became of a call, and its icon."""
    if call.over:
        return texts.OVER, "check"
    if call.served:
        return texts.BEING_SERVED, "account-check-outline"
    return _come(call.kind), "bullhorn-outline"


def _come(kind: PlaceKind) -> Words:
    return texts.PLEASE_COME.fill(kind=kind.words)


def _inner(row: QRectF) -> QRectF:
    pad = row.height() * PAD
    return row.adjusted(pad, 0, -pad, 0)
