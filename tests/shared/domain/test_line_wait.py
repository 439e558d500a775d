"""Only counters whose clerk may serve a queue shorten its wait."""

from dataclasses import replace

from shared.domain.hall import Clerk, Counter, Hall, Queue, Role
from shared.domain.ids import ClerkId, CounterId, QueueId
from shared.domain.line_wait import Load, counters_at_work, is_staffed, line_wait
from shared.domain.words import NOTHING
from tests.shared.domain.open_halls import a_service, an_open_hall

A, B = QueueId(1), QueueId(2)
ONE, TWO = CounterId(1), CounterId(2)
EVERYTHING, ONLY_B = ClerkId(1), ClerkId(2)


def hall() -> Hall:
    return replace(
        an_open_hall(),
        queues=tuple(Queue(id_, letter, NOTHING, NOTHING) for id_, letter in ((A, "A"), (B, "B"))),
        counters=tuple(Counter(id_, int(id_), (A, B)) for id_ in (ONE, TWO)),
        clerks=(
            Clerk(EVERYTHING, "001", NOTHING, Role.CLERK),
            Clerk(ONLY_B, "002", NOTHING, Role.CLERK, skills=(B,)),
        ),
        services=(a_service(),),
    )


def test_a_counter_whose_clerk_may_not_serve_a_queue_does_not_work_for_it() -> None:
    load = Load({A: 4, B: 0}, {ONE: False, TWO: False}, {ONE: EVERYTHING, TWO: ONLY_B})
    assert [c.id for c in counters_at_work(hall(), A, load)] == [ONE]
    assert [c.id for c in counters_at_work(hall(), B, load)] == [ONE, TWO]
    alone = replace(load, open_counters={ONE: False})
    assert line_wait(hall(), A, 4, load, {}) == line_wait(hall(), A, 4, alone, {})
    assert not is_staffed(hall(), A, replace(load, open_counters={TWO: False}))


def test_a_clerk_of_a_catalogue_not_read_yet_counts_for_all() -> None:
    assert is_staffed(hall(), A, Load({}, {ONE: False}, {ONE: ClerkId(9)}))
    assert is_staffed(hall(), A, Load({}, {ONE: False}))
