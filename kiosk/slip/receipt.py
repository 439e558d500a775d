"""The small slip of the suggestion box, of the blocks of the hall's own slips: a number, and how to ask by it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from drivers.printer.raster import Raster
from drivers.printer.text import SlipLine
from kiosk.slip import layout, texts
from kiosk.slip.content import SlipContent
from kiosk.slip.form import USUAL, SlipForm
from kiosk.slip.painter import paint_blocks
from kiosk.slip.text_slip import text_blocks
from shared.domain.hall import Hall
from shared.domain.words import NOTHING, Language, Words

NUMBER_MM = 8.0
SIZES = ((3.5, 1), (3.25, 3))
SMALL = ((2.75, 2),)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a citizen may take along after writing to the hall; nothing of the text."""

    number: str
    at: datetime
    language: Language


DrawReceipt = Callable[[Hall, Receipt, int, bool], Raster | tuple[SlipLine, ...]]
"""Makes a receipt for paper of so many dots; True asks for lines of text."""


def draw_receipt(
    hall: Hall, receipt: Receipt, width_dots: int, as_text: bool = False, *, kiosk: str = "", form: SlipForm = USUAL
) -> Raster | tuple[SlipLine, ...]:
    """Return the receipt's paper; works in any thread. Painting needs the application object."""
    content = SlipContent(
        hall=hall.name,
        number=receipt.number,
        service=texts.BOX,
        people_ahead=0,
        wait=None,
        place=NOTHING,
        windows=NOTHING,
        kind=NOTHING,
        materials=(),
        issued_at=receipt.at.astimezone(hall.zone),
        code="",
        kiosk=Words(kiosk, kiosk),
        phone=hall.phone,
        language=receipt.language,
        demonstration=hall.demonstration,
    )
    blocks = receipt_blocks(form.layout_for(width_dots))
    return (text_blocks if as_text else paint_blocks)(content, width_dots, form, blocks)


def receipt_blocks(slip: layout.SlipLayout) -> tuple[layout.Block, ...]:
    """Return the blocks of a receipt, looking as those of the hall's slips do."""
    head = [block for block in slip.block if isinstance(block, layout.Logo) or block.kind == "hall"]
    service = [block for block in slip.block if isinstance(block, layout.Service)]
    return (
        *head,
        layout.Number(kind="number", height_mm=NUMBER_MM, above_mm=2, below_mm=2),
        *service,
        layout.Notice(kind="notice", zh=texts.ASK_BY_IT.zh, en=texts.ASK_BY_IT.en, sizes=SIZES, below_mm=1),
        layout.Line(kind="issued", sizes=SMALL),
        layout.Line(kind="phone", sizes=SMALL, below_mm=1),
    )
