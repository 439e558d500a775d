"""The figures of a counter terminal as lines for people."""

from benchmarks.counter.measure import Found
from benchmarks.figures import shown


def told(found: Found) -> str:
    """Return the figures, and which aims are missed."""
    keypad, keyboard, starts = found.presses.keypad, found.presses.keyboard, found.starts
    lines = [
        f"{found.database}, {keypad.board.count} calls by keypad, {keyboard.board.count} by keyboard",
        f"keypad → board's line:  {shown(keypad.board)}",
        f"keypad → painted:       {shown(keypad.painted)}",
        f"F9 → board's line:      {shown(keyboard.board)}",
        f"F9 → painted:           {shown(keyboard.painted)}",
        f"a board's frame: {found.presses.frame_bytes} bytes",
        f"start → first window:   {shown(starts.first)}",
        f"start → usable:         {shown(starts.ready)}",
        *([f"… of processor time:     {shown(starts.worked)}"] if starts.worked is not None else []),
        f"memory: {starts.memory_mb} MB, of these {starts.own_mb} MB its own",
    ]
    if found.idle is not None:
        lines.append(f"idle: {found.idle.free:.2%} of a core, with a ticket in hand {found.idle.serving:.2%}")
    lines += [
        f"{when}: busy {one.longest_ms:g} ms, stood {one.stood_ms:g} ms at most" for when, one in found.stalls.items()
    ]
    return "\n".join([*lines, *(f"missed: {sentence}" for sentence in found.missed)])
