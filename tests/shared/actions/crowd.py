"""Many hands at once in one hall, doing anything, each process killed at any moment: in a test small, by hand big.

.venv/bin/python -m tests.shared.actions.crowd postgresql --hands 8 --actions 2000 --kills 100
"""

import random
import tempfile
import time
from collections import Counter as Tally
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import typer

from deploy.rig.postgres import PostgresServer
from shared.domain.events import Recorded
from tests.factories import RunningHall, a_catalogue, a_hall, with_tables
from tests.forked import FORKED
from tests.shared.actions import whole
from tests.shared.actions.anyhow import do_anything


@dataclass(frozen=True)
class Crowd:
    hands: int
    actions: int
    """How many each does, refused ones included."""
    kills: int
    seed: int


@dataclass(frozen=True)
class Told:
    """What came of it."""

    seconds: float
    actions: int
    refused: int
    kills: int
    journal: list[Recorded]


def busy_hall(url: str, crowd: Crowd) -> RunningHall:
    """Set up a hall where time does much by itself."""
    numbers = range(1, crowd.hands + 1)
    catalogue = a_catalogue(queues="ABC", counters=dict.fromkeys(numbers, "ABC"), clerks=crowd.hands)
    rules = replace(catalogue.rules, auto_start_s=1, parked_for_s=2, parked_for_calls=30, return_after=2)
    return a_hall(url, catalogue=replace(catalogue, rules=rules))


def let_loose(running: RunningHall, url: str, crowd: Crowd) -> Told:
    """Let the hands act and kill some until all is done; then look at the whole hall."""
    left: Any = FORKED.Array("i", [crowd.actions] * crowd.hands, lock=False)
    refused: Any = FORKED.Array("i", crowd.hands, lock=False)
    chance = random.Random(crowd.seed)

    def a_hand(counter: int) -> BaseProcess:
        hand = FORKED.Process(
            target=do_anything, args=(url, counter, chance.getrandbits(32), left, refused), daemon=True
        )
        hand.start()
        return hand

    began = time.monotonic()
    hands = {counter: a_hand(counter) for counter in range(1, crowd.hands + 1)}
    moments = sorted(chance.sample(range(sum(left)), crowd.kills), reverse=True)
    killed = 0
    for moment in moments:
        _wait_until(partial(_has_come, left, moment), hands)
        at_work = [counter for counter, hand in hands.items() if hand.is_alive()]
        if at_work:
            counter = chance.choice(at_work)
            hands[counter].kill()
            hands[counter].join()
            killed += 1
            hands[counter] = a_hand(counter)
    for hand in hands.values():
        hand.join()
    seconds = time.monotonic() - began
    assert [hand.exitcode for hand in hands.values()] == [0] * crowd.hands
    return Told(seconds, crowd.hands * crowd.actions, sum(refused), killed, whole.check(running.store))


def _has_come(left: Sequence[int], moment: int) -> bool:
    return sum(left) <= moment


def _wait_until(reached: Callable[[], bool], hands: Mapping[int, BaseProcess]) -> None:
    """Wait for a moment in the middle of the hands' work."""
    while not reached():
        assert all(hand.exitcode in (None, 0) for hand in hands.values()), "a hand died by itself"
        time.sleep(0.001)


@contextmanager
def _database(kind: str) -> Iterator[str]:
    if kind == "postgresql":
        with PostgresServer() as server:
            yield with_tables(server.create_database())
    else:
        with tempfile.TemporaryDirectory() as folder:
            yield with_tables(f"sqlite:///{Path(folder) / 'hall.db'}")


def main(database: str, hands: int = 8, actions: int = 2000, kills: int = 100, seed: int | None = None) -> None:
    """Let hands loose on a fresh database, "sqlite" or "postgresql", and say what came of it."""
    crowd = Crowd(hands, actions, kills, random.getrandbits(32) if seed is None else seed)
    with _database(database) as url:
        running = busy_hall(url, crowd)
        told = let_loose(running, url, crowd)
        running.store.close()
    rate = told.actions / told.seconds
    typer.echo(
        f"{crowd}: {told.actions} actions, {told.refused} refused, in {told.seconds:.1f} s ({rate:.0f} a second),"
    )
    typer.echo(f"{told.kills} processes killed, {len(told.journal)} events in the journal, and nothing wrong.")
    for kind, times in Tally(type(recorded.event).__name__ for recorded in told.journal).most_common():
        typer.echo(f"{times:8} {kind}")


if __name__ == "__main__":
    typer.run(main)
