"""The small slip of the suggestion box, as dots and as text, on wide and narrow paper."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from drivers.printer.raster import Raster
from drivers.printer.text import TextLine
from kiosk.slip.receipt import Receipt, draw_receipt
from shared.domain.hall import Hall
from shared.domain.words import Language

RECEIPT = Receipt("YJ-0302-KXAFN", datetime(2026, 3, 2, 2, 42, tzinfo=UTC), Language.ZH)


@pytest.mark.parametrize("width", [576, 384])
def test_it_is_short_and_black_on_white(hall: Hall, qapp: QApplication, width: int) -> None:
    made = draw_receipt(hall, RECEIPT, width, kiosk="kiosk-1")
    assert isinstance(made, Raster)
    assert made.width_dots == width
    assert 200 < made.height < 500
    assert 0 < sum(bin(byte).count("1") for byte in made.rows) < width * made.height / 4


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.ZH, ("意见箱", "凭编号可向值班长询问答复")), (Language.EN, ("Suggestion box", "Ask the duty manager"))],
)
def test_as_text_it_says_number_day_and_how_to_ask(hall: Hall, language: Language, said: tuple[str, ...]) -> None:
    lines = draw_receipt(hall, Receipt(RECEIPT.number, RECEIPT.at, language), 384, True, kiosk="kiosk-1")
    assert not isinstance(lines, Raster)
    text = "\n".join(line.text for line in lines if isinstance(line, TextLine))
    for words in (RECEIPT.number, "2026-03-02 10:42", hall.phone, *said):
        assert words in text
