"""Numbers as a kiosk makes them, and a note as a citizen writes it, for tests of its journal."""

from datetime import UTC, date, datetime

from kiosk.local.journal import LocalJournal
from shared.domain.hall import NORMAL
from shared.domain.ids import CommandId, QueueId, ServiceId, TicketId, new_command
from shared.domain.number_block import NumberBlock
from shared.domain.numbering import ticket_code, ticket_number
from shared.domain.suggestion import Category, Draft, WrittenAway
from shared.domain.ticket import Issued, Ticket, TicketState, WaitRange
from shared.domain.words import Language

NOW = datetime(2026, 3, 2, 2, 42, tzinfo=UTC)
DAY = date(2026, 3, 2)
QUEUE, SERVICE = QueueId(1), ServiceId(1)
BLOCK = NumberBlock(QUEUE, DAY, 900, 904)
NOTE = Draft(Category.COMPLAINT, "三号窗口态度很差", "13812345678")
WRITTEN = WrittenAway(NOTE, new_command(), "KXAFN", NOW, DAY)


def a_number(serial: int, away: bool = True) -> Issued:
    made = Ticket(
        id=TicketId(0 if away else serial),
        number=ticket_number("A", serial),
        code=ticket_code(),
        business_day=DAY,
        service_id=SERVICE,
        queue_id=QUEUE,
        priority=NORMAL,
        language=Language.ZH,
        state=TicketState.WAITING,
        issued_at=NOW,
        entered_at=NOW,
        rank_at=NOW,
    )
    return Issued(made, 3, WaitRange(5, 10), away=away)


def take(journal: LocalJournal, visit: CommandId | None = None) -> Issued | None:
    return journal.take(visit or new_command(), SERVICE, Language.ZH, QUEUE, DAY, NOW, a_number)


def ask(journal: LocalJournal, command: CommandId | None = None) -> CommandId:
    command = command or new_command()
    journal.asked(command, SERVICE, Language.ZH, NOW, DAY)
    return command
