from dataclasses import replace

from callscreen.state import Work
from callscreen.window_wall import wall_shown
from shared.domain.hall import Clerk, Role
from shared.domain.ids import ClerkId, CounterId
from shared.domain.view import CounterState, CounterView
from shared.domain.words import NOTHING, Words
from tests.callscreen.halls import Journal, a_hall, a_view, called, started


def test_each_window_has_its_state_its_number_and_its_clerk() -> None:
    clerk = Clerk(ClerkId(7), "107", Words("马丽娜", "Ma Lina"), Role.CLERK)
    hall = replace(a_hall(counters=5), clerks=(clerk,))
    journal = Journal(a_view(hall, open_counters=[1, 2, 3, 4]))
    journal.add(called("A001", 1), called("B001", 2), started("B001", 2))
    paused = CounterView(CounterId(3), CounterState.PAUSED, clerk.id, "meal")
    wall = wall_shown(hall, journal.view.with_counter(paused), hall.counters)
    assert [(w.window, w.work, w.number) for w in wall] == [
        (1, Work.CALLING, "A001"),
        (2, Work.SERVING, "B001"),
        (3, Work.PAUSED, ""),
        (4, Work.FREE, ""),
        (5, Work.CLOSED, ""),
    ]
    assert (wall[2].reason.zh, wall[2].clerk.zh, wall[2].clerk_number) == ("用餐", "马丽娜", "107")
    assert (wall[4].clerk, wall[4].reason) == (NOTHING, NOTHING)
