"""What stands on the handset of the hall now: alerts, waiting, missed numbers; and what is said while it is away."""

from dataclasses import replace

from counter_terminal.handset.state import Page
from shared.actions.alerts import raise_alert
from shared.domain.alert import AlertKind
from tests.counter_terminal.handset.bench import Bench
from tests.factories import KIOSK


def test_alerts_stand_newest_first_with_place_and_time(guide: Bench) -> None:
    raise_alert(guide.store, KIOSK, AlertKind.PAPER_OUT)
    guide.clock.pass_by(60)
    raise_alert(guide.store, KIOSK, AlertKind.GUIDE_CALLED)
    guide.settle()
    told = [(line.since, line.place.en, line.what.en[:14]) for line in guide.state.alerts]
    assert told == [("09:01", "Kiosk 1", "Somebody needs"), ("09:00", "Kiosk 1", "The printer is")]


def test_a_fault_stays_until_it_is_repaired_and_says_so(guide: Bench) -> None:
    raise_alert(guide.store, KIOSK, AlertKind.PAPER_OUT)
    guide.settle()
    (line,) = guide.state.alerts
    assert not line.done.enabled
    assert "once repaired" in line.done.why.en


def test_each_queue_tells_who_waits_and_how_long(guide: Bench) -> None:
    guide.running.clerk(1)
    for _ in range(3):
        guide.issue("A")
    first, second = guide.state.queues
    assert (first.letter, first.people.en) == ("A", "3 waiting")
    assert "min" in first.wait.en
    assert second.wait.en == "No waiting"


def test_a_missed_number_tells_how_long_it_is_kept(guide: Bench) -> None:
    guide.issue()
    guide.miss()
    (line,) = guide.state.missed
    assert line.number == "A001"
    assert line.left.en == "15 min left, over after 5 more calls"
    guide.time_passes(61)
    guide.issue()
    guide.call()
    assert guide.state.missed[0].left.en == "13 min left, over after 4 more calls"


def test_a_missed_number_is_opened_with_one_tap_and_goes_back_to_the_hall(guide: Bench) -> None:
    guide.issue()
    guide.miss()
    guide.presenter.missed_pressed("A001")
    guide.settle()
    assert guide.on(Page.TICKET)
    guide.presenter.back()
    assert guide.on(Page.HOME)


def test_the_last_picture_stays_while_the_database_is_away(guide: Bench) -> None:
    guide.issue()
    with guide.away():
        assert "Reconnecting since 09:00" in guide.said
        assert guide.state.queues[0].people.en == "1 waiting"
        guide.presenter.giving.choose(guide.running.service("A").id)
        guide.presenter.giving.give("normal")
        assert "the number must wait" in guide.said
        guide.settle()
    assert guide.said == ""
    assert guide.state.queues[0].people.en == "1 waiting"
    guide.give()
    assert guide.on(Page.GIVEN)


def test_missed_numbers_are_read_again_when_the_database_is_back(guide: Bench) -> None:
    guide.issue()
    with guide.away():
        guide.miss()
    assert [line.number for line in guide.state.missed] == ["A001"]


def test_what_was_said_goes_by_itself_after_a_while(guide: Bench) -> None:
    guide.presenter.finding.find_typed()
    guide.time_passes(5)
    assert guide.said
    guide.time_passes(6)
    assert guide.said == ""


def test_many_alerts_leave_room_for_missed_numbers_until_all_are_asked_for(guide: Bench) -> None:
    for kiosk in range(5):
        raise_alert(guide.store, replace(KIOSK, name=f"kiosk {kiosk}"), AlertKind.GUIDE_CALLED)
    guide.settle()
    assert (len(guide.state.alerts), guide.state.alert_count) == (3, 5)
    assert guide.state.more_alerts.en == "2 more alerts"
    guide.presenter.alerts.list_all()
    assert len(guide.state.alerts) == 5
    assert guide.state.more_alerts.en == ""


def test_the_tabs_are_for_whoever_is_signed_in(bench: Bench) -> None:
    bench.presenter.go(Page.FIND)
    assert bench.on(Page.SIGN_IN)
