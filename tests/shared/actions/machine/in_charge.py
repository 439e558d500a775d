"""What the duty manager and the technician do: stop and resume numbers, end the day, and import a changed catalogue."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule

from shared.actions import closing
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.caps import NO_CAPS, Caps
from shared.domain.hall import Role
from shared.domain.ids import CommandId, ServiceId
from shared.domain.rules import Place, Policy, Rules
from shared.domain.words import Words
from tests.shared.actions.machine.days import Days
from tests.shared.actions.simple_hall.model import Model
from tests.shared.actions.simple_hall.setting import MAY_BE_DROPPED, Setting

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
LIMIT = st.sampled_from([None, None, 2, 4])
CAPS = st.builds(
    Caps,
    per_day=st.sampled_from([4, 8, 20]),
    per_slice=LIMIT,
    slice_s=st.sampled_from([1800, 3600]),
    per_person=st.sampled_from([None, 1, 2]),
)
DROPPED = st.builds(
    # Without these two counters nobody serves queue C.
    lambda some, a: some | a | ({"C"} if {"counter 2", "counter 3"} <= some else set()),
    st.frozensets(st.sampled_from(MAY_BE_DROPPED)),
    st.sampled_from([frozenset[str]()] * 3 + [frozenset({"A"})]),
)
ROLES = st.sampled_from([Role.MANAGER] * 5 + [Role.CLERK])

STOPPABLE = ["A", "B", "C", "hall"]
EVENING = 16 * 60

Stops = Callable[[Store, Actor, CommandId, ServiceId | None], None]
STOPS: dict[str, tuple[Stops, Callable[[Model, str, Role], None]]] = {
    "close": (lambda store, by, c, service_id: closing.close(store, by, REPAIR, c, service_id), Model.close),
    "no more today": (closing.no_more_today, Model.no_more_today),
    "open again": (closing.open_again, Model.open_again),
}


class InCharge(Days):
    @rule(
        action=st.sampled_from(["close", "no more today", "open again", "open again", "catalogue", "catalogue", "day"]),
        role=ROLES,
        data=st.data(),
    )
    def somebody_is_in_charge(self, action: str, role: Role, data: st.DataObject) -> None:
        match action:
            case "catalogue":
                self.take_catalogue(data)
            case "day":
                self.close_day(role)
            case _:
                stopped = [*self.here.model.closed, *self.here.model.no_more]
                likely = stopped if action == "open again" else ["C"]
                self.stop_or_resume(action, STOPPABLE[self.draw_one_of(STOPPABLE, likely, data)], role)

    def stop_or_resume(self, action: str, what: str, role: Role) -> None:
        """Give no more numbers of a service or of the hall, or give them again."""
        here, (in_hall, in_model), by = self.here, STOPS[action], Actor(role, role.value)
        service_id = here.ids.services.get(what)
        here.both(lambda c: in_hall(here.store, by, c, service_id), lambda m: in_model(m, what, role))

    def close_day(self, role: Role) -> None:
        """End the day; in the evening for good, and at other times by mistake."""
        here, by = self.here, Actor(role, role.value)
        here.both(lambda c: closing.close_day(here.store, by, c), lambda m: m.close_day(role))
        if here.now < here.model.moment(here.model.today, EVENING):
            self.stop_or_resume("open again", "hall", role)

    def take_catalogue(self, data: st.DataObject) -> None:
        """Import a catalogue with fewer or more things than the last one, and sometimes other rules or hours."""
        before = self.here.model.setting
        rules = data.draw(st.just(before.rules) | RULES, "rules")
        hours = data.draw(st.sampled_from([before.office_hours] * 4 + [True, False]), "office hours")
        # Limits count from when there were any.
        caps = before.caps if before.caps == NO_CAPS else data.draw(st.just(before.caps) | CAPS, "caps")
        self.here.take_catalogue(Setting(rules, hours, caps, data.draw(DROPPED, "dropped")))
