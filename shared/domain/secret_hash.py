"""PINs and passwords, kept as Argon2 hashes only.

The hashing library is loaded when one is made or typed, which most programs see seldom.
"""

from shared.domain.problem import Problem

_ROWS = ("01234567890123456789", "98765432109876543210")


class BrokenHash(Problem):
    """A kept hash that cannot be read; nobody gets in with it."""


def is_easy(digits: str) -> bool:
    """Tell whether a PIN is among the first that anybody tries: one digit only, or a row of digits."""
    return len(set(digits)) == 1 or any(digits in row for row in _ROWS)


def hash_secret(secret: str) -> str:
    """Return the Argon2id hash to keep; takes about a tenth of a second, as it must."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(secret)


def is_secret(kept: str, secret: str) -> bool:
    """Tell whether this is the secret whose hash was kept; takes about a tenth of a second, as it must.

    Raises:
        BrokenHash: what was kept is no hash.
    """
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

    try:
        return PasswordHasher().verify(kept, secret)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise BrokenHash("A kept PIN cannot be read; set a new one.") from error
