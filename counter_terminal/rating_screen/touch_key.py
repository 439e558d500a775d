"""What a citizen touches on the small screen: a face with its word, a reason, or a plain step."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_terminal.rating_screen.look import TARGET_MM, ScreenLook
from shared.qt.icons import icon
from shared.qt.theme import font

CHOSEN_ICON = "check-bold"
INSET_MM = 2
"""What words keep from the key's border."""
MAIN_MM = 28
"""The width of the step that most citizens take."""
LEAST_MM = 3
"""Smaller letters are read by nobody on a counter."""


class KeyKind(Enum):
    FACE = "face"
    REASON = "reason"
    STEP = "step"
    MAIN_STEP = "main step"


class TouchKey(QAbstractButton):
    """A large key whose text wraps; what is chosen has a mark as well as a colour."""

    def __init__(
        self, look: ScreenLook, kind: KeyKind, name: str, icon_name: str = "", *, high_mm: float = TARGET_MM
    ) -> None:
        super().__init__()
        self._look, self._kind, self._icon = look, kind, icon_name
        self._high = look.px(high_mm)
        self.peers: Sequence[TouchKey] = (self,)
        """Keys whose words stand in one size, the largest that fits all of them."""
        self.setObjectName(name)
        self.setCheckable(kind is KeyKind.REASON)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # touched only; the keyboard is the clerk's
        plain = kind in (KeyKind.STEP, KeyKind.MAIN_STEP)
        policy = QSizePolicy.Policy.Preferred if plain else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding if not plain else policy, policy)

    def say(self, text: str) -> None:
        """Show a text, for eyes and for screen readers."""
        if self.text() != text:
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        least = self._look.px(TARGET_MM)
        narrowest = self._look.px(MAIN_MM) if self._kind is KeyKind.MAIN_STEP else least
        words = self.fontMetrics().horizontalAdvance(self.text()) if self._kind is not KeyKind.REASON else 0
        wide = words + 2 * self._look.px(6) if self._kind in (KeyKind.STEP, KeyKind.MAIN_STEP) else least
        return QSize(max(narrowest, wide), self._high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(TARGET_MM), self._high)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        sign = self._icon if self._kind is KeyKind.FACE else CHOSEN_ICON if self.isChecked() else ""
        if sign:
            icon(sign, self._look.theme.accent).paint(painter, self._places()[0])
        self._paint_words(painter)

    def _paint_card(self, painter: QPainter) -> None:
        t = self._look.theme
        main = self._kind is KeyKind.MAIN_STEP
        ground = t.accent if main else t.accent_wash if self.isChecked() or self.isDown() else t.surface
        lively = self.isChecked() or self.isDown()
        width = max(3 if lively else 2, t.border_px)
        painter.setPen(QPen(QColor((t.text if main else t.accent) if lively else t.border), width))
        painter.setBrush(QColor(ground))
        half = (width + 1) // 2
        radius = self._look.px(3)
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), radius, radius)

    def _places(self) -> tuple[QRect, QRect]:
        """Return where face or mark is, and where the words are."""
        inset = self._look.px(INSET_MM)
        inner = self.rect().adjusted(inset, inset, -inset, -inset)
        if self._kind is KeyKind.FACE:
            return self._beside(inner) if inner.width() > inner.height() else self._below(inner)
        if self._kind is not KeyKind.REASON:
            return QRect(), inner
        side, gap = self._look.px(4.5), self._look.px(1)
        mark = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        return mark, inner.adjusted(side + gap, 0, 0, 0)

    def _beside(self, inner: QRect) -> tuple[QRect, QRect]:
        """A wide key has its face before the word."""
        side = round(inner.height() * 0.9)
        face = QRect(inner.left() + side // 3, inner.center().y() - side // 2, side, side)
        return face, inner.adjusted(side + 2 * (side // 3), 0, 0, 0)

    def _below(self, inner: QRect) -> tuple[QRect, QRect]:
        """A high key has its face above the word."""
        side = min(round(inner.width() * 1.1), round(inner.height() * 0.6))
        top = inner.top() + (inner.height() - side) // 5
        face = QRect(inner.center().x() - side // 2, top, side, side)
        return face, QRect(inner.left(), face.bottom(), inner.width(), inner.bottom() - face.bottom())

    def _paint_words(self, painter: QPainter) -> None:
        _, where = self._places()
        chosen = self._kind is not KeyKind.REASON or self.isChecked()
        painter.setFont(font(self.text_px, bold=chosen))
        painter.setPen(QColor(self._ink()))
        painter.drawText(where, self._flags(), self.text())

    @property
    def text_px(self) -> int:
        return min(peer.fitting_px() for peer in self.peers)

    def fitting_px(self) -> int:
        """Return the largest size in which the text fits this key, up to what its kind needs."""
        _, where = self._places()
        px = self._look.metrics.type_px("lead" if self._kind is KeyKind.FACE else "body")
        least = self._look.px(LEAST_MM)
        while px > least:
            # Bold, as it is when chosen, or it would change its size under the finger.
            needed = QFontMetrics(font(px, bold=True)).boundingRect(where, self._flags(), self.text())
            if needed.height() <= where.height() and needed.width() <= where.width():
                break
            px -= 1
        return px

    def _flags(self) -> int:
        # Chinese would break anywhere: a short word stays whole, and only sentences go on in a second line.
        wraps = " " in self.text() or self._kind is KeyKind.REASON
        fold = Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag.TextSingleLine
        beside = self._kind is KeyKind.REASON or (self._kind is KeyKind.FACE and self.width() > self.height())
        where = Qt.AlignmentFlag.AlignVCenter
        where |= Qt.AlignmentFlag.AlignLeft if beside else Qt.AlignmentFlag.AlignHCenter
        return int(where) | int(fold)

    def _ink(self) -> str:
        return self._look.theme.on_accent if self._kind is KeyKind.MAIN_STEP else self._look.theme.text
