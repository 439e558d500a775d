"""What a priority class is called in a hall."""

from counter_terminal import texts
from shared.domain.hall import APPOINTMENT, Hall
from shared.domain.words import Words


def class_words(hall: Hall, code: str) -> Words:
    """Return the name of a class; its code where the hall knows it no longer."""
    known = hall.classes.get(code)
    if known is None and code == APPOINTMENT:
        return texts.BY_APPOINTMENT
    return known.name if known else Words(code, code)
