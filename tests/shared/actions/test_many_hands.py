"""Eight programs at once, and programs that die at any moment: no number twice, no call twice, no gap."""

import random

from shared.domain.events import Recorded, TicketCalled, TicketIssued
from tests.factories import a_catalogue, a_hall
from tests.forked import FORKED
from tests.shared.actions import whole
from tests.shared.actions.crowd import Crowd, busy_hall, let_loose
from tests.shared.actions.hands import serve_rounds

HANDS = range(1, 9)
ROUNDS = 25
BIG = a_catalogue(counters=dict.fromkeys(HANDS, "AB"), clerks=len(HANDS))


def numbers(told: list[Recorded], kind: type[TicketIssued | TicketCalled]) -> list[str]:
    found = [e.event.number for e in told if isinstance(e.event, kind)]
    assert len(set(found)) == len(found)
    return sorted(found)


def test_eight_programs_at_once_give_and_call_each_number_once(ready_url: str) -> None:
    running = a_hall(ready_url, catalogue=BIG)
    together, answers = FORKED.Barrier(len(HANDS)), FORKED.SimpleQueue()
    hands = [
        FORKED.Process(target=serve_rounds, args=(ready_url, counter, ROUNDS, together, answers), daemon=True)
        for counter in HANDS
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert [hand.exitcode for hand in hands] == [0] * len(HANDS)
    done = [answers.get() for _ in HANDS]
    told = whole.check(running.store)
    all_numbers = sorted(f"{letter}{n:03d}" for letter in "AB" for n in range(1, len(HANDS) * ROUNDS // 2 + 1))
    assert sorted(n for d in done for n in d.issued) == numbers(told, TicketIssued) == all_numbers
    assert sorted(n for d in done for n in d.called) == numbers(told, TicketCalled) == all_numbers
    running.store.close()


def test_programs_that_do_anything_and_are_killed_at_any_moment_leave_a_whole_hall(ready_url: str) -> None:
    crowd = Crowd(hands=4, actions=60, kills=12, seed=random.getrandbits(32))
    running = busy_hall(ready_url, crowd)
    told = let_loose(running, ready_url, crowd)
    assert told.kills > 0
    running.store.close()
