"""`hall bench voice` as it is typed."""

import json

import pytest
from typer.testing import CliRunner

from deploy.hall import app
from tests.sound_server import needs_sound_server

SMALL = ("bench", "voice", "--plays", "2", "--renders", "5", "--judged", "0")


@needs_sound_server
@pytest.mark.timeout(120)
def test_the_voice_is_measured_from_the_request_to_its_first_sample_and_under_load() -> None:
    found = json.loads(CliRunner().invoke(app, [*SMALL, "--format", "json"]).output)
    assert found["first_sample"]["count"] == 2
    assert 0 < found["first_sample"]["p50_ms"] < 10_000
    assert (found["renders"]["count"], found["renders"]["loaded"]["count"]) == (5, 5)
    assert found["renders"]["engine"].startswith("espeak")
    assert 0 < found["joined"]["p50_ms"] < 10_000
    assert 0 < found["waits"]["p95_ms"] < 35_000
    assert found["clearness"] == found["notes"] == []
    assert isinstance(found["missed"], list)
