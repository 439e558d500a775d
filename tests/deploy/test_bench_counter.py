"""`hall bench counter` as it is typed."""

import json

import pytest
from typer.testing import CliRunner

from deploy.hall import app

SMALL = ("bench", "counter", "--presses", "1", "--seconds", "0.2", "--starts", "1", "--no-losses", "--format", "json")


@pytest.mark.timeout(180)
def test_a_terminal_is_measured_from_key_to_board_and_window_and_from_start_to_desk(ready_sqlite_url: str) -> None:
    found = json.loads(CliRunner().invoke(app, [*SMALL, "--database", ready_sqlite_url]).output)
    for hand in ("keypad", "keyboard"):
        assert found["presses"][hand]["board"]["count"] == found["presses"][hand]["painted"]["count"] == 1
        assert 0 < found["presses"][hand]["board"]["p50_ms"] < 10_000
    assert found["presses"]["frame_bytes"] > 20
    assert found["starts"]["first"]["p50_ms"] < found["starts"]["ready"]["p50_ms"]
    assert found["idle"] is None or 0 <= found["idle"]["free"] < 10
    assert found["stalls"] == {}
    assert isinstance(found["missed"], list)
