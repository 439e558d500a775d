"""The button that takes the last step back, as it stands now."""

from datetime import datetime
from math import ceil

from counter_terminal.state import Act, Control
from counter_terminal.visit import texts
from shared.domain.last_move import LastMove, may_undo_move
from shared.domain.story_words import MOVES
from shared.domain.words import Words


def undo_control(last: LastMove | None, why_not: Words | None, now: datetime) -> tuple[Control, int]:
    """Return the button and the seconds left; `why_not` refuses whatever the last move was."""
    may = may_undo_move(last, now)
    label = texts.LABELS["undo"][0]
    if why_not is not None:
        return Control(Act.UNDO, label, why_not, enabled=False), 0
    if not may.allowed or may.move is None or may.until is None:
        return Control(Act.UNDO, label, may.why_not, enabled=False), 0
    seconds = max(1, ceil((may.until - now).total_seconds()))
    told = {"move": MOVES[may.move], "number": may.number, "seconds": seconds}
    return Control(Act.UNDO, texts.UNDO_FOR.fill(**told), texts.UNDO_HINT.fill(**told), enabled=True), seconds
