"""A ticket's code as a Code 128 barcode, for halls whose scanners read no QR codes.

The code's twenty hexadecimal digits are told as decimal ones, which Code 128 packs two in a bar pattern: so it fits
on 58 mm paper with bars of two dots (0.25 mm).
"""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect

MODULE_DOTS = 2
QUIET_MODULES = 10
HEIGHT_DOTS = 80
DIGITS = 26
HEX_DIGITS = 20
DARK = re.compile("1+")


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars `width` dots wide, without the quiet zone that the paper's edge may be part of."""

    width: int
    dark: tuple[QRect, ...]


def digits_of(code: str) -> str:
    """Return a ticket's code as the digits of its barcode. Raises ValueError for what is no code."""
    if not re.fullmatch(f"[0-9a-f]{{{HEX_DIGITS}}}", code):
        raise ValueError(f"{code!r} is no code of {HEX_DIGITS} hexadecimal digits")
    return f"{int(code, 16):0{DIGITS}d}"


def code_of(digits: str) -> str:
    """Return the ticket's code that a scanner read as digits. Raises ValueError for another barcode."""
    if not re.fullmatch(f"[0-9]{{{DIGITS}}}", digits) or int(digits) >= 16**HEX_DIGITS:
        raise ValueError(f"{digits!r} is no ticket's barcode")
    return f"{int(digits):0{HEX_DIGITS}x}"


def barcode(code: str) -> Bars:
    """Return the bars of a ticket's code."""
    from barcode.codex import Code128  # brings the picture library along, which only halls with barcodes need

    modules: str = Code128(digits_of(code)).build()[0]
    dark = (
        QRect(run.start() * MODULE_DOTS, 0, len(run.group()) * MODULE_DOTS, HEIGHT_DOTS)
        for run in DARK.finditer(modules)
    )
    return Bars(len(modules) * MODULE_DOTS, tuple(dark))
