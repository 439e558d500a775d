"""Which pages are nothing any more once the ticket they are of has gone."""

from counter_terminal.facts import Facts
from counter_terminal.state import Page
from shared.domain.view import AtCounter, DutySign

OF_A_TICKET = (Page.TRANSFER, Page.OUTCOME, Page.HOLD, Page.NOTE, Page.SEND_BACK)
"""Pages that are nothing without the ticket in hand."""


def is_stale(facts: Facts, before: AtCounter | None) -> bool:
    """Tell whether the page is of a ticket that has gone, or of handing over or leaving although the clerk goes on.

    `before` is the ticket that was in hand until now.
    """
    counter, page = facts.counter, facts.page
    ticket = counter.ticket
    another = ticket is not None and before is not None and before.ticket_id != ticket.ticket_id
    fits = ticket is not None and (ticket.serving or page is Page.NOTE) and not another
    no_ticket = page in OF_A_TICKET and not fits
    no_need = page is Page.STAND_IN and counter.sign not in (DutySign.PAUSED, DutySign.STAND_IN)
    no_need = no_need or (page is Page.LEAVING and ticket is not None)
    return no_ticket or no_need
