"""Pictures of the call screen: every layout in every theme, language and size, and all the states worth looking at."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from callscreen.board.choice import chosen_layout, layout_names
from callscreen.board.layout import BoardLayout, Tongues
from callscreen.state import ScreenState
from callscreen.widgets.look import Look
from callscreen.widgets.media import Media
from callscreen.window import CallScreenWindow
from deploy.pictures.callscreen_hall import a_morning
from deploy.pictures.callscreen_states import URGENT, WINDOWS, states_of
from deploy.pictures.scenery import draw_scenery
from shared.domain.problem import Problem
from shared.qt.theme import DARK, THEMES, Theme, dress

SIZES = {"landscape": QSize(1920, 1080), "portrait": QSize(1080, 1920), "4k": QSize(3840, 2160)}
LANGUAGES: tuple[Tongues, ...] = ("zh+en", "zh", "en")
STORED_LONGEST = 1920
"""Pixels of a stored picture's longer side; larger ones are kept smaller, since they differ in sharpness only."""
PATIENCE_S = 20.0
SMALL = {"laptop": QSize(1366, 768), "tiled": QSize(960, 540)}


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    layout: BoardLayout
    state: ScreenState
    size: QSize
    theme: Theme = DARK


def draw(folder: Path) -> list[Path]:
    """Draw every picture as a PNG into the folder, one folder in it for each layout, and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    made = []
    media = folder / "media-pictures"
    media.mkdir(parents=True, exist_ok=True)
    draw_scenery(media / "road.png")
    for name in layout_names():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for picture in pictures_of(name):
            made.append(folder / name / f"{picture.name}.png")
            _draw(app, picture, made[-1], media)
    return made


def pictures_of(name: str) -> Iterator[Picture]:
    """Return the pictures of one layout.

    Every size with each number of windows in one look; every look at one number of windows; and each special state
    in one look. What differs in one of these does not differ more in all of them at once.
    """
    layout = chosen_layout(name)
    for shape, windows in product(SIZES, WINDOWS):
        yield Picture(f"{shape}-{windows}-windows", layout, a_morning(layout, windows), SIZES[shape])
    for theme, languages, shape in product(THEMES.values(), LANGUAGES, ("landscape", "portrait")):
        if (theme, languages) != (DARK, LANGUAGES[0]):
            written = layout.model_copy(update={"languages": languages})
            look = f"{shape}-{theme.name}-{languages}"
            yield Picture(look, written, a_morning(written, 12), SIZES[shape], theme)
    for (state_name, state), shape in product(states_of(layout), ("landscape", "portrait")):
        yield Picture(f"{shape}-{state_name}", layout, state, SIZES[shape])
    urgent = replace(a_morning(layout, 12), emergency=URGENT)
    for shape in ("landscape", "portrait"):
        yield Picture(f"{shape}-urgent", layout, urgent, SIZES[shape])
    for shape, size in SMALL.items():
        yield Picture(shape, layout, a_morning(layout, 12), size)
    if "windows" in layout.parts():
        clerks = layout.model_copy(update={"windows": layout.windows.model_copy(update={"clerks": True})})
        yield Picture("landscape-clerks", clerks, a_morning(clerks, 12), SIZES["landscape"])


def drawn(app: QApplication, picture: Picture, media: Path) -> QImage:
    """Return a picture in its own size; `media` is the folder of what the part media shows."""
    dress(app, picture.theme)
    window = CallScreenWindow(Look(picture.theme, picture.layout, animations=False, pictures=media))
    window.resize(picture.size)
    window.render_state(picture.state)
    _wait_for_media(app, window)
    image = window.grab().toImage()
    window.end()
    window.deleteLater()
    app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return image


def _draw(app: QApplication, picture: Picture, file: Path, media: Path) -> None:
    image = drawn(app, picture, media)
    if max(image.width(), image.height()) > STORED_LONGEST:
        stored = QSize(STORED_LONGEST, STORED_LONGEST)
        image = image.scaled(stored, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    if not image.save(str(file)):
        raise OSError(f"cannot write {file}")


def _wait_for_media(app: QApplication, window: CallScreenWindow) -> None:
    """Wait for a picture, which is read beside the window's thread. Raises Problem when it does not come."""
    window.grab()  # gives the parts their size
    media, until = window.parts.get("media"), time.monotonic() + PATIENCE_S
    while isinstance(media, Media) and not media.shows_something:
        app.processEvents()
        if time.monotonic() > until:
            raise Problem("The picture for the part media was not read in time.")
