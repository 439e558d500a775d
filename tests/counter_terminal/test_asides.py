"""What a clerk says beside the work: calls for help and messages, which never wait for the ticket in hand."""

from dataclasses import replace

import pytest

from counter_terminal.state import CounterDeskState, StatusKind
from shared.actions.messages import send_message
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.events import AlertCleared, AlertRaised, MessageSent
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.message import MESSAGE_MAX, MessageTo
from tests.counter_terminal.bench import Bench

BOSS = Actor(Role.MANAGER, "manager")


def labels(state: CounterDeskState) -> list[str]:
    return [line.label.en for line in state.help]


@pytest.mark.parametrize(
    ("kind", "place"), [(AlertKind.GUIDE_CALLED, 0), (AlertKind.MANAGER_CALLED, 1)], ids=["guide", "manager"]
)
def test_a_call_for_help_stands_on_its_button_until_it_is_taken_back(desk: Bench, kind: AlertKind, place: int) -> None:
    desk.presenter.asides.call(kind)
    desk.settle()
    assert "09:00" in labels(desk.state)[place]
    assert [alert.kind for alert in desk.view.alerts] == [kind]
    desk.presenter.asides.call(kind)
    desk.settle()
    assert desk.view.alerts == ()
    assert "09:00" not in labels(desk.state)[place]


def test_a_silent_emergency_is_raised_once_and_shows_nothing_at_the_counter(desk: Bench) -> None:
    before = replace(desk.state)
    for _ in range(3):
        desk.presenter.asides.call(AlertKind.EMERGENCY)
        desk.settle()
    assert desk.happened(AlertRaised) == 1
    assert desk.happened(AlertCleared) == 0
    assert (desk.state.alerts, labels(desk.state)) == (before.alerts, labels(before))
    assert desk.state.status.text.zh == "已保存。"


def test_help_comes_while_a_call_is_on_its_way(desk: Bench) -> None:
    desk.presenter.primary_pressed()
    desk.presenter.asides.call(AlertKind.GUIDE_CALLED)
    desk.settle()
    assert desk.happened(AlertRaised) == 1
    assert desk.state.ticket is not None


def test_nobody_is_called_from_a_counter_where_nobody_is_signed_in(bench: Bench) -> None:
    bench.presenter.asides.call(AlertKind.GUIDE_CALLED)
    bench.settle()
    assert bench.happened(AlertRaised) == 0
    assert bench.state.status.kind is StatusKind.REFUSED


def test_a_message_to_the_manager_is_shown_as_sent_and_then_as_read(desk: Bench) -> None:
    assert desk.presenter.asides.send("  打印机卡纸 ")
    desk.settle()
    (line,) = desk.state.messages
    assert (line.text, line.who.zh, line.own, line.seen, line.unread) == (
        "打印机卡纸",
        "发给值班长",
        True,
        False,
        False,
    )


def test_a_message_stands_unread_until_the_clerk_has_seen_it(desk: Bench) -> None:
    store, counter = desk.running.store, desk.presenter.facts.counter_id
    send_message(store, BOSS, MessageTo.COUNTER, "请协助C队列", new_command(), counter)
    send_message(store, BOSS, MessageTo.EVERYONE, "四点开会", new_command())
    desk.settle()
    assert [line.text for line in desk.state.unread] == ["四点开会", "请协助C队列"]
    assert desk.state.unread[0].who.zh == "值班长"
    desk.presenter.asides.read(desk.state.unread[0].message_id)
    desk.settle()
    assert [line.text for line in desk.state.unread] == ["请协助C队列"]
    assert len(desk.state.messages) == 2


def test_what_goes_to_another_counter_is_not_shown_here(desk: Bench) -> None:
    other = next(c.id for c in desk.running.hall.counters if c.id != desk.presenter.facts.counter_id)
    send_message(desk.running.store, BOSS, MessageTo.COUNTER, "不是给您的", new_command(), other)
    desk.settle()
    assert desk.state.messages == ()


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_is_not_sent(desk: Bench, text: str) -> None:
    assert not desk.presenter.asides.send(text)
    desk.settle()
    assert desk.happened(MessageSent) == 0


def test_a_message_that_is_too_long_is_cut_where_the_field_ends(desk: Bench) -> None:
    assert desk.presenter.asides.send("长" * (MESSAGE_MAX + 5))
    desk.settle()
    assert len(desk.state.messages[0].text) == MESSAGE_MAX


def test_a_call_for_help_is_sent_again_while_the_database_is_away(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.away(monkeypatch):
        desk.presenter.asides.call(AlertKind.MANAGER_CALLED)
        desk.settle()
        assert "正在重发" in desk.state.status.text.zh
    desk.retry()
    assert desk.happened(AlertRaised) == 1


def test_an_emergency_is_not_given_up_before_minutes_have_passed(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.away(monkeypatch):
        desk.presenter.asides.call(AlertKind.EMERGENCY)
        desk.settle()
        for _ in range(20):
            desk.retry_once()
    desk.retry()
    assert [alert.kind for alert in desk.view.alerts] == [AlertKind.EMERGENCY]
    assert desk.happened(AlertRaised) == 1


def test_a_message_that_has_left_its_field_is_not_lost_in_seconds(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.away(monkeypatch):
        assert desk.presenter.asides.send("材料有疑问")
        desk.settle()
        for _ in range(20):
            desk.retry_once()
    desk.retry()
    assert desk.happened(MessageSent) == 1
    assert desk.state.status.text.zh == "消息已发给值班长。"


def test_nothing_is_said_to_be_on_its_way_any_more_when_it_has_come(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_message(desk.running.store, BOSS, MessageTo.EVERYONE, "四点开会", new_command())
    desk.settle()
    with desk.away(monkeypatch):
        desk.presenter.asides.read(desk.state.unread[0].message_id)
        desk.settle()
        assert "正在重发" in desk.state.status.text.zh
    desk.retry()
    assert desk.state.unread == ()
    assert desk.state.status.kind is StatusKind.QUIET
