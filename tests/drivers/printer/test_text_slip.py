"""Slips of text that went over a wire are read back from the paper, by OCR and by a QR reader."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from drivers.address import parse_address
from drivers.printer.commands import Align, Level
from drivers.printer.outcome import Printed
from drivers.printer.printer import Printer
from drivers.printer.qr_picture import qr_raster
from drivers.printer.text import QrLine, SlipLine, Space, TextLine
from drivers.sim.picture import save_png
from drivers.sim.port import PtyPort
from drivers.sim.printer import SimulatedPrinter

Send = Callable[..., Path]
CODE = "XC1:0123456789abcdef"
WORDS = [
    TextLine("Your number is A012", Align.CENTRE, 2, 2, bold=True),
    TextLine("Please wait. 3 people are before you.", Align.CENTRE),
    TextLine("Have your papers ready."),
]
SLIP: list[SlipLine] = [
    TextLine("业务办理", Align.CENTRE, 2, 2),
    TextLine("A012", Align.CENTRE, 4, 4, bold=True),
    TextLine("Please wait. 3 people are before you.", Align.CENTRE),
    Space(1),
    QrLine(CODE),
    Space(1),
]


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[Send]:
    """Print lines on a simulated printer at a serial port and return the picture of the paper."""
    devices: list[SimulatedPrinter] = []

    def send(lines: Sequence[SlipLine], options: str = "", width: int = 576) -> Path:
        device = SimulatedPrinter(width, PtyPort())
        devices.append(device)
        device.start()
        printer = Printer(parse_address(device.address + options))
        assert printer.print_text(lines) == Printed()
        printer.close()
        (slip,) = device.slips
        assert device.unknown == 0
        save_png(slip, tmp_path / "slip.png")
        return tmp_path / "slip.png"

    yield send
    for device in devices:
        device.stop()


def words_on(path: Path) -> list[str]:
    """Return the lines that OCR reads, without being told what to expect."""
    tesseract = shutil.which("tesseract")
    assert tesseract, "tesseract is missing: install tesseract-ocr, which `make test` does"
    command = [tesseract, str(path), "-", "-l", "eng", "--psm", "6"]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.splitlines()


def codes_on(path: Path) -> list[str]:
    with Image.open(path) as slip:
        return [code.text for code in zxingcpp.read_barcodes(slip.convert("L"))]


def test_the_words_on_the_paper_are_the_lines(printed: Send) -> None:
    words = words_on(printed(WORDS))
    assert words == [line.text for line in WORDS]


@pytest.mark.parametrize("qr", ["printer", "raster"])
@pytest.mark.parametrize("width", [576, 384])
def test_the_code_on_the_paper_is_the_lines(printed: Send, qr: str, width: int) -> None:
    assert codes_on(printed(SLIP, f"&qr={qr}", width)) == [CODE]


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("text", ["A012", "https://q.example/A012", "业务办理 A012", "x" * 300])
def test_a_picture_of_a_code_is_read_back(tmp_path: Path, text: str, level: Level) -> None:
    save_png(qr_raster(text, 4, level), tmp_path / "code.png")
    assert codes_on(tmp_path / "code.png") == [text]
