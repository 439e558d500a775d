"""Which of the hall's alerts a counter shows, and to whom."""

from dataclasses import replace

import pytest

from counter_terminal.alerts import alert_lines
from shared.actions.alerts import clear_alert, raise_alert
from shared.domain.alert import AlertKind
from shared.domain.hall import Role
from tests.counter_terminal.bench import Bench
from tests.factories import KIOSK


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.CLERK, ["Counter 1"]),
        (Role.GUIDE, ["Counter 1", "Counter 1", "kiosk 1"]),
        (Role.MANAGER, ["Counter 1", "Counter 1", "kiosk 1"]),
    ],
)
def test_guides_and_managers_see_all_and_a_clerk_those_of_the_own_counter(
    desk: Bench, role: Role, seen: list[str]
) -> None:
    store, here = desk.running.store, desk.presenter.facts.actor
    assert here is not None
    raise_alert(store, KIOSK, AlertKind.PAPER_OUT, None)
    raise_alert(store, here, AlertKind.MANAGER_CALLED, None)
    silent = raise_alert(store, here, AlertKind.EMERGENCY, None)
    desk.settle()
    facts = replace(desk.presenter.facts, actor=replace(here, role=role))
    assert [line.text.en.partition(":")[0] for line in alert_lines(facts)] == seen
    clear_alert(store, here, silent.id, None)
    desk.settle()
    assert "Emergency" not in str(desk.state.alerts)
