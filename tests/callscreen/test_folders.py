from pathlib import Path

import pytest

from callscreen.folders import warn_of_missing_folders
from shared.settings import ScreenSettings, Settings


@pytest.mark.allow_warnings("no such folder")
def test_a_folder_that_is_not_there_is_told_when_the_screen_starts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    screen = ScreenSettings(pictures=str(tmp_path / "none"), photos=str(tmp_path))
    warn_of_missing_folders(Settings(screen=screen))
    (told,) = (record.getMessage() for record in caplog.records)
    assert f'[screen] pictures = "{tmp_path / "none"}": no such folder' in told


def test_folders_that_are_there_or_not_named_are_not_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    warn_of_missing_folders(Settings(screen=ScreenSettings(photos=str(tmp_path))))
    assert caplog.records == []
