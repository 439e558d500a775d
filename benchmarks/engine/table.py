"""The figures of the engine as a short table for people."""

from benchmarks.engine.measure import EngineFigures
from benchmarks.engine.plan import Plan
from benchmarks.engine.reckoning import PhaseFigures
from benchmarks.figures import Times

_HEAD = (
    "",
    "each second",
    "alone",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "max ms",
    "cpu ms",
    "each program",
    "twice",
    "lost",
    "errors",
)
_WIDTHS = (8, 12, 9, 9, 9, 9, 9, 8, 14, 7, 6, 8)


def told(found: EngineFigures) -> str:
    """Return the figures of a measurement in some lines."""
    lines = [f"{found.database}: {_setting(found.plan)}", _machine(found), _row(*_HEAD)]
    for name, phase in found.phases.items():
        lines.append(_phase(name, phase))
        if name == "visit":
            lines.extend(_step(step, taken) for step, taken in phase.steps.items())
    limit = found.limit
    rates = f"{limit.pace.per_second:g}", f"{limit.pace.per_second_alone:g}"
    lines.append(_row("bare", *rates, *_times(limit.pace.times), f"{limit.pace.cpu_ms:g}"))
    lines.append(f"bare: the statements of a call sent by the driver alone; the engine does {limit.ratio:.2f} of that")
    lines.append("alone: as if each program had begun the next one at once, without pause or putting tickets away")
    lines.append("cpu: what the program itself worked for one; the rest is the database, other programs and waiting")
    lines.extend(f"{name}: {phase.kills} programs killed" for name, phase in found.phases.items() if phase.kills)
    lines.extend(
        f"{name}: {phase.faults.first_error}" for name, phase in found.phases.items() if phase.faults.first_error
    )
    read = sum(phase.events for phase in found.phases.values())
    lines.append(f"journal: whole, {found.journal_events} events, {read} of them read by cursor while they came")
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
    pace, faults = phase.pace, phase.faults
    rates = f"{pace.per_second:g}", f"{pace.per_second_alone:g}"
    twice, lost = faults.given_twice + faults.called_twice, faults.answers_lost + faults.events_lost
    wrong = str(twice), str(lost + faults.events_reordered), str(faults.errors)
    return _row(name, *rates, *_times(pace.times), f"{pace.cpu_ms:g}", f"{pace.least}–{pace.most}", *wrong)


def _step(step: str, taken: Times) -> str:
    return _row(f"  {step}", "", "", *_times(taken))


def _times(taken: Times) -> tuple[str, ...]:
    return f"{taken.p50_ms:g}", f"{taken.p95_ms:g}", f"{taken.p99_ms:g}", f"{taken.max_ms:g}"


def _row(name: str, *cells: str) -> str:
    return name.ljust(_WIDTHS[0]) + "".join(cell.rjust(width) for cell, width in zip(cells, _WIDTHS[1:], strict=False))
