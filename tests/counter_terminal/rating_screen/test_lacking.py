"""What a rating screen lacks is told when the terminal starts."""

import logging
from pathlib import Path

import pytest

from counter_terminal.rating_screen import lacking as module
from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.lacking import lacking
from shared.settings import CounterSettings


@pytest.mark.parametrize(
    ("panels", "mouse_rates", "told"),
    [([], False, [texts.NO_TOUCH]), ([], True, []), (["a panel"], False, [])],
)
def test_a_clerk_reads_that_nobody_can_rate_by_touch(
    monkeypatch: pytest.MonkeyPatch, panels: list[str], mouse_rates: bool, told: list[object]
) -> None:
    monkeypatch.setattr(module, "touch_panels", lambda: panels)
    assert list(lacking(CounterSettings(rating_display=2, rating_mouse=mouse_rates))) == told


@pytest.mark.allow_warnings("there is no folder")
def test_a_missing_folder_of_photos_is_logged(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    with caplog.at_level(logging.WARNING, "counter_terminal"):
        list(lacking(CounterSettings(rating_display=2, rating_mouse=True, photos=str(tmp_path / "none"))))
        list(lacking(CounterSettings(rating_display=2, rating_mouse=True, photos=str(tmp_path))))
    assert caplog.text.count("there is no folder") == 1
