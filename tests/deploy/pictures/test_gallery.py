"""The README's pictures of kiosk and call screen: each is shown, and none is large."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from deploy.pictures.gallery import FOLDER, HALF, SMALL, draw

README = Path("README.md").read_text(encoding="utf-8")
MOST_BYTES = 4_000_000


def test_each_picture_of_the_gallery_is_shown_in_the_readme(tmp_path: Path, qapp: QApplication) -> None:
    for file in draw(tmp_path):
        assert (FOLDER / file.name).as_posix() in README
        if file.stem.startswith("kiosk"):
            assert QImage(str(file)).height() == (SMALL if file.stem == "kiosk-modes" else HALF)


def test_all_pictures_together_are_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < MOST_BYTES
