"""`hall bench screen` as it is typed."""

import json

import pytest
from typer.testing import CliRunner

from deploy.hall import app

SMALL = (
    "bench",
    "screen",
    "--calls",
    "1",
    "--animations",
    "1",
    "--seconds",
    "0.2",
    "--starts",
    "1",
    "--format",
    "json",
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.timeout(180)
def test_a_call_screen_is_measured_from_commit_to_paint_and_from_start_to_first_picture(ready_sqlite_url: str) -> None:
    found = json.loads(CliRunner().invoke(app, [*SMALL, "--database", ready_sqlite_url]).output)
    assert found["painted"]["count"] == found["starts"]["ready"]["count"] == found["starts"]["first"]["count"] == 1
    assert found["starts"]["first"]["p50_ms"] < found["starts"]["ready"]["p50_ms"]
    assert found["frames"]["call"]["count"] > 5
    assert found["frames"]["ticker"]["count"] >= 60
    assert found["idle"] is None or 0 <= found["idle"]["at_rest"] < 10
    assert isinstance(found["missed"], list)
