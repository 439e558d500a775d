"""What a finish says of where its ticket goes."""

import pytest

from counter_terminal.visit.intents import said_finished
from shared.domain.ids import ClerkId, ServiceId
from shared.domain.words import Words
from tests.shared.domain.tickets import a_ticket


@pytest.mark.parametrize(
    ("for_clerk", "steps", "told"),
    [
        (None, (2,), "A001 这一项办结，还有下一项，已排进它的队列。"),
        (7, (), "A001 已办结，送回原窗口。"),
        (7, (2,), "A001 这一项办结，送回原窗口，还有下一项。"),
    ],
)
def test_a_ticket_with_more_services_is_not_said_to_be_finished(
    for_clerk: int | None, steps: tuple[int, ...], told: str
) -> None:
    kept_for = None if for_clerk is None else ClerkId(for_clerk)
    ticket = a_ticket(for_clerk_id=kept_for, steps=tuple(map(ServiceId, steps)))
    assert said_finished(ticket).zh == told


@pytest.mark.parametrize(
    ("for_clerk", "told"),
    [
        (None, "A001 这一项已结束：一次性告知补正；还有下一项，已排进它的队列。"),
        (7, "A001 这一项已结束：一次性告知补正；送回原窗口。"),
    ],
)
def test_an_outcome_that_was_chosen_is_named_where_more_is_to_come_too(for_clerk: int | None, told: str) -> None:
    kept_for = None if for_clerk is None else ClerkId(for_clerk)
    ticket = a_ticket(for_clerk_id=kept_for, steps=(ServiceId(2),))
    assert said_finished(ticket, Words("一次性告知补正", "Told what is missing")).zh == told
