"""Looking up a ticket at the counter: by number and day or by its slip; it is read and never changed."""

import pytest

from counter_terminal.look_up.state import ShownStory
from shared.actions import missing, serving
from shared.db.store import Store
from shared.domain.ids import new_command
from shared.domain.problem import DatabaseAway
from tests.counter_terminal.bench import Bench

DAY_S = 24 * 3600


def look_up(bench: Bench, typed: str) -> ShownStory:
    bench.presenter.around.look_up.ask(typed)
    bench.settle()
    return bench.state.look_up


def served_one(bench: Bench) -> None:
    """Let A001 be called, missed, taken back, and served for twelve minutes at counter 2."""
    store, by = bench.running.store, bench.running.clerk(2)
    bench.running.call(by)
    missing.no_show(store, by, new_command())
    missing.return_ticket(store, by, "A001", new_command())
    while (ticket := bench.running.call(by)) is not None and ticket.number != "A001":
        missing.no_show(store, by, new_command())
    serving.start(store, by, new_command())
    bench.clock.pass_by(12 * 60)
    serving.finish(store, by, new_command())
    bench.settle()


def test_complaint_20_a_tickets_whole_life_is_told_in_sentences_with_times(desk: Bench) -> None:
    served_one(desk)
    before, shown = len(desk.events), look_up(desk, "a1")
    assert (shown.number, shown.heading.zh) == ("A001", "事项A · 普通 · 已办结")
    assert [line.words.zh for line in shown.life][:4] == [
        "取号，办理事项A，前面有 0 人",
        "2 号窗口 王2 叫号",
        "在 2 号窗口过号",
        "复号，重新排队",
    ]
    assert {line.at for line in shown.life} == {"09:00", "09:12"}
    (serving_line,) = shown.servings
    assert serving_line.what.zh.startswith("2 号窗口 王2：")
    assert (serving_line.took.zh, serving_line.rated.zh) == ("09:00–09:12，用时 12 分", "未评价")
    assert len(desk.events) == before


def test_complaint_20_a_scanned_slip_finds_its_ticket(desk: Bench) -> None:
    code = desk.running.issue("B").ticket.code
    assert look_up(desk, f"https://hall.example/t/XC1:{code}").number == "B001"
    assert look_up(desk, "XC1:" + "0" * 20).said.zh == "大厅没有这张小票，请核对是不是本大厅的。"


def test_complaint_20_a_number_of_an_earlier_day_is_found_by_its_day(desk: Bench) -> None:
    yesterday = desk.state.look_up.today
    desk.time_passes(DAY_S)
    assert yesterday is not None
    assert look_up(desk, "A003").said.zh == "2026-03-03 没有 A003 这张号，请核对号码和日期。"
    desk.presenter.around.look_up.ask("A003", yesterday)
    desk.settle()
    assert desk.state.look_up.number == "A003"
    assert desk.state.look_up.as_of.zh.startswith("2026-03-02 的号")


@pytest.mark.parametrize("typed", ["hello", "12", "A", "一二三"])
def test_what_is_neither_a_number_nor_a_slip_is_not_asked_for(desk: Bench, typed: str) -> None:
    desk.presenter.around.look_up.ask(typed)
    assert desk.jobs.drain() == 0
    assert desk.state.look_up.said.zh == f"“{typed}”不是号码，也不是小票上的码，请核对后再查。"


def test_nothing_typed_asks_nothing_and_keeps_what_is_shown(desk: Bench) -> None:
    look_up(desk, "A001")
    assert look_up(desk, "  ").number == "A001"


def test_only_the_last_question_is_answered(desk: Bench) -> None:
    for number in ("A001", "A002"):
        desk.presenter.around.look_up.ask(number)
    desk.settle()
    assert desk.state.look_up.number == "A002"


def test_a_database_that_is_away_is_told_in_one_sentence(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_answer(*_: object, **__: object) -> None:
        raise DatabaseAway("away")

    with monkeypatch.context() as patch:
        patch.setattr(Store, "read", no_answer)
        desk.presenter.around.look_up.ask("A001")
        desk.jobs.drain()
    assert desk.state.look_up.said.zh == "数据库连不上，现在查不了，连上后再查。"


def test_the_next_clerk_does_not_see_what_the_last_one_looked_up(desk: Bench) -> None:
    look_up(desk, "A001")
    desk.sign_out()
    desk.settle()
    desk.sign_in("002")
    assert desk.state.look_up.number == ""
