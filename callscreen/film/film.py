"""A film in the process that plays it: its sound on the default device, its pictures into shared memory."""

import argparse
import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

from callscreen.film.messages import STALLED_STATUS, At, Ended, Frame, Free, Message, Unplayable, Volume, decode
from callscreen.film.slots import COUNT, Slots
from callscreen.pictures import fitted

LOOK_MS = 200
TELL_MS = 1000
STALL_S = 3.0
"""A sleeping sound device may take 2 s to begin."""


class Film(QObject):
    """One film being played."""

    given = Signal(str)
    """A line from the call screen, given by the thread that reads."""

    def __init__(self, arguments: argparse.Namespace, report: Callable[[Message], None]) -> None:
        super().__init__()
        self._report, self._fill, self._start_ms = report, arguments.fill, arguments.start_ms
        self._trial = arguments.trial
        self._slots = Slots(Path(arguments.slots), QSize(arguments.width, arguments.height))
        self._slots.forget_name()
        self._free = set(range(COUNT))
        self._moved_ms, self._moved_at = -1, time.monotonic()
        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._sound = QAudioOutput(self) if arguments.sound else None
        if self._sound is not None:
            self._sound.setVolume(arguments.volume)
            self._player.setAudioOutput(self._sound)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._frame)
        self._player.errorOccurred.connect(lambda _, why: self._unplayable(why))
        self._player.mediaStatusChanged.connect(self._status)
        self.given.connect(self._hear)
        self._looks, self._tells = QTimer(self, interval=LOOK_MS), QTimer(self, interval=TELL_MS)
        self._looks.timeout.connect(self._look)
        self._tells.timeout.connect(lambda: self._report(At(self._player.position())))
        self._player.setSource(QUrl.fromLocalFile(arguments.film))

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        match status:
            case QMediaPlayer.MediaStatus.LoadedMedia:
                self._begin()
            case QMediaPlayer.MediaStatus.EndOfMedia:
                self._report(Ended())
                leave(0)

    def _begin(self) -> None:
        if not self._player.hasVideo():
            self._unplayable("it has no picture")
        self._player.setPosition(self._start_ms)
        self._player.play()
        self._moved_at = time.monotonic()
        self._looks.start()
        self._tells.start()

    def _frame(self, frame: QVideoFrame) -> None:
        """Hand a picture over; while both slots are still being looked at it is left out."""
        if not self._free or not frame.isValid():
            return
        image = frame.toImage()
        if image.isNull():
            return
        image = fitted(image, self._slots.size, fill=self._fill)
        slot = self._free.pop()
        self._slots.put(slot, image)
        self._report(Frame(slot, image.width(), image.height(), self._player.position()))
        if self._trial:
            leave(0)

    def _hear(self, line: str) -> None:
        match decode(line):
            case Free(slot):
                self._free.add(slot)
            case Volume(share) if self._sound is not None:
                self._sound.setVolume(share)

    def _look(self) -> None:
        """End a film that stands still; where it stood has been told."""
        position_ms, now_s = self._player.position(), time.monotonic()
        if position_ms != self._moved_ms:
            self._moved_ms, self._moved_at = position_ms, now_s
        elif now_s - self._moved_at > STALL_S:
            self._report(At(position_ms))
            leave(STALLED_STATUS)

    def _unplayable(self, why: str) -> None:
        self._report(Unplayable(why))
        leave(0)


def leave(status: int) -> None:
    """End at once: players hang or abort while they are taken down, and nothing is left to be saved."""
    os._exit(status)
