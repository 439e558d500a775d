"""`hall report estimates` as it is typed, over a morning with known waits."""

import json
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from shared.domain.problem import Problem
from tests.shared.actions.clocked import clocked


def settings_of(url: str, folder: Path) -> str:
    file = folder / "hall.toml"
    # The demonstration's clock stands in the test's own morning.
    file.write_text(f'[database]\nurl = "{url}"\n[hall]\nclock = "demo:2026-03-02T12:00:00+08:00@1/{NOW}"\n')
    return str(file)


NOW = int(time.time())


def test_it_tells_how_many_waits_came_within_the_range_told(ready_url: str, tmp_path: Path) -> None:
    with clocked(ready_url) as hall:
        clerk = hall.running.clerk(1)
        hall.take("A")  # told up to 5 minutes, and called after one
        assert hall.serve_all(clerk) == ["A001"]
        hall.take("A")
        hall.later(hours=1)
        assert hall.serve_all(clerk) == ["A002"]
        hall.take("B")  # not called
    arguments = ["report", "estimates", "--settings", settings_of(ready_url, tmp_path)]
    figures = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).output)
    assert (figures["tickets"], figures["coverage"]) == (2, 0.5)
    assert figures["per_class"] == {"normal": {"tickets": 2, "median_error_min": 30.0, "coverage": 0.5}}
    assert list(figures["per_service"]) == ["事项A"]
    assert list(figures["per_day"]) == ["2026-03-02"]
    text = CliRunner().invoke(app, arguments).output
    assert " 50% within the range told, median error  30.0 min  all (2)" in text


def test_days_without_a_call_are_told_in_a_sentence(ready_sqlite_url: str, tmp_path: Path) -> None:
    with clocked(ready_sqlite_url):
        pass
    refused = CliRunner().invoke(app, ["report", "estimates", "--settings", settings_of(ready_sqlite_url, tmp_path)])
    assert isinstance(refused.exception, Problem)
    assert "Nobody was called from" in str(refused.exception)


@pytest.mark.parametrize("days", ["0", "-1", "many"])
def test_a_wrong_number_of_days_is_wrong_usage(days: str) -> None:
    assert CliRunner().invoke(app, ["report", "estimates", "--days", days]).exit_code == 2
