"""A slip that went over the wire to a simulated printer can be read: its number by OCR, its code by a QR reader."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from drivers.address import parse_address
from drivers.printer.outcome import Printed
from drivers.printer.printer import Printer
from drivers.sim.picture import save_png
from drivers.sim.port import PtyPort, TcpPort
from drivers.sim.printer import SimulatedPrinter
from kiosk.slip.content import SlipContent
from kiosk.slip.painter import paint_slip

pytestmark = pytest.mark.usefixtures("qapp")

ATicket = Callable[..., SlipContent]
Send = Callable[[SlipContent, int], Path]


@pytest.fixture(params=["tcp", "pty"])
def printed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Send]:
    """Paint a ticket, print it on a simulated printer and return the picture of the paper."""
    devices: list[SimulatedPrinter] = []

    def send(ticket: SlipContent, width: int) -> Path:
        device = SimulatedPrinter(width, TcpPort() if request.param == "tcp" else PtyPort())
        devices.append(device)
        device.start()
        printer = Printer(parse_address(device.address))
        assert printer.print(paint_slip(ticket, width)) == Printed()
        printer.close()
        save_png(device.slips[0], tmp_path / "slip.png")
        return tmp_path / "slip.png"

    yield send
    for device in devices:
        device.stop()


def words_on(path: Path) -> list[str]:
    """Return what OCR reads on a slip as it is, without being told what to expect."""
    tesseract = shutil.which("tesseract")
    assert tesseract, "tesseract is missing: install tesseract-ocr, which `make test` does"
    command = [tesseract, str(path), "-", "-l", "eng"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}  # threads wait for each other busily
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, env=alone).stdout.split()


def codes_on(path: Path) -> list[str]:
    with Image.open(path) as slip:
        return [code.text for code in zxingcpp.read_barcodes(slip.convert("L"))]


@pytest.mark.parametrize("width", [576, 384])
def test_the_code_on_the_paper_is_the_tickets(printed: Send, ticket: SlipContent, width: int) -> None:
    assert codes_on(printed(ticket, width)) == [f"XC1:{ticket.code}"]


@pytest.mark.parametrize("number", ["A001", "B002", "V001", "A032", "B157", "C1204", "D888", "X100"])
def test_the_number_on_the_paper_is_the_tickets(printed: Send, a_ticket: ATicket, number: str) -> None:
    assert number in words_on(printed(a_ticket(number=number), 576))


@pytest.mark.parametrize("seed", range(8))
def test_codes_of_all_kinds_are_read_back(printed: Send, a_ticket: ATicket, seed: int) -> None:
    code = f"{seed:x}" * 10 + f"{(seed * 0x9E3779B97F4A7C15) & (2**40 - 1):010x}"
    assert codes_on(printed(replace(a_ticket(), code=code), 576)) == [f"XC1:{code}"]
