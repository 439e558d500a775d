"""Buttons for fingers: one clear text, pressed at once when touched."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from shared.qt.theme import font
from shared.qt.touch.area import TouchArea
from shared.qt.touch.look import TouchLook
from shared.qt.touch.painting import paint_focus, paint_surface

PERCENTS = (100, 92, 84, 76)
SMALLEST_PERCENT = 67
OFF_OPACITY = 0.6


@dataclass(frozen=True, slots=True)
class Ink:
    """Fill, border and text, as tokens of the theme."""

    fill: str
    edge: str
    text: str


_ON = Ink("accent", "accent", "on_accent")
_OFF = Ink("background", "border", "quiet")


class Kind(Enum):
    """How a button looks, at rest and while pressed or chosen."""

    PRIMARY = (_ON, Ink("text", "text", "background"))
    PLAIN = (Ink("surface", "border", "text"), Ink("accent_wash", "accent", "accent"))
    WASH = (Ink("accent_wash", "accent_wash", "accent"), _ON)
    TAB = (Ink("surface", "border", "text"), _ON)


class TouchButton(TouchArea):
    """A button with a text and perhaps an icon; a long text wraps and shrinks rather than being cut."""

    def __init__(
        self,
        look: TouchLook,
        name: str,
        kind: Kind = Kind.PLAIN,
        *,
        icon: str = "",
        step: str = "body",
        height_mm: float = 0,
        icon_last: bool = False,
        snug: bool = False,
        padding_mm: float = 6,
    ) -> None:
        """`snug` leaves no more room beside the text than a key needs."""
        super().__init__(look, name)
        self._snug = snug
        self._kind, self._icon, self._icon_last = kind, icon, icon_last
        self._padding = look.px(2 if snug else padding_mm)
        self._font = look.font(step, bold=True)
        self.largest_percent = 100
        """How large the words may be, in percent of their font: buttons side by side speak equally loud."""
        self._icon_side = round(self._font.pixelSize() * 1.25) if icon else 0
        self.setFixedHeight(max(look.target, look.px(height_mm)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str, spoken: str = "") -> None:
        if self.text() != text:
            self.setText(text)
            self.updateGeometry()
        self.setAccessibleName(spoken or text)

    def become(self, kind: Kind, icon: str = "") -> None:
        """TouchLook like another kind from now on, and with another icon where one is told."""
        changed = kind, icon or self._icon
        if changed != (self._kind, self._icon):
            self._kind, self._icon = changed
            self.update()

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font).horizontalAdvance(self.text())
        return QSize(max(self._least, words + self._icon_room + 2 * self._padding + 4), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._least), self.height())

    @property
    def _least(self) -> int:
        return self.look.target if self._snug else self.look.px(36)

    @property
    def fits(self) -> bool:
        """Whether the text fits at all, be it in the smallest of its fonts."""
        return self.fits_in(self.width())

    def fits_in(self, width: int, percent: int = SMALLEST_PERCENT) -> bool:
        """Whether the text would fit a button of this width without getting smaller than so much of its size."""
        return self._fits(self._at(percent), self._room_in(QRect(0, 0, width, self.height())).size())

    def _room_in(self, whole: QRect) -> QRect:
        return whole.adjusted(self._padding + self._icon_room, 0, -self._padding, 0)

    @property
    def _icon_room(self) -> int:
        return self._icon_side + self.look.px(3) if self._icon else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._ink()
        theme = self.look.theme
        seen = getattr(theme, ink.edge) != theme.background
        edge = self.look.colour(ink.edge if seen else "border")
        # Where all borders are alike, what can't be pressed is told by a dashed and dimmed one.
        off = not self.isEnabled() and theme.background == theme.surface
        painter.setOpacity(OFF_OPACITY if off else 1.0)
        fill = self.look.colour(ink.fill)
        paint_surface(painter, QRectF(self.rect()), self.look, fill, edge=edge, dashed=off)
        self._paint_words(painter, ink.text)
        paint_focus(painter, self, self.look)

    def _ink(self) -> Ink:
        if not self.isEnabled():
            return _OFF
        rest, pressed = self._kind.value
        return pressed if self.isDown() or self.isChecked() else rest

    def _paint_words(self, painter: QPainter, token: str) -> None:
        room = self._room_in(self.rect())
        made = self._fitting(room.size())
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = QFontMetrics(made).boundingRect(room, centred, self.text())
        # Icon and text are centred together; an icon alone has no gap beside it.
        beside = self._icon_room if self.text() else self._icon_side
        words.moveLeft((self.width() - words.width() + (-1 if self._icon_last else 1) * beside) // 2)
        if self._icon:
            drawn = self.look.icon(self._icon, token, self._icon_side / self.look.metrics.px_per_mm)
            left = words.right() + beside - self._icon_side if self._icon_last else words.left() - beside
            painter.drawPixmap(left, (self.height() - self._icon_side) // 2, drawn)
        painter.setFont(made)
        painter.setPen(self.look.colour(token))
        painter.drawText(words.adjusted(-2, -2, 2, 2), centred, self.text())

    def _fitting(self, room: QSize) -> QFont:
        """Return the largest font, down to two thirds, in which the text fits."""
        percents = (percent for percent in PERCENTS if percent <= self.largest_percent)
        return next((made for made in map(self._at, percents) if self._fits(made, room)), self._at(SMALLEST_PERCENT))

    def _at(self, percent: int) -> QFont:
        return font(self._font.pixelSize() * percent // 100, bold=True)

    def _fits(self, made: QFont, room: QSize) -> bool:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = QFontMetrics(made).boundingRect(QRect(0, 0, room.width(), 10_000), flags, self.text())
        return needed.height() <= room.height() and needed.width() <= room.width()
