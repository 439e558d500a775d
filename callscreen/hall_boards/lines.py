"""What a large LED board shows of the calls on the screen, and a pager of one call: pure functions."""

from collections.abc import Iterable

from callscreen.hall_boards import texts
from callscreen.state import CallShown
from drivers.board.text import BoardText, Colour
from shared.domain.hall import Hall
from shared.domain.place_kind import PlaceKind

WAITING = BoardText((texts.WAITING,), Colour.GREEN, short=(texts.WAITING_SHORT,), latin=(texts.WAITING_LATIN,))


def hall_board_text(calls: Iterable[CallShown], hall: Hall, rows: int) -> BoardText:
    """Return the text of a board with so many lines, one for each call.

    Who is still expected stands above who has come, as on the screen, each newest first. Boards have one colour and
    blink as a whole: red and blinking while the first call is fresh, else green and still.
    """
    listed = sorted(calls, key=lambda call: (call.fresh or not call.served, call.seq), reverse=True)[:rows]
    if not listed:
        return WAITING
    kinds = {counter.number: counter.kind for counter in hall.counters}
    lines, short, latin = zip(*(_forms(call, kinds.get(call.window, PlaceKind.WINDOW)) for call in listed), strict=True)
    fresh = listed[0].fresh
    return BoardText(lines, Colour.RED if fresh else Colour.GREEN, blink=fresh, short=short, latin=latin)


def page_text(number: str, window: int, kind: PlaceKind) -> BoardText:
    """Return what a pager is sent for a call."""
    line, short, latin = _forms(CallShown(0, number, window), kind)
    return BoardText((line,), short=(short,), latin=(latin,))


def _forms(call: CallShown, kind: PlaceKind) -> tuple[str, str, str]:
    """Return a call's line, its short form, and the one in Latin letters."""
    words = {
        "ticket": call.number,
        "number": call.window,
        "place": f"{call.window}{kind.behind_zh}",
        "kind": texts.SHORT_KIND[kind],
    }
    line, short = (texts.CAME, texts.CAME_SHORT) if call.served else (texts.COME, texts.COME_SHORT)
    return line.format(**words), short.format(**words), texts.LATIN.format(**words)
