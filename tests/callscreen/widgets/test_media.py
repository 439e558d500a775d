from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from callscreen.pictures import pictures_in, read_picture
from callscreen.widgets.media import Media
from tests.callscreen.film.films import a_film
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state

LONG_MS = 30_000


def picture(folder: Path, name: str, colour: str, size: tuple[int, int] = (400, 200)) -> Path:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    file = folder / name
    assert image.save(str(file))
    return file


def middle(part: Media) -> str:
    return part.grab().toImage().pixelColor(part.width() // 2, part.height() // 2).name()


def a_part(qtbot: QtBot, folder: Path | None, *, animations: bool = False) -> Media:
    part = Media(None, a_look("media", pictures=folder, animations=animations))
    qtbot.addWidget(part, before_close_func=lambda closed: closed.end())
    part.resize(300, 200)
    part.show()
    return part


def test_pictures_are_shown_one_after_the_other_and_begin_again(tmp_path: Path, qtbot: QtBot) -> None:
    picture(tmp_path, "1.png", "#ff0000")
    picture(tmp_path, "2.png", "#0000ff")
    part = a_part(qtbot, tmp_path)
    qtbot.waitUntil(lambda: middle(part) == "#ff0000")
    part.turn()
    qtbot.waitUntil(lambda: middle(part) == "#0000ff")
    part.turn()
    qtbot.waitUntil(lambda: middle(part) == "#ff0000")


def test_a_picture_fades_into_the_next_and_then_stands(tmp_path: Path, qtbot: QtBot) -> None:
    picture(tmp_path, "1.png", "#ff0000")
    picture(tmp_path, "2.png", "#0000ff")
    part = a_part(qtbot, tmp_path, animations=True)
    qtbot.waitUntil(lambda: middle(part) == "#ff0000")
    part.turn()
    qtbot.waitUntil(lambda: middle(part) not in ("#ff0000", "#0000ff"))
    qtbot.waitUntil(lambda: middle(part) == "#0000ff")


@pytest.mark.parametrize("folder", ["none", "missing", "empty"])
def test_without_pictures_the_halls_name_stands_there(folder: str, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    part = a_part(qtbot, None if folder == "none" else tmp_path / folder)
    part.show_state(a_state())
    assert part.accessibleName() == "测试大厅 Test Hall"


@pytest.mark.allow_warnings("1.png cannot be read as a picture")
def test_a_file_that_is_no_picture_has_no_turn_and_is_told_once(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "1.png").write_bytes(b"no picture")
    for name, colour in (("2.png", "#00ff00"), ("3.png", "#0000ff")):
        picture(tmp_path, name, colour)
    part = a_part(qtbot, tmp_path)
    for colour in ("#00ff00", "#0000ff", "#00ff00", "#0000ff"):
        qtbot.waitUntil(lambda colour=colour: middle(part) == colour)  # type: ignore[misc]
        part.turn()
    assert caplog.text.count("cannot be read") == 1


def test_only_pictures_of_a_folder_are_taken_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.png", "a.jpg"):
        picture(tmp_path, name, "#123456")
    (tmp_path / "notes.txt").write_text("")
    assert [file.name for file in pictures_in(tmp_path)] == ["a.jpg", "b.png"]


@pytest.mark.parametrize(("fill", "size"), [(True, QSize(300, 300)), (False, QSize(300, 150))])
def test_a_picture_fills_its_area_or_is_shown_whole(fill: bool, size: QSize, tmp_path: Path) -> None:
    file = picture(tmp_path, "1.png", "#123456")
    assert read_picture(file, QSize(300, 300), fill=fill).size() == size


def about(colour: str, part: Media) -> bool:
    """Tell whether a colour stands in the middle, as well as films keep it."""
    seen, wanted = QColor(middle(part)), QColor(colour)
    pairs = ((seen.red(), wanted.red()), (seen.green(), wanted.green()), (seen.blue(), wanted.blue()))
    return all(abs(one - other) < 24 for one, other in pairs)


def test_films_and_pictures_are_shown_in_turn(tmp_path: Path, qtbot: QtBot) -> None:
    picture(tmp_path, "1.png", "#ff0000")
    a_film(tmp_path / "2.avi", ("#0000ff", "#ffffff"))
    part = a_part(qtbot, tmp_path)
    qtbot.waitUntil(lambda: middle(part) == "#ff0000")
    part.turn()
    for colour in ("#0000ff", "#ffffff", "#ff0000"):
        qtbot.waitUntil(lambda colour=colour: about(colour, part), timeout=LONG_MS)  # type: ignore[misc]
    assert not part.films.is_playing
    part.end()


def test_a_film_begins_again_where_there_is_nothing_else(tmp_path: Path, qtbot: QtBot) -> None:
    a_film(tmp_path / "1.avi", ("#ff0000", "#0000ff"), each_s=0.4)
    part = a_part(qtbot, tmp_path)
    for colour in ("#ff0000", "#0000ff", "#ff0000"):
        qtbot.waitUntil(lambda colour=colour: about(colour, part), timeout=LONG_MS)  # type: ignore[misc]
    part.end()


@pytest.mark.allow_warnings("cannot be played and is passed over")
def test_a_film_that_cannot_be_played_is_left_out_until_it_is_exchanged(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "1.avi").write_bytes(b"no film")
    picture(tmp_path, "2.png", "#00ff00")
    part = a_part(qtbot, tmp_path)
    qtbot.waitUntil(lambda: middle(part) == "#00ff00", timeout=LONG_MS)
    part.turn()
    part.turn()
    assert not part.films.is_playing

    a_film(tmp_path / "1.avi", ("#ff0000",))
    part.turn()
    part.turn()
    qtbot.waitUntil(lambda: about("#ff0000", part), timeout=LONG_MS)
    part.end()


def test_only_the_part_itself_is_painted_anew_for_a_film(tmp_path: Path, qtbot: QtBot) -> None:
    a_film(tmp_path / "1.avi", ("#ff0000", "#0000ff"))
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.resize(900, 600)
    painted: list[QRect] = []
    whole.paintEvent = lambda event: painted.append(event.rect())  # type: ignore[method-assign]
    part = Media(whole, a_look("media", pictures=tmp_path))
    part.setGeometry(500, 300, 320, 180)
    whole.show()
    qtbot.waitUntil(lambda: part.films.is_playing, timeout=LONG_MS)
    painted.clear()
    qtbot.waitUntil(lambda: about("#0000ff", part), timeout=LONG_MS)
    part.end()
    assert all(part.geometry().contains(rect) for rect in painted)
