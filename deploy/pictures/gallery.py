"""Draws the pictures of kiosk and call screen that the README shows: python -m deploy.pictures.gallery."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from deploy.pictures.callscreen_gallery import callscreen_pictures
from deploy.pictures.kiosk.drawing import draw_all
from deploy.pictures.kiosk.halls import demonstration_hall
from deploy.pictures.kiosk.matrix import View, all_states
from kiosk.state import KioskState
from shared.domain.words import Language
from shared.qt.theme import LIGHT

FOLDER = Path("docs/pictures")
SHOWN = {
    "kiosk-home": ("most-used", View(Language.ZH, "normal", "portrait")),
    "kiosk-service": ("service", View(Language.ZH, "normal", "portrait")),
    "kiosk-number": ("number", View(Language.ZH, "normal", "portrait")),
    "kiosk-search": ("search-initials", View(Language.ZH, "normal", "portrait")),
    "kiosk-suggestion": ("suggestion-text-candidates", View(Language.ZH, "normal", "portrait")),
    "kiosk-elder": ("most-used", View(Language.ZH, "elder", "portrait")),
    "kiosk-english": ("wish-home", View(Language.EN, "normal", "portrait")),
}
"""File, state and way of looking at it."""
MODES = ("elder", "high-contrast", "low-reach", "spoken")
"""Side by side in one picture."""
HALF, SMALL, APART = 960, 768, 16
"""Heights, and the gap between the modes, in pixels."""


def draw(folder: Path) -> list[Path]:
    """Draw the pictures into the folder and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    states, made = dict(all_states(demonstration_hall())), []
    modes = [View(Language.ZH, mode, "portrait") for mode in MODES]
    for name, (state, view) in SHOWN.items():
        made.append(_save(_drawn(states[state], view, HALF), folder / f"{name}.png"))
    together = _side_by_side([_drawn(states["most-used"], view, SMALL) for view in modes])
    made.append(_save(together, folder / "kiosk-modes.png"))
    return [*made, *(_save(image, folder / f"{name}.png") for name, image in callscreen_pictures().items())]


def _drawn(state: KioskState, view: View, high: int) -> QImage:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with TemporaryDirectory() as folder:
        [file] = draw_all(app, LIGHT, view.size, [(view.name, view.of(state))], Path(folder))
        drawn = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
    return drawn.scaledToHeight(high, Qt.TransformationMode.SmoothTransformation)


def _side_by_side(images: list[QImage]) -> QImage:
    wide = sum(image.width() for image in images) + APART * (len(images) - 1)
    both = QImage(wide, images[0].height(), QImage.Format.Format_RGB888)
    both.fill(Qt.GlobalColor.white)
    painter, left = QPainter(both), 0
    for image in images:
        painter.drawImage(left, 0, image)
        left += image.width() + APART
    painter.end()
    return both


def _save(image: QImage, file: Path) -> Path:
    if not image.save(str(file)):
        raise OSError(f"cannot write {file}")
    return file


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.write(f"{len(draw(FOLDER))} pictures in {FOLDER}\n")
