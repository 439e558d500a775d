from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from benchmarks.soak.chart import PANELS, PENS, draw_chart
from tests.benchmarks.soak.samples import a_day

MOST_BYTES = 150_000


@pytest.mark.usefixtures("qapp")
def test_the_chart_shows_each_line_and_is_small_enough_for_the_documentation(tmp_path: Path) -> None:
    day = a_day(screen_mb=[80 + i % 7 for i in range(120)], frame_max_ms=[5 + i % 5 for i in range(120)])
    draw_chart(tmp_path / "soak.png", day, 20)
    image = QImage(str(tmp_path / "soak.png"))
    found = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 2)}
    assert {QColor(colour).name() for colour, _ in PENS} <= found
    assert (tmp_path / "soak.png").stat().st_size < MOST_BYTES


@pytest.mark.usefixtures("qapp")
def test_looks_between_which_nothing_was_painted_leave_a_gap_instead_of_frames_that_cost_nothing(
    tmp_path: Path,
) -> None:
    day = a_day(frames=[0, *[300] * 119], frame_p95_ms=[0.0, *[3.0] * 119], frame_max_ms=[0.0, *[7.0] * 119])
    draw_chart(tmp_path / "soak.png", day, 20)
    frames, *_ = (panel for panel in PANELS if panel.title.startswith("Frames"))
    assert [line.of(day[0]) for line in frames.lines] == [None, None]
