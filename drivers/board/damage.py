"""How decoders tell of frames that came damaged, for whoever wants to know; a device just waits for the next."""

from collections.abc import Callable

OnDamage = Callable[[str, bytes], None]
"""Gets one clause that says what is wrong, and the bytes as they came."""


def overlook(_clause: str, _raw: bytes) -> None:
    """Take no interest in damaged frames."""
