"""`hall demo`: with a display a hall to try by hand, without one a morning that plays by itself."""

from collections.abc import Callable
from pathlib import Path

from deploy.demo.morning import Summary, play
from deploy.demo.out_folder import claimed
from deploy.display import has_display, need_windows
from shared.catalogue.reading import read_catalogue
from shared.domain.problem import Problem

CATALOGUE = Path(__file__).parents[1] / "catalogues" / "transport-hall.toml"

Say = Callable[[str], None]


def run(folder: Path, say: Say, *, headless: bool | None = None, database: str | None = None) -> Summary | None:
    """Run the demonstration; `headless` None means: as the machine is. Return the summary of a scripted morning.

    Raises:
        Problem: the folder cannot be used, a program could not start or ended, or the morning had errors.
    """
    catalogue = read_catalogue(CATALOGUE)
    if headless is False:
        need_windows()
    with claimed(folder):
        if not (not has_display() if headless is None else headless):
            from deploy.demo.windows import show

            show(folder, catalogue, say, database)
            return None
        summary = play(folder, catalogue, say, database)
    _tell(folder, summary, say)
    if summary.errors:
        raise Problem(f"The morning had {summary.errors} errors, the first: {summary.error_lines[0]}")
    return summary


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
