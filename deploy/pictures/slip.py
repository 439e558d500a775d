"""Pictures of slips: both widths, both languages, with and without materials, painted and in the printer's letters."""

from dataclasses import replace
from itertools import product
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from deploy.pictures.kiosk import demonstration_hall, home_state, issued_ticket
from drivers.address import parse_address
from drivers.printer.outcome import Printed
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.sim.picture import save_png
from drivers.sim.printer import SimulatedPrinter
from kiosk.slip.content import SlipContent
from kiosk.slip.form import SlipForm
from kiosk.slip.layout import LAYOUTS, Code, SlipLayout, read_layout
from kiosk.slip.painter import paint_materials, paint_slip
from kiosk.slip.text_slip import text_slip
from kiosk.slip_of_ticket import slip_content
from shared.domain.words import Language
from shared.qt.icons import icon
from shared.qt.theme import LIGHT

WIDTHS = {"80mm": 576, "58mm": 384}


def draw(folder: Path) -> list[Path]:
    """Draw every slip as a PNG into the folder, one pixel a dot, and return the files."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for (paper, width), language, materials in product(WIDTHS.items(), Language, (True, False)):
        ticket = _ticket(language, materials)
        name = f"{paper}-{language}{'' if materials else '-short'}"
        made.append(_save(paint_slip(ticket, width), folder / f"{name}.png"))
        made.append(_save(_in_letters(ticket, width), folder / f"{name}-text.png"))
    full = _ticket(Language.ZH, materials=True)
    for paper, width in WIDTHS.items():
        made.append(_save(paint_materials(full, width), folder / f"{paper}-strip.png"))
        form = SlipForm(_with_barcode(paper), _logo(folder / "logo.png"))
        made.append(_save(paint_slip(replace(full, materials=()), width, form), folder / f"{paper}-logo-barcode.png"))
    return made


def _ticket(language: Language, materials: bool) -> SlipContent:
    hall = demonstration_hall()
    issued = issued_ticket(home_state(hall))
    told = slip_content(hall, issued, "1 号取号机" if language is Language.ZH else "Kiosk 1")
    return replace(told, language=language, materials=told.materials if materials else ())


def _with_barcode(paper: str) -> SlipLayout:
    layout = read_layout(LAYOUTS / f"{paper}.toml")
    blocks = (b.model_copy(update={"form": "barcode"}) if isinstance(b, Code) else b for b in layout.block)
    return layout.model_copy(update={"block": tuple(blocks)})


def _logo(file: Path) -> Path:
    """Draw a stand-in for a hall's logo."""
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill("white")
    painter = QPainter(picture)
    icon("town-hall", LIGHT.text).paint(painter, 100, 0, 200, 200)
    painter.end()
    if not picture.save(str(file)):
        raise OSError(f"cannot write {file}")
    return file


def _in_letters(ticket: SlipContent, width: int) -> Raster:
    """Return what a printer in text mode makes of a slip."""
    device = SimulatedPrinter(width)
    device.start()
    printer = Printer(parse_address(device.address))
    try:
        outcome = printer.print_text(text_slip(ticket, width))
    finally:
        printer.close()
        device.stop()
    if not isinstance(outcome, Printed):
        raise outcome.error
    return device.slips[0]


def _save(slip: Raster, file: Path) -> Path:
    save_png(slip, file)
    return file
