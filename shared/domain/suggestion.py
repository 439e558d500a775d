"""The suggestion box: what citizens write to the hall, how it is numbered, who may read it, and how long it is kept."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.free_text import tidy_text, why_no_text
from shared.domain.hall import Role
from shared.domain.ids import CommandId, SuggestionId
from shared.domain.words import Language, Words

TEXT_MAX = 500
"""Signs of a suggestion."""

ANSWER_MAX = 1000

_MOBILE_OR_LINE = re.compile(r"1[3-9]\d{9}|0\d{2,3}[1-9]\d{6,7}|[2-9]\d{6,7}")
RECEIPT_LETTERS = "ACDEFGHJKMNPQRTUWXY"
"""Without those that are taken for each other, or for digits."""
RECEIPT_LENGTH = 5
"""Two and a half million a day; two alike would only stand for two texts at a manager's question."""

_NUMBER = re.compile(rf"YJ-(\d{{4}})-(\d{{3,}}|[A-Z]{{{RECEIPT_LENGTH}}})")


class Category(StrEnum):
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    PRAISE = "praise"
    OTHER = "other"


class SuggestionState(StrEnum):
    NEW = "new"
    """Nobody has read it yet."""
    READ = "read"
    ANSWERED = "answered"
    CLOSED = "closed"


MAY_WRITE = (Role.KIOSK, Role.GUIDE, Role.MANAGER)
MAY_READ = (Role.MANAGER,)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a citizen wants to send; `phone` is empty when nobody is to call back."""

    category: Category
    text: str
    phone: str = ""
    language: Language = Language.ZH


@dataclass(frozen=True, slots=True)
class WrittenAway:
    """What a kiosk took in while the database was away."""

    draft: Draft
    command: CommandId
    """What the hall was, or would have been, asked with: it may have heard of it all the same."""
    receipt: str
    at: datetime
    business_day: date

    @property
    def number(self) -> str:
        """What the citizen was told."""
        return number_away(self.business_day, self.receipt)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a citizen sent; text and phone are None once they are no longer kept."""

    id: SuggestionId
    number: str
    category: Category
    text: str | None
    phone: str | None
    language: Language
    place: str
    """The name of the kiosk it was written at."""
    at: datetime
    state: SuggestionState
    state_by: Actor
    """Who brought it into its state, the kiosk while it is new."""
    state_at: datetime
    answer: str = ""


def number_of(day: date, serial: int) -> str:
    """Return the number that a citizen is told, e.g. YJ-0312-004: the day's, and which one of the day."""
    return f"YJ-{day:%m%d}-{serial:03d}"


def number_away(day: date, receipt: str) -> str:
    """Return the number that a citizen is told while the database is away, and no serial is known: YJ-0312-KXAFN."""
    return f"YJ-{day:%m%d}-{receipt}"


def new_receipt() -> str:
    """Return letters that no other kiosk has likely given the same day."""
    return "".join(secrets.choice(RECEIPT_LETTERS) for _ in range(RECEIPT_LENGTH))


def place_of_number(number: str) -> tuple[str, int | str] | None:
    """Return month and day as "MMDD" and the serial, or the letters, of a number; None for what is no such number."""
    found = _NUMBER.fullmatch(number.strip().upper())
    return (found[1], int(found[2]) if found[2].isdigit() else found[2]) if found else None


def why_not_kept(draft: Draft) -> Words | None:
    """Return why what a citizen wrote is not taken; None when it is."""
    if draft.phone and not is_phone(draft.phone):
        return refusals.NO_SUCH_PHONE
    return why_no_text(draft.text, TEXT_MAX)


def tidied(draft: Draft) -> Draft:
    """Return a draft as it is kept."""
    return replace(draft, text=tidy_text(draft.text), phone=draft.phone.strip())


def is_phone(phone: str) -> bool:
    """Tell whether digits are a telephone number of China: a mobile one, or one with or without its area code."""
    return _MOBILE_OR_LINE.fullmatch(phone) is not None


def masked(phone: str) -> str:
    """Return a phone number that tells its owner which it is, and others nothing: 138****5678."""
    if not phone:
        return ""
    begin, end = (3, 4) if len(phone) >= 10 else (2, 2)
    return phone[:begin] + "*" * (len(phone) - begin - end) + phone[-end:]


def may_read(by: Actor) -> bool:
    """Tell whether somebody may read suggestions, answer and close them."""
    return by.role in MAY_READ
