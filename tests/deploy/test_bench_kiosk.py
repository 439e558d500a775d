"""`hall bench kiosk` and `hall device roll` as they are typed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from shared.domain.problem import Problem

SMALL = ("bench", "kiosk", "--visits", "1", "--slips", "1", "--starts", "1", "--format", "json")


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(120)
def test_a_kiosk_is_measured_from_tap_to_wire_and_from_start_to_home_page() -> None:
    found = json.loads(CliRunner().invoke(app, SMALL).output)
    assert found["rendered"]["count"] == found["taps"]["slip"]["count"] == found["starts"]["ready"]["count"] == 1
    assert 0 < found["rendering"]["p50_ms"] < 10_000
    assert 0 < found["taps"]["page"]["p50_ms"] < found["taps"]["slip"]["p50_ms"] + 10_000
    assert found["starts"]["memory_mb"] is None or found["starts"]["memory_mb"] > found["starts"]["own_mb"] > 20
    assert isinstance(found["missed"], list)


def test_a_new_roll_is_told_and_counted_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    file = tmp_path / "hall.toml"
    file.write_text("[kiosk]\nroll_mm = 11000\n", encoding="utf-8")
    command = ["device", "roll", "--settings", str(file)]
    assert CliRunner().invoke(app, command).output == (
        "About 100 slips are left; 0 were printed since the roll was new.\n"
    )
    kept = tmp_path / "xiaochuang" / "paper-kiosk-1-second.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text('{"used_dots": 44000, "slips": 50, "ended": false}')
    told = json.loads(CliRunner().invoke(app, [*command, "--second", "--format", "json"]).output)
    assert told == {"slips_left": 50, "slips": 50, "used_mm": 5500}
    told = json.loads(CliRunner().invoke(app, [*command, "--second", "--new", "--format", "json"]).output)
    assert told == {"slips_left": 100, "slips": 0, "used_mm": 0}


def test_a_kiosk_that_counts_no_paper_says_what_to_set(tmp_path: Path) -> None:
    file = tmp_path / "hall.toml"
    file.write_text("", encoding="utf-8")
    refused = CliRunner().invoke(app, ["device", "roll", "--settings", str(file)])
    assert isinstance(refused.exception, Problem)
    assert "roll_mm" in str(refused.exception)
