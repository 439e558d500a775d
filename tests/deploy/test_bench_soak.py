"""`hall bench soak` as it is typed: a few hours of a hall in some seconds."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app

SHORT = ("bench", "soak", "--minutes", "0.15", "--hours", "3", "--every", "0.6", "--format", "json")


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(120)
def test_a_hall_lives_and_its_call_screen_is_watched(ready_sqlite_url: str, tmp_path: Path) -> None:
    run = CliRunner().invoke(app, [*SHORT, "--database", ready_sqlite_url, "--out", str(tmp_path)])
    told = json.loads(run.stdout)
    assert len(told["growths"]) == 8
    assert run.exit_code == (1 if told["missed"] else 0)
    rows = (tmp_path / "soak.csv").read_text(encoding="utf-8").splitlines()
    last = dict(zip(rows[0].split(","), map(float, rows[-1].split(",")), strict=True))
    assert last["calls"] > 5
    assert last["screen_mb"] > 20
    assert last["frames"] > 0
    assert last["frame_max_ms"] < 1000
    assert (tmp_path / "soak.png").stat().st_size > 1000
