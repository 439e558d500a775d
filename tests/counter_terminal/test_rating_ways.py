"""Whether anybody could rate: a pad that is away is no citizen who did not answer."""

from datetime import UTC, datetime, timedelta

import pytest

from counter_terminal.app import ways_of
from counter_terminal.rating_screen import lacking
from counter_terminal.rating_screen.texts import ONLY_MONITOR, PUT_AWAY
from counter_terminal.rating_ways import RatingWays
from drivers.state import DeviceState, Health
from shared.actions.duty_report import duties_of
from shared.domain.events import RatingUnanswered
from shared.domain.no_rating import NoRating
from shared.domain.words import NOTHING
from shared.settings import CounterSettings, Settings
from tests.counter_terminal.bench import Bench

NOON = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
AWAY = DeviceState(Health.OFFLINE, NOON, None, "Pad (rating): away.")
UNHEARD, WELL = DeviceState(Health.UNKNOWN, NOON), DeviceState(Health.ONLINE, NOON)
REAL_PAD = "rating+serial:///dev/ttyUSB0"


def at(seconds: float) -> datetime:
    return NOON + timedelta(seconds=seconds)


def why(desk: Bench) -> list[NoRating]:
    return [event.why for event in desk.events if isinstance(event, RatingUnanswered)]


def finish(desk: Bench) -> None:
    for _ in range(3):
        desk.primary()


@pytest.mark.parametrize(
    ("away_from", "away_until", "reason"),
    [
        (0, 0, NoRating.NOT_ANSWERED),
        (0, 60, NoRating.NO_WAY),
        (0, 20, NoRating.NOT_ANSWERED),
        (20, 60, NoRating.NO_WAY),
        (40, 60, NoRating.NOT_ANSWERED),
    ],
)
def test_a_pad_that_was_away_most_of_the_time_is_the_reason(
    away_from: float, away_until: float, reason: NoRating
) -> None:
    ways = RatingWays()
    ways.opened(at(0))
    for seconds in range(61):
        ways.look(at(seconds))
        ways.pad_came(AWAY if away_from <= seconds < away_until else UNHEARD)
    assert ways.why_none(at(60)) is reason


def test_a_rating_seen_for_a_moment_only_was_asked_by_nobody() -> None:
    ways = RatingWays()
    ways.opened(at(0))
    assert ways.why_none(at(3)) is NoRating.TERMINAL_AWAY


@pytest.mark.parametrize(
    ("counter", "there"),
    [
        (CounterSettings(), True),
        (CounterSettings(pad=REAL_PAD), True),
        (CounterSettings(pad=REAL_PAD, rating_display=2), True),
        (CounterSettings(rating_display=2), False),
    ],
)
def test_a_simulated_pad_beside_a_rating_screen_is_no_way_to_rate(
    monkeypatch: pytest.MonkeyPatch, counter: CounterSettings, there: bool
) -> None:
    monkeypatch.setattr(lacking, "touch_panels", lambda: ["a panel"])
    ways = ways_of(Settings(counter=counter))
    assert ways.any_there is there
    ways.screen_came(NOTHING)
    assert ways.any_there
    for trouble in (ONLY_MONITOR, PUT_AWAY):
        ways.screen_came(trouble)
        ways.pad_came(WELL)
        assert ways.any_there is there


@pytest.mark.parametrize(
    ("panels", "mouse_rates", "there"), [([], False, False), (["a panel"], False, True), ([], True, True)]
)
def test_a_rating_screen_that_nobody_can_touch_is_no_way_to_rate(
    monkeypatch: pytest.MonkeyPatch, panels: list[str], mouse_rates: bool, there: bool
) -> None:
    monkeypatch.setattr(lacking, "touch_panels", lambda: panels)
    ways = ways_of(Settings(counter=CounterSettings(rating_display=2, rating_mouse=mouse_rates)))
    ways.screen_came(NOTHING)
    assert ways.any_there is there


def test_a_visit_finished_while_the_pad_was_away_says_so_in_journal_and_report(desk: Bench) -> None:
    desk.rating.ways.pad_came(AWAY)
    finish(desk)
    desk.time_passes(60)
    assert why(desk) == [NoRating.NO_WAY]
    desk.rating.ways.pad_came(UNHEARD)
    finish(desk)
    desk.time_passes(60)
    assert why(desk) == [NoRating.NO_WAY, NoRating.NOT_ANSWERED]
    store = desk.running.store
    (told,) = duties_of(store, store.read(store.today)).values()
    assert (told.finished, told.not_asked) == (2, 1)


def test_a_terminal_that_was_gone_until_time_was_over_is_no_citizen_who_did_not_answer(desk: Bench) -> None:
    finish(desk)
    desk.clock.pass_by(300)
    restarted = Bench(desk.running, desk.clock)
    restarted.settle()
    assert why(restarted) == [NoRating.TERMINAL_AWAY]
