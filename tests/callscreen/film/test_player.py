"""Films played by the real process, on a machine with or without a sound device."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from callscreen.film.command import trouble_with
from callscreen.film.player import FilmPlayer
from tests.callscreen.film.films import a_film

LONG_MS = 30_000
AREA = QSize(320, 180)


class Seen(QObject):
    """A player, and all that it told."""

    def __init__(self) -> None:
        super().__init__()
        self.player = FilmPlayer(self)
        self.frames: list[QImage] = []
        self.ends = 0
        self.unplayable: list[Path] = []
        self.player.frame.connect(self.frames.append)
        self.player.ended.connect(self._ended)
        self.player.unplayable.connect(self.unplayable.append)

    @property
    def colours(self) -> list[str]:
        """The colours seen, each once for as long as it stood."""
        seen: list[str] = []
        for frame in self.frames:
            colour = frame.pixelColor(frame.width() // 2, frame.height() // 2)
            name = max(("red", colour.red()), ("blue", colour.blue()), ("green", colour.green()), key=lambda c: c[1])[0]
            seen += [] if seen[-1:] == [name] else [name]
        return seen

    def _ended(self) -> None:
        self.ends += 1


@pytest.fixture
def seen(qapp: object) -> Iterator[Seen]:
    seen = Seen()
    yield seen
    seen.player.stop()


def test_a_film_is_shown_in_the_areas_size_to_its_end(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    seen.player.play(a_film(tmp_path / "1.avi", ("red", "blue")), AREA, fill=True, sound=False)
    qtbot.waitUntil(lambda: seen.ends == 1, timeout=LONG_MS)
    assert seen.colours == ["red", "blue"]
    assert {frame.size() for frame in seen.frames} == {AREA}
    assert not seen.player.is_playing


def test_the_window_itself_loads_no_player() -> None:
    """Asked of a program of its own: what other tests have loaded says nothing of the window."""
    asked = "import sys, callscreen.window, callscreen.film.player; print('PySide6.QtMultimedia' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_a_film_shown_whole_keeps_its_shape(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    seen.player.play(a_film(tmp_path / "1.avi", ("red",), size=(160, 80)), QSize(300, 300), fill=False, sound=False)
    qtbot.waitUntil(lambda: bool(seen.frames), timeout=LONG_MS)
    assert seen.frames[0].size() == QSize(300, 150)


@pytest.mark.skipif(sys.platform == "win32", reason="a process is ended by a signal")
@pytest.mark.allow_warnings("it goes on silent")
def test_a_film_whose_process_dies_goes_on_where_it_was(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    film = a_film(tmp_path / "1.avi", ("red", "blue", "green"))
    seen.player.play(film, AREA, fill=True, sound=True)
    qtbot.waitUntil(lambda: seen.colours == ["red", "blue"], timeout=LONG_MS)
    assert seen.player.pid is not None
    os.kill(seen.player.pid, signal.SIGABRT)
    qtbot.waitUntil(lambda: seen.ends == 1, timeout=LONG_MS)
    assert seen.colours in (["red", "blue", "green"], ["red", "blue", "red", "blue", "green"])
    assert len(seen.frames) < 3 * 25 + 15


@pytest.mark.allow_warnings("cannot be played and is passed over")
def test_a_file_that_is_no_film_is_told(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "1.mp4").write_bytes(b"no film")
    seen.player.play(tmp_path / "1.mp4", AREA, fill=True, sound=False)
    qtbot.waitUntil(lambda: seen.unplayable == [tmp_path / "1.mp4"], timeout=LONG_MS)
    assert (seen.ends, seen.player.is_playing) == (0, False)


def test_a_film_can_be_tried_without_a_window(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "1.mp4").write_bytes(b"no film")
    assert trouble_with(tmp_path / "1.mp4")
    assert trouble_with(a_film(tmp_path / "2.avi", ("red",))) is None
