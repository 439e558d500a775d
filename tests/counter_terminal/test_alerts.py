"""Which of the hall's alerts a counter shows, and to whom."""

from dataclasses import replace

import pytest

from counter_terminal.alerts import alert_lines
from shared.actions.alerts import clear_alert, raise_alert
from shared.actions.suggestions import find_suggestion, mark_read, send_suggestion
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.hall import Role
from shared.domain.ids import new_command
from shared.domain.suggestion import Category, Draft
from tests.counter_terminal.bench import Bench
from tests.factories import KIOSK


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.CLERK, ["Counter 1"]),
        (Role.GUIDE, ["Counter 2", "Counter 1", "Kiosk 1"]),
        (Role.MANAGER, ["Counter 2", "Counter 1", "Kiosk 1"]),
    ],
)
def test_guides_and_managers_see_all_but_the_own_counters_emergency_and_a_clerk_those_of_the_own_counter(
    desk: Bench, role: Role, seen: list[str]
) -> None:
    store, here = desk.running.store, desk.presenter.facts.actor
    assert here is not None
    raise_alert(store, KIOSK, AlertKind.PAPER_OUT)
    raise_alert(store, here, AlertKind.MANAGER_CALLED)
    silent = raise_alert(store, here, AlertKind.EMERGENCY)
    raise_alert(store, desk.running.clerk(2), AlertKind.EMERGENCY)
    desk.settle()
    facts = replace(desk.presenter.facts, actor=replace(here, role=role))
    assert [line.text.en.partition(":")[0] for line in alert_lines(facts)] == seen
    clear_alert(store, here, silent.id)
    desk.settle()
    assert "Emergency" not in str(desk.state.alerts)


def test_a_chinese_view_names_the_place_in_chinese(desk: Bench) -> None:
    store, here = desk.running.store, desk.presenter.facts.actor
    assert here is not None
    raise_alert(store, Actor(Role.KIOSK, "kiosk-1"), AlertKind.PAPER_OUT)
    desk.settle()
    (line,) = alert_lines(replace(desk.presenter.facts, actor=replace(here, role=Role.GUIDE)))
    assert line.text.zh == "1 号取号机：打印机缺纸，请装纸卷并合上盖。"


def test_the_manager_alone_is_told_what_nobody_has_read_in_the_suggestion_box(desk: Bench) -> None:
    store, here = desk.running.store, desk.presenter.facts.actor
    assert here is not None
    manager = replace(here, role=Role.MANAGER)
    first, _ = (send_suggestion(store, KIOSK, Draft(Category.OTHER, "好"), new_command()) for _ in range(2))
    desk.settle()
    assert alert_lines(desk.presenter.facts) == ()
    facts = replace(desk.presenter.facts, actor=manager)
    assert [line.text.en for line in alert_lines(facts)] == ["Suggestion box: 2 not read yet."]
    found = find_suggestion(store, manager, first)
    assert found is not None
    mark_read(store, manager, found.id, None)
    desk.settle()
    facts = replace(desk.presenter.facts, actor=manager)
    assert [line.text.zh for line in alert_lines(facts)] == ["意见箱有 1 条未读。"]


def test_a_counter_sees_what_concerns_its_own_queues(desk: Bench) -> None:
    store, here = desk.running.store, desk.presenter.facts.actor
    assert here is not None
    guide = replace(here, role=Role.GUIDE, name="guide")
    for queue in desk.presenter.facts.hall.queues:
        raise_alert(store, guide, AlertKind.HELP_WANTED, place=queue.letter)
    desk.settle()
    for counter in desk.presenter.facts.hall.counters:
        facts = replace(desk.presenter.facts, counter_id=counter.id)
        letters = sorted(facts.hall.queue(each).letter for each in counter.queue_ids)
        told = [f"Queue {letter}: Many are waiting. Please help to call them." for letter in letters]
        assert sorted(line.text.en for line in alert_lines(facts)) == told
    assert alert_lines(replace(desk.presenter.facts, actor=None)) == ()
