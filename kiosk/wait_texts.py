"""How the kiosk tells the wait of a line, and that of a number."""

from kiosk.facts import QueueFacts, ServiceFacts, find_service
from shared.domain.hall import Hall
from shared.domain.opening import opening_of
from shared.domain.ticket import Issued, WaitRange
from shared.domain.wait_hours import outlook
from shared.domain.wait_words import NONE_OPEN, told_in_minutes
from shared.domain.words import NOTHING, Words

AT_ONCE = Words("马上可办", "No waiting")
LONG_WAIT = Words("等候较长 {wait}", "Long: {wait}")
LONG_WAIT_UNTOLD = Words("等候较长", "Long wait")
EXPECTED_WAIT = Words("预计等候：{wait}", "Expected wait: {wait}")


def wait_line(wait: WaitRange) -> Words:
    """Return the sentence beside the number; nothing where only people are told."""
    told = told_in_minutes(wait)
    return EXPECTED_WAIT.fill(wait=told.words()) if told else NOTHING


def hours_line(hall: Hall, issued: Issued) -> Words:
    """Return what a break or the end of the day do to the wait of a number; nothing where they do nothing."""
    if not issued.people_ahead or not issued.staffed or issued.away:
        return NOTHING
    service = find_service(hall, issued.ticket.service_id)
    return outlook(issued.wait, opening_of(hall, service), issued.told_at).words


def wait_words(facts: ServiceFacts | QueueFacts, *, long: bool = False) -> Words:
    """Return in short how long a line takes, or why nobody waits in it; nothing where only people are told."""
    if facts.stopped != NOTHING:
        return facts.stopped
    if facts.wait is None and facts.seen:
        return NONE_OPEN.fill(kind=facts.kind)
    if facts.people == 0:
        return AT_ONCE if facts.seen else NOTHING
    told = told_in_minutes(facts.wait) if facts.seen else None
    if told is None:
        return LONG_WAIT_UNTOLD if long else NOTHING
    return LONG_WAIT.fill(wait=told.short) if long else told.short
