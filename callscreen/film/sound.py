"""Keeps a film as loud as the hall may be, and low while the hall is called."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from callscreen.film.ducking import Ducking
from callscreen.film.player import FilmPlayer
from callscreen.voice.loudness import Loudness

STEP_MS, CALM_MS = 40, 1000


class FilmSound(QObject):
    """Told what the voice begins and ends; films are silent in the hours in which it does not speak.

    Does nothing on a screen without films.
    """

    def __init__(
        self,
        films: FilmPlayer | None,
        loudness: Callable[[], Loudness],
        parent: QObject | None = None,
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._films, self._loudness, self._clock_s = films, loudness, clock_s
        self._ducking = Ducking()
        self._spoken: int | None = None
        self._steps = QTimer(self, interval=CALM_MS)
        self._steps.timeout.connect(self._set)
        if films is not None:
            self._steps.start()

    @property
    def lead_in_s(self) -> float:
        """How long speech that begins now should wait until the film is low."""
        return self._ducking.lead_in_s(self._clock_s()) if self._films and self._films.is_heard else 0.0

    def speech_begins(self, utterance_id: int) -> None:
        self._spoken = utterance_id
        self._duck(self._ducking.speech_begins(self._clock_s()))

    def speech_ends(self, utterance_id: int) -> None:
        """Let the film become loud again; utterances that were never begun change nothing."""
        if utterance_id == self._spoken:
            self._spoken = None
            self._duck(self._ducking.speech_ends(self._clock_s()))

    def _duck(self, ducking: Ducking) -> None:
        self._ducking = ducking
        self._set()

    def _set(self) -> None:
        if self._films is None:
            return
        now_s, allowed = self._clock_s(), self._loudness()
        self._films.set_volume(self._ducking.share_at(now_s) * (allowed.volume if allowed.speech else 0.0))
        self._steps.setInterval(CALM_MS if self._ducking.is_steady_at(now_s) else STEP_MS)
