"""What the LED board over the window shows, kept in step with the counter; a text is sent only when it changes."""

from collections.abc import Callable
from dataclasses import replace

from counter_terminal import board_texts
from counter_terminal.duty.names import duty_name
from drivers.board.news import OnlyNews
from drivers.board.text import BoardText, Colour
from shared.domain.hall import Counter, Hall
from shared.domain.view import AtCounter, CounterState, CounterView


def board_text(counter: CounterView, hall: Hall) -> BoardText:
    """Return the board's text for a counter.

    A number that is called stands above all, because its citizen is on the way; then a pause, then the visit; an open
    counter without a ticket shows its number and who is on duty, a closed one that it takes nobody.
    """
    place = hall.counter(counter.counter_id)
    if counter.ticket is not None and not counter.ticket.serving:
        return replace(_with_ticket(counter.ticket, place, board_texts.COME), colour=Colour.RED, blink=True)
    if counter.state is CounterState.PAUSED:
        paused = _without_ticket(place, board_texts.PAUSED, board_texts.SHORT_SHUT, board_texts.LATIN_PAUSED)
        return replace(paused, colour=Colour.YELLOW)
    if counter.ticket is not None:
        return replace(_with_ticket(counter.ticket, place, board_texts.SERVING), colour=Colour.GREEN)
    if counter.state is CounterState.CLOSED or counter.clerk_id is None:
        return _without_ticket(place, board_texts.CLOSED, board_texts.SHORT_SHUT, board_texts.LATIN_CLOSED)
    name = duty_name(hall, counter).zh
    on_duty = _without_ticket(place, board_texts.ON_DUTY.format(name=name), name, board_texts.LATIN_OPEN)
    return replace(on_duty, colour=Colour.GREEN)


def _with_ticket(ticket: AtCounter, place: Counter, way: str) -> BoardText:
    name, short, latin = _names(place)
    return BoardText(
        (ticket.number, way.format(place=name)), short=(ticket.number, short), latin=(ticket.number, latin)
    )


def _without_ticket(place: Counter, state: str, short: str, latin: str) -> BoardText:
    names = _names(place)
    return BoardText((names[0], state), short=(names[1], short), latin=(names[2], latin))


def _names(place: Counter) -> tuple[str, str, str]:
    """Return the place's name as it is, for narrow boards, and in Latin letters; boards have no room for spaces."""
    called = place.kind.called(place.number)
    return called.zh.replace(" ", ""), board_texts.SHORT_COUNTER.format(number=place.number), called.en.upper()


class BoardLink:
    def __init__(self, show: Callable[[BoardText], None]) -> None:
        """`show` must not block."""
        self._news = OnlyNews(show)

    def follow(self, counter: CounterView, hall: Hall) -> None:
        self._news.show(board_text(counter, hall))
