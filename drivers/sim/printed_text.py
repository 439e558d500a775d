"""Draws lines of text the way a simulated ticket printer's own font would.

The picture library is loaded with the first line: most slips are pictures already, and a demonstration starts lighter.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from drivers.printer.text import LINE_DOTS, columns_of, wrapped

if TYPE_CHECKING:
    from PIL import ImageFont

CELL_DOTS = 12
GLYPH_PX = 22
CHINESE_FONTS = ("NotoSansCJK-Regular.ttc", "SourceHanSansSC-Regular.otf", "wqy-microhei.ttc", "msyh.ttc")


def text_rows(text: str, width_dots: int, side: int, wide: int = 1, high: int = 1) -> Iterator[bytes]:
    """Yield the rows of a text, 24 dots a Chinese character and 12 any other, wrapped; `side` as in ESC a.

    Letters are `wide` and `high` times as large, as in GS !.
    """
    from PIL import Image, ImageDraw

    for line in wrapped(text, width_dots // CELL_DOTS // wide):
        columns = max(1, columns_of(line))
        words = Image.new("1", (columns * CELL_DOTS * high, LINE_DOTS * high), 0)
        draw = ImageDraw.Draw(words)
        x = 0
        for letter in line:
            draw.text((x, 0), letter, fill=1, font=_font(GLYPH_PX * high))
            x += columns_of(letter) * CELL_DOTS * high
        if wide != high:
            words = words.resize((columns * CELL_DOTS * wide, words.height), Image.Resampling.NEAREST)
        picture = Image.new("1", (width_dots, words.height), 0)
        picture.paste(words, ((width_dots - words.width) * min(side, 2) // 2, 0))
        packed, row_bytes = picture.tobytes(), (width_dots + 7) // 8
        yield from (packed[start : start + row_bytes] for start in range(0, len(packed), row_bytes))


@lru_cache
def _font(pixels: int) -> "ImageFont.FreeTypeFont | ImageFont.ImageFont":
    from PIL import ImageFont

    for name in CHINESE_FONTS:
        try:
            return ImageFont.truetype(name, pixels)
        except OSError:
            continue
    return ImageFont.load_default(pixels)
