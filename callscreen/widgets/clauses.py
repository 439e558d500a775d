"""A Chinese sentence broken into lines where it pauses, since no space tells where its words end."""

import re

from callscreen.widgets.lines import broken
from callscreen.widgets.painting import text_width
from shared.domain.place_kind import PlaceKind

_CLAUSE = re.compile(r"[^，。；：！？、]*[，。；：！？、”）》]*")
_HAN = re.compile(r"[\u3400-\u9fff]")
FULL_FROM = 0.4
"""Width of a line beside the room, from which the next clause begins another rather than being torn."""
NARROWER = 0.975
_BEHIND = "|".join(sorted((kind.behind_zh for kind in PlaceKind), key=len, reverse=True))
_PLACE = re.compile(rf"[A-Z]?\d+ ?(?:{_BEHIND}|号)")
"""A number with what is counted by it, such as 5 号窗口; it stands in one line."""


def broken_at_pauses(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    """Return a text in lines: Chinese clause by clause, and one too long in lines of about the same length."""
    if not _HAN.search(text):
        return broken(text, width, px, bold)
    lines, line = [], ""
    for clause in _CLAUSE.findall(text):
        if text_width((line + clause).strip(), px, bold) <= width:
            line += clause
            continue
        if text_width(line, px, bold) >= FULL_FROM * width:
            lines.append(line.strip())
            line = ""
        *torn, line = _even(line + clause, width, px, bold)
        lines.extend(torn)
    return (*lines, line.strip()) if line.strip() else tuple(lines)


def _even(text: str, width: float, px: int, bold: bool) -> tuple[str, ...]:
    lines = broken(text, width, px, bold, _PLACE)
    narrower = width * NARROWER
    while len(tried := broken(text, narrower, px, bold, _PLACE)) == len(lines) > 1 and _fits(tried, narrower, px, bold):
        lines, narrower = tried, narrower * NARROWER
    return lines


def _fits(lines: tuple[str, ...], width: float, px: int, bold: bool) -> bool:
    return all(text_width(line, px, bold) <= width for line in lines)
