"""The file of a replay's tickets."""

from datetime import date

from deploy.replay.served import PlayedDay
from deploy.replay.ticket_list import ticket_list
from tests.deploy.replay.days import ZONE, served


def test_each_ticket_is_a_line_in_the_halls_time() -> None:
    text = ticket_list([PlayedDay(date(2026, 3, 2), (served(90.5, "green", "B", (3, 7)),), 1, 60)], ZONE)
    assert text.splitlines() == [
        "number,class,queue,arrived_at,called_at,finished_at,wait_s,counter,estimate_low_min,estimate_high_min",
        "B001,green,B,2026-03-02T09:00:00+08:00,2026-03-02T09:01:30.500000+08:00,2026-03-02T09:11:30.500000+08:00,"
        "90.5,1,3,7",
    ]


def test_tickets_stand_in_the_order_they_came() -> None:
    early, late = served(600), served(0)
    assert early.arrived_at == late.arrived_at
    text = ticket_list([PlayedDay(date(2026, 3, 2), (late, early), 1, 60)], ZONE)
    assert [line.split(",")[6] for line in text.splitlines()[1:]] == ["0", "600"]
