"""The measures of a slip on each width of paper, in printer dots (8 in a millimetre)."""

from dataclasses import dataclass

Sizes = tuple[tuple[int, int], ...]
"""Type sizes to try in turn, each with the most lines that the text may take in it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The measures of one width; type sizes are those of the letters' body."""

    margin: int
    hall: Sizes
    service: Sizes
    fact: Sizes
    heading: int
    item: int
    foot: int
    qr: int
    """The most that the code may take with its quiet zone."""
    lines_beside_code: bool


WIDE = Paper(
    margin=26,
    hall=((30, 1), (26, 2)),
    service=((42, 1), (36, 1), (36, 2), (30, 3)),
    fact=((31, 1), (28, 1), (28, 2)),
    heading=30,
    item=26,
    foot=22,
    qr=200,
    lines_beside_code=True,
)
NARROW = Paper(
    margin=14,
    hall=((26, 1), (24, 2)),
    service=((36, 1), (32, 2), (26, 3)),
    fact=((27, 1), (24, 1), (24, 2)),
    heading=26,
    item=23,
    foot=21,
    qr=200,
    lines_beside_code=False,
)
NARROW_BELOW_DOTS = 480
NUMBER_HEIGHT = 148
"""Height of the number's capital letter: 18.5 mm."""
NUMBER_WIDTH = 78
"""Width of the number in percent: as wide as the font draws it, its zeros are taken for the letter O by readers."""


def paper_of(width_dots: int) -> Paper:
    """Return the measures for 80 mm paper (512 or 576 dots) or for 58 mm (384 dots)."""
    return NARROW if width_dots < NARROW_BELOW_DOTS else WIDE
