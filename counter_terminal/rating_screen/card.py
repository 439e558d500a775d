"""Who serves at this counter: photo, name, number and place, as a duty sign shows them."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.look import ScreenLook
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from counter_terminal.window.parts import column, label, row, say
from shared.qt.icons import icon
from shared.qt.photo import clerk_photo

LYING_MM = 4
"""What a card that lies above the pages keeps free above and below."""


class Photo(QWidget):
    def __init__(self, look: ScreenLook, folder: Path | None) -> None:
        super().__init__()
        self._look, self._folder, self._number = look, folder, ""
        self.setFixedSize(look.px(28 if look.portrait else 36), look.px(28 if look.portrait else 42))

    def show_clerk(self, number: str) -> None:
        if number != self._number:
            self._number = number
            self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, t = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), self._look.px(3), self._look.px(3))
        painter.setClipPath(frame)
        side = max(self.width(), self.height())
        photo = clerk_photo(self._folder, self._number, side) if self._folder and self._number else None
        if photo is not None:
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, photo)
            return
        painter.fillPath(frame, QColor(t.surface))
        inset = self._look.px(5)
        silhouette = "account" if self._number else "account-off-outline"
        icon(silhouette, t.quiet).paint(painter, self.rect().adjusted(inset, inset, -inset, -inset))


class ClerkCard(QFrame):
    def __init__(self, look: ScreenLook, photos: Path | None, language: QWidget) -> None:
        """`language` is the key for the other language, which has its place here."""
        super().__init__()
        self.setProperty("ground", "wash")
        self._look, self._language = look, language
        self._photo = Photo(look, photos)
        self._name = label("title", bold=True, name="clerk_name")
        self._number = label("body", ink="quiet", name="clerk_number")
        self._place = label("lead", bold=True, name="place")
        for each in (self._name, self._number, self._place):
            each.setWordWrap(True)
        self.setLayout(self._lying(look) if look.portrait else self._standing(look))

    def _lying(self, look: ScreenLook) -> QHBoxLayout:
        margin = look.px(6)
        told = column(None, self._name, self._number, self._place, None, gap=look.px(2))
        inside = row(self._photo, gap=margin, margins=(margin, look.px(LYING_MM), margin, look.px(LYING_MM)))
        inside.addLayout(told, 1)
        inside.addWidget(self._language, 0, Qt.AlignmentFlag.AlignVCenter)
        return inside

    def _lie_low(self, low: bool) -> None:
        """Show the name alone, in little height, or all again."""
        for each in (self._photo, self._number, self._place):
            each.setVisible(not low)
        across, down = self._look.px(6), self._look.px(2 if low else LYING_MM)
        inside = self.layout()
        assert inside is not None
        inside.setContentsMargins(across, down, across, down)
        inside.activate()  # at once: a page that is shown next would else believe the card to be as high as before

    def _standing(self, look: ScreenLook) -> QVBoxLayout:
        margin = look.px(6)
        inside = column(gap=look.px(2.5), margins=(margin, look.px(9), margin, margin))
        inside.addWidget(self._photo, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(look.px(2))
        for each in (self._name, self._number, self._place):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inside.addWidget(each)
        inside.addStretch(1)
        inside.addWidget(self._language, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(look.px(62))
        return inside

    def show_state(self, state: RatingScreenState) -> None:
        language = state.language
        if self._look.portrait:
            self._lie_low(state.page is RatingPage.REASONS or state.left == texts.KEPT_LEFT)
        self._photo.show_clerk(state.clerk_number)
        say(self._name, state.clerk_name.of(language))
        number = texts.CLERK_NUMBER.fill(number=state.clerk_number).of(language) if state.clerk_number else ""
        say(self._number, number)
        say(self._place, state.place.of(language))
