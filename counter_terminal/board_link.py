"""What the LED board over the window shows, kept in step with the counter; a text is sent only when it changes."""

from collections.abc import Callable
from dataclasses import replace

from counter_terminal import texts
from drivers.board.news import OnlyNews
from drivers.board.text import BoardText, Colour
from shared.domain.hall import Hall
from shared.domain.view import AtCounter, CounterState, CounterView


def board_text(counter: CounterView, hall: Hall) -> BoardText:
    """Return the board's text for a counter.

    A number that is called stands above all, because its citizen is on the way; then a pause, then the visit; an open
    counter without a ticket shows its number and who is on duty, a closed one that it takes nobody.
    """
    number = hall.counter(counter.counter_id).number
    if counter.ticket is not None and not counter.ticket.serving:
        return replace(_with_ticket(counter.ticket, number, texts.BOARD_COME), colour=Colour.RED, blink=True)
    if counter.state is CounterState.PAUSED:
        paused = _without_ticket(number, texts.BOARD_PAUSED, texts.BOARD_SHORT_SHUT, texts.BOARD_LATIN_PAUSED)
        return replace(paused, colour=Colour.YELLOW)
    if counter.ticket is not None:
        return replace(_with_ticket(counter.ticket, number, texts.BOARD_SERVING), colour=Colour.GREEN)
    if counter.state is CounterState.CLOSED or counter.clerk_id is None:
        return _without_ticket(number, texts.BOARD_CLOSED, texts.BOARD_SHORT_SHUT, texts.BOARD_LATIN_CLOSED)
    name = hall.clerk(counter.clerk_id).name.zh
    on_duty = _without_ticket(number, texts.BOARD_ON_DUTY.format(name=name), name, texts.BOARD_LATIN_OPEN)
    return replace(on_duty, colour=Colour.GREEN)


def _with_ticket(ticket: AtCounter, number: int, way: str) -> BoardText:
    short, latin = texts.BOARD_SHORT_COUNTER.format(number=number), texts.BOARD_LATIN_COUNTER.format(number=number)
    return BoardText(
        (ticket.number, way.format(number=number)), short=(ticket.number, short), latin=(ticket.number, latin)
    )


def _without_ticket(number: int, state: str, short: str, latin: str) -> BoardText:
    return BoardText(
        (texts.BOARD_COUNTER.format(number=number), state),
        short=(texts.BOARD_SHORT_COUNTER.format(number=number), short),
        latin=(texts.BOARD_LATIN_COUNTER.format(number=number), latin),
    )


class BoardLink:
    def __init__(self, show: Callable[[BoardText], None]) -> None:
        """`show` must not block."""
        self._news = OnlyNews(show)

    def follow(self, counter: CounterView, hall: Hall) -> None:
        self._news.show(board_text(counter, hall))
