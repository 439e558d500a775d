"""How long the terminal's windows' thread is busy, or stands still, while its database is there and while it is not."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.counter.station import NUMBER_ON_SCREEN, somebody_comes, station
from benchmarks.starts import settle
from deploy.rig.losses import Loss, losable
from deploy.rig.postgres import PostgresServer, has_postgres
from deploy.rig.program import Program
from deploy.rig.rig import set_up
from shared.catalogue.model import Catalogue
from shared.domain.problem import Problem
from shared.qt.stalls import Stalled

THERE = "the database is there"
AWAY_S = 60.0
AGAIN_S = 1.0
"""Between two presses; quicker ones are one step."""


def measure_stalls(folder: Path, catalogue: Catalogue) -> dict[str, Stalled]:
    """Press keys and change shapes with the database there and lost in every way there is; tell the longest pieces."""
    file = f"sqlite:///{folder}/held.db"
    found = {
        THERE: _there(folder, file, catalogue),
        Loss.HELD_FILE.value: _lost(folder, Loss.HELD_FILE, file, catalogue),
    }
    if has_postgres():
        with PostgresServer() as server:
            url = server.create_database()
            found |= {
                how.value: _lost(folder, how, url, catalogue, server) for how in Loss if how is not Loss.HELD_FILE
            }
    return found


def _there(folder: Path, url: str, catalogue: Catalogue) -> Stalled:
    return _watched(folder, url, _prepared(url, catalogue), lambda: None, lambda: None)


def _lost(folder: Path, how: Loss, url: str, catalogue: Catalogue, server: PostgresServer | None = None) -> Stalled:
    hall_code = _prepared(url, catalogue)
    with losable(how, url, server) as database:
        return _watched(folder, database.url, hall_code, database.go, database.come_back)


def _prepared(url: str, catalogue: Catalogue) -> str:
    """Set the hall up, with somebody in line; return its code."""
    store = set_up(url, catalogue)
    somebody_comes(store)
    code = store.hall().code
    store.close()
    return code


def _watched(
    folder: Path, url: str, hall_code: str, go: Callable[[], object], come_back: Callable[[], object]
) -> Stalled:
    with station(folder, url, hall_code) as at:
        settle(at.program.process.pid)  # as a terminal that stands there since the morning
        at.program.stalls()
        go()
        try:
            _work(at.program)
        finally:
            come_back()
        _call_again(at.program)
        return Stalled(**_figures(at.program.stalls()))


def _work(program: Program) -> None:
    """Do what a clerk does at a terminal: press keys, open lists, and change its shape."""
    program.press_key("F9")
    for name in ("around", "back", "full", "full", "shape", "shape"):
        program.tap(name)
    program.press_key("F10")


def _call_again(program: Program) -> None:
    """Wait for the ticket in hand; where its call was refused since the database was away, press as a clerk would."""
    until = time.monotonic() + AWAY_S
    while not _in_hand(program):
        if time.monotonic() > until:
            raise Problem(f"The terminal called nobody within {AWAY_S:g} s of the database's return.")
        program.press_key("F9")
        time.sleep(AGAIN_S)


def _in_hand(program: Program) -> bool:
    return any(sign.isdigit() for sign in program.texts()[NUMBER_ON_SCREEN])


def _figures(told: dict[str, Any]) -> dict[str, Any]:
    return {name: told[name] for name in ("longest_ms", "stood_ms", "beats")}
