"""`hall report promises` as it is typed, over a morning with known visits."""

import json
from dataclasses import replace
from pathlib import Path

from typer.testing import CliRunner

from deploy.hall import app
from shared.actions import moving, serving, set_up
from shared.actions.taking_back import undo_last
from shared.domain.ids import new_command
from shared.domain.problem import Problem
from tests.deploy.test_report import settings_of
from tests.factories import SHANGHAI, a_catalogue
from tests.shared.actions.clocked import Clocked, clocked


def promise(url: str, minutes: int) -> None:
    """Let the hall promise so many minutes for A, and nothing for B."""
    catalogue = a_catalogue(zone=SHANGHAI)
    first, *others = catalogue.services
    set_up.import_catalogue(
        url, replace(catalogue, services=(replace(first, promised_s=minutes * 60), *others))
    ).close()


def a_morning(hall: Clocked) -> None:
    """Serve A001 for 15 minutes, A002 for 16, A003 for 10 before and 6 after a hold, and B001 for an hour."""
    store, clerk = hall.running.store, hall.running.clerk(1)
    hall.take("AAAB")
    for minutes in (15, 16):
        hall.running.serve(clerk)
        hall.later(minutes=minutes)
        serving.finish(store, clerk, new_command())
    hall.running.serve(clerk)
    hall.later(minutes=10)
    held = moving.hold(store, clerk, None, new_command())
    hall.later(minutes=30)
    moving.end_hold(store, clerk, held.id, new_command())
    assert hall.running.call(clerk) is not None
    serving.start(store, clerk, new_command())
    hall.later(seconds=5)
    undo_last(store, clerk, new_command())
    serving.start(store, clerk, new_command())
    hall.later(minutes=6)
    serving.finish(store, clerk, new_command())
    hall.running.serve(clerk)
    hall.later(hours=1)
    serving.finish(store, clerk, new_command())


def test_it_tells_how_many_visits_kept_to_the_promise(ready_url: str, tmp_path: Path) -> None:
    with clocked(ready_url) as hall:
        promise(ready_url, 15)
        a_morning(hall)
    arguments = ["report", "promises", "--settings", settings_of(ready_url, tmp_path)]
    figures = json.loads(CliRunner().invoke(app, [*arguments, "--format", "json"]).output)
    assert figures == {
        "first_day": "2026-02-24",
        "last_day": "2026-03-02",
        "visits": 3,
        "within_promise": 1,
        "share": 0.333,
        "per_service": {"事项A": {"promised_min": 15, "visits": 3, "within_promise": 1, "share": 0.333}},
    }
    assert CliRunner().invoke(app, arguments).output.splitlines() == [
        "2026-02-24 to 2026-03-02:",
        " 33% within the promise  all (1 of 3)",
        " 33% within the promise 15 min  事项A (1 of 3)",
    ]


def test_a_hall_without_promises_is_told_where_to_write_them(ready_sqlite_url: str, tmp_path: Path) -> None:
    with clocked(ready_sqlite_url):
        pass
    refused = CliRunner().invoke(app, ["report", "promises", "--settings", settings_of(ready_sqlite_url, tmp_path)])
    assert isinstance(refused.exception, Problem)
    assert "add promised_service_min to the catalogue" in str(refused.exception)


def test_days_without_a_promised_visit_are_told_in_a_sentence(ready_sqlite_url: str, tmp_path: Path) -> None:
    with clocked(ready_sqlite_url):
        promise(ready_sqlite_url, 15)
    asked = ["report", "promises", "--settings", settings_of(ready_sqlite_url, tmp_path)]
    refused = CliRunner().invoke(app, asked)
    assert isinstance(refused.exception, Problem)
    assert "No promised service was finished from 2026-02-24 to 2026-03-02" in str(refused.exception)
    told = json.loads(CliRunner().invoke(app, [*asked, "--format", "json"]).output)
    assert (told["visits"], told["share"], told["per_service"]) == (0, None, {})
