"""Bytes that a technician enters as hex digits, and what the printer's answer means."""

from drivers.decoding import decoder
from kiosk.service_desk.answer_words import answer_words
from kiosk.service_desk.texts import same
from shared.domain.words import Words

QUESTION = b"\x10\x04"
"""DLE EOT, followed by which of the four questions is asked."""
MOST_BYTES = 24
"""Bytes that can be entered."""
MOST_SHOWN, MOST_LINES = 32, 4
"""Bytes and lines of an answer that the page has room for."""


def as_bytes(digits: str) -> bytes | None:
    """Return the bytes, None while the last one lacks a digit."""
    return bytes.fromhex(digits) if len(digits) % 2 == 0 else None


def spaced(digits: str) -> str:
    """Return hex digits in pairs: "10 04 0"."""
    return " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def meaning(sent: bytes, heard: bytes) -> tuple[Words, ...]:
    """Return the answer in hex, then a line for each thing it says, if it answers a question we know.

    Of a long one only the beginning is shown, with how many bytes came.
    """
    if not heard:
        return ()
    more = f" … ({len(heard)} bytes)" if len(heard) > MOST_SHOWN else ""
    lines = [same(heard[:MOST_SHOWN].hex(" ").upper() + more)]
    if sent[:2] == QUESTION and len(sent) == 3 and 1 <= sent[2] <= 4:
        lines += [answer_words(told) for told in decoder("escpos-status")(heard, sent[2])]
    return tuple(lines[:MOST_LINES])
