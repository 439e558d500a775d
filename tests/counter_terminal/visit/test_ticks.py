"""Ticks of the papers: shown at once, stored in the background, and the hall's own from then on."""

import pytest

from counter_terminal.state import StatusKind
from counter_terminal.visit import ticks
from counter_terminal.visit.state import Mark
from shared.domain.events import MaterialsChecked, VisitFinished
from tests.counter_terminal.bench import Bench


def marks(bench: Bench) -> list[Mark]:
    return [paper.mark for paper in bench.state.visit.papers]


def press(bench: Bench, *places: int) -> None:
    for place in places:
        bench.presenter.visit.ticks.press(place)


def test_a_tick_is_seen_before_it_is_stored_and_stays(serving: Bench) -> None:
    press(serving, 0)
    assert marks(serving) == [Mark.THERE, Mark.OPEN, Mark.OPEN]
    assert serving.happened(MaterialsChecked) == 0
    serving.settle()
    assert serving.happened(MaterialsChecked) == 1
    assert marks(serving) == [Mark.THERE, Mark.OPEN, Mark.OPEN]
    assert serving.presenter.facts.visit.ticked is None, "the hall's own picture has it now"


def test_presses_faster_than_the_hall_are_all_kept(serving: Bench) -> None:
    press(serving, 0, 1, 1, 1, 2, 2)
    serving.settle()
    assert marks(serving) == [Mark.THERE, Mark.DEFERRED, Mark.MISSING]


def test_ticks_stay_while_newer_ones_are_on_their_way_though_older_ones_failed(
    serving: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("out of memory")

    press(serving, 0, 1)
    with monkeypatch.context() as patch:
        patch.setattr(ticks, "check_materials", fail)
        serving.jobs.do_one()
    assert marks(serving) == [Mark.THERE, Mark.THERE, Mark.OPEN]
    serving.settle()
    assert marks(serving) == [Mark.THERE, Mark.THERE, Mark.OPEN]


def test_a_terminal_that_died_comes_back_with_the_same_ticks(serving: Bench) -> None:
    press(serving, 0, 1, 1)
    serving.jobs.drain()  # stored; the terminal dies before it hears of it
    assert marks(Bench(serving.running, serving.clock)) == [Mark.THERE, Mark.MISSING, Mark.OPEN]


def test_a_second_terminal_of_the_counter_shows_the_same_ticks(serving: Bench) -> None:
    second = Bench(serving.running, serving.clock)
    press(serving, 0)
    serving.settle()
    second.settle()
    assert marks(second) == marks(serving)


def test_the_next_ticket_begins_with_open_papers(serving: Bench) -> None:
    press(serving, 0)
    serving.settle()
    for _ in range(3):
        serving.primary()
    assert marks(serving) == [Mark.OPEN] * 3


def test_papers_of_a_ticket_that_is_only_called_are_not_ticked(desk: Bench) -> None:
    desk.primary()
    press(desk, 0)
    assert marks(desk) == [Mark.OPEN] * 3
    assert desk.state.status.kind is StatusKind.REFUSED
    assert "还没有开始办理" in desk.state.status.text.zh


def test_ticks_are_sent_again_while_the_database_is_away_and_finishing_waits_for_them(
    serving: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving.away(monkeypatch):
        press(serving, 0, 1)
        serving.settle()
    assert "重发" in serving.state.status.text.zh
    assert marks(serving) == [Mark.THERE, Mark.THERE, Mark.OPEN]
    serving.primary()
    assert "还没存上" in serving.state.status.text.zh
    serving.retry()
    serving.settle()
    assert serving.state.status.text.zh == "材料已存上。"
    assert marks(Bench(serving.running, serving.clock)) == [Mark.THERE, Mark.THERE, Mark.OPEN]
    serving.primary()
    assert serving.happened(VisitFinished) == 1


def test_a_tick_that_comes_too_late_is_told_and_never_lands_on_the_next_ticket(serving: Bench) -> None:
    second = Bench(serving.running, serving.clock)
    second.sign_in()
    second.presenter.visit.ticks.press(0)
    for _ in range(3):
        serving.primary()
    second.settle()
    assert second.state.status.kind is StatusKind.REFUSED
    assert marks(serving) == [Mark.OPEN] * 3


def test_finishing_straight_after_a_tick_counts_it(serving: Bench) -> None:
    press(serving, 1, 1, 1)
    serving.primary()
    [finished] = [event for event in serving.events if isinstance(event, VisitFinished)]
    assert finished.outcome == "deferred"
