"""Slips in the printer's own letters: everything on them, nothing broken in a word, codes that can be read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from drivers.address import parse_address
from drivers.printer.outcome import Printed
from drivers.printer.printer import Printer
from drivers.printer.raster import Raster
from drivers.printer.text import SlipLine, TextLine, broken, columns_of
from drivers.sim.picture import save_png
from drivers.sim.port import PtyPort
from drivers.sim.printer import SimulatedPrinter
from kiosk.slip.barcode import code_of, digits_of
from kiosk.slip.content import SlipContent, words_of
from kiosk.slip.form import SlipForm
from kiosk.slip.layout import LAYOUTS, read_layout
from kiosk.slip.painter import paint_slip
from kiosk.slip.text_slip import text_slip

pytestmark = pytest.mark.usefixtures("qapp")

ATicket = Callable[..., SlipContent]
Print = Callable[[Raster | tuple[SlipLine, ...], int, str], Path]


@pytest.fixture
def on_paper(tmp_path: Path) -> Iterator[Print]:
    """Print a slip at a serial port and return the picture of the paper."""
    devices: list[SimulatedPrinter] = []

    def send(slip: Raster | tuple[SlipLine, ...], width: int, options: str = "") -> Path:
        device = SimulatedPrinter(width, PtyPort())
        devices.append(device)
        device.start()
        printer = Printer(parse_address(device.address + options))
        outcome = printer.print(slip) if isinstance(slip, Raster) else printer.print_text(slip)
        printer.close()
        assert outcome == Printed()
        assert device.unknown == 0
        save_png(device.slips[0], tmp_path / "slip.png")
        return tmp_path / "slip.png"

    yield send
    for device in devices:
        device.stop()


def codes_on(path: Path) -> list[str]:
    with Image.open(path) as slip:
        framed = Image.new("L", (slip.width + 80, slip.height), 255)  # paper is wider than what is printed
        framed.paste(slip.convert("L"), (40, 0))
        return [code.text for code in zxingcpp.read_barcodes(framed)]


def with_barcode(folder: Path, width: int) -> SlipForm:
    file = folder / "bars.toml"
    ours = (LAYOUTS / ("58mm.toml" if width == 384 else "80mm.toml")).read_text(encoding="utf-8")
    file.write_text(ours.replace('form = "qr"', 'form = "barcode"'), encoding="utf-8")
    return SlipForm(read_layout(file))


def text_of(slip: tuple[SlipLine, ...]) -> str:
    return " ".join(line.text for line in slip if isinstance(line, TextLine))


@pytest.mark.parametrize("width", [576, 384])
def test_a_text_slip_says_what_the_painted_one_says(ticket: SlipContent, width: int) -> None:
    words, slip = words_of(ticket), text_slip(ticket, width)
    told = text_of(slip).replace(" ", "")
    facts = ["".join(run.text for run in line) for line in words.facts]
    for text in (words.hall, words.number, words.service, words.service_below, *facts, words.mark, words.issued):
        assert text.replace(" ", "").replace("\u3000", "") in told
    for item in words.items:
        assert item.name.replace(" ", "") in told
    for line in slip:
        if isinstance(line, TextLine):
            assert columns_of(line.text) * line.width <= width // 12


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize("options", ["", "&qr=raster"])
def test_the_code_of_a_text_slip_is_the_tickets(ticket: SlipContent, on_paper: Print, width: int, options: str) -> None:
    assert codes_on(on_paper(text_slip(ticket, width), width, options)) == [f"XC1:{ticket.code}"]


@pytest.mark.parametrize("width", [576, 384])
@pytest.mark.parametrize(("as_text", "options"), [(False, ""), (True, ""), (True, "&barcode=printer")])
def test_a_barcode_is_the_tickets(
    a_ticket: ATicket, on_paper: Print, tmp_path: Path, width: int, as_text: bool, options: str
) -> None:
    ticket, form = a_ticket(), with_barcode(tmp_path, width)
    slip = text_slip(ticket, width, form) if as_text else paint_slip(ticket, width, form)
    (read,) = codes_on(on_paper(slip, width, options))
    assert code_of(read) == ticket.code


@pytest.mark.parametrize("code", ["0" * 20, "f" * 20, "0123456789abcdef0123"])
def test_every_code_comes_back_from_its_digits(code: str) -> None:
    assert code_of(digits_of(code)) == code


@pytest.mark.parametrize("read", ["", "6901234567892", "9" * 26, "x" * 26])
def test_other_barcodes_are_no_tickets(read: str) -> None:
    with pytest.raises(ValueError, match="no ticket"):
        code_of(read)


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("Road transport certificate", 16, ["Road transport", "certificate"]),
        ("道路运输证核发", 8, ["道路运输", "证核发"]),
        ("请到 A 区 wait", 8, ["请到 A", "区 wait"]),
        ("extraordinary", 6, ["extraordinary"]),
        ("", 6, [""]),
    ],
)
def test_lines_break_at_spaces_and_between_chinese_letters(text: str, columns: int, lines: list[str]) -> None:
    assert broken(text, columns) == lines
