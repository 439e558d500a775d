"""What the kiosk gave while the database was away, when it is back: in line, in order, and staff hear of the rest."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.local.phase import Phase
from kiosk.press import Take
from kiosk.state import TakeNumber
from shared.actions.alerts import clear_alert, list_alerts, raise_alert
from shared.domain.alert import AlertKind
from shared.domain.problem import DatabaseAway
from tests.kiosk.askers import GUIDE
from tests.kiosk.kiosks import Rig, journal_device, restarted, take_away


def test_back_again_they_are_in_line_in_the_order_taken(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    assert [take_away(ready_rig, letter) for letter in "ABA"] == ["A900", "B900", "A901"]
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A900", "waiting"), ("B900", "waiting"), ("A901", "waiting")]
    ready_rig.find_database()
    assert len(ready_rig.tickets()) == 3
    assert take_away(ready_rig) == "A001"


def test_many_come_in_some_at_a_time_and_whoever_taps_meanwhile_need_not_wait(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    numbers = [take_away(ready_rig) for _ in range(25)]
    ready_rig.desk.before = False
    ready_rig.open()
    ready_rig.presenter.link_seen(replace(ready_rig.state.link, away_since=None))
    ready_rig.presenter.pressed(Take())
    ready_rig.work()
    assert ready_rig.at(TakeNumber).issued.ticket.number == "A001"
    known = [number for number, _ in ready_rig.tickets()]
    assert known.index("A001") <= 10
    assert sorted(known) == ["A001", *numbers]


@pytest.mark.allow_warnings("in no line")
def test_numbers_of_a_day_that_is_over_are_told_to_staff(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    take_away(ready_rig)
    ready_rig.clock.start += timedelta(days=1)
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A900", "abandoned")]
    health, error = journal_device(ready_rig)
    assert health == "online"
    assert "A900 (2026-03-02)" in error
    assert ready_rig.alerts() == {"numbers_astray of the A900 (2026-03-02)"}


@pytest.mark.allow_warnings("in no line")
def test_an_alert_that_could_not_be_told_is_told_with_the_next_look(
    ready_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready_rig.lose_database()
    take_away(ready_rig)
    ready_rig.clock.start += timedelta(days=1)
    with monkeypatch.context() as cut:
        cut.setattr(ready_rig.desk, "tell_alerts", lambda _: ready_rig.desk._fail(True))
        ready_rig.find_database()
    assert ready_rig.alerts() == set()
    ready_rig.wait(21)
    ready_rig.work()
    assert ready_rig.alerts() == {"numbers_astray of the A900 (2026-03-02)"}


@pytest.mark.allow_warnings("in no line")
@pytest.mark.parametrize("told", [True, False])
def test_numbers_astray_are_not_forgotten_with_a_restart(
    ready_rig: Rig, monkeypatch: pytest.MonkeyPatch, told: bool
) -> None:
    ready_rig.lose_database()
    take_away(ready_rig)
    ready_rig.clock.start += timedelta(days=1)
    with monkeypatch.context() as cut:
        cut.setattr(ready_rig.desk, "tell_alerts", ready_rig.desk.tell_alerts if told else lambda _: cut_off())
        ready_rig.find_database()
    for alert in list_alerts(ready_rig.running.store):
        clear_alert(ready_rig.running.store, GUIDE, alert.id)
    again = restarted(ready_rig)
    assert "A900 (2026-03-02)" in journal_device(again)[1]
    seen_to_before = set() if told else {"numbers_astray of the A900 (2026-03-02)"}
    assert again.alerts() == seen_to_before
    again.numbers.journal.close()


def cut_off() -> None:
    raise DatabaseAway("The database does not answer.")


def test_a_disk_that_fails_is_an_alert_until_it_is_mended(ready_rig: Rig) -> None:
    for trouble, alerts in (("The disk is full.", {"journal_trouble"}), ("", set())):
        ready_rig.numbers.journal.file.trouble = trouble
        ready_rig.wait(21)
        ready_rig.work()
        assert (journal_device(ready_rig)[1], ready_rig.alerts()) == (trouble, alerts)


def test_an_alert_of_before_is_cleared_when_the_kiosk_starts_well(ready_rig: Rig) -> None:
    details = {"error": "The disk is full."}
    raise_alert(ready_rig.desk.store, ready_rig.desk.by, AlertKind.JOURNAL_TROUBLE, details=details)
    restarted(ready_rig)
    assert ready_rig.alerts() == set()


def test_a_database_put_back_from_a_copy_has_all_numbers_and_the_kiosk_its_blocks(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    taken = [take_away(ready_rig) for _ in range(3)]
    with ready_rig.running.store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM number_block")
    for _ in range(2):
        ready_rig.find_database()
        ready_rig.wait(21)
        ready_rig.work()
        ready_rig.lose_database()
        taken += [take_away(ready_rig) for _ in range(60)]
    ready_rig.find_database()
    assert sorted(ready_rig.tickets()) == [(number, "waiting") for number in sorted(taken)]
    assert len(set(taken)) == 123


@pytest.mark.allow_warnings("in no line")
def test_a_block_that_somebody_else_has_by_now_is_given_up(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    take_away(ready_rig)
    with ready_rig.running.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE number_block SET holder = 'somebody else'")
    ready_rig.find_database()
    ready_rig.wait(21)
    ready_rig.work()
    ready_rig.lose_database()
    assert take_away(ready_rig) == "A800"
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A800", "waiting")]


@pytest.mark.allow_warnings("in no line")
def test_a_number_that_the_database_will_not_have_does_not_hold_up_the_others(ready_rig: Rig) -> None:
    ready_rig.lose_database()
    for _ in range(2):
        take_away(ready_rig)
    with ready_rig.running.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE number_block SET holder = 'somebody else', last = 900")
    ready_rig.find_database()
    assert ready_rig.tickets() == [("A901", "waiting")]
    assert "A900" in journal_device(ready_rig)[1]
    assert [entry.phase for entry in ready_rig.numbers.journal.refused()] == [Phase.REFUSED]
