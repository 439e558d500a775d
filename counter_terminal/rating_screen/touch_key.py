"""What a citizen touches on the small screen: a face with its word, a reason, or a plain step."""

from enum import Enum

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from counter_terminal.rating_screen.look import TARGET_MM, ScreenLook
from shared.qt.icons import icon
from shared.qt.theme import font

CHOSEN_ICON = "check-bold"


class KeyKind(Enum):
    FACE = "face"
    REASON = "reason"
    STEP = "step"
    MAIN_STEP = "main step"


class TouchKey(QAbstractButton):
    """A large key whose text wraps; what is chosen has a mark as well as a colour."""

    def __init__(self, look: ScreenLook, kind: KeyKind, name: str, icon_name: str = "") -> None:
        super().__init__()
        self._look, self._kind, self._icon = look, kind, icon_name
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
        words = self.fontMetrics().horizontalAdvance(self.text()) if self._kind is not KeyKind.REASON else 0
        wide = words + 2 * self._look.px(6) if self._kind in (KeyKind.STEP, KeyKind.MAIN_STEP) else least
        return QSize(max(least, wide), least)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(TARGET_MM), self._look.px(TARGET_MM))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        inset = self._look.px(1.4)
        inner = self.rect().adjusted(inset, inset, -inset, -inset)
        if self._kind is KeyKind.FACE:
            self._paint_face(painter, inner)
        elif self._kind is KeyKind.REASON:
            self._paint_reason(painter, inner)
        else:
            self._paint_words(painter, inner, Qt.AlignmentFlag.AlignCenter, self._ink())

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

    def _paint_face(self, painter: QPainter, inner: QRect) -> None:
        """Above its word in a high key, before it in a wide one."""
        if inner.width() > inner.height():
            side = round(inner.height() * 0.8)
            face = QRect(inner.left() + side // 3, inner.center().y() - side // 2, side, side)
            words = inner.adjusted(face.right() + side // 3, 0, 0, 0)
            how = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        else:
            side = min(round(inner.width() * 0.8), round(inner.height() * 0.5))
            top = inner.top() + round(inner.height() * 0.1)
            face = QRect(inner.center().x() - side // 2, top, side, side)
            words = QRect(inner.left(), face.bottom(), inner.width(), inner.bottom() - face.bottom())
            how = Qt.AlignmentFlag.AlignCenter
        icon(self._icon, self._look.theme.accent).paint(painter, face)
        self._paint_words(painter, words, how, self._look.theme.text)

    def _paint_reason(self, painter: QPainter, inner: QRect) -> None:
        side = self._look.px(5)
        if self.isChecked():
            mark = QRect(inner.left(), inner.center().y() - side // 2, side, side)
            icon(CHOSEN_ICON, self._look.theme.accent).paint(painter, mark)
        words = inner.adjusted(side + self._look.px(2), 0, 0, 0)
        self._paint_words(painter, words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._ink())

    def _paint_words(self, painter: QPainter, where: QRect, how: Qt.AlignmentFlag, ink: str) -> None:
        """Draw the text, smaller where it would not fit otherwise."""
        px = self._look.metrics.type_px("body")
        # Chinese would break anywhere: a short word stays whole, and only sentences go on in a second line.
        wraps = " " in self.text() or self._kind is KeyKind.REASON
        flags = int(how) | int(Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag.TextSingleLine)
        while px > self._look.px(3):
            painter.setFont(font(px, bold=self._kind is not KeyKind.REASON or self.isChecked()))
            needed = painter.boundingRect(where, flags, self.text())
            if needed.height() <= where.height() and needed.width() <= where.width():
                break
            px -= 1
        painter.setPen(QColor(ink))
        painter.drawText(where, flags, self.text())

    def _ink(self) -> str:
        return self._look.theme.on_accent if self._kind is KeyKind.MAIN_STEP else self._look.theme.text
