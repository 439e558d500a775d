"""A call for trying the voice out: in the hall's own words, where its database answers."""

import re
from dataclasses import replace
from datetime import UTC, datetime

from callscreen.voice.announcement import Announcement
from deploy.doctor.hall_voices import hall_of
from shared.domain.hall import Hall
from shared.domain.masked_name import masked
from shared.domain.place_kind import PlaceKind
from shared.domain.problem import Problem
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import PLAIN_VOICE
from shared.settings import Settings

TICKET = re.compile(r"[A-Z]{1,2}-?[0-9]{1,4}")


def is_ticket(text: str) -> bool:
    return TICKET.fullmatch(text) is not None


def trial_call(
    settings: Settings, ticket: str, window: int, tongues: tuple[Tongue, ...], name: str = ""
) -> tuple[Announcement, str]:
    """Return the call, and what is to be told of it: nothing, or that the hall's own words are not known.

    `name` is a whole one, which is masked as everywhere.
    """
    try:
        hall, note = hall_of(settings), ""
    except Problem as problem:
        hall, note = None, f"This is not in the words of a hall's [voice]: {problem}"
    rules = hall.voice if hall else PLAIN_VOICE
    kind = _kind(hall, window)
    call = Announcement(1, ticket, window, datetime.now(UTC), tongues, tongues[0], kind=kind, rules=rules)
    return replace(call, citizen=masked(name)), note


def _kind(hall: Hall | None, window: int) -> PlaceKind:
    counters = hall.counters if hall else ()
    return next((counter.kind for counter in counters if counter.number == window), PlaceKind.WINDOW)
