"""Eight programs at once, and programs that die at any moment: no number twice, no call twice, no gap."""

import multiprocessing
import random
import time
from functools import reduce
from multiprocessing.process import BaseProcess

from benchmarks.engine.hands import take_up
from shared.db import journal, snapshot
from shared.domain.events import Recorded, TicketCalled, TicketIssued
from shared.domain.fold import fold
from shared.domain.view import HallView
from tests.factories import RunningHall, a_catalogue, a_hall
from tests.shared.actions.hands import serve_rounds, serve_until_killed

HANDS = range(1, 9)
ROUNDS = 25
KILLED = range(1, 4)
KILLS = 6
BIG = a_catalogue(counters=dict.fromkeys(HANDS, "AB"), clerks=len(HANDS))

# One process loads the program, the others branch off from it: eight starts would take longer than the test.
processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.shared.actions.hands"])


def whole_journal(running: RunningHall) -> list[Recorded]:
    """Return all entries, after checking that the chain holds and leads to what the tables say."""
    hall_id, told = running.store.hall_id, list[Recorded]()
    while news := running.store.read(lambda c: journal.read_events(c, hall_id, len(told))):
        told.extend(news)
    assert [e.seq for e in told] == list(range(1, len(told) + 1))
    assert running.store.read(lambda c: journal.verify(c, hall_id)) == len(told)
    now = running.store.read(lambda c: snapshot.read_view(c, hall_id, running.store.today(c)))
    assert reduce(fold, told, HallView(0, now.business_day, {}, {}, (), ())) == now
    return told


def numbers(told: list[Recorded], kind: type[TicketIssued | TicketCalled]) -> list[str]:
    found = [e.event.number for e in told if isinstance(e.event, kind)]
    assert len(set(found)) == len(found)
    return sorted(found)


def test_eight_programs_at_once_give_and_call_each_number_once(ready_url: str) -> None:
    running = a_hall(ready_url, catalogue=BIG)
    together, answers = processes.Barrier(len(HANDS)), processes.SimpleQueue()
    hands = [
        processes.Process(target=serve_rounds, args=(ready_url, counter, ROUNDS, together, answers), daemon=True)
        for counter in HANDS
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert [hand.exitcode for hand in hands] == [0] * len(HANDS)
    done = [answers.get() for _ in HANDS]
    told = whole_journal(running)
    all_numbers = sorted(f"{letter}{n:03d}" for letter in "AB" for n in range(1, len(HANDS) * ROUNDS // 2 + 1))
    assert sorted(n for d in done for n in d.issued) == numbers(told, TicketIssued) == all_numbers
    assert sorted(n for d in done for n in d.called) == numbers(told, TicketCalled) == all_numbers
    running.store.close()


def test_programs_killed_at_any_moment_leave_a_whole_hall(ready_url: str) -> None:
    running = a_hall(ready_url, catalogue=BIG)
    hands = {counter: a_hand(ready_url, counter) for counter in KILLED}
    chance = random.Random()
    for _ in range(KILLS):
        wait_for_entries(running, chance.randint(1, 30))
        counter = chance.choice(list(hands))
        kill(hands[counter])
        hands[counter] = a_hand(ready_url, counter)
    for hand in hands.values():
        kill(hand)
    for counter in KILLED:
        take_up(running.store, running.clerk(counter))
    told = whole_journal(running)
    issued, called = numbers(told, TicketIssued), numbers(told, TicketCalled)
    assert set(called) <= set(issued)
    of_queue_b = [number for number in issued if number.startswith("B")]
    assert of_queue_b == [f"B{n:03d}" for n in range(1, len(of_queue_b) + 1)]
    running.store.close()


def a_hand(url: str, counter: int) -> BaseProcess:
    hand = processes.Process(target=serve_until_killed, args=(url, counter), daemon=True)
    hand.start()
    return hand


def kill(hand: BaseProcess) -> None:
    assert hand.exitcode is None, "a hand died by itself"
    hand.kill()
    hand.join()


def wait_for_entries(running: RunningHall, more: int) -> None:
    """Wait until the journal has grown, so that a kill meets programs in the middle of their work."""
    hall_id, deadline = running.store.hall_id, time.monotonic() + 30
    enough = running.store.read(lambda c: journal.last_seq(c, hall_id)) + more
    while running.store.read(lambda c: journal.last_seq(c, hall_id)) < enough:
        assert time.monotonic() < deadline, "the hands do not work"
        time.sleep(0.001)
