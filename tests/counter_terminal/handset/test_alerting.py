"""An emergency stands over everything, and no alert goes from everybody's screens by a slip of a finger."""

import pytest

from counter_terminal.handset.state import AlertLine, Page
from shared.actions.alerts import list_alerts, raise_alert
from shared.actions.messages import send_message
from shared.domain.alert import Alert, AlertKind
from shared.domain.events import AlertCleared
from shared.domain.ids import new_command
from shared.domain.message import MessageTo
from tests.counter_terminal.handset.bench import MANAGER, Bench
from tests.factories import KIOSK


def at_counter(bench: Bench, kind: AlertKind) -> Alert:
    raised = raise_alert(bench.store, bench.running.clerk(2), kind)
    bench.settle()
    return raised


def line_of(bench: Bench, alert: Alert) -> AlertLine:
    return next(line for line in bench.state.alerts if line.alert_id == alert.id)


def test_an_emergency_stands_first_whatever_comes_later(guide: Bench) -> None:
    emergency = at_counter(guide, AlertKind.EMERGENCY)
    guide.clock.pass_by(60)
    later = at_counter(guide, AlertKind.MANAGER_CALLED)
    raise_alert(guide.store, KIOSK, AlertKind.GUIDE_CALLED)
    guide.settle()
    assert guide.state.alerts[0].alert_id == emergency.id
    assert guide.state.alerts[-1].alert_id == later.id
    assert [line.urgent for line in guide.state.alerts] == [True, False, False]


@pytest.mark.parametrize("page", [Page.HOME, Page.FIND, Page.SERVICES, Page.WAITS])
def test_an_emergency_tells_its_place_on_every_page(guide: Bench, page: Page) -> None:
    guide.presenter.go(page)
    at_counter(guide, AlertKind.EMERGENCY)
    shown = guide.state.emergency
    assert shown is not None
    assert shown.place.en == "Emergency: Counter 2"
    assert shown.line.en == "since 09:00, go there at once"


def test_a_citizen_who_is_shown_a_number_reads_of_no_emergency(guide: Bench) -> None:
    guide.give()
    at_counter(guide, AlertKind.EMERGENCY)
    shown = guide.state.emergency
    assert shown is not None
    assert shown.place.en == "Guide: urgent at Counter 2"
    assert shown.line.en == "since 09:00"
    assert "mergency" not in shown.place.en + shown.line.en


def test_nothing_of_an_emergency_is_seen_before_signing_in(bench: Bench) -> None:
    at_counter(bench, AlertKind.EMERGENCY)
    assert bench.state.emergency is None


def test_an_alert_is_seen_to_after_a_question(guide: Bench) -> None:
    emergency = at_counter(guide, AlertKind.EMERGENCY)
    guide.presenter.alerts.done()
    guide.settle()
    assert guide.happened(AlertCleared) == 0
    guide.presenter.alerts.ask(emergency.id)
    assert "is the emergency over?" in line_of(guide, emergency).asking.en
    guide.presenter.alerts.done()
    guide.presenter.alerts.done()
    guide.settle()
    assert guide.state.alerts == ()
    assert guide.state.emergency is None
    assert guide.said == "The alert of Counter 2 is marked as done."
    assert guide.happened(AlertCleared) == 1


def test_a_question_can_be_answered_with_no_or_left(guide: Bench) -> None:
    called = at_counter(guide, AlertKind.GUIDE_CALLED)
    guide.presenter.alerts.ask(called.id)
    guide.presenter.alerts.keep()
    assert line_of(guide, called).asking.en == ""
    guide.presenter.alerts.ask(called.id)
    guide.presenter.go(Page.WAITS)
    guide.presenter.go(Page.HOME)
    guide.presenter.alerts.done()
    guide.settle()
    assert list_alerts(guide.store) == (called,)


def test_seeing_to_one_alert_leaves_the_others(guide: Bench) -> None:
    helped, kept = (at_counter(guide, kind) for kind in (AlertKind.GUIDE_CALLED, AlertKind.EMERGENCY))
    guide.presenter.alerts.ask(helped.id)
    guide.presenter.alerts.done()
    guide.settle()
    guide.presenter.alerts.done()
    guide.settle()
    assert list_alerts(guide.store) == (kept,)


def test_a_call_for_the_manager_is_the_managers(guide: Bench) -> None:
    wanted = at_counter(guide, AlertKind.MANAGER_CALLED)
    assert line_of(guide, wanted).done.why.en == "The duty manager sees to it"
    guide.presenter.alerts.ask(wanted.id)
    guide.presenter.alerts.done()
    guide.settle()
    assert guide.refused
    guide.presenter.signing.out()
    guide.sign_in(MANAGER)
    assert line_of(guide, wanted).done.enabled


def test_a_message_to_the_manager_is_read_by_no_guide(guide: Bench) -> None:
    send_message(guide.store, guide.running.clerk(2), MessageTo.MANAGER, "打印机卡纸", new_command())
    guide.settle()
    assert (guide.state.alerts, guide.state.alert_count) == ((), 0)
    guide.presenter.signing.out()
    guide.sign_in(MANAGER)
    assert "打印机卡纸" in guide.state.alerts[0].what.zh
