"""What is heard of a film: played into a private sound server's null sink, recorded from its monitor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from callscreen.film import player as player_module
from callscreen.film.player import FilmPlayer
from callscreen.film.sound import FilmSound
from callscreen.voice.loudness import FULL, Loudness
from deploy.rig.sound_server import SoundServer
from shared.voice.wav import RATE
from tests.callscreen.film.films import LOUD, a_film
from tests.callscreen.voice.calls import loudness
from tests.sound_server import needs_sound_server
from tests.sound_server import server as server

pytestmark = needs_sound_server

LONG_MS = 40_000
FULLY = LOUD / 2**0.5
"""Root mean square of the films' tone."""
LAST = RATE // 5


class Hall:
    """A film that is played, what it is told, and what is heard of it."""

    def __init__(self, server: SoundServer, folder: Path) -> None:
        self._server = server
        self.allowed = FULL
        self.film = a_film(folder / "1.avi", ("red", "blue") * 20)
        self.player = FilmPlayer()
        self.sound = FilmSound(self.player, lambda: self.allowed)
        self.frames: list[QImage] = []
        self.player.frame.connect(self.frames.append)

    def play(self) -> None:
        self.player.play(self.film, QSize(160, 90), fill=True, sound=True)

    def share(self) -> float:
        """How loud it was in the last moments, as a share of the film's own loudness."""
        return loudness(self._server.recorded()[-LAST:]) / FULLY

    def is_loud(self) -> bool:
        return self.share() > 0.9

    def is_silent(self) -> bool:
        return self.share() < 0.01


@pytest.fixture
def hall(qapp: object, server: SoundServer, tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(server, tmp_path)
    yield hall
    hall.player.stop()


def test_a_film_is_low_while_the_hall_is_called_and_loud_again_after_it(hall: Hall, qtbot: QtBot) -> None:
    hall.play()
    qtbot.waitUntil(hall.is_loud, timeout=LONG_MS)
    assert hall.sound.lead_in_s == pytest.approx(0.2)

    hall.sound.speech_begins(7)
    qtbot.waitUntil(lambda: 0.15 < hall.share() < 0.25, timeout=LONG_MS)
    hall.sound.speech_ends(6)  # one that was never begun
    assert hall.sound.lead_in_s == 0
    hall.sound.speech_ends(7)
    qtbot.waitUntil(hall.is_loud, timeout=LONG_MS)


def test_a_film_is_silent_in_quiet_hours(hall: Hall, qtbot: QtBot) -> None:
    hall.play()
    qtbot.waitUntil(hall.is_loud, timeout=LONG_MS)
    hall.allowed = Loudness(speech=False, chime=0.3)
    qtbot.waitUntil(hall.is_silent, timeout=LONG_MS)


@pytest.mark.allow_warnings("it goes on silent")
def test_a_sound_server_that_dies_leaves_the_film_silent_until_it_is_back(
    hall: Hall, server: SoundServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(player_module, "RETRY_S", 4.0)
    hall.player = FilmPlayer()
    hall.player.frame.connect(hall.frames.append)
    hall.play()
    qtbot.waitUntil(hall.is_loud, timeout=LONG_MS)
    server.die()
    qtbot.waitUntil(lambda: not hall.player.is_heard and hall.player.is_playing, timeout=LONG_MS)
    shown = len(hall.frames)
    qtbot.waitUntil(lambda: len(hall.frames) > shown + 25, timeout=LONG_MS)
    server.come_back()
    qtbot.waitUntil(hall.is_loud, timeout=LONG_MS)
    assert hall.player.is_playing
