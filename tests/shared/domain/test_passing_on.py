"""Who sent a ticket, whether back, and who wrote its note: by its events alone."""

from dataclasses import replace
from datetime import UTC, datetime

from shared.domain.events import MoveUndone, TicketCalled, TicketNoted, TicketTransferred
from shared.domain.ids import ClerkId, CounterId, QueueId, ServiceId, TicketId, VisitId
from shared.domain.last_move import Move
from shared.domain.passing_on import NEVER, passed_on
from shared.domain.words import Language

LI, CHEN = ClerkId(1), ClerkId(2)
ID, AT = TicketId(9), datetime(2026, 3, 2, tzinfo=UTC)
BY_LI = TicketCalled(ID, "A009", QueueId(1), ServiceId(1), "normal", Language.ZH, AT, CounterId(1), LI)
BY_CHEN = replace(BY_LI, clerk_id=CHEN)


def noted(text: str) -> TicketNoted:
    return TicketNoted(ID, "A009", CounterId(1), text)


def sent(note: str, to: ClerkId | None = None) -> TicketTransferred:
    return TicketTransferred(ID, "A009", VisitId(1), CounterId(1), QueueId(1), QueueId(1), note, None, to, None)


def undone(move: Move) -> MoveUndone:
    return MoveUndone(move, CounterId(1), LI)


def test_a_note_is_of_whoever_had_the_ticket_and_stays_theirs_when_it_is_sent_on() -> None:
    told = passed_on([BY_LI, noted("look"), sent("look", CHEN), BY_CHEN])
    assert (told.author, told.sender, told.sent_back) == (LI, LI, False)


def test_what_goes_to_its_sender_was_sent_back() -> None:
    told = passed_on([BY_LI, noted("look"), sent("look", CHEN), BY_CHEN, sent("look", LI), BY_LI])
    assert (told.author, told.sender, told.sent_back) == (LI, CHEN, True)


def test_another_note_has_another_author() -> None:
    told = passed_on([BY_LI, noted("look"), sent("look", CHEN), BY_CHEN, sent("no", LI)])
    assert (told.author, told.note) == (CHEN, "no")


def test_a_note_that_was_taken_away_or_undone_has_none() -> None:
    assert passed_on([BY_LI, noted("look"), noted("")]).author is None
    assert passed_on([BY_LI, noted("look"), undone(Move.NOTE)]) == replace(NEVER, holder=LI)
