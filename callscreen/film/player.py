"""Plays the films of the part media through processes of their own, and never waits for them."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from callscreen.film.command import film_command
from callscreen.film.messages import At, Ended, Frame, Free, Message, Unplayable, Volume, decode, encode
from callscreen.film.resuming import RETRY_S, Run, first_run
from callscreen.film.slots import Slots, new_slots
from shared.voice.child_process import ChildProcess
from shared.voice.messages import BadMessage

QUIET_LIMIT_MS = 15_000
"""A film process tells where it is every second; a start takes less than one, and longer on a small, busy machine."""

log = logging.getLogger(__name__)


class FilmPlayer(QObject):
    """Plays one film at a time; when its process ends early, another goes on from there."""

    frame = Signal(QImage)
    ended = Signal()
    """The film is over, or given up."""
    unplayable = Signal(Path)
    """The file holds no film that can be played here; `ended` does not come."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._film, self._area, self._fill, self._run = Path(), QSize(), True, Run()
        self._volume = 1.0
        self._at_ms = 0
        self._slots: Slots | None = None
        self._process: ChildProcess | None = None
        self._limit = QTimer(self, interval=QUIET_LIMIT_MS, singleShot=True)
        self._limit.timeout.connect(self._kill)
        self._retry = QTimer(self, interval=round(RETRY_S * 1000), singleShot=True)
        self._retry.timeout.connect(self._try_sound)

    @property
    def is_playing(self) -> bool:
        return self._process is not None

    @property
    def is_heard(self) -> bool:
        return self.is_playing and self._run.sound

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def play(self, film: Path, area: QSize, *, fill: bool, sound: bool) -> None:
        """Begin a film, instead of the one before; `area` is in pixels of the screen."""
        self.stop()
        self._film, self._area, self._fill = film, area, fill
        self._run, self._at_ms = first_run(sound=sound), 0
        self._start()

    def set_volume(self, share: float) -> None:
        """Make this film, and those that follow, so loud, from 0 to 1."""
        if share != self._volume:
            self._volume = share
            self._send(Volume(share))

    def stop(self) -> None:
        """Leave a film off, without a signal."""
        self._limit.stop()
        self._retry.stop()
        if self._process is not None:
            self._process.drop()
            self._process.deleteLater()
            self._process = None
        if self._slots is not None:
            self._slots.close()
            self._slots = None

    def _start(self) -> None:
        try:
            self._slots = new_slots(self._area)
        except OSError as error:
            log.warning("There is no memory for the pictures of %s (%s); free some in /dev/shm.", self._film, error)
            self._finish(self.ended.emit)
            return
        self._limit.start()
        if self._run.lacks_sound:
            self._retry.start()
        self._process = ChildProcess(self._command(self._slots), self._line, self._gone, self)

    def _command(self, slots: Slots) -> list[str]:
        command = [*film_command(self._film, slots), "--start-ms", str(self._run.start_ms)]
        command += ["--volume", str(self._volume)]
        return [*command, *(["--sound"] if self._run.sound else []), *(["--fill"] if self._fill else [])]

    def _line(self, line: str) -> None:
        try:
            message = decode(line)
        except BadMessage as error:
            log.warning("%s", error)
            return
        if self._slots is not None:
            self._limit.start()
            self._take(message, self._slots)

    def _take(self, message: Message, slots: Slots) -> None:
        match message:
            case Frame(slot, width, height, ms):
                self._at_ms = ms
                image = slots.take(slot, QSize(width, height))
                self._send(Free(slot))
                self.frame.emit(image)
            case At(ms):
                self._at_ms = ms
            case Ended():
                self._finish(self.ended.emit)
            case Unplayable(reason):
                log.warning(
                    "%s cannot be played and is passed over (%s); convert it to MP4 with H.264.", self._film, reason
                )
                film = self._film
                self._finish(lambda: self.unplayable.emit(film))

    def _gone(self, status: int) -> None:
        """Go on where the process ended, for it does not end of itself before the film."""
        self.stop()
        run = self._run.after_fault(self._at_ms)
        if run is None:
            log.warning("The process that plays %s ended (status %d); the film is left off.", self._film, status)
            self._finish(self.ended.emit)
            return
        log.warning("%s stood still at %.1f s (status %d); it goes on silent.", self._film, self._at_ms / 1000, status)
        self._run = run
        self._start()

    def _try_sound(self) -> None:
        """Begin a process with sound where the silent one is."""
        self.stop()
        self._run = self._run.with_sound_again(self._at_ms)
        self._start()

    def _finish(self, then: Callable[[], None]) -> None:
        self.stop()
        then()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _send(self, message: Message) -> None:
        if self._process is not None:
            self._process.send(encode(message))
