"""The PIN of the service page: made once, kept as an Argon2 hash only."""

from shared.domain.problem import Problem
from shared.domain.secret_hash import BrokenHash, hash_secret, is_easy, is_secret

LEAST, MOST = 6, 12
"""Digits of a PIN."""


def hash_pin(pin: str) -> str:
    """Return the hash for the machine's settings. Raises Problem for a PIN that is too easily found out."""
    if not (pin.isascii() and pin.isdigit() and LEAST <= len(pin) <= MOST):
        raise Problem(f"A PIN has {LEAST} to {MOST} digits and nothing else; choose another one.")
    if is_easy(pin):
        raise Problem("This PIN is the first that anybody tries; choose one without a row of digits.")
    return hash_secret(pin)


def is_pin(pin_hash: str, pin: str) -> bool:
    """Tell whether this is the PIN; takes about a tenth of a second, as it must.

    Raises:
        Problem: the settings hold no hash that can be read.
    """
    try:
        return is_secret(pin_hash, pin)
    except BrokenHash as error:
        raise Problem("[kiosk] pin_hash cannot be read; make a new one with: hall kiosk pin.") from error
