"""A clerk's PIN or password: which ones are good enough, and how long wrong ones keep a clerk waiting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.domain import refusals
from shared.domain.problem import Refused
from shared.domain.secret_hash import is_easy
from shared.domain.words import Words

LEAST_DIGITS, LEAST_SIGNS, MOST = 6, 8, 64
"""Digits of a PIN, signs of a password that are not all digits, and signs of either."""
FREE = 3
"""Wrong PINs in a row before the first pause."""
PAUSES_S: Sequence[int] = (30, 60, 120, 300, 900)
"""Seconds to wait after the third wrong PIN, the fourth and so on; the last holds for all that follow."""


class MustWait(Refused):
    """A refusal after wrong PINs; `until` says when the next one is looked at."""

    def __init__(self, words: Words, until: datetime) -> None:
        super().__init__(words)
        self.until = until


def check_secret(secret: str) -> None:
    """Refuse a PIN or password that is too short, too long or among the first that anybody tries."""
    if secret.isascii() and secret.isdigit():
        if not LEAST_DIGITS <= len(secret) <= MOST:
            raise Refused(refusals.PIN_TOO_SHORT.fill(digits=LEAST_DIGITS, signs=LEAST_SIGNS))
        if is_easy(secret):
            raise Refused(refusals.PIN_TOO_EASY)
    elif not LEAST_SIGNS <= len(secret) <= MOST or len(set(secret)) == 1 or not secret.isprintable():
        raise Refused(refusals.PIN_TOO_SHORT.fill(digits=LEAST_DIGITS, signs=LEAST_SIGNS))


@dataclass(frozen=True, slots=True)
class WrongPins:
    """So many wrong PINs of a clerk in a row, the last one at this time."""

    times: int = 0
    last_at: datetime | None = None

    @property
    def locked_until(self) -> datetime | None:
        """Until when no PIN of this clerk is looked at; None while the next may be tried at once."""
        if self.times < FREE or self.last_at is None:
            return None
        return self.last_at + timedelta(seconds=PAUSES_S[min(self.times - FREE, len(PAUSES_S) - 1)])

    def is_locked(self, now: datetime) -> bool:
        until = self.locked_until
        return until is not None and now < until

    def one_more(self, now: datetime) -> "WrongPins":
        return WrongPins(self.times + 1, now)
