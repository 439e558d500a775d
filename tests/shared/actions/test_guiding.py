"""Guides sign in without a counter, by the same PINs and pauses as clerks, and may do what guides do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from shared.actions import duty, issuing
from shared.actions.alerts import clear_alert, list_alerts, raise_alert
from shared.actions.asking import come_back
from shared.actions.guiding import sign_in_guide, sign_out_guide
from shared.actions.letting_in import SignedIn
from shared.actions.looking_up import look_up
from shared.actions.missing import no_show
from shared.domain.actor import Actor
from shared.domain.alert import AlertKind
from shared.domain.clerk import Role
from shared.domain.events import GuideSignedIn, GuideSignedOut, SignInRefused
from shared.domain.hall import NORMAL
from shared.domain.ids import ClerkId, new_command
from shared.domain.problem import Refused
from shared.domain.slip_key import SlipCode
from shared.domain.ticket import TicketState
from tests.factories import KIOSK, SHANGHAI, a_catalogue, a_hall
from tests.shared.actions.clocked import NINE_OCLOCK, Clocked
from tests.shared.actions.on_duty import PIN, clerk_of, events, gets_pin, signs_in

CLERK, GUIDE, MANAGER = 1, 3, 4
WRONG = "204918"


@contextmanager
def guided(url: str, **rules: Any) -> Iterator[Clocked]:
    """Open a hall where 003 is a guide and 004 the duty manager."""
    catalogue = a_catalogue(zone=SHANGHAI)
    roles = {"003": Role.GUIDE, "004": Role.MANAGER}
    clerks = tuple(replace(c, role=roles.get(c.number, c.role)) for c in catalogue.clerks)
    catalogue = replace(catalogue, clerks=clerks, rules=replace(catalogue.rules, **rules))
    clock = [NINE_OCLOCK]
    running = a_hall(url, lambda: clock[0], catalogue)
    try:
        yield Clocked(running, clock)
    finally:
        running.store.close()


def enters(hall: Clocked, number: int, pin: str = "") -> SignedIn:
    clerk_id = clerk_of(hall, number).id
    return sign_in_guide(hall.running.store, clerk_id, new_command(), pin=pin, terminal="tablet 1")


def refused(action: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as told:
        action()
    return str(told.value)


@pytest.mark.parametrize(("number", "role"), [(GUIDE, Role.GUIDE), (MANAGER, Role.MANAGER)])
def test_guides_and_managers_walk_without_a_counter(ready_url: str, number: int, role: Role) -> None:
    with guided(ready_url) as hall:
        clerk = clerk_of(hall, number)
        entered = enters(hall, number)
        assert entered.actor == Actor(role, f"guide 00{number}", None, clerk.id)
        assert clerk.name.zh in entered.said.zh
        assert events(hall, GuideSignedIn) == [GuideSignedIn(clerk.id, "tablet 1")]
        assert hall.view().counters_open == 0
        sign_out_guide(hall.running.store, entered.actor, new_command())
        assert events(hall, GuideSignedOut) == [GuideSignedOut(clerk.id)]


def test_clerks_are_sent_to_their_counters(ready_url: str) -> None:
    with guided(ready_url) as hall:
        assert "guides and the duty manager" in refused(lambda: enters(hall, CLERK))
        clerk = duty.sign_in(hall.running.store, clerk_of(hall, CLERK).id, hall.running.counter(1).id, new_command())
        assert "guides" in refused(lambda: sign_out_guide(hall.running.store, clerk, new_command()))
        assert events(hall, GuideSignedIn) == []


def test_somebody_unknown_is_not_let_in(ready_url: str) -> None:
    with guided(ready_url) as hall:
        assert "catalogue" in refused(lambda: sign_in_guide(hall.running.store, ClerkId(999), new_command()))


def test_a_guides_wrong_pins_cost_the_same_pauses_as_at_counters(ready_url: str) -> None:
    with guided(ready_url) as hall:
        gets_pin(hall, GUIDE)
        assert "Enter your PIN" in refused(lambda: enters(hall, GUIDE))
        assert "Try again" in refused(lambda: enters(hall, GUIDE, WRONG))
        assert "Try again" in refused(partial(signs_in, hall, GUIDE, 1, WRONG))
        assert "Wait 30 s" in refused(lambda: enters(hall, GUIDE, WRONG))
        assert "Wait 30 s" in refused(lambda: enters(hall, GUIDE, PIN))
        assert "Wait 30 s" in refused(partial(signs_in, hall, GUIDE, 1, PIN))
        hall.later(seconds=30)
        assert enters(hall, GUIDE, PIN).actor.role is Role.GUIDE
        at_counters = [(e.counter_id is not None, e.wrong) for e in events(hall, SignInRefused)]
        assert at_counters[:3] == [(False, 1), (True, 2), (False, 3)]
        assert [r for r in events(hall, GuideSignedIn) if PIN in str(r)] == []


def test_where_the_hall_wants_pins_a_guide_needs_one_too(ready_url: str) -> None:
    with guided(ready_url, pin_required=True) as hall:
        assert "no PIN yet" in refused(lambda: enters(hall, GUIDE))


def test_an_entry_told_twice_is_journaled_once(ready_url: str) -> None:
    with guided(ready_url) as hall:
        command, clerk_id = new_command(), clerk_of(hall, GUIDE).id
        first, again = (sign_in_guide(hall.running.store, clerk_id, command) for _ in range(2))
        assert first == again
        assert len(events(hall, GuideSignedIn)) == 1


def test_a_guide_helps_the_people_of_the_hall(ready_url: str) -> None:
    with guided(ready_url) as hall:
        store, guide = hall.running.store, enters(hall, GUIDE).actor
        service = hall.running.service("A")
        given = issuing.issue(store, guide, service.id, new_command(), priority="green")
        clerk = hall.running.clerk(1)
        hall.running.call(clerk)
        no_show(store, clerk, new_command())
        back = come_back(store, guide, SlipCode(given.ticket.code), new_command())
        assert (back.ticket.state, back.people_ahead) == (TicketState.WAITING, 0)
        assert len(look_up(store, guide, number=given.ticket.number).lines) == 4
        gone = issuing.cancel(store, guide, given.ticket.id, "asked for", new_command())
        assert gone.state is TicketState.ABANDONED
        assert given.ticket.priority != NORMAL
        raised = raise_alert(store, KIOSK, AlertKind.GUIDE_CALLED)
        clear_alert(store, guide, raised.id)
        assert list_alerts(store) == ()
