"""`hall replay` as it is typed."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from deploy.demo.run import CATALOGUE
from deploy.hall import app
from shared.catalogue.reading import read_catalogue
from shared.catalogue.samples import put_samples
from shared.catalogue.writing import written
from shared.domain.problem import Problem
from shared.domain.rules import Policy, Rules

TRACE = (
    "arrived_at,service_s,class\n"
    "2026-03-02T09:00:00,600,normal\n2026-03-02T09:00:01,300,\n2026-03-02T09:00:02,60,green\n2026-03-03T09:00:00,60,\n"
)


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    file = tmp_path / "trace.csv"
    file.write_text(TRACE, encoding="utf-8")
    return file


@pytest.fixture
def small_hall(tmp_path: Path) -> Path:
    """The demonstration hall on a short morning, with a policy of its own."""
    shipped = read_catalogue(CATALOGUE)
    morning = replace(shipped.hall, open_from="09:00", open_until="09:30")
    file = tmp_path / "hall.toml"
    put_samples(shipped.samples, file.parent)
    file.write_text(written(replace(shipped, hall=morning, rules=Rules(policy=Policy.RATIO))), encoding="utf-8")
    return file


def hall_replay(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["replay", *map(str, arguments)])


def figures(*arguments: str | Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(hall_replay(*arguments, "--format", "json").stdout)
    return told


def test_programs_get_figures(trace: Path) -> None:
    told = figures(trace, "--counters", "1")
    assert (told["tickets"], told["days"], told["max_queue"]) == (4, 2, 2)
    assert (told["mean_wait_s"], told["max_wait_s"]) == (314.25, 659.0)
    assert set(told["per_class"]) == {"green", "normal"}


def test_people_get_a_table_and_nothing_else(trace: Path) -> None:
    told = hall_replay(trace, "--counters", "1")
    assert told.stderr == ""
    assert told.stdout.startswith("policy")
    assert "class green (1): mean wait" in told.stdout


def test_two_policies_stand_side_by_side(trace: Path) -> None:
    told = figures(trace, "--counters", "1", "--policy", "strict", "--versus", "ratio")
    assert list(told) == ["strict", "ratio"]
    assert told["ratio"]["tickets"] == 4
    heading = hall_replay(trace, "--counters", "1", "--versus", "strict").stdout.splitlines()[0]
    assert heading.split() == ["policy", "head_start", "strict"]


def test_every_ticket_is_written_when_asked_for(trace: Path, tmp_path: Path) -> None:
    hall_replay(trace, "--counters", "1", "--out", tmp_path / "tickets.csv")
    with (tmp_path / "tickets.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["number"], row["class"], row["wait_s"]) for row in csv.DictReader(file)] == [
            ("A001", "normal", "0"),
            ("A002", "normal", "659"),
            ("A003", "green", "598"),
            ("A001", "normal", "0"),
        ]


def test_a_catalogue_brings_its_hall_and_its_policy(trace: Path, small_hall: Path) -> None:
    trace.write_text("arrived_at,service_s,service\n2026-03-02T09:00,60,annual-review\n", encoding="utf-8")
    told = figures(trace, "--catalogue", small_hall, "--versus", "strict")
    assert list(told) == ["ratio", "strict"]
    assert set(told["ratio"]["per_queue"]) == {"D"}


def test_the_demonstration_compares_all_policies_unless_one_is_chosen(small_hall: Path) -> None:
    assert list(figures("demo", "--catalogue", small_hall)) == ["head_start", "ratio", "strict"]
    assert "mean_wait_s" in figures("demo", "--catalogue", small_hall, "--policy", "strict")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ((), "say how many are on duty"),
        (("--counters", "0"), "--counters"),
        (("--counters", "1", "--policy", "strict", "--versus", "strict"), "is played already"),
        (("--counters", "1", "--policy", "fair"), "fair"),
    ],
)
def test_wrong_usage_ends_with_2(trace: Path, options: tuple[str, ...], complaint: str) -> None:
    told = hall_replay(trace, *options)
    assert told.exit_code == 2
    assert complaint in told.output


def test_a_mistake_in_the_trace_is_one_sentence(trace: Path) -> None:
    trace.write_text(f"{TRACE}2026-03-03T09:00:00,-1,\n", encoding="utf-8")
    told = hall_replay(trace, "--counters", "1")
    assert isinstance(told.exception, Problem)
    assert "trace.csv, line 6, column service_s" in str(told.exception)
