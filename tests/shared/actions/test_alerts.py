"""Alerts of a hall: raised once, cleared once, and over with the day where nobody waits for an answer any more."""

from functools import reduce

import pytest

from shared.actions import closing
from shared.actions.alerts import clear_alert, clear_own, list_alerts, raise_alert
from shared.actions.keeping_time import anything_due
from shared.db.journal import read_events
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.alert_words import alert_line
from shared.domain.events import AlertCleared, AlertRaised, Event
from shared.domain.fold import fold
from shared.domain.hall import Role
from shared.domain.ids import CounterId, new_command
from shared.domain.problem import Refused
from shared.domain.view import HallView
from shared.domain.words import Words
from tests.factories import KIOSK
from tests.shared.actions.clocked import Clocked, clocked

GUIDE, MANAGER = Actor(Role.GUIDE, "guide"), Actor(Role.MANAGER, "manager")


def told(hall: Clocked) -> list[Event]:
    store = hall.running.store
    news = store.read(lambda c: read_events(c, store.hall_id, 0))
    return [each.event for each in news if isinstance(each.event, AlertRaised | AlertCleared)]


def kinds(hall: Clocked) -> list[AlertKind]:
    return [alert.kind for alert in list_alerts(hall.running.store)]


def test_an_alert_raised_again_is_the_same_one_and_nothing_is_journaled(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        first = raise_alert(store, KIOSK, AlertKind.PAPER_OUT, new_command(), about="first")
        hall.later(minutes=5)
        again = raise_alert(store, KIOSK, AlertKind.PAPER_OUT, new_command(), about="first")
        other = raise_alert(store, KIOSK, AlertKind.PAPER_OUT, about="second")
        assert again == first
        assert list_alerts(store) == (first, other) == hall.view().alerts
        assert [type(event) for event in told(hall)] == [AlertRaised, AlertRaised]


def test_a_cleared_alert_is_cleared_once_and_may_be_raised_anew(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        first = raise_alert(store, KIOSK, AlertKind.PAPER_OUT)
        for _ in range(2):
            clear_alert(store, GUIDE, first.id)
        assert list_alerts(store) == ()
        assert [type(event) for event in told(hall)] == [AlertRaised, AlertCleared]
        assert raise_alert(store, KIOSK, AlertKind.PAPER_OUT).id > first.id


def test_a_call_that_is_told_twice_is_not_raised_anew_after_staff_saw_to_it(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, press = hall.running.store, new_command()
        called = raise_alert(store, KIOSK, AlertKind.GUIDE_CALLED, press)
        clear_alert(store, GUIDE, called.id)
        assert raise_alert(store, KIOSK, AlertKind.GUIDE_CALLED, press) == called
        assert list_alerts(store) == ()


def test_a_program_clears_its_faults_of_one_device_and_those_of_others_stay(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, other = hall.running.store, Actor(Role.KIOSK, "kiosk 2")
        raise_alert(store, KIOSK, AlertKind.COVER_OPEN, about="first")
        second = raise_alert(store, KIOSK, AlertKind.COVER_OPEN, about="second")
        elsewhere = raise_alert(store, other, AlertKind.COVER_OPEN, about="first")
        for _ in range(2):
            clear_own(store, KIOSK, (AlertKind.PAPER_OUT, AlertKind.COVER_OPEN), about="first")
        assert list_alerts(store) == (second, elsewhere)


def test_who_may_not_is_told_and_nothing_changes(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        with pytest.raises(Refused, match="kiosk 2"):
            raise_alert(store, KIOSK, AlertKind.PAPER_OUT, place="kiosk 2")
        with pytest.raises(Refused, match="no such counter"):
            raise_alert(store, MANAGER, AlertKind.MANAGER_CALLED, counter_id=CounterId(999))
        called = raise_alert(store, KIOSK, AlertKind.GUIDE_CALLED)
        with pytest.raises(Refused, match="guide or the duty manager"):
            clear_alert(store, hall.running.clerk(1), called.id)
        with pytest.raises(Refused, match="guide or the duty manager"):
            clear_own(store, KIOSK, [AlertKind.GUIDE_CALLED])
        assert list_alerts(store) == (called,)


def test_a_call_for_the_manager_is_not_answered_by_a_guide(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        wanted, helped = (
            raise_alert(store, clerk, kind) for kind in (AlertKind.MANAGER_CALLED, AlertKind.GUIDE_CALLED)
        )
        clear_alert(store, GUIDE, helped.id)
        with pytest.raises(Refused, match="tell the duty manager"):
            clear_alert(store, GUIDE, wanted.id)
        assert list_alerts(store) == (wanted,)
        clear_alert(store, MANAGER, wanted.id)
        assert list_alerts(store) == ()


def test_a_clerk_raises_and_clears_at_the_own_counter(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, clerk = hall.running.store, hall.running.clerk(1)
        details = {"device": "Board", "error": "no answer"}
        raised = raise_alert(store, clerk, AlertKind.DEVICE_FAULT, about="board", details=details)
        assert (raised.counter_id, raised.details) == (clerk.counter_id, details)
        assert alert_line(raised, hall.running.hall) == Words(
            "1 号窗口：Board故障：no answer", "Counter 1: Board fault: no answer"
        )
        clear_alert(store, clerk, raised.id)
        assert list_alerts(store) == ()


def test_calls_for_help_are_over_at_midnight_and_faults_stay(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        for kind in (AlertKind.GUIDE_CALLED, AlertKind.EMERGENCY, AlertKind.PAPER_OUT):
            raise_alert(store, KIOSK, kind)
        assert (anything_due(store), hall.look_after()) == (False, 0)
        hall.later(hours=16)
        assert (anything_due(store), hall.look_after(), anything_due(store)) == (True, 1, False)
        assert kinds(hall) == [AlertKind.EMERGENCY, AlertKind.PAPER_OUT]
        assert kinds(hall) == [alert.kind for alert in hall.view().alerts]


def test_a_day_closed_by_hand_clears_the_calls_for_help(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store = hall.running.store
        raise_alert(store, KIOSK, AlertKind.GUIDE_CALLED)
        raise_alert(store, KIOSK, AlertKind.PAPER_OUT)
        closing.close_day(store, closing.COMMAND_LINE, new_command())
        assert kinds(hall) == [AlertKind.PAPER_OUT]


def test_screens_that_follow_see_the_same_alerts_as_those_that_start(ready_url: str) -> None:
    with clocked(ready_url) as hall:
        store, view = hall.running.store, hall.view()
        raised = raise_alert(store, KIOSK, AlertKind.FEW_SLIPS, details={"slips": "40"})
        raise_alert(store, hall.running.clerk(1), AlertKind.MANAGER_CALLED)
        clear_alert(store, KIOSK, raised.id)
        news = store.read(lambda c: read_events(c, store.hall_id, view.cursor))
        followed: HallView = reduce(fold, news, view)
        assert followed == hall.view()
        assert [alert.kind for alert in followed.alerts] == [AlertKind.MANAGER_CALLED]
