"""The figures of the engine as a short table for people."""

from benchmarks.engine.measure import EngineFigures
from benchmarks.engine.plan import Plan
from benchmarks.engine.reckoning import Faults, PhaseFigures
from benchmarks.figures import Times

_HEAD = ("", "each second", "alone", "p50 ms", "p95 ms", "p99 ms", "max ms", "each program")
_WIDTHS = (8, 12, 9, 9, 9, 9, 9, 14)


def told(found: EngineFigures) -> str:
    """Return the figures of a measurement in some lines."""
    lines = [f"{found.database}: {_setting(found.plan)}", _machine(found), _row(*_HEAD)]
    for name, phase in found.phases.items():
        lines.append(_phase(name, phase))
        if name == "visit":
            lines.extend(_step(step, taken) for step, taken in phase.steps.items())
    lines.append("alone: as if each program had begun the next one at once, without pause or putting tickets away")
    lines.extend(f"{name}: {_faults(phase)}" for name, phase in found.phases.items())
    lines.append(f"journal: whole, {found.journal_events} events")
    return "\n".join(lines)


def _setting(plan: Plan) -> str:
    halls = f"{plan.halls} halls, each with" if plan.halls > 1 else "1 hall with"
    pause = f"pauses of {plan.pause_s:g} s" if plan.pause_s else "no pause"
    return (
        f"{plan.clients} kiosks and {plan.counters} counters at once, {plan.seconds:g} s a phase, {pause}; "
        f"{halls} {plan.history} finished before and {plan.waiting} waiting"
    )


def _machine(found: EngineFigures) -> str:
    load = "" if found.load is None else f", {found.load:g} programs at work in the minute before"
    return f"{found.cores} cores{load}"


def _phase(name: str, phase: PhaseFigures) -> str:
    pace = phase.pace
    share = f"{pace.least}–{pace.most}"
    return _row(name, f"{pace.per_second:g}", f"{pace.per_second_alone:g}", *_times(pace.times), share)


def _step(step: str, taken: Times) -> str:
    return _row(f"  {step}", "", "", *_times(taken), "")


def _times(taken: Times) -> tuple[str, ...]:
    return f"{taken.p50_ms:g}", f"{taken.p95_ms:g}", f"{taken.p99_ms:g}", f"{taken.max_ms:g}"


def _row(name: str, *cells: str) -> str:
    return (name.ljust(_WIDTHS[0]) + "".join(c.rjust(w) for c, w in zip(cells, _WIDTHS[1:], strict=True))).rstrip()


def _faults(phase: PhaseFigures) -> str:
    faults: Faults = phase.faults
    killed = f", {phase.kills} programs killed" if phase.kills else ""
    first = f" ({faults.first_error})" if faults.first_error else ""
    return (
        f"{faults.given_twice} numbers given twice, {faults.called_twice} tickets called twice, "
        f"{faults.answers_lost} answers lost; {phase.events} events read, {faults.events_lost} lost, "
        f"{faults.events_reordered} out of order; {faults.errors} errors{first}{killed}"
    )
