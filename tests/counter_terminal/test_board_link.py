"""What stands over the window in every state of the counter."""

from dataclasses import replace

import pytest

from counter_terminal.board_link import BoardLink, board_text
from drivers.board.text import BoardText
from shared.domain.place_kind import PlaceKind
from shared.domain.view import CounterState, CounterView
from tests.counter_terminal.test_steps import CALLED, SERVING
from tests.factories import RunningHall


def counter(running: RunningHall, **changes: object) -> CounterView:
    clerk = running.hall.clerks[0].id
    made = CounterView(running.counter(1).id, CounterState.OPEN, clerk)
    return replace(made, **changes)  # type: ignore[arg-type]


def lines(running: RunningHall, **changes: object) -> tuple[str, ...]:
    return board_text(counter(running, **changes), running.hall).lines


def test_a_call_shows_the_number_and_the_way(running: RunningHall) -> None:
    assert lines(running, ticket=CALLED) == ("A032", "请到1号窗口")


def test_a_called_number_blinks_until_its_visit_starts(running: RunningHall) -> None:
    assert board_text(counter(running, ticket=CALLED), running.hall).blink
    assert not board_text(counter(running, ticket=SERVING), running.hall).blink


def test_a_visit_keeps_its_number_up(running: RunningHall) -> None:
    assert lines(running, ticket=SERVING) == ("A032", "1号窗口办理中")


def test_a_free_counter_shows_who_is_on_duty(running: RunningHall) -> None:
    assert lines(running) == ("1号窗口", "王1 值班")


def test_a_paused_counter_says_so(running: RunningHall) -> None:
    assert lines(running, state=CounterState.PAUSED) == ("1号窗口", "暂停服务")
    assert lines(running, state=CounterState.PAUSED, ticket=SERVING) == ("1号窗口", "暂停服务")


def test_a_citizen_on_the_way_finds_the_number_even_at_a_paused_counter(running: RunningHall) -> None:
    assert lines(running, state=CounterState.PAUSED, ticket=CALLED)[0] == "A032"


def test_a_closed_counter_takes_nobody(running: RunningHall) -> None:
    assert lines(running, state=CounterState.CLOSED, clerk_id=None) == ("1号窗口", "暂停受理")


def test_every_text_has_a_short_form_and_one_in_latin_letters(running: RunningHall) -> None:
    called = board_text(counter(running, ticket=CALLED), running.hall)
    assert (called.short, called.latin) == (("A032", "1号"), ("A032", "WINDOW 1"))
    free = board_text(counter(running), running.hall)
    assert (free.short, free.latin) == (("1号", "王1"), ("WINDOW 1", "OPEN"))
    paused = board_text(counter(running, state=CounterState.PAUSED), running.hall)
    assert (paused.short, paused.latin) == (("1号", "暂停"), ("WINDOW 1", "PAUSED"))
    closed = board_text(counter(running, state=CounterState.CLOSED), running.hall)
    assert (closed.short, closed.latin) == (("1号", "暂停"), ("WINDOW 1", "CLOSED"))


def test_a_text_is_sent_only_when_it_changes(running: RunningHall) -> None:
    sent: list[BoardText] = []
    link = BoardLink(sent.append)
    for ticket in (CALLED, replace(CALLED, recalls=1), SERVING, SERVING):
        link.follow(counter(running, ticket=ticket), running.hall)
    assert [text.lines[1] for text in sent] == ["请到1号窗口", "1号窗口办理中"]


@pytest.mark.parametrize(
    ("kind", "name", "latin"),
    [
        (PlaceKind.ROOM, "1诊室", "ROOM 1"),
        (PlaceKind.COUNTER, "1号柜台", "COUNTER 1"),
        (PlaceKind.DESK, "1号台", "DESK 1"),
    ],
)
def test_a_board_says_what_it_hangs_over(running: RunningHall, kind: PlaceKind, name: str, latin: str) -> None:
    first, *others = running.hall.counters
    hall = replace(running.hall, counters=(replace(first, kind=kind), *others))
    called, free = (board_text(counter(running, **more), hall) for more in ({"ticket": CALLED}, {}))
    assert (called.lines[1], called.latin) == (f"请到{name}", ("A032", latin))
    assert free.lines[0] == name
