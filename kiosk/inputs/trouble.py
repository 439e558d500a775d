"""What a citizen is told when the hall did not answer as hoped."""

import logging

from kiosk.inputs import texts
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.words import Words

log = logging.getLogger(__name__)


def said_of(error: Exception, away: Words = texts.AWAY) -> Words:
    """Return one sentence with what to do now; what nobody expected is logged. `away` is said without the hall."""
    match error:
        case Refused():
            return error.words
        case DatabaseAway():
            return away
        case _:
            log.error("The hall could not answer the kiosk.", exc_info=error)
            return texts.FAILED
