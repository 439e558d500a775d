"""What the LED board over the window shows, kept in step with the counter; a text is sent only when it changes."""

from collections.abc import Callable

from counter_terminal import texts
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
        return _called(counter.ticket, number)
    if counter.state is CounterState.PAUSED:
        return BoardText((texts.BOARD_COUNTER.format(number=number), texts.BOARD_PAUSED), Colour.YELLOW)
    if counter.ticket is not None:
        return BoardText((counter.ticket.number, texts.BOARD_SERVING.format(number=number)), Colour.GREEN)
    if counter.state is CounterState.CLOSED or counter.clerk_id is None:
        return BoardText((texts.BOARD_COUNTER.format(number=number), texts.BOARD_CLOSED))
    name = hall.clerk(counter.clerk_id).name.zh
    on_duty = texts.BOARD_ON_DUTY.format(name=name)
    return BoardText((texts.BOARD_COUNTER.format(number=number), on_duty), Colour.GREEN)


def _called(ticket: AtCounter, number: int) -> BoardText:
    return BoardText((ticket.number, texts.BOARD_COME.format(number=number)), Colour.RED, blink=True)


class BoardLink:
    def __init__(self, show: Callable[[BoardText], None]) -> None:
        """`show` must not block."""
        self._show = show
        self._shown: BoardText | None = None

    def follow(self, counter: CounterView, hall: Hall) -> None:
        text = board_text(counter, hall)
        if text != self._shown:
            self._shown = text
            self._show(text)
