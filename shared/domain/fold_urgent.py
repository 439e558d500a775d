"""How each event changes which urgent notices stand."""

from shared.domain.events import NoticeSpoken, NoticeTakenBack, Recorded
from shared.domain.urgent import UrgentNotice, taken_back, with_urgent


def urgent_after(known: tuple[UrgentNotice, ...], recorded: Recorded) -> tuple[UrgentNotice, ...]:
    """Return the notices that stand after one more entry of the journal."""
    match recorded.event:
        case NoticeSpoken(words, urgent=True, zone=zone):
            return with_urgent(known, UrgentNotice(recorded.seq, recorded.at, words, zone))
        case NoticeTakenBack(zone):
            return taken_back(known, zone)
        case _:
            return known
