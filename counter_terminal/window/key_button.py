"""A button with its key in a small badge beside its word, and perhaps a picture before it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from counter_terminal.state import Control
from counter_terminal.window.look import Look, mixed
from counter_terminal.window.marks import mark
from counter_terminal.window.soft_button import SoftButton
from shared.domain.words import Language
from shared.qt.icons import icon
from shared.qt.theme import font

MARGIN_MM, TIGHT_MM = 2.9, 1.2
HIGH_MM, LOW_MM = 11.6, 8.6
PICTURE_MM = 4.6
PICTURED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Before a text that is measured: a picture stands before it."""


class KeyButton(SoftButton):
    def __init__(self, name: str, key: str = "", kind: str = "plain") -> None:
        super().__init__(name, kind)
        self._key, self._kind = key, kind
        self._look: Look | None = None
        self.shows_key = True
        self.key_works = True
        self._picture = ""
        self._longest: tuple[str, ...] = ()
        self._margin_mm, self._high_mm = MARGIN_MM, HIGH_MM

    def be_tight(self, tight: bool) -> None:
        """Do with narrow margins, where there is no room for more."""
        self._margin_mm = TIGHT_MM if tight else MARGIN_MM
        self.updateGeometry()

    def be_low(self, low: bool) -> None:
        """Do with less height, where there is no room for more."""
        self._high_mm = LOW_MM if low else HIGH_MM
        self.updateGeometry()

    def dress(self, look: Look) -> None:
        self._look = look
        # Layouts ask for the size many times; making fonts anew each time was a tenth of a page's making.
        small = font(round(look.metrics.type_px("quiet") * 0.92), bold=True)
        self._words, self._small = QFontMetrics(font(look.metrics.type_px("body"), bold=True)), QFontMetrics(small)
        self.updateGeometry()
        self.update()

    def keep_room_for(self, *texts: str) -> None:
        """Be wide enough for longer words that come later, so that the buttons beside do not move then."""
        if texts != self._longest:
            self._longest = texts
            self.updateGeometry()

    def show_picture(self, name: str) -> None:
        """Put an icon before the word; an empty name takes it away."""
        if name != self._picture:
            self._picture = name
            self.updateGeometry()
            self.update()

    def show_control(self, control: Control, language: Language, sign: str = "") -> None:
        """Show a control: its word or a sign for it, whether it can be pressed, and what it does or why not.

        Only another word changes the size; a layout that is told so with every second asks all its buttons anew.
        """
        self.setText(sign or control.label.of(language))
        self.setAccessibleName(control.label.of(language))
        self.switch(control.enabled, control.hint, language, self._key if self.key_works else "")
        mark(self, "kind", "urged" if control.urged else self._kind)

    def sizeHint(self) -> QSize:
        look = self._look
        if look is None:
            return super().sizeHint()
        longest = max(self._content_px(look, text) for text in {self._said, *self._longest})
        return QSize(longest + 2 * look.px(self._margin_mm), look.px(self._high_mm))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        if look is None:
            return super().paintEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_words(painter, look)
        return None

    def _paint_words(self, painter: QPainter, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, words = QColor(self._ink(look)), font(look.metrics.type_px("body"), bold=True)
        left = (self.width() - self._content_px(look, self._said)) // 2
        if self._picture:
            side = look.px(PICTURE_MM)
            icon(self._picture, ink.name()).paint(painter, QRect(left, (self.height() - side) // 2, side, side))
            left += self._picture_px(look)
        painter.setFont(words)
        painter.setPen(ink)
        text_px = QFontMetrics(words).horizontalAdvance(self.text())
        painter.drawText(QRect(left, 0, text_px + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._badged:
            self._paint_badge(painter, look, left + text_px + look.px(1.8), ink)

    def _paint_badge(self, painter: QPainter, look: Look, left: int, ink: QColor) -> None:
        high = look.px(5.2)
        badge = QRect(left, (self.height() - high) // 2, self._badge_px(look), high)
        edge = QColor(mixed(ink.name(), self._ground(look), 0.45))
        painter.setPen(edge)
        painter.drawRoundedRect(badge, look.px(1), look.px(1))
        painter.setPen(ink)
        painter.setFont(font(round(look.metrics.type_px("quiet") * 0.92), bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._key)

    @property
    def _said(self) -> str:
        return (PICTURED if self._picture else "") + self.text()

    @staticmethod
    def _picture_px(look: Look) -> int:
        return look.px(PICTURE_MM) + look.px(1)

    @property
    def _badged(self) -> bool:
        return bool(self._key) and self.shows_key and self.key_works

    def _badge_px(self, look: Look) -> int:
        return self._small.horizontalAdvance(self._key) + 2 * look.px(1.2)

    def _content_px(self, look: Look, text: str) -> int:
        badge = self._badge_px(look) + look.px(1.8) if self._badged else 0
        picture = self._picture_px(look) if text.startswith(PICTURED) else 0
        return picture + self._words.horizontalAdvance(text.removeprefix(PICTURED)) + badge

    def _ground(self, look: Look) -> str:
        return look.theme.accent if self.property("kind") == "primary" and not self.off else look.theme.surface

    def _ink(self, look: Look) -> str:
        if self.off:
            return look.theme.quiet if self.property("kind") == "primary" else look.faint
        theme = look.theme
        inks = {"primary": theme.on_accent, "urged": theme.caution, "message": theme.accent, "alarm": theme.bad}
        return inks.get(str(self.property("kind")), theme.text)
