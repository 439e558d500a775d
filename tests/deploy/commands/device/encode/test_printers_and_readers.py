"""Every vector that bytes for printers and ID card readers are printed by, as a technician types it."""

from collections.abc import Sequence

import pytest
from typer.testing import CliRunner

from deploy.commands.device.encode import escpos, idcard

QR_4 = (
    "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 1D 28 6B 19 00 31 50 30 "
    "68 74 74 70 73 3A 2F 2F 71 2E 65 78 61 6D 70 6C 65 2F 41 30 31 32 1D 28 6B 03 00 31 51 30"
)


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (
            ["text", "--initialise", "--bold", "--align", "centre", "--code-page", "0", "ABC ticket", "业务办理 A012"],
            [
                "1B 40 1B 45 01 1B 61 01 1B 74 00 41 42 43 20 74 69 63 6B 65 74 0A "
                "D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A"
            ],
        ),
        (["text", "--chinese", "业务办理 A012"], ["1C 26 D2 B5 CE F1 B0 EC C0 ED 20 41 30 31 32 0A"]),
        (["text", "--no-feed", "请到（1）号"], ["C7 EB B5 BD A3 A8 31 A3 A9 BA C5"]),
        (["text", "--size", "2x3", "A"], ["1D 21 12 41 0A"]),
        (["qr", "https://q.example/A012", "--level", "M", "--size", "6"], [QR_4]),
        (["qr", "A012", "--only-data"], ["1D 28 6B 07 00 31 50 30 41 30 31 32 1D 28 6B 03 00 31 51 30"]),
        (["image", "#" * 10], ["1D 76 30 00 02 00 01 00 FF C0"]),
        (["image", "#" + "." * 15, "." * 15 + "#"], ["1D 76 30 00 02 00 02 00 80 00 00 01"]),
        (["cut", "--lines", "6", "--full"], ["1B 64 06 1D 56 00"]),
        (["cut", "--lines", "6", "--partial"], ["1B 64 06 1D 56 01"]),
        (["cut"], ["1D 56 42 00"]),
        (["cut", "--full", "--dots", "16"], ["1D 56 41 10"]),
        (["drawer"], ["1B 70 00 32 FA"]),
        (
            ["image", "." * 576, "--times", "2000", "--block-rows", "960", "--avoid", "0", "--headers"],
            ["1D 76 30 00 48 00 C0 03", "1D 76 30 00 48 00 C0 03", "1D 76 30 00 48 00 50 00"],
        ),
        (["initialise"], ["1B 40"]),
        (["feed", "--lines", "6"], ["1B 64 06"]),
        (["feed", "--dots", "200"], ["1B 4A C8"]),
        (["buzzer", "--times", "3", "--length", "2"], ["1B 42 03 02"]),
        (["status", "4"], ["10 04 04"]),
        (["recover"], ["10 05 01"]),
        (["recover", "--clear"], ["10 05 02"]),
        (["automatic-status"], ["1D 61 FF"]),
        (["automatic-status", "--off"], ["1D 61 00"]),
        (["automatic-status", "--only", "paper", "--only", "error"], ["1D 61 0C"]),
        (["paper"], ["1D 72 01"]),
        (["print-mode"], ["1B 21 00"]),
        (["print-mode", "--font-b", "--bold", "--high", "--wide", "--underline"], ["1B 21 B9"]),
        (["line-spacing", "30"], ["1B 33 1E"]),
        (["line-spacing"], ["1B 32"]),
        (["chinese-size", "--wide", "--high"], ["1C 21 0C"]),
        (["chinese-size"], ["1C 21 00"]),
        (["chinese-size", "--quadruple"], ["1C 57 01"]),
        (["image", "#" * 8, "--scale", "both"], ["1D 76 30 03 01 00 01 00 FF"]),
        (["chinese"], ["1C 26"]),
        (["chinese", "--off"], ["1C 2E"]),
    ],
)
def test_a_printers_command_is_its_vector(given: Sequence[str], lines: list[str]) -> None:
    result = CliRunner().invoke(escpos.app, ["--unit", "1", *given])
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == lines


@pytest.mark.parametrize("data", ["A\x10\x04\x01", "\x10\x05\x02", "\x10\x14\x01"])
def test_a_code_that_a_printer_would_obey_is_refused(data: str) -> None:
    for options in ([], ["--only-data"]):
        result = CliRunner().invoke(escpos.app, ["qr", data, *options])
        assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("baud", "line"), [("115200", "AA AA AA 96 69 00 03 60 00 63"), ("9600", "AA AA AA 96 69 00 03 60 04 67")]
)
def test_a_readers_speed_is_set(baud: str, line: str) -> None:
    assert CliRunner().invoke(idcard.app, ["speed", baud]).output.splitlines() == [line]
    assert CliRunner().invoke(idcard.app, ["speed", "1200"]).exit_code == 2


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("status", "AA AA AA 96 69 00 03 11 FF ED"),
        ("reset", "AA AA AA 96 69 00 03 10 FF EC"),
        ("module-number", "AA AA AA 96 69 00 03 12 FF EE"),
        ("find", "AA AA AA 96 69 00 03 20 01 22"),
        ("select", "AA AA AA 96 69 00 03 20 02 21"),
        ("read", "AA AA AA 96 69 00 03 30 01 32"),
        ("read-address", "AA AA AA 96 69 00 03 30 03 30"),
    ],
)
def test_a_readers_question_is_its_vector(command: str, line: str) -> None:
    result = CliRunner().invoke(idcard.app, ["--unit", "1", command])
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [line]


@pytest.mark.parametrize(
    "given",
    [
        ["text", "--align", "middle", "A"],
        ["text", "--size", "9x1", "A"],
        ["qr", ""],
        ["image", "#?"],
        ["image", "##", "#"],
        ["image", "#", "--block-rows", "96"],
        ["feed"],
        ["drawer", "--pin", "3"],
        ["status", "5"],
    ],
)
def test_a_mistake_is_wrong_usage(given: Sequence[str]) -> None:
    assert CliRunner().invoke(escpos.app, given).exit_code == 2
