"""`hall bench engine` as it is typed."""

import json

from typer.testing import CliRunner

from deploy.hall import app
from shared.domain.problem import Problem
from tests.factories import a_hall

SMALL = ("bench", "engine", "--clients", "1", "--seconds", "0", "--waiting", "1")


def test_figures_for_programs_and_a_table_for_people() -> None:
    figures = json.loads(CliRunner().invoke(app, [*SMALL, "--format", "json"]).output)
    assert {name: phase["pace"]["count"] for name, phase in figures["phases"].items()} == {
        "issue": 1,
        "call": 1,
        "visit": 1,
    }
    assert (figures["plan"]["clients"], figures["plan"]["counters"]) == (1, 1)
    assert "journal: whole, " in CliRunner().invoke(app, SMALL).output


def test_a_database_with_a_hall_in_it_is_refused(ready_sqlite_url: str) -> None:
    a_hall(ready_sqlite_url).store.close()
    refused = CliRunner().invoke(app, [*SMALL, "--database", ready_sqlite_url])
    assert isinstance(refused.exception, Problem)
    assert "holds other halls (test-hall)" in str(refused.exception)
