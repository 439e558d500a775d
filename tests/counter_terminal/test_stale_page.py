"""A page of a ticket closes with its ticket, and that of handing over when the clerk goes on."""

from dataclasses import replace

import pytest

from counter_terminal.facts import Facts
from counter_terminal.stale_page import OF_A_TICKET, is_stale
from counter_terminal.state import Page
from tests.counter_terminal.bench import Bench


def on(page: Page, desk: Bench) -> Facts:
    return replace(desk.presenter.facts, page=page)


@pytest.mark.parametrize("page", OF_A_TICKET)
def test_a_page_of_a_ticket_is_stale_without_one(desk: Bench, page: Page) -> None:
    assert is_stale(on(page, desk), None)


@pytest.mark.parametrize("page", OF_A_TICKET)
def test_before_the_start_only_a_note_can_be_written(desk: Bench, page: Page) -> None:
    desk.running.issue()
    desk.primary()
    assert is_stale(on(page, desk), desk.presenter.facts.counter.ticket) is (page is not Page.NOTE)


@pytest.mark.parametrize("page", OF_A_TICKET)
def test_a_page_stays_while_its_ticket_does_and_goes_with_the_next_one(desk: Bench, page: Page) -> None:
    desk.running.issue()
    desk.primary()
    desk.primary()
    ticket = desk.presenter.facts.counter.ticket
    assert ticket is not None
    assert not is_stale(on(page, desk), ticket)
    assert is_stale(on(page, desk), replace(ticket, ticket_id=type(ticket.ticket_id)(10_000)))


def test_handing_over_is_for_a_clerk_who_pauses(desk: Bench) -> None:
    assert is_stale(on(Page.STAND_IN, desk), None)
    desk.pages.pause_for("break")
    desk.settle()
    assert not is_stale(on(Page.STAND_IN, desk), None)


def test_other_pages_never_are(desk: Bench) -> None:
    assert not any(is_stale(on(page, desk), None) for page in (Page.DESK, Page.MORE, Page.PAUSE, Page.AROUND))
