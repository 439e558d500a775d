"""Every event survives being written to the journal and read back."""

import json
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.db.journal import adapter, to_event
from shared.domain import events
from shared.domain.events import EVENT_KINDS, TicketCalled, TicketRecalled

ZONES = st.sampled_from([UTC, ZoneInfo("Asia/Shanghai"), ZoneInfo("Asia/Kolkata")])
TIMES = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=ZONES)


@pytest.mark.parametrize("kind", EVENT_KINDS.values(), ids=lambda kind: kind.__name__)
@settings(max_examples=15)
@given(data=st.data())
def test_every_event_comes_back_from_json_as_it_was(kind: Any, data: st.DataObject) -> None:
    times = {name: TIMES for name, told in get_type_hints(kind).items() if told is datetime}
    told = data.draw(st.builds(kind, **times))
    written = json.dumps(adapter(kind).dump_python(told, mode="json"))
    assert to_event(kind.__name__, json.loads(written)) == told


def test_every_event_of_the_module_has_its_kind() -> None:
    here = {
        name: thing
        for name, thing in vars(events).items()
        if is_dataclass(thing) and getattr(thing, "__module__", "").startswith(events.__name__)
    }
    assert here.keys() - {"Recorded"} == EVENT_KINDS.keys()


def test_kinds_fit_their_column() -> None:
    assert max(map(len, EVENT_KINDS)) <= 40


def test_events_about_a_ticket_tell_its_number() -> None:
    named = {kind: {f.name for f in fields(EVENT_KINDS[kind])} for kind in EVENT_KINDS}
    assert [kind for kind, names in named.items() if "ticket_id" in names and "number" not in names] == []


def test_a_call_that_an_older_version_wrote_calls_nobody_by_name() -> None:
    called = {
        "ticket_id": 1,
        "number": "A001",
        "queue_id": 1,
        "service_id": 1,
        "priority": "normal",
        "language": "zh",
        "issued_at": "2026-03-02T01:00:00Z",
        "counter_id": 1,
        "clerk_id": 1,
    }
    again = {"ticket_id": 1, "number": "A001", "counter_id": 1, "recalls": 1}
    old = [to_event("TicketCalled", called), to_event("TicketRecalled", again)]
    assert [event.name for event in old if isinstance(event, TicketCalled | TicketRecalled)] == ["", ""]
