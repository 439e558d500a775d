from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from callscreen.pictures import pictures_in, read_picture
from callscreen.widgets.media import Media
from tests.callscreen.looks import a_look
from tests.callscreen.states import a_state


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


def test_a_file_that_is_no_picture_is_passed_over(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "1.png").write_bytes(b"no picture")
    picture(tmp_path, "2.png", "#00ff00")
    part = a_part(qtbot, tmp_path)
    part.turn()
    qtbot.waitUntil(lambda: middle(part) == "#00ff00")


def test_only_pictures_of_a_folder_are_taken_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.png", "a.jpg"):
        picture(tmp_path, name, "#123456")
    (tmp_path / "notes.txt").write_text("")
    assert [file.name for file in pictures_in(tmp_path)] == ["a.jpg", "b.png"]


@pytest.mark.parametrize(("fill", "size"), [(True, QSize(300, 300)), (False, QSize(300, 150))])
def test_a_picture_fills_its_area_or_is_shown_whole(fill: bool, size: QSize, tmp_path: Path) -> None:
    file = picture(tmp_path, "1.png", "#123456")
    assert read_picture(file, QSize(300, 300), fill=fill).size() == size
