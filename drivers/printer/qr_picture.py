"""A QR code as dots, for printers that can't draw one."""

from drivers.printer.commands import Level
from drivers.printer.raster import Raster

QUIET = 4
"""Blank modules around the code, which readers need."""


def qr_raster(text: str, module: int = 6, level: Level = Level.M) -> Raster:
    """Return a QR code with modules of `module` dots. Raises ValueError when the text is too long for one."""
    import segno  # with urllib 3 MB, loaded by the first code that is drawn

    code = segno.make_qr(text, error=level.value, boost_error=False)
    rows = [bytes(row) for row in code.matrix_iter(scale=module, border=QUIET)]
    width = len(rows[0])
    return Raster(width, b"".join(map(_packed, rows)))


def _packed(dots: bytes) -> bytes:
    padded = dots + bytes(-len(dots) % 8)
    return int("".join("01"[dot] for dot in padded), 2).to_bytes(len(padded) // 8, "big")
