from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from callscreen.film.slots import Slots, new_slots, slot_size


def one_colour(colour: str, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_pictures_go_from_one_holder_to_the_other_and_leave_no_file() -> None:
    here = new_slots(QSize(31, 17))
    there = Slots(here.file, here.size)
    there.forget_name()
    for slot, colour in enumerate(("#ff0000", "#0000ff")):
        there.put(slot, one_colour(colour, QSize(31, 10)))
    assert [here.take(slot, QSize(31, 10)) for slot in (0, 1)] == [
        one_colour(colour, QSize(31, 10)) for colour in ("#ff0000", "#0000ff")
    ]
    there.close()
    here.close()
    assert not here.file.exists()


@pytest.mark.parametrize(
    ("area", "size"),
    [
        (QSize(640, 700), QSize(640, 700)),
        (QSize(1920, 1080), QSize(1280, 720)),
        (QSize(800, 1440), QSize(400, 720)),
    ],
)
def test_pictures_of_films_are_as_large_as_their_area_up_to_a_limit(area: QSize, size: QSize) -> None:
    assert slot_size(area) == size


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        Slots(tmp_path / "gone", QSize(1, 1))
