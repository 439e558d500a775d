import pytest

from drivers.printer import commands
from drivers.printer.commands import Align, Level
from drivers.printer.raster import Raster, raster_blocks
from tests.drivers.wire import hexes

QR_VECTOR_4 = hexes(
    "1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31 1D 28 6B 19 00 31 50 30 68 74 74 70"
    "73 3A 2F 2F 71 2E 65 78 61 6D 70 6C 65 2F 41 30 31 32 1D 28 6B 03 00 31 51 30"
)


@pytest.mark.parametrize(
    ("made", "bytes_"),
    [
        (commands.INITIALISE, "1B 40"),
        (commands.CHINESE_ON, "1C 26"),
        (commands.CHINESE_OFF, "1C 2E"),
        (commands.feed_dots(200), "1B 4A C8"),
        (commands.feed_and_cut(), "1D 56 42 00"),  # vector 9
        (commands.feed_and_cut(16, full=True), "1D 56 41 10"),
        (commands.feed_lines(6) + commands.cut_here(full=True), "1B 64 06 1D 56 00"),  # vector 8
        (commands.feed_lines(6) + commands.cut_here(), "1B 64 06 1D 56 01"),  # vector 8
        (commands.drawer(2, 100, 500), "1B 70 00 32 FA"),  # vector 10
        (commands.drawer(5), "1B 70 01 32 FA"),
        (commands.align(Align.CENTRE), "1B 61 01"),
        (commands.bold(True) + commands.bold(False), "1B 45 01 1B 45 00"),
        (commands.size(1, 1) + commands.size(2, 3) + commands.size(8, 8), "1D 21 00 1D 21 12 1D 21 77"),
        (
            commands.chinese_size(1, 1) + commands.chinese_size(2, 1) + commands.chinese_size(1, 4),
            "1C 21 00 1C 21 04 1C 21 08",
        ),
        (commands.code_page(0), "1B 74 00"),
        (commands.buzz(3, 2), "1B 42 03 02"),
        (commands.ask_status(4), "10 04 04"),
        (commands.recover() + commands.recover(clear=True), "10 05 01 10 05 02"),
        (commands.automatic_status(0xFF), "1D 61 FF"),
        (
            commands.store_and_print_qr(b"A012"),
            "1D 28 6B 07 00 31 50 30 41 30 31 32 1D 28 6B 03 00 31 51 30",
        ),  # vector 5
        (commands.barcode("0142"), "1D 68 50 1D 77 02 1D 48 00 1D 6B 49 04 7B 43 01 2A"),
    ],
)
def test_commands_are_the_bytes_of_the_manuals(made: bytes, bytes_: str) -> None:
    assert made == hexes(bytes_)


def test_a_qr_code_is_vector_4() -> None:
    assert commands.qr(b"https://q.example/A012", 6, Level.M) == QR_VECTOR_4


@pytest.mark.parametrize(("level", "byte"), [(Level.L, 0x30), (Level.M, 0x31), (Level.Q, 0x32), (Level.H, 0x33)])
def test_each_level_has_its_byte(level: Level, byte: int) -> None:
    assert commands.qr(b"A", 4, level)[17:25] == hexes("1D 28 6B 03 00 31 45") + bytes([byte])


@pytest.mark.parametrize(("data", "module"), [(b"", 6), (b"A" * 7090, 6), (b"A", 0), (b"A", 17)])
def test_a_qr_code_that_can_not_be_is_refused(data: bytes, module: int) -> None:
    with pytest.raises(ValueError, match="a QR code"):
        commands.qr(data, module)


@pytest.mark.parametrize(("width", "height"), [(0, 1), (1, 9)])
def test_letters_are_at_most_eight_times_as_large(width: int, height: int) -> None:
    with pytest.raises(ValueError, match="1 to 8 times"):
        commands.size(width, height)


def test_blocks_of_960_rows_are_vector_11() -> None:
    headers = [block[:8] for block in raster_blocks(Raster(576, bytes(72 * 2000)), 960, 0)]
    assert headers == [hexes(f"1D 76 30 00 48 00 {height}") for height in ("C0 03", "C0 03", "50 00")]


@pytest.mark.parametrize("digits", ["", "1", "123", "12x4", "１２", "0" * 42])
def test_a_barcode_that_can_not_be_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="a barcode holds"):
        commands.barcode(digits)
