"""How the film process is started."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSize

from callscreen.film.messages import Frame, Unplayable, decode
from callscreen.film.slots import Slots, new_slots
from shared.voice.child_command import ROOT

TRIAL_LIMIT_S = 15
TRIAL_AREA = QSize(64, 36)


def film_command(film: Path, slots: Slots) -> list[str]:
    """Return program and arguments for a film from its beginning, without sound."""
    size = ("--width", str(slots.size.width()), "--height", str(slots.size.height()))
    return [sys.executable, "-m", "callscreen.film.child", str(film.absolute()), "--slots", str(slots.file), *size]


def trouble_with(film: Path) -> str | None:
    """Return why a film cannot be played, None when it can; waits for its first picture. Raises OSError."""
    slots = new_slots(TRIAL_AREA)
    command = [*film_command(film, slots), "--trial"]
    try:
        told = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=TRIAL_LIMIT_S)
    except subprocess.TimeoutExpired:
        return f"it gave no picture within {TRIAL_LIMIT_S} s"
    finally:
        slots.close()
    messages = [decode(line) for line in told.stdout.decode().splitlines()]
    if any(isinstance(message, Frame) for message in messages):
        return None
    reasons = [message.reason for message in messages if isinstance(message, Unplayable)]
    return reasons[0] if reasons else f"its decoder ended with status {told.returncode}"
