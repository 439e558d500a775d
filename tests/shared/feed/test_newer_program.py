"""A program that was not updated with the others says so, rather than standing still."""

import time
from collections.abc import Sequence

import pytest
from sqlalchemy import event as sa_event
from sqlalchemy import insert, select, update

from shared.db.journal_tables import event, journal
from shared.domain.link import LinkState
from shared.domain.view import HallView
from shared.feed.follower import Follower
from tests.factories import RunningHall


def write_an_entry_of_tomorrow(running: RunningHall) -> None:
    with running.store.engine.connect().execution_options(change=True) as connection, connection.begin():
        last = connection.execute(select(event).order_by(event.c.seq.desc()).limit(1)).mappings().one()
        connection.execute(insert(event), dict(last) | {"seq": last["seq"] + 1, "kind": "TicketSplit"})
        connection.execute(update(journal).values(seq=last["seq"] + 1))


def wait_for(seen: Sequence[object], count: int) -> None:
    deadline = time.monotonic() + 20
    while len(seen) < count:
        assert time.monotonic() < deadline, "waited 20 s in vain"
        time.sleep(0.005)


@pytest.mark.parametrize("ready_url", ["sqlite"], indirect=True)
def test_an_entry_of_a_newer_program_is_told_once_as_a_loss(running: RunningHall) -> None:
    views, links = list[HallView](), list[LinkState]()
    follower = Follower(running.store, lambda view, _: views.append(view), links.append, lambda _: None)
    follower.start()
    wait_for(views, 1)
    write_an_entry_of_tomorrow(running)
    wait_for(links, 1)
    looks = list[object]()
    sa_event.listen(running.store.engine, "checkout", lambda *_: looks.append(_))
    wait_for(looks, 6)
    follower.stop()
    assert [link.why for link in links] == [
        'The journal tells of "TicketSplit", which this program does not know. Update it on this machine.'
    ]
    assert views[-1].cursor == 1
