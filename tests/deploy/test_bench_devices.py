"""`hall bench devices` as it is typed; its figures are judged by people, on a quiet machine."""

import json

from typer.testing import CliRunner

from benchmarks.devices.counters import Idle
from benchmarks.devices.measure import Found
from benchmarks.devices.replug import Replugged
from benchmarks.figures import Times
from deploy.hall import app

GOOD, SLOW = Times(9, 1.0, 2.0, 10.0, 2000.0), Times(9, 1.0, 2.0, 10.1, 2000.1)


def test_keys_idling_and_replugs_are_measured() -> None:
    words = ["bench", "devices", "--counters", "2", "--keys", "3", "--seconds", "0.1", "--cycles", "4"]
    figures = json.loads(CliRunner().invoke(app, [*words, "--format", "json"]).stdout)
    assert (figures["keys"]["count"], figures["idle"]["counters"], figures["replugged"]["back"]["count"]) == (3, 2, 4)
    assert figures["beside_dead_board"]["count"] == 3
    assert not any("left behind" in sentence for sentence in figures["missed"])


def test_an_aim_that_is_missed_is_said() -> None:
    assert Found(GOOD, GOOD, Idle(60, 10, 0.1), Replugged(GOOD, 0, 0)).missed == []
    assert Found(SLOW, SLOW, Idle(60, 10, 0.11), Replugged(SLOW, 1, 0)).missed == [
        "a key took 10.1 ms at p99, the aim is 10 ms",
        "a key beside a dead board took 10.1 ms at p99, the aim is 10 ms",
        "the idle process used 11.0% of a core, the aim is 10%",
        "a device was back only after 2000.1 ms, the aim is 2000 ms",
        "1 handles and 0 threads were left behind",
    ]
