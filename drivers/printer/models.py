"""What printers of one model do differently, as data. A new model is one entry here.

`source` says where it is known from: a manual, an issue of python-escpos (by number), or "uncertain" where nobody has
measured it. Every field can be set apart by an option of the address, so a wrong guess here is never in the way.
"""

from dataclasses import dataclass
from enum import StrEnum

WIDE, NARROW, MIDDLE = 576, 384, 512
"""The dots of a row on 80 mm and 58 mm paper, and on some 80 mm models."""


class Charset(StrEnum):
    """The letters in a printer's Chinese font."""

    GB18030 = "gb18030"
    GBK = "gbk"
    GB2312 = "gb2312"


@dataclass(frozen=True, slots=True)
class Model:
    """One model, or one class of boards that many makers put their name on."""

    title: str
    source: str
    width_dots: int = WIDE
    block_rows: int = 200
    """The most rows in one raster command."""
    avoid_rows: int = 48
    """A raster command's height must be no multiple of this; 0 when every height is good."""
    answers: bool = True
    """Whether its answers to status questions can be relied on."""
    near_end_sensor: bool = True
    """Whether it has a sensor for paper near its end; without one what it says of that means nothing."""
    cut: str = "partial"
    """As the option `cut`: full, partial or no."""
    feeds_to_cutter: bool = True
    """Whether it knows the command that feeds to the cutter by itself (GS V 65 and 66)."""
    sizes_by_fs: bool = False
    """Whether Chinese letters take their size from FS ! in place of GS !."""
    charset: Charset = Charset.GB18030
    has_qr: bool = True
    """Whether it draws QR codes itself (GS ( k)."""


GENERIC = "generic"

MODELS: dict[str, Model] = {
    GENERIC: Model("Any ESC/POS printer for 80 mm paper", "rules that suit every printer known here"),
    "tm-t81": Model("Epson TM-T81", "manual: blocks up to 2303 rows", block_rows=2303, avoid_rows=0),
    "tm-t88": Model("Epson TM-T88 series", "manual: blocks up to 4095 rows", block_rows=4095, avoid_rows=0),
    "tp809": Model("HPRT TP809", "manual: blocks up to 2303 rows", block_rows=2303, avoid_rows=0),
    "ihr810": Model("Honeywell IHR810", "python-escpos 662: stalls above about 400 rows"),
    "tsp650": Model(
        "Star TSP650 in ESC/POS mode",
        "python-escpos 434: always says that it is offline",
        answers=False,
    ),
    "pos-5890k": Model(
        "POS-5890K and its like, 58 mm",
        "python-escpos 367, 424: garbage at multiples of 48 rows; no cutter, sensor or QR: uncertain",
        width_dots=NARROW,
        near_end_sensor=False,
        cut="no",
        has_qr=False,
    ),
    "58mm": Model(
        "Low-cost boards for 58 mm paper",
        "small buffers, no QR, no near-end sensor: protocol notes; GB2312 font: uncertain",
        width_dots=NARROW,
        block_rows=100,
        near_end_sensor=False,
        cut="no",
        charset=Charset.GB2312,
        has_qr=False,
    ),
    "80mm": Model(
        "Low-cost boards for 80 mm paper",
        "no near-end sensor: protocol notes; GBK font and FS ! for Chinese sizes: uncertain",
        near_end_sensor=False,
        sizes_by_fs=True,
        charset=Charset.GBK,
    ),
    "80mm-512": Model(
        "80 mm models that print 512 dots",
        "protocol notes; the rest as any printer",
        width_dots=MIDDLE,
    ),
}
