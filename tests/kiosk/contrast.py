"""How well a text stands out, measured from the pixels that were painted."""

from functools import cache

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

INK_SHARE = 0.02
"""A colour on fewer of the pixels that are not ground is a smoothed edge rather than ink.

Not of all pixels: one letter on a wide label is ink, too.
"""

Colour = tuple[int, int, int]


def contrast_of(image: Image.Image, rect: QRect) -> float:
    """Measure a part of what `pixels_of` returned.

    Return the contrast (WCAG 2: 1 to 21) between the commonest colour of a part and the ink that differs most."""
    part = image.crop((rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1))
    counted = part.getcolors(part.width * part.height) or []
    most, ground = max(counted)
    least = max(2, INK_SHARE * (part.width * part.height - most))
    return max((contrast(_rgb(colour), _rgb(ground)) for count, colour in counted if count >= least), default=1.0)


@cache
def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def pixels_of(image: QImage) -> Image.Image:
    """Return a picture as one whose parts can be cut out and counted fast: as Qt keeps it, blue before red."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.width(), plain.height())
    return Image.frombuffer("RGBX", size, bytes(plain.constBits()), "raw", "RGBX", plain.bytesPerLine(), 1)


def _rgb(colour: object) -> Colour:
    assert isinstance(colour, tuple)
    blue, green, red, _ = colour
    return (red, green, blue)
