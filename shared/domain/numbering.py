"""How ticket numbers and codes are made."""

import secrets


def ticket_number(letter: str, serial: int) -> str:
    """Return e.g. A012: the queue's letter and three digits, four from 1000 on."""
    return f"{letter}{serial:03d}"


def ticket_code() -> str:
    """Return a code of 80 random bits, in letters that are safe in a QR code and in a link."""
    return secrets.token_hex(10)
