from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from deploy.doctor.screen import look_at_screen
from shared.settings import ScreenSettings, Settings
from tests.callscreen.film.films import a_film


def found(screen: ScreenSettings) -> list[tuple[str, bool]]:
    return [(finding.name, finding.ok) for finding in look_at_screen(Settings(screen=screen))]


def test_a_machine_without_a_call_screen_is_not_asked_for_one() -> None:
    assert look_at_screen(Settings()) == []


@pytest.mark.parametrize(
    ("screen", "findings"),
    [
        (ScreenSettings(), [("layout", True)]),
        (ScreenSettings(layout="usul"), [("layout", False)]),
        (ScreenSettings(layout="media"), [("layout", True), ("pictures", False)]),
        (ScreenSettings(photos="/no/such"), [("layout", True), ("photos", False)]),
    ],
)
def test_what_a_screen_lacks_is_told(screen: ScreenSettings, findings: list[tuple[str, bool]]) -> None:
    assert found(screen) == findings


def test_a_layout_that_speaks_without_writing_it_is_told_but_works(tmp_path: Path) -> None:
    board = tmp_path / "board.toml"
    board.write_text('[landscape]\npart = "calling"\n', encoding="utf-8")
    used, *remarks = look_at_screen(Settings(screen=ScreenSettings(layout=str(board))))
    assert used.ok
    assert [(remark.ok, remark.needed) for remark in remarks] == [(False, False)] * 2


def test_a_folder_with_a_picture_is_well(tmp_path: Path) -> None:
    assert QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / "1.png"))
    assert found(ScreenSettings(layout="media", pictures=str(tmp_path))) == [("layout", True)]


def test_a_broken_picture_and_a_broken_photo_are_named(tmp_path: Path) -> None:
    for folder in ("pictures", "photos"):
        (tmp_path / folder).mkdir()
        assert QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / folder / "1.png"))
        (tmp_path / folder / "102.png").write_bytes(b"no picture")
    screen = ScreenSettings(layout="media", pictures=str(tmp_path / "pictures"), photos=str(tmp_path / "photos"))
    layout, *broken = look_at_screen(Settings(screen=screen))
    assert layout.ok
    assert [(finding.text, finding.needed) for finding in broken] == [
        ("[screen] pictures: 102.png is no picture.", False),
        ("[screen] photos: 102.png is no picture.", False),
    ]


def test_a_film_that_cannot_be_played_is_named(tmp_path: Path) -> None:
    a_film(tmp_path / "good.avi", ("red",))
    (tmp_path / "bad.mp4").write_bytes(b"no film")
    layout, film = look_at_screen(Settings(screen=ScreenSettings(layout="media", pictures=str(tmp_path))))
    assert (layout.ok, film.ok, film.needed) == (True, False, False)
    assert "bad.mp4 cannot be played" in film.text
