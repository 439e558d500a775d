"""Pictures of the hall, one after the other; each fades slowly into the next."""

import logging

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.pictures import pictures_in, read_picture
from callscreen.state import ScreenState
from callscreen.widgets.lines import Ink, draw_pair
from callscreen.widgets.look import Look
from callscreen.widgets.painting import Centre, draw_card
from callscreen.widgets.part import Part
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.words import NOTHING
from shared.qt.jobs import QtJobs

FADE_MS, FRAME_MS = 1500, 66
RADIUS = 14

log = logging.getLogger(__name__)


class Media(Part):
    """Shows the folder's pictures in turn, looked up anew each time; while there is none, the hall's name."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("media")
        self._hall = NOTHING
        self._at = -1
        self._now: QPixmap | None = None
        self._before: QPixmap | None = None
        self._reader: QtJobs | None = None
        self._since = QElapsedTimer()
        self._turns = QTimer(self, interval=look.layout.media.seconds * 1000)
        self._turns.timeout.connect(self.turn)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    def show_state(self, state: ScreenState) -> None:
        if state.hall != self._hall:
            self._hall = state.hall
            self.setAccessibleName(f"{state.hall.zh} {state.hall.en}")
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.look.pictures is not None and not self.size().isEmpty():
            self._at = max(-1, self._at - 1)  # the same picture again, in its new size
            self.turn()
            self._turns.start()

    def turn(self) -> None:
        """Show the next picture as soon as it is read, off this thread: a call must not wait for it."""
        folder = self.look.pictures
        if folder is None:
            return
        self._reader = self._reader or QtJobs(self)
        at, size, fill = self._at + 1, self.size() * self.devicePixelRatioF(), self.look.layout.media.fill

        def read() -> QImage | None:
            files = pictures_in(folder)
            return read_picture(files[at % len(files)], QSize(size), fill=fill) if files else None

        self._at = at
        self._reader.run(read, self._shown)

    def end(self) -> None:
        """Stop reading pictures."""
        self._turns.stop()
        if self._reader is not None:
            self._reader.close()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded = QPainterPath()
        rounded.addRoundedRect(QRectF(self.rect()), RADIUS * self.unit, RADIUS * self.unit)
        if self._now is None:
            self._paint_name(painter)
            return
        painter.setClipPath(rounded)
        share = min(1.0, self._since.elapsed() / FADE_MS) if self._frames.isActive() else 1.0
        if self._before is not None and share < 1.0:
            self._paint_picture(painter, self._before)
            painter.setOpacity(share)
        self._paint_picture(painter, self._now)

    def _paint_picture(self, painter: QPainter, picture: QPixmap) -> None:
        size = picture.deviceIndependentSize()
        painter.drawPixmap(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), picture)

    def _paint_name(self, painter: QPainter) -> None:
        draw_card(painter, QRectF(self.rect()), self.theme, RADIUS * self.unit)
        pad = 0.08 * self.width()
        px = min(56 * self.unit, 0.09 * self.width())
        ink = Ink(px, self.theme.text, self.theme.quiet, align=Centre, lines=3)
        draw_pair(painter, QRectF(self.rect()).adjusted(pad, pad, -pad, -pad), self.look, self._hall, ink)

    def _shown(self, outcome: Outcome[QImage | None]) -> None:
        match outcome:
            case Ok(QImage() as image) if not image.isNull():
                image.setDevicePixelRatio(self.devicePixelRatioF())
                self._before, self._now = self._now, QPixmap.fromImage(image)
                if self.look.animations and self._before is not None:
                    self._since.start()
                    self._frames.start()
                self.update()
            case Ok(None):
                self._now = None
                self.update()
            case Ok(_):
                log.info("picture no. %d of the folder cannot be read and is passed over", self._at + 1)
            case Err(error):
                log.warning("%s: pictures cannot be read (%s); check [screen] pictures.", self.look.pictures, error)

    def _next_frame(self) -> None:
        if self._since.elapsed() >= FADE_MS:
            self._frames.stop()
            self._before = None
        self.update()
