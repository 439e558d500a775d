"""The measurement itself: call, visit and issue, one after the other, and then the whole journal."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

from benchmarks.engine import bare, crew
from benchmarks.engine.halls import prepare
from benchmarks.engine.hands import Hands
from benchmarks.engine.plan import Phase, Plan
from benchmarks.engine.reckoning import MEASURED, Pace, PhaseFigures, faults, pace, steps_of
from benchmarks.engine.recorded import record_calls
from benchmarks.engine.watcher import Watcher
from shared.catalogue.model import Catalogue
from shared.db.engine import shown
from shared.db.journal import last_seq, read_events, verify
from shared.db.store import Store, open_store
from shared.domain.events import Recorded
from shared.domain.problem import Problem

_IN_TURN = (Phase.CALL, Phase.VISIT, Phase.ISSUE)
"""Issuing comes last, since it makes the line longer."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The statements of a call, sent by bare drivers from as many programs at once, without looking at the answers."""

    pace: Pace
    ratio: float
    """The engine's calls as a part of these."""
    errors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EngineFigures:
    database: str
    plan: Plan
    cores: int | None
    load: float | None
    """Programs that wanted a core during the minute before."""
    phases: dict[str, PhaseFigures]
    journal_events: int
    """All entries of all halls, checked one against the other."""
    limit: Limit


def measure(url: str, plan: Plan, catalogue: Catalogue) -> EngineFigures:
    """Make halls like the catalogue's in the database, and measure all phases in them.

    Raises:
        Problem: the database is away or holds other halls, a program ended by itself, or a journal is not whole.
    """
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
    codes = prepare(url, plan, catalogue)
    with ExitStack() as stack:
        halls = {code: open_store(url, code) for code in codes}
        for store in halls.values():
            stack.callback(store.close)
        measured = {phase: _measure_phase(url, plan, halls, phase) for phase in _IN_TURN}
        events = sum(store.read(partial(verify, hall_id=store.hall_id)) for store in halls.values())
    limit = _measure_limit(url, plan, codes, measured[Phase.CALL])
    phases = {phase.value: measured[phase] for phase in Phase}
    return EngineFigures(shown(url), plan, os.cpu_count(), load, phases, events, limit)


def _measure_phase(url: str, plan: Plan, halls: dict[str, Store], phase: Phase) -> PhaseFigures:
    codes = _dealt(list(halls), plan.hands(phase))
    hands = [Hands(url, code, n // plan.halls + 1, phase, plan.pause_s) for n, code in enumerate(codes)]
    before = {code: store.read(partial(last_seq, hall_id=store.hall_id)) for code, store in halls.items()}
    with ExitStack() as stack:
        watchers = [stack.enter_context(Watcher(url, code)) for code in halls]
        done = crew.run(hands, plan.seconds, kill=plan.kill)
    if not any(note.step is MEASURED[phase] for own in done.notes for note in own):
        raise Problem(f"Nothing was done while measuring {phase}: {next(iter(done.errors), 'give it more seconds')}")
    told = {code: _entries(store, before[code]) for code, store in halls.items()}
    seen = [watcher.seen for watcher in watchers]
    return PhaseFigures(
        programs=len(hands),
        pace=pace(done.notes, MEASURED[phase]),
        steps=steps_of(done.notes),
        faults=faults(codes, done, told, sum(s.lost for s in seen), sum(s.reordered for s in seen)),
        events=sum(s.events for s in seen),
        kills=done.kills,
    )


def _measure_limit(url: str, plan: Plan, codes: Sequence[str], calls: PhaseFigures) -> Limit:
    dealt = _dealt(codes, plan.counters)
    recorded = record_calls(url, dealt, [n // plan.halls + 1 for n in range(plan.counters)])
    found = bare.measure(url, recorded, plan.counters, plan.seconds)
    return Limit(found.pace, found.ratio(calls.pace), found.errors)


def _dealt(codes: Sequence[str], hands: int) -> list[str]:
    """Return the hall of each pair of hands."""
    return [codes[n % len(codes)] for n in range(hands)]


def _entries(store: Store, cursor: int) -> list[Recorded]:
    told = list[Recorded]()
    while news := store.read(lambda c: read_events(c, store.hall_id, told[-1].seq if told else cursor)):
        told.extend(news)
    return told
