import pytest
from pytestqt.qtbot import QtBot

from callscreen.widgets.notice_runs import SHORT_SIGNS, Run, length_of, short_runs

LINE = [
    Run("请带身份证原件和车辆登记证书到一楼办理。" * 3, 60, large=True, before=84),
    Run("Bring your ID and the registration to the ground floor. " * 2, 45, large=False, before=30),
]


def test_short_runs_are_the_same_line(qtbot: QtBot) -> None:
    runs = short_runs(LINE)
    for large in (True, False):
        whole = next(run for run in LINE if run.large is large)
        assert "".join(run.text for run in runs if run.large is large) == whole.text
    assert length_of(runs) == pytest.approx(length_of(LINE), abs=0.5 * len(runs))


def test_short_runs_are_short_and_keep_words_whole(qtbot: QtBot) -> None:
    runs = short_runs(LINE)
    assert max(len(run.text) for run in runs) < SHORT_SIGNS + len("registration ")
    assert all(run.text.endswith(" ") for run in runs if not run.large)
