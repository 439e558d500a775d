"""Pictures and films of the hall, one after the other; each fades slowly into the next."""

import logging
import time
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.film.player import FilmPlayer
from callscreen.film.slots import slot_size
from callscreen.media_round import FileState, LeftOut, Next, Wish, next_of, state_of
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
    """Shows the folder's pictures and films in turn, looked up anew each time; while there is none, the hall's name."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("media")
        self._hall = NOTHING
        self._last: Path | None = None
        """What was shown last."""
        self._now: QPixmap | None = None
        self._before: QPixmap | None = None
        self._reader: QtJobs | None = None
        self._left_out = LeftOut(time.monotonic)
        self._film_begins = False
        self._closed = False
        self.films = FilmPlayer(self)
        self.films.frame.connect(self._film_frame)
        self.films.ended.connect(self._film_ended)
        self.films.unplayable.connect(self._film_unplayable)
        self._since = QElapsedTimer()
        self._turns = QTimer(self, interval=look.layout.media.seconds * 1000)
        self._turns.timeout.connect(lambda: self.turn())
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._next_frame)

    @property
    def shows_something(self) -> bool:
        """Whether a picture or a film is seen instead of the hall's name."""
        return self._now is not None

    def show_state(self, state: ScreenState) -> None:
        if state.hall != self._hall:
            self._hall = state.hall
            self.setAccessibleName(f"{state.hall.zh} {state.hall.en}")
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.look.pictures is not None and not self.size().isEmpty():
            self.turn(again=True)
            self._turns.start()

    def turn(self, *, again: bool = False) -> None:
        """Show the next picture as soon as it is read, off this thread: a call must not wait for it.

        `again` shows the same in the part's present size.
        """
        folder = self.look.pictures
        if folder is None:
            return
        self._reader = self._reader or QtJobs(self)
        fill = self.look.layout.media.fill
        wish = Wish(folder, self._pixels(), self._last, again, self._left_out.now, fill)
        self._reader.run(lambda: next_of(wish), self._read)

    def end(self) -> None:
        """Stop reading pictures and playing films."""
        self._closed = True
        self._turns.stop()
        self.films.stop()
        if self._reader is not None:
            self._reader.close()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
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

    def _read(self, outcome: Outcome[Next]) -> None:
        match outcome:
            case _ if self._closed:
                return
            case Ok(found):
                for state in found.unreadable:
                    self._leave_out(state)
                self._begin(found)
            case Err(error):
                log.warning("%s: pictures cannot be read (%s); check [screen] pictures.", self.look.pictures, error)

    def _leave_out(self, state: FileState) -> None:
        if self._left_out.add(state):
            log.warning("%s cannot be read as a picture and is left out; put another file in its place.", state[0])

    def _begin(self, found: Next) -> None:
        self._last = found.file or self._last
        if found.file is None:
            self._now = None
            self.update()
        elif found.picture is None:
            self._turns.stop()
            self._film_begins = True
            film, sound = found.file, self.look.film_sound
            self.films.play(film, self._pixels(), fill=self.look.layout.media.fill, sound=sound)
        else:
            found.picture.setDevicePixelRatio(self.devicePixelRatioF())
            self._show(QPixmap.fromImage(found.picture))

    def _show(self, picture: QPixmap) -> None:
        """Show a picture, or a film's first, instead of the one before."""
        self._before, self._now = self._now, picture
        if self.look.animations and self._before is not None:
            self._since.start()
            self._frames.start()
        self.update()

    def _film_frame(self, image: QImage) -> None:
        # Fewer dots than the part has where that is large: what a small machine can do in time.
        image.setDevicePixelRatio(slot_size(self._pixels()).width() / max(1, self.width()))
        picture = QPixmap.fromImage(image)
        if self._film_begins:
            self._film_begins = False
            self._show(picture)
        else:
            self._now = picture
            self.update()

    def _film_ended(self) -> None:
        self.turn()
        self._turns.start()

    def _film_unplayable(self, film: Path) -> None:
        """Leave a film out for an hour, or until its file is another one; the player has told it."""
        self._left_out.add(state_of(film))
        self._film_ended()

    def _pixels(self) -> QSize:
        """Return the part's size in dots of the screen."""
        return self.size() * self.devicePixelRatioF()

    def _next_frame(self) -> None:
        if self._since.elapsed() >= FADE_MS:
            self._frames.stop()
            self._before = None
        self.update()
