"""Slips as dots: nothing cut off, nothing too long, the number as high as promised."""

import gc
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from drivers.printer.raster import Raster
from kiosk.slip.content import SlipContent, words_of
from kiosk.slip.layout import dots, usual_layout
from kiosk.slip.painter import paint_slip
from kiosk.slip.sheet import Sheet
from kiosk.slip.text import Text, dot_font
from shared.domain.hall import Material

pytestmark = pytest.mark.usefixtures("qapp")

ATicket = Callable[..., SlipContent]
WIDTHS = (576, 512, 384)
DOTS_PER_MM = 8
NUMBER_HEIGHT = 148


def rows_of(slip: Raster) -> list[str]:
    """The slip as text, "1" for a black dot."""
    stride = slip.row_bytes
    rows = (slip.rows[at : at + stride] for at in range(0, len(slip.rows), stride))
    return [f"{int.from_bytes(row, 'big'):0{stride * 8}b}"[: slip.width_dots] for row in rows]


def inked(row: str) -> bool:
    return "1" in row


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_painted_into_the_margins(ticket: SlipContent, width: int) -> None:
    slip = paint_slip(ticket, width)
    # Letters may lean over by a few dots; the code's dark part begins at the margin.
    margin = dots(usual_layout(width).margin_mm) - 4
    rows = rows_of(slip)
    assert slip.width_dots == width
    assert not any(inked(row[:margin]) or inked(row[-margin:]) for row in rows)
    assert not inked(rows[0])
    assert not inked(rows[-1])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", ["A032", "C1204", "B1111", "W0888"])
def test_the_number_is_at_least_18_mm_high(a_ticket: ATicket, number: str, width: int) -> None:
    rows = rows_of(paint_slip(a_ticket(number=number), width))[:280]
    longest = max(len(block) for block in "".join("#" if inked(row) else " " for row in rows).split())
    assert longest >= 18 * DOTS_PER_MM
    assert longest < NUMBER_HEIGHT + 12  # nothing else touches it


def test_the_tail_of_a_letter_does_not_touch_the_service(a_ticket: ATicket) -> None:
    rows = rows_of(paint_slip(a_ticket(number="Q987")))[:300]
    blocks = "".join("#" if inked(row) else " " for row in rows).split()
    assert [len(block) > NUMBER_HEIGHT for block in blocks].count(True) == 1


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("demonstration", [False, True])
def test_a_slip_without_materials_takes_at_most_110_mm(a_ticket: ATicket, width: int, demonstration: bool) -> None:
    slip = paint_slip(a_ticket(demonstration=demonstration), width)
    assert slip.height <= 110 * DOTS_PER_MM


def test_each_material_has_its_line(a_ticket: ATicket, materials: tuple[Material, ...]) -> None:
    heights = [paint_slip(a_ticket(materials=materials[:count])).height for count in range(4)]
    assert heights == sorted(set(heights))


def test_a_slip_is_the_same_in_any_thread(ticket: SlipContent, qapp: QApplication) -> None:
    here = paint_slip(ticket)
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(paint_slip, [ticket] * 4)) == [here] * 4


@pytest.fixture
def unswept() -> Iterator[None]:
    """Nobody looks for what lives in circles."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("unswept")
def test_a_slip_leaves_nothing_of_qt_to_other_threads(ticket: SlipContent) -> None:
    with ThreadPoolExecutor(1) as threads:
        threads.submit(paint_slip, ticket).result()
    assert not [thing for thing in gc.get_objects() if isinstance(thing, Sheet | Text)]


@pytest.mark.usefixtures("unswept")
def test_fonts_for_paper_go_with_their_thread(qapp: QApplication) -> None:
    with ThreadPoolExecutor(1) as threads:
        kept = threads.submit(lambda: weakref.ref(dot_font(20))).result()
        assert threads.submit(lambda: kept() is dot_font(20)).result()
    assert kept() is None


def test_another_word_is_another_slip(ticket: SlipContent) -> None:
    assert paint_slip(ticket) != paint_slip(replace(ticket, number="Z999"))
    assert paint_slip(ticket) != paint_slip(replace(ticket, code="ffffffffffffffffffff"))
    assert words_of(ticket).qr_text.endswith(ticket.code)
