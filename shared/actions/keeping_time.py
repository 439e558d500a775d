"""What happens by itself when its time has come: any program of the hall may see to it, and only the first does."""

from collections import Counter

from shared.actions.alerts import clear_all
from shared.actions.checking_in import miss
from shared.actions.missing import give_up
from shared.actions.moving import resume
from shared.actions.serving import begin_service
from shared.db import alerts, appointments, upkeep
from shared.db.change import Change
from shared.db.store import Store
from shared.domain.actor import Actor
from shared.domain.cancel_reasons import DAY_OVER, OVER
from shared.domain.events import DayClosed
from shared.domain.ticket import Ticket, TicketState


def anything_due(store: Store) -> bool:
    """Tell, at little cost, whether `keep_time` would find something to do."""
    return store.read(lambda c: upkeep.anything_due(c, store.hall_id, store.now(), store.today(c)))


def keep_time(store: Store, by: Actor) -> int:
    """Start called tickets, bring held ones back, end the right of missed ones, and close the days that are over.

    Appointments that nobody came for are missed, and alerts of a day that is over are cleared. Return how many
    tickets, appointments and alerts moved; so many at a time that nobody waits long. Tickets of an earlier day that
    are in hand at a counter stay there.
    """

    def decide(change: Change) -> int:
        moved = [_move(change, found) for found in upkeep.due(change)]
        moved += [give_up(change, found, DAY_OVER) for found in upkeep.of_days_over(change)]
        over = [
            t.business_day for t in moved if t.state is TicketState.ABANDONED and t.business_day != change.business_day
        ]
        if over:
            change.record(*(DayClosed(day, n) for day, n in Counter(over).items()))
        nobody_came = appointments.overdue(change)
        for booked in nobody_came:
            miss(change, booked)
        unanswered = alerts.of_days_over(change)
        clear_all(change, unanswered)
        return len(moved) + len(nobody_came) + len(unanswered)

    return store.change(by, None, int, decide)


def forget_old_answers(store: Store, by: Actor) -> None:
    """Forget the answers to commands that nobody sends again."""
    store.change(by, None, None, upkeep.forget_old_answers)


def _move(change: Change, found: Ticket) -> Ticket:
    match found.state:
        case TicketState.CALLED:
            assert found.counter_id is not None
            assert found.clerk_id is not None
            return begin_service(change, found, found.counter_id, found.clerk_id, by_itself=True)
        case TicketState.HELD if found.business_day == change.business_day:
            return resume(change, found)
        case _:
            return give_up(change, found, OVER if found.business_day == change.business_day else DAY_OVER)
