"""Keys pressed while the database is away, and the sentences that go when it is back."""

import pytest

from counter_terminal.state import StatusKind
from shared.domain.events import TicketCalled, TicketRecalled, VisitStarted
from shared.domain.link import CONNECTED, LinkState
from tests.counter_terminal.bench import START, Bench


def hears_of_loss(desk: Bench) -> None:
    desk.presenter.link_came(LinkState(START, "away"))


def hears_of_return(desk: Bench) -> None:
    desk.presenter.link_came(CONNECTED)
    desk.retry()
    desk.settle()


def test_a_key_pressed_while_the_database_is_known_to_be_away_is_not_kept_for_later(
    desk: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.away(monkeypatch):
        desk.presenter.primary_pressed()
        desk.jobs.drain()
        hears_of_loss(desk)
        desk.presenter.recall_pressed()
        desk.presenter.primary_pressed()
    hears_of_return(desk)
    assert (desk.happened(TicketCalled), desk.happened(TicketRecalled), desk.happened(VisitStarted)) == (1, 0, 0)
    assert desk.state.status.text.zh == "已叫 A001。"


def test_the_pads_key_is_not_kept_for_later_either(desk: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.primary()
    with desk.away(monkeypatch):
        desk.presenter.recall_pressed()
        desk.jobs.drain()
        hears_of_loss(desk)
        desk.presenter.primary_pressed()
    hears_of_return(desk)
    assert (desk.happened(TicketRecalled), desk.happened(VisitStarted)) == (1, 0)


def test_nothing_says_that_the_database_is_away_once_it_is_back(desk: Bench) -> None:
    hears_of_loss(desk)
    desk.primary()
    assert desk.state.status.text.zh == "正在重新连接（自 09:00），请稍候。"
    hears_of_return(desk)
    assert desk.state.status.kind is StatusKind.INFO
    assert "上岗" in desk.state.status.text.zh
