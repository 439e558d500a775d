"""Looking through the papers that a citizen has brought: there, missing, or accepted to follow later (容缺受理)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from shared.actions.at_counter import asking_at_counter, ticket_in_hand
from shared.db import tickets
from shared.db.change import Change
from shared.db.store import Store
from shared.domain import lifecycle, refusals
from shared.domain.actor import Actor
from shared.domain.events import MaterialsChecked
from shared.domain.hall import Service
from shared.domain.ids import CommandId
from shared.domain.material_check import Checked, CheckedMaterial, MaterialState
from shared.domain.problem import Refused
from shared.domain.seen import Seen
from shared.domain.working_days import after_working_days


def check_materials(
    store: Store, by: Actor, checked: Sequence[CheckedMaterial], command: CommandId, seen: Seen | None = None
) -> Checked:
    """Keep a clerk's ticks of the present service, all of them at once; return them as kept.

    A deferred material without a due date gets the one that its catalogue entry tells, in working days from today.
    They are `AtCounter.materials`, and are still known when the ticket comes back for the same service.

    Raises:
        Refused: the ticket is not being served, the service asks for no such material or not to be deferred, or a
            due date is past.
    """

    def decide(change: Change) -> Checked:
        shift, found = ticket_in_hand(change, by, seen)
        lifecycle.may_check_materials(found)
        assert found.visit_id is not None
        service = change.hall.service(found.service_id)
        kept = tuple({one.name: _kept(service, one, change.business_day) for one in checked}.values())
        tickets.keep_materials(change, found, kept)
        change.record(
            MaterialsChecked(found.id, found.number, found.visit_id, shift.counter_id, found.service_id, kept)
        )
        return kept

    return store.change(by, command, Checked, decide, asking_at_counter(store, by))


def _kept(service: Service, told: CheckedMaterial, today: date) -> CheckedMaterial:
    known = next((m for m in service.materials if m.name.zh == told.name), None)
    if known is None:
        raise Refused(refusals.NO_SUCH_MATERIAL.fill(service=service.name, material=told.name))
    if told.state is not MaterialState.DEFERRED:
        return replace(told, due=None)
    if known.deferrable_days is None:
        raise Refused(refusals.NOT_DEFERRABLE.fill(material=known.name))
    due = told.due or after_working_days(today, known.deferrable_days)
    if due < today:
        raise Refused(refusals.DUE_IS_PAST.fill(material=known.name))
    return replace(told, due=due)
