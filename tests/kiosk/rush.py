"""A busy hour at one kiosk, as a process: a third come before the database is lost, a third while, a third after."""

from threading import Barrier

from shared.domain.demo_clock import DemoClock
from tests.kiosk.crashing import AWAY, Kiosk, Life


def rush(kiosk: Kiosk, thirds: int, clock: DemoClock, gone: Barrier, back: Barrier) -> None:
    """Take three times so many numbers and write them down as taken; the database is lost and found at the barriers."""
    life = Life(kiosk, 0, clock)
    taken = [life.take() for _ in range(thirds)]
    gone.wait(60)
    gone.wait(60)
    taken.append(life.take())  # the first to meet the loss; then the feed would tell of it
    life.presenter.link_seen(AWAY)
    taken += [life.take() for _ in range(thirds - 1)]
    back.wait(60)
    back.wait(60)
    life.find_database()
    taken += [life.take() for _ in range(thirds)]
    kiosk.seen.write_text(" ".join(taken))
    life.numbers.journal.close()
    life.store.close()
