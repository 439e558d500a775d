"""What the duty manager and the technician do: stop and resume numbers, end the day, and import a changed catalogue."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from shared.actions import closing
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.hall import Role
from shared.domain.ids import CommandId, ServiceId
from shared.domain.rules import Place, Policy, Rules
from shared.domain.words import Words
from tests.shared.actions.machine.days import Days
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.setting import MAY_BE_DROPPED

REPAIR = Words("设备检修", "printer under repair")
RULES = st.builds(
    Rules,
    policy=st.sampled_from(Policy),
    ratio=st.integers(1, 3),
    help_after_s=st.sampled_from([0, 0, 300, 1800]),
    parked_for_s=st.sampled_from([None, 60, 1800]),
    parked_for_calls=st.sampled_from([None, 1, 3]),
    return_after=st.integers(0, 4),
    transfer_place=st.sampled_from(Place),
    auto_start_s=st.sampled_from([None, 5, 60]),
    finish_on_next=st.booleans(),
    numbers_early_s=st.sampled_from([0, 3600]),
    book_days_ahead=st.sampled_from([0, 7]),
    check_in_early_s=st.sampled_from([600, 1800, 3600]),
    check_in_late_s=st.sampled_from([0, 900]),
)
DROPPED = st.frozensets(st.sampled_from(MAY_BE_DROPPED)).map(
    lambda some: some | {"C"} if {"counter 2", "counter 3"} <= some else some  # else nobody serves queue C
)
ROLES = st.sampled_from([Role.MANAGER] * 5 + [Role.CLERK])

Stops = Callable[[Store, Actor, CommandId, ServiceId | None], None]
STOPS: dict[str, tuple[Stops, Callable[[Model, str, Role], None]]] = {
    "close": (lambda store, by, c, service_id: closing.close(store, by, REPAIR, c, service_id), Model.close),
    "no more today": (closing.no_more_today, Model.no_more_today),
    "open again": (closing.open_again, Model.open_again),
}


class InCharge(Days):
    @rule(
        action=st.sampled_from(["close", "no more today", "open again", "open again", "open again"]),
        what=st.sampled_from(["A", "B", "C", "hall", "hall"]),
        role=ROLES,
    )
    def stop_or_resume_numbers(self, action: str, what: str, role: Role) -> None:
        here, (in_hall, in_model), by = self.here, STOPS[action], Actor(role, role.value)
        service_id = here.ids.services.get(what)
        here.both(lambda c: in_hall(here.store, by, c, service_id), lambda m: in_model(m, what, role))

    @rule(role=ROLES, opens_again=st.booleans(), certain=st.sampled_from([False] * 3 + [True]))
    def close_the_day(self, role: Role, opens_again: bool, certain: bool) -> None:
        """End the day, which is seldom meant; sometimes numbers are given again after it."""
        here, by = self.here, Actor(role, role.value)
        if not certain:
            return
        here.both(lambda c: closing.close_day(here.store, by, c), lambda m: m.close_day(role))
        if opens_again:
            self.stop_or_resume_numbers("open again", "hall", role)

    @rule(dropped=DROPPED, rules=st.none() | RULES)
    def a_new_catalogue_comes(self, dropped: frozenset[str], rules: Rules | None) -> None:
        before: Any = self.here.model.setting
        self.here.take_catalogue(replace(before, dropped=dropped, rules=rules or before.rules))
