from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from benchmarks.soak.chart import COLOURS, draw_chart
from tests.benchmarks.soak.samples import a_day

MOST_BYTES = 150_000


@pytest.mark.usefixtures("qapp")
def test_the_chart_shows_each_line_and_is_small_enough_for_the_documentation(tmp_path: Path) -> None:
    day = a_day(screen_mb=[80 + i % 7 for i in range(120)], frame_max_ms=[5 + i % 5 for i in range(120)])
    draw_chart(tmp_path / "soak.png", day)
    image = QImage(str(tmp_path / "soak.png"))
    found = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 2)}
    assert {QColor(colour).name() for colour in COLOURS} <= found
    assert (tmp_path / "soak.png").stat().st_size < MOST_BYTES
