"""The PIN of the service page: made once, kept as an Argon2 hash only.

The hashing library is loaded when a PIN is made or typed, which most kiosks see once in weeks.
"""

from shared.domain.problem import Problem

LEAST, MOST = 6, 12
"""Digits of a PIN."""


def hash_pin(pin: str) -> str:
    """Return the hash for the machine's settings. Raises Problem for a PIN that is too easily found out."""
    if not (pin.isascii() and pin.isdigit() and LEAST <= len(pin) <= MOST):
        raise Problem(f"A PIN has {LEAST} to {MOST} digits and nothing else; choose another one.")
    if len(set(pin)) == 1 or pin in "01234567890123456789" or pin in "98765432109876543210":
        raise Problem("This PIN is the first that anybody tries; choose one without a row of digits.")
    from argon2 import PasswordHasher

    return PasswordHasher().hash(pin)


def is_pin(pin_hash: str, pin: str) -> bool:
    """Tell whether this is the PIN; takes about a tenth of a second, as it must.

    Raises:
        Problem: the settings hold no hash that can be read.
    """
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

    try:
        return PasswordHasher().verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise Problem("[kiosk] pin_hash cannot be read; make a new one with: hall kiosk pin.") from error
