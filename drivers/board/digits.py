"""What a display without letters shows of a text."""

import re

from drivers.board.text import BoardText, printable

A_NUMBER = re.compile(r"[A-Za-z]{0,4}[ -]?([0-9][0-9.-]*)")
WITH_ITS_WINDOW = re.compile(A_NUMBER.pattern + " [0-9]+")
"""How a Latin line tells a number and where it is called to."""
NO_NUMBER = "-"


def number_of(text: BoardText) -> str | None:
    """Return the digits of the first line that is a number ("012" of "A012"), or None when no line is one.

    A line such as "3号窗口" is none: beside numbers called, its digit would be taken for a ticket. Without any such
    line, that of a Latin line "A012 3" is taken, which calls it to its window.
    """
    for line in (*text.lines, *text.short, *text.latin):
        if found := A_NUMBER.fullmatch(printable(line).strip()):
            return found[1]
    called = (WITH_ITS_WINDOW.fullmatch(printable(line).strip()) for line in text.latin)
    return next((found[1] for found in called if found), None)


def fit_digits(line: str, places: int) -> str:
    """Return what seven segments can show of a line: digits, "-", "." and spaces; a point takes no place of its own."""
    kept = "".join(each for each in line if each in "0123456789-. ")
    while len(kept) - kept.count(".") > places:
        kept = kept[:-1]
    return kept
