"""`hall bench latency` as it is typed."""

import json

import pytest
from typer.testing import CliRunner

from deploy.hall import app

MORE_THAN_TILES = "5"
"""With those for practice; a screen shows four at once, each for its time."""
SMALL = ("bench", "latency", "--calls", MORE_THAN_TILES, "--commits", "1", "--format", "json")
FULL_TIME_MS = 10_000


@pytest.mark.timeout(180)
@pytest.mark.xdist_group("rig")
def test_calls_are_measured_one_after_the_other_and_none_waits_for_a_tile() -> None:
    found = json.loads(CliRunner().invoke(app, SMALL).output)
    assert found["painted"]["count"] == found["board"]["count"] == int(MORE_THAN_TILES)
    assert 0 < found["painted"]["max_ms"] < FULL_TIME_MS / 2
    assert found["told"]["missed"] == 0
