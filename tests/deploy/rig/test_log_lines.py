"""What counts as an error in the logs of a rig's programs."""

from pathlib import Path

from deploy.rig.rig import log_lines

LOG = """\
This plugin does not support propagateSizeHints()
2026-11-22 02:01:00,020 INFO callscreen.presenter: journal entry 7 is shown but not spoken: the call is too old
2026-11-22 02:01:01,020 WARNING shared.voice.living_child: The voice program ended (status 9)
2026-11-22 02:01:02,020 ERROR drivers.supervisor: Pad fell over
Traceback (most recent call last):
  File "pad.py", line 1, in turn
    raise ValueError("odd")
ValueError: odd

QPainter::begin: Paint device returned engine == 0, type: 2
qt.qpa.xcb: could not connect to display :99
"""


def test_all_but_a_program_s_own_news_counts(tmp_path: Path) -> None:
    (tmp_path / "screen.log").write_text(LOG)
    (tmp_path / "kiosk.log").touch()
    assert log_lines(tmp_path) == [
        "screen: 2026-11-22 02:01:01,020 WARNING shared.voice.living_child: The voice program ended (status 9)",
        "screen: 2026-11-22 02:01:02,020 ERROR drivers.supervisor: Pad fell over",
        "screen: ValueError: odd",
        "screen: QPainter::begin: Paint device returned engine == 0, type: 2",
        "screen: qt.qpa.xcb: could not connect to display :99",
    ]
