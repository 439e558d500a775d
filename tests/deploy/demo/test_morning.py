"""A short morning through all processes: what it says of itself adds up."""

import json
from pathlib import Path

import pytest

from deploy.demo.morning import play
from deploy.demo.run import CATALOGUE
from shared.catalogue.reading import read_catalogue

pytestmark = [pytest.mark.timeout(240), pytest.mark.xdist_group("rig")]

PEOPLE = 14


def test_a_short_morning_leaves_what_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "demo out"
    summary = play(folder, read_catalogue(CATALOGUE), lambda _: None, count=PEOPLE)
    assert summary.error_lines == []
    assert summary.tickets_issued == summary.slips_printed == len(list((folder / "slips").glob("*.png"))) == PEOPLE
    assert summary.announcements == summary.calls + summary.recalls
    assert summary.announcements == len(list((folder / "announcements").glob("*.wav")))
    assert summary.finished == sum(summary.ratings.values()) == PEOPLE
    assert summary.processes >= 4
    assert summary.board_frames > 2 * PEOPLE
    assert json.loads((folder / "summary.json").read_text())["errors"] == 0
    assert (folder / "pictures" / "kiosk-home-zh.png").stat().st_size > 10_000
