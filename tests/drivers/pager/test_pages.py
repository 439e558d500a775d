"""What waits for a pager: in order, once, bounded, and no longer than it counts."""

import logging

import pytest

from drivers.board.text import BoardText
from drivers.pager.pages import MOST_WAITING, STALE_AFTER_S, Pages


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0


def text(number: int) -> BoardText:
    return BoardText((f"A{number:03}", "5"))


def taken(pages: Pages) -> list[BoardText]:
    """Take out all that is still worth sending."""
    texts = []
    while (page := pages.next()) is not None:
        texts.append(page.text)
        pages.sent(page)
    return texts


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pages(clock: Clock) -> Pages:
    return Pages("template+sim:", lambda: clock.seconds)


def test_texts_leave_in_the_order_they_came_each_once(pages: Pages) -> None:
    for number in (1, 2, 3, 1):
        pages.put(text(number))
    assert taken(pages) == [text(1), text(2), text(3), text(1)]
    assert pages.next() is None


def test_a_text_waits_until_it_is_known_to_be_sent(pages: Pages) -> None:
    pages.put(text(1))
    assert pages.next() is pages.next() is not None


@pytest.mark.allow_warnings("too many texts wait")
def test_of_too_many_the_oldest_are_left_out_with_a_line_in_the_log(
    pages: Pages, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        for number in range(MOST_WAITING + 1):
            pages.put(text(number))
    assert [record.getMessage() for record in caplog.records] == [
        "Pager (template+sim:): too many texts wait, the oldest is left out: A000 5."
    ]
    assert taken(pages) == [text(number) for number in range(1, MOST_WAITING + 1)]


@pytest.mark.parametrize(
    ("age_s", "waits_s", "worth_it"),
    [(0.0, STALE_AFTER_S, True), (0.0, STALE_AFTER_S + 1, False), (40.0, 5.0, True), (40.0, 6.0, False)],
)
def test_an_old_call_is_not_sent_any_more(
    pages: Pages, clock: Clock, age_s: float, waits_s: float, worth_it: bool
) -> None:
    pages.put(text(1), age_s)
    clock.seconds += waits_s
    pages.put(text(2))
    assert taken(pages) == ([text(1), text(2)] if worth_it else [text(2)])


def test_a_text_that_was_left_out_while_it_was_sent_takes_no_other_with_it(pages: Pages) -> None:
    pages.put(text(1))
    page = pages.next()
    assert page is not None
    pages.sent(page)
    pages.put(text(2))
    pages.sent(page)
    assert taken(pages) == [text(2)]
