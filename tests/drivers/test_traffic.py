import pytest

from drivers.address import parse_address
from drivers.link.counted import CountedLink
from drivers.link.opening import open_link
from drivers.sim.port import PtyPort
from drivers.traffic import WINDOW, Tally, Traffic


def test_nothing_is_counted_before_anything_happened() -> None:
    assert Tally().traffic() == Traffic()


def test_round_trips_are_ranked_over_the_latest_only(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("drivers.traffic.time.monotonic", lambda: now)
    tally = Tally()
    for ms in (*(9000,) * WINDOW, *range(1, WINDOW + 1)):
        tally.wrote()
        now += ms / 1000
        tally.was_answered()
    trips = tally.traffic().trips
    assert trips is not None
    assert (trips.last_ms, trips.p50_ms, trips.p95_ms) == (WINDOW, WINDOW / 2, WINDOW - WINDOW // 20)
    assert tally.traffic().answered == 2 * WINDOW


def test_the_first_opening_is_no_reconnect() -> None:
    tally = Tally()
    tally.opened = 1
    assert tally.traffic().reconnects == 0
    tally.opened = 3
    assert tally.traffic().reconnects == 2


def test_frames_and_answers_are_counted_on_their_way() -> None:
    port, tally = PtyPort(), Tally()
    link = CountedLink(open_link(parse_address(port.address("cpower"))), tally)
    link.write(b"question")
    link.write(b"question")
    link.answered()
    link.close()
    port.close()
    assert (tally.sent, tally.answered) == (2, 1)
