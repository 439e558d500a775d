import os
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from callscreen.media_round import AGAIN_AFTER_S, LeftOut, Wish, next_of, state_of

SIZE = QSize(40, 20)


def picture(folder: Path, name: str) -> Path:
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(folder / name))
    return folder / name


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_files_come_in_the_order_of_their_names_and_then_again(tmp_path: Path) -> None:
    one, two = picture(tmp_path, "1.png"), picture(tmp_path, "2.png")
    assert next_of(Wish(tmp_path, SIZE)).file == one
    assert next_of(Wish(tmp_path, SIZE, one)).file == two
    assert next_of(Wish(tmp_path, SIZE, two)).file == one
    assert next_of(Wish(tmp_path, SIZE, two, again=True)).file == two


def test_a_picture_that_is_taken_away_or_added_does_not_disturb_the_round(tmp_path: Path) -> None:
    one, two = picture(tmp_path, "1.png"), picture(tmp_path, "2.png")
    one.unlink()
    assert next_of(Wish(tmp_path, SIZE, one, again=True)).file == two
    added = picture(tmp_path, "15.png")
    assert next_of(Wish(tmp_path, SIZE, one)).file == added


def test_what_cannot_be_read_is_passed_over_at_once_and_named(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"no picture")
    two = picture(tmp_path, "2.png")
    found = next_of(Wish(tmp_path, SIZE))
    assert found.file == two
    assert found.unreadable == (state_of(tmp_path / "1.png"),)
    assert next_of(Wish(tmp_path, SIZE, two, left_out=found.unreadable)).unreadable == ()


def test_a_folder_of_which_nothing_can_be_read_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"no picture")
    assert next_of(Wish(tmp_path, SIZE)).file is None
    assert next_of(Wish(tmp_path / "missing", SIZE)).file is None


def test_a_file_that_was_left_out_is_tried_again_once_it_is_another_one(tmp_path: Path) -> None:
    file = tmp_path / "1.png"
    file.write_bytes(b"no picture")
    left_out = LeftOut(Clock())
    assert left_out.add(state_of(file))
    assert state_of(file) in left_out.now
    picture(tmp_path, "1.png")
    os.utime(file, ns=(1, 1))
    assert state_of(file) not in left_out.now


def test_a_file_that_stays_the_same_is_tried_again_after_an_hour_but_told_once(tmp_path: Path) -> None:
    state, clock = (tmp_path / "1.png", 7), Clock()
    left_out = LeftOut(clock)
    assert left_out.add(state)
    clock.now = AGAIN_AFTER_S + 1
    assert left_out.now == frozenset()
    assert not left_out.add(state)
    assert state in left_out.now
