"""The call screen that is watched: all parts at once, ticker, pictures and photos, and a silent voice at pace."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from deploy.rig.program import Program
from shared.domain.demo_clock import DemoClock
from shared.domain.hall import Hall

PICTURE, PHOTO = QSize(1600, 900), QSize(400, 500)
COLOURS = ("#264653", "#2A9D8F", "#E9C46A", "#E76F51")
LAYOUT = """
[calling]
tiles = 2
most = 4
[next]
numbers = 2
[media]
seconds = 5
[windows]
clerks = true
[landscape]
rows = [
    { share = 9, part = "header" },
    { share = 46, columns = [{ share = 55, part = "calling" }, { share = 45, part = "media" }] },
    { share = 6, columns = [{ share = 55, part = "caption" }, { share = 45, part = "open_windows" }] },
    { share = 32, columns = [
        { share = 26, part = "recent" },
        { share = 48, rows = [{ share = 40, part = "queues" }, { share = 60, part = "windows" }] },
        { share = 26, rows = [
            { share = 1, part = "next" }, { share = 1, part = "missed" }, { share = 1, part = "hours" },
        ] },
    ] },
    { share = 7, part = "notices" },
]
"""


@contextmanager
def watched(folder: Path, url: str, hall: Hall, clock: DemoClock) -> Iterator[Program]:
    """Give a running call screen that follows a hall and whose first picture is shown."""
    program = Program(
        "screen",
        ["screen", "--settings", str(_settings(folder, url, hall, clock))],
        folder / "screen.log",
        {"QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        program.wait_ready()
        program.wait_for(lambda texts: "calling_now" in texts, "its first picture")
        yield program
    finally:
        program.stop()


def _settings(folder: Path, url: str, hall: Hall, clock: DemoClock) -> Path:
    for name, colour, next_colour in zip("abc", COLOURS, COLOURS[1:], strict=False):
        _picture(folder / "pictures" / f"{name}.png", PICTURE, colour, next_colour)
    for clerk in hall.clerks:
        _picture(folder / "photos" / f"{clerk.number}.png", PHOTO, COLOURS[0], COLOURS[2])
    (folder / "all-parts.toml").write_text(LAYOUT, encoding="utf-8")
    file = folder / "screen.toml"
    file.write_text(
        f"[database]\nurl = '{url}'\n[hall]\ncode = '{hall.code}'\nclock = '{clock}'\n"
        "[screen]\nplayer = 'silent'\nlayout = 'all-parts.toml'\nmotion = true\n"
        "pictures = 'pictures'\nphotos = 'photos'\n[window]\nwidth = 1920\nheight = 1080\n",
        encoding="utf-8",
    )
    return file


def _picture(file: Path, size: QSize, colour: str, next_colour: str) -> None:
    file.parent.mkdir(exist_ok=True)
    image = QImage(size, QImage.Format.Format_RGB32)
    blend = QLinearGradient(QPointF(0, 0), QPointF(size.width(), size.height()))
    blend.setColorAt(0, QColor(colour))
    blend.setColorAt(1, QColor(next_colour))
    painter = QPainter(image)
    painter.fillRect(image.rect(), blend)
    painter.end()
    image.save(str(file))
