"""`hall report estimates` as it is typed, over a morning with known waits."""

import json
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from shared.actions import calling, moving, serving
from shared.actions.listing import list_held
from shared.actions.materials import check_materials
from shared.db.snapshot import read_view
from shared.domain.ids import new_command
from shared.domain.material_check import CheckedMaterial, MaterialState
from shared.domain.problem import Problem
from tests.shared.actions.clocked import clocked
from tests.shared.actions.deferring import deferring

THERE, MISSING, DEFERRED = MaterialState


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


def test_it_tells_which_papers_were_missing_or_to_follow_by_service(ready_url: str, tmp_path: Path) -> None:
    with deferring(ready_url) as hall:
        hall.take("AAB")
        store, clerk = hall.running.store, hall.running.clerk(1)
        for ticks in (
            [CheckedMaterial("身份证", MISSING), CheckedMaterial("检测报告", DEFERRED)],
            [CheckedMaterial("身份证", MISSING)],
            [CheckedMaterial("身份证", THERE)],
        ):
            hall.running.serve(clerk)
            check_materials(store, clerk, ticks, new_command())
            moving.hold(store, clerk, None, new_command())  # counted once all the same
            held = store.read(lambda c: read_view(c, store.hall_id, store.today(c))).held[0]
            row = list_held(store, clerk, prefix=held).rows[0]
            calling.call_this(store, clerk, row.ticket_id, new_command())
            serving.start(store, clerk, new_command())
            serving.finish(store, clerk, new_command())
    arguments = ["report", "materials", "--day", "2026-03-02", "--settings", settings_of(ready_url, tmp_path)]
    figures = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).output)
    assert figures == {
        "day": "2026-03-02",
        "per_service": {
            "事项A": {"visits": 2, "missing": {"身份证": 2}, "deferred": {"检测报告": 1}},
            "事项B": {"visits": 1, "missing": {}, "deferred": {}},
        },
    }
    text = CliRunner().invoke(app, arguments).output
    assert text.splitlines() == [
        "2026-03-02:",
        "事项A (2): missing 身份证 2; deferred 检测报告 1",
        "事项B (1): nothing missing",
    ]


def test_a_day_without_a_look_at_papers_is_told_in_a_sentence(ready_sqlite_url: str, tmp_path: Path) -> None:
    with clocked(ready_sqlite_url):
        pass
    refused = CliRunner().invoke(app, ["report", "materials", "--settings", settings_of(ready_sqlite_url, tmp_path)])
    assert "No clerk looked through materials on 2026-03-02" in str(refused.exception)


@pytest.mark.parametrize(
    ("report", "nothing"),
    [
        ("estimates", {"tickets": 0, "median_error_min": None, "per_service": {}}),
        ("appointments", {"arrived": 0, "per_service": {}}),
        ("materials", {"per_service": {}}),
        ("duty", {"clerks": []}),
        ("ratings", {"asked": 0, "good_share": None, "visits": []}),
    ],
)
def test_a_program_is_told_nothing_in_figures(
    ready_sqlite_url: str, tmp_path: Path, report: str, nothing: dict[str, object]
) -> None:
    with clocked(ready_sqlite_url):
        pass
    settings = settings_of(ready_sqlite_url, tmp_path)
    told = CliRunner().invoke(app, ["report", report, "--format", "json", "--settings", settings])
    assert told.exit_code == 0
    assert json.loads(told.output).items() >= nothing.items()


@pytest.mark.parametrize("report", ["materials", "duty", "ratings"])
def test_a_day_that_is_none_is_told_with_an_example(ready_sqlite_url: str, tmp_path: Path, report: str) -> None:
    settings = settings_of(ready_sqlite_url, tmp_path)
    told = CliRunner().invoke(app, ["report", report, "--day", "2026-11-31", "--settings", settings])
    assert told.exit_code == 2
    assert '"2026-11-31" is no day of the calendar; write one like 2026-03-02' in " ".join(
        told.stderr.replace("│", " ").split()
    )
