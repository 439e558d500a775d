"""Pictures and films of the hall, one after the other; each fades slowly into the next."""

import logging
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from callscreen.film.files import is_film, media_in
from callscreen.film.player import FilmPlayer
from callscreen.film.slots import slot_size
from callscreen.pictures import read_picture
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

FileState = tuple[Path, int]

log = logging.getLogger(__name__)


class Media(Part):
    """Shows the folder's pictures and films in turn, looked up anew each time; while there is none, the hall's name."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        super().__init__(parent, look)
        self.setObjectName("media")
        self._hall = NOTHING
        self._at = -1
        self._now: QPixmap | None = None
        self._before: QPixmap | None = None
        self._reader: QtJobs | None = None
        self._unplayable: frozenset[FileState] = frozenset()
        self._film_begins = False
        self._closed = False
        self.films = FilmPlayer(self)
        self.films.frame.connect(self._film_frame)
        self.films.ended.connect(self._film_ended)
        self.films.unplayable.connect(self._film_unplayable)
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
        at, size, fill = self._at + 1, self._pixels(), self.look.layout.media.fill
        unplayable = self._unplayable

        def read() -> QImage | Path | None:
            files = [file for file in media_in(folder) if not (is_film(file) and state_of(file) in unplayable)]
            if not files:
                return None
            file = files[at % len(files)]
            return file if is_film(file) else read_picture(file, size, fill=fill)

        self._at = at
        self._reader.run(read, self._shown)

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

    def _shown(self, outcome: Outcome[QImage | Path | None]) -> None:
        match outcome:
            case _ if self._closed:
                return
            case Ok(Path() as film):
                self._turns.stop()
                self._film_begins = True
                self.films.play(film, self._pixels(), fill=self.look.layout.media.fill, sound=self.look.film_sound)
            case Ok(QImage() as image) if not image.isNull():
                image.setDevicePixelRatio(self.devicePixelRatioF())
                self._show(QPixmap.fromImage(image))
            case Ok(None):
                self._now = None
                self.update()
            case Ok(_):
                log.info("picture no. %d of the folder cannot be read and is passed over", self._at + 1)
            case Err(error):
                log.warning("%s: pictures cannot be read (%s); check [screen] pictures.", self.look.pictures, error)

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
        """Leave a film out until its file is another one."""
        self._unplayable |= {state_of(film)}
        self._at -= 1
        self._film_ended()

    def _pixels(self) -> QSize:
        """Return the part's size in dots of the screen."""
        return self.size() * self.devicePixelRatioF()

    def _next_frame(self) -> None:
        if self._since.elapsed() >= FADE_MS:
            self._frames.stop()
            self._before = None
        self.update()


def state_of(file: Path) -> FileState:
    """Return what tells a file from another one put in its place; its time is 0 when it is gone."""
    try:
        return file, file.stat().st_mtime_ns
    except OSError:
        return file, 0
