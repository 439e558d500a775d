"""`hall demo`: with a display a hall to try by hand, without one a morning that plays by itself."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from deploy.demo.morning import Summary, play
from shared.catalogue.reading import read_catalogue
from shared.domain.problem import Problem

CATALOGUE = Path(__file__).parents[1] / "catalogues" / "transport-hall.toml"
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
PROBE_S = 20

Say = Callable[[str], None]


def run(folder: Path, say: Say, *, headless: bool | None = None, database: str | None = None) -> Summary | None:
    """Run the demonstration; `headless` None means: as the machine is. Return the summary of a scripted morning.

    Raises:
        Problem: a program could not start or ended, or the morning had errors.
    """
    catalogue = read_catalogue(CATALOGUE)
    if not (not has_display() if headless is None else headless):
        from deploy.demo.windows import show

        show(folder, catalogue, say, database)
        return None
    summary = play(folder, catalogue, say, database)
    _tell(folder, summary, say)
    if summary.errors:
        raise Problem(f"The morning had {summary.errors} errors, the first: {summary.error_lines[0]}")
    return summary


def has_display() -> bool:
    """Tell whether a window can be opened here; asked in a process of its own, since Qt aborts when it cannot."""
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    probe = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, timeout=PROBE_S, check=False)
    return probe.returncode == 0


def _tell(folder: Path, summary: Summary, say: Say) -> None:
    say(
        f"{summary.tickets_issued} numbers, {summary.calls} calls and {summary.recalls} recalls, "
        f"{summary.announcements} announcements, {summary.finished} visits finished, "
        f"{summary.slips_printed} slips, {summary.board_frames} board frames in {summary.seconds:g} s."
    )
    say("Open:")
    for what, where in (
        ("every screen", "pictures"),
        ("every slip", "slips"),
        ("what the boards showed", "boards"),
        ("what the hall heard", "announcements"),
        ("the figures", "summary.json"),
    ):
        say(f"  {folder / where}  {what}")
