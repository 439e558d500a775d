"""Layouts of slips: our own two, and what a hall may change in its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from drivers.printer.raster import Raster
from kiosk.slip.content import SlipContent
from kiosk.slip.form import SlipForm, read_form
from kiosk.slip.layout import DOTS_PER_MM, LAYOUTS, LayoutProblem, read_layout, usual_layout
from kiosk.slip.painter import paint_materials, paint_slip
from kiosk.slip.text_slip import text_materials, text_slip
from shared.domain.hall import Material
from shared.domain.words import Language, Words

pytestmark = pytest.mark.usefixtures("qapp")

ATicket = Callable[..., SlipContent]
LONGEST_MM = 110
NUMBER = '[[block]]\nkind = "number"\nheight_mm = 18.5\n'


def layout(folder: Path, text: str) -> Path:
    file = folder / "slip.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """A black square on nothing, twice as high as it is printed."""
    picture = QImage(160, 160, QImage.Format.Format_ARGB32)
    picture.fill(QColor(0, 0, 0, 0))
    for x in range(40, 120):
        for y in range(40, 120):
            picture.setPixelColor(x, y, QColor("black"))
    assert picture.save(str(tmp_path / "logo.png"))
    return tmp_path / "logo.png"


@pytest.mark.parametrize("width", [576, 512, 384])
@pytest.mark.parametrize("language", Language)
def test_a_slip_without_materials_is_at_most_110_mm_long(a_ticket: ATicket, width: int, language: Language) -> None:
    assert paint_slip(a_ticket(language=language), width).height <= LONGEST_MM * DOTS_PER_MM


@pytest.mark.parametrize(("width", "longest_mm"), [(576, LONGEST_MM), (512, LONGEST_MM), (384, LONGEST_MM + 15)])
@pytest.mark.parametrize("language", Language)
def test_a_word_about_the_hours_makes_only_narrow_slips_longer(
    a_ticket: ATicket, width: int, longest_mm: int, language: Language
) -> None:
    hours = Words("17:00 停止办理，今天可能轮不到", "Windows close at 17:00: you may not be served today")
    assert paint_slip(a_ticket(language=language, hours=hours), width).height <= longest_mm * DOTS_PER_MM


@pytest.mark.parametrize("path", sorted(LAYOUTS.glob("*.toml")), ids=lambda path: path.name)
def test_our_layouts_can_be_copied_and_used(a_ticket: ATicket, path: Path) -> None:
    assert paint_slip(a_ticket(), 576, SlipForm(read_layout(path))).height > 400


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("margin_mm = 3\n", r"slip\.toml.*block"),
        ('margin_mm = 3\n[[block]]\nkind = "nmber"\n', r"slip\.toml, line [23].*number"),
        ('margin_mm = 3\n[[block]]\nkind = "number"\nheight_mm = 500\n', r"slip\.toml, line 2.*height_mm"),
        ('margin_mm = 3\n[[block]]\nkind = "rule"\nheigth = 5\n', r"slip\.toml, line 2.*heigth"),
    ],
    ids=["no blocks", "unknown block", "too large", "unknown key"],
)
def test_a_mistake_in_a_layout_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(LayoutProblem, match=told):
        read_layout(layout(tmp_path, text))


def test_blocks_stand_in_the_order_of_the_file_and_those_left_out_take_no_paper(
    a_ticket: ATicket, tmp_path: Path
) -> None:
    short = read_layout(layout(tmp_path, "margin_mm = 3\n" + NUMBER))
    noticed = '[[block]]\nkind = "notice"\nzh = "节前最后一天"\nen = "Last day"\nsizes = [[4, 1]]\nabove_mm = 1\n'
    longer = read_layout(layout(tmp_path, "margin_mm = 3\n" + NUMBER + noticed))
    first, second = (paint_slip(a_ticket(), 576, SlipForm(each)) for each in (short, longer))
    assert second.rows.startswith(first.rows[: 140 * first.row_bytes])
    assert second.height > first.height + 4 * DOTS_PER_MM


def test_a_logo_stands_on_top_as_high_as_the_layout_says(a_ticket: ATicket, logo: Path) -> None:
    plain, with_logo = paint_slip(a_ticket()), paint_slip(a_ticket(), 576, read_form(None, logo))
    block = usual_layout(576).block[0]
    assert with_logo.height == plain.height + round(8 * (11 + block.above_mm))
    assert with_logo.rows.endswith(plain.rows[50 * plain.row_bytes :])
    middle = with_logo.rows[(8 + 44) * 72 : (8 + 45) * 72]
    assert middle.count(b"\xff") in (4, 5)


@pytest.mark.parametrize("name", ["none.png", "layout.toml"])
def test_a_logo_that_is_no_picture_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "layout.toml").write_text("x = 1")
    with pytest.raises(LayoutProblem, match="slip_logo"):
        read_form(None, tmp_path / name)


def test_materials_may_have_a_strip_of_their_own(a_ticket: ATicket, materials: tuple[Material, ...]) -> None:
    ticket, form = a_ticket(materials=materials), SlipForm(materials_strip=True)
    assert paint_slip(ticket, 576, form) == paint_slip(a_ticket(), 576)
    assert isinstance(paint_materials(ticket, 576, form), Raster)
    assert text_slip(ticket, 576, form) == text_slip(a_ticket(), 576)
    strip = "".join(getattr(line, "text", "") for line in text_materials(ticket, 576, form))
    assert "A032" in strip
    assert all(material.name.zh in strip for material in materials)
