"""The lists at a counter: fresh when the hall changes, quiet while nobody looks, and what is done with a row."""

import pytest

from counter_terminal.lists.state import ListName
from shared.actions import serving
from shared.db.store import Store
from shared.domain.ids import new_command
from shared.domain.link import CONNECTED, LinkState
from shared.domain.problem import DatabaseAway
from shared.domain.words import NOTHING
from tests.counter_terminal.bench import START, Bench
from tests.counter_terminal.lists.looking import Looker


def test_waits_grow_by_the_halls_clock_between_two_readings(waiting: Looker) -> None:
    waiting.bench.time_passes(11 * 60 + 59)
    assert waiting.shown.rows[0].aside.zh == "11 分"
    waiting.bench.time_passes(1)
    assert waiting.shown.rows[0].aside.zh == "12 分"
    waiting.bench.time_passes(60 * 60)
    assert waiting.shown.rows[0].aside.en == "1 h 12 min"


def test_a_list_that_nobody_sees_asks_nothing(waiting: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[int]()
    read = Store.read

    def counting(*args: object, **more: object) -> object:
        asked.append(1)
        return read(*args, **more)  # type: ignore[arg-type]

    waiting.bench.presenter.around.lists.seen(ListName.WAITING, waiting, False)
    waiting.bench.running.issue("A")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0
    monkeypatch.setattr(Store, "read", counting)
    waiting.bench.presenter.around.lists.seen(ListName.WAITING, waiting, True)
    assert waiting.bench.jobs.drain() == 1
    assert len(asked) == 1
    assert waiting.numbers == ["A001", "A002", "A003", "A004"]


def test_only_events_that_change_a_list_read_it_again(waiting: Looker) -> None:
    held = Looker(waiting.bench, ListName.HELD)
    waiting.bench.running.issue("B")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 1
    assert held.numbers == []
    by = waiting.bench.running.clerk(2)
    waiting.bench.settle()
    waiting.bench.running.serve(by)
    waiting.bench.settle()
    serving.finish(waiting.bench.running.store, by, new_command())
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0


def test_a_search_is_forgotten_once_the_list_is_closed(waiting: Looker) -> None:
    lists = waiting.bench.presenter.around.lists
    waiting.search("A002")
    lists.seen(ListName.WAITING, waiting, False)
    lists.seen(ListName.WAITING, waiting, True)
    waiting.bench.retry()
    assert waiting.numbers == ["A002"], "it was only drawn anew"
    lists.seen(ListName.WAITING, waiting, False)
    waiting.bench.retry()
    lists.seen(ListName.WAITING, waiting, True)
    waiting.bench.settle()
    assert waiting.shown.typed == ""
    assert len(waiting.numbers) > 1


def test_the_beginning_of_a_number_is_found_without_shift_and_says_where_nothing_is(waiting: Looker) -> None:
    waiting.bench.running.issue("B")
    waiting.bench.settle()
    waiting.search("b")
    assert (waiting.numbers, waiting.shown.typed) == (["B001"], "B")
    waiting.search("c9")
    assert waiting.shown.empty.zh == "等候的人里没有 C9 开头的号。"
    waiting.search("")
    assert len(waiting.numbers) == 4


def test_a_found_one_that_is_not_next_is_asked_for_as_well(waiting: Looker) -> None:
    waiting.search("a003")
    waiting.choose("A003")
    waiting.press("call_this")
    assert waiting.step("call_anyway").label.zh == "没轮到，仍叫 A003"


def test_more_shows_the_next_page_below_the_first(waiting: Looker) -> None:
    for _ in range(20):
        waiting.bench.running.issue("A")
    waiting.bench.settle()
    assert (len(waiting.numbers), waiting.shown.more) == (20, True)
    waiting.bench.presenter.around.lists.more(ListName.WAITING)
    waiting.bench.settle()
    assert (len(waiting.numbers), waiting.shown.more) == (23, False)


def test_the_last_list_stays_while_the_database_is_away(waiting: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(*_: object, **__: object) -> None:
        raise DatabaseAway("away")

    presenter = waiting.bench.presenter
    with monkeypatch.context() as patch:
        patch.setattr(Store, "read", no_answer)
        presenter.link_came(LinkState(START, "away"))
        presenter.around.news(())
        waiting.bench.jobs.drain()
        assert waiting.numbers == ["A001", "A002", "A003"]
        assert waiting.shown.as_of.zh == "数据库连不上，这是 09:00 的名单。"
        waiting.choose("A001")
        assert "数据库" in waiting.step("call_this").hint.zh
    waiting.bench.running.issue("A")
    presenter.link_came(CONNECTED)
    waiting.bench.settle()
    assert waiting.numbers == ["A001", "A002", "A003", "A004"]
    assert waiting.shown.as_of == NOTHING


def test_who_is_next_and_why_is_told_before_the_call_as_after_it(desk: Bench) -> None:
    looker = Looker(desk, ListName.NEXT)
    desk.time_passes(5 * 60)
    desk.running.issue("A", "green")
    desk.settle()
    assert looker.numbers[0] == "A004"
    told = looker.shown.why.zh
    assert told == "下一位 A004 先于 A001：绿色通道，按早到 20 分钟计"
    desk.primary()
    assert desk.state.ticket is not None
    assert told.removeprefix("下一位 ") == desk.state.ticket.reason.zh


def test_nobody_who_is_signed_out_sees_a_list(waiting: Looker) -> None:
    waiting.bench.sign_out()
    waiting.bench.settle()
    assert waiting.numbers == []
    waiting.bench.running.issue("A")
    waiting.bench.bring_news()
    assert waiting.bench.jobs.drain() == 0


def test_the_sentence_why_tells_the_same_minutes_as_the_row(desk: Bench) -> None:
    looker = Looker(desk, ListName.NEXT)
    for seconds in (59, 61, 90, 600):
        desk.time_passes(seconds)
        minutes = looker.shown.rows[0].aside.zh.removesuffix(" 分")
        assert minutes == "0" or f"已等 {minutes} 分钟" in looker.shown.why.zh
