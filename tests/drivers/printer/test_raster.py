import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.raster import Raster, raster_blocks, without_real_time_commands


def rasters(max_rows: int = 1200) -> st.SearchStrategy[Raster]:
    """Pictures of all sizes, filled with one byte each so that big ones are quick to make."""
    return st.builds(
        lambda row_bytes, height, fill: Raster(row_bytes * 8, bytes([fill]) * row_bytes * height),
        st.integers(1, 72),
        st.integers(1, max_rows),
        st.integers(0, 255),
    )


def test_ten_black_dots_are_sent_as_the_vector_says() -> None:
    assert list(raster_blocks(Raster(10, b"\xff\xc0"))) == [bytes.fromhex("1D 76 30 00 02 00 01 00 FF C0")]


def test_two_rows_are_sent_as_the_vector_says() -> None:
    raster = Raster(16, b"\x80\x00\x00\x01")
    assert list(raster_blocks(raster)) == [bytes.fromhex("1D 76 30 00 02 00 02 00 80 00 00 01")]


def test_a_long_slip_is_sent_in_blocks_of_200_rows() -> None:
    headers = [block[:8] for block in raster_blocks(Raster(576, bytes(72 * 450)))]
    assert headers == [bytes.fromhex(f"1D 76 30 00 48 00 {height:02X} 00") for height in (200, 200, 50)]


@pytest.mark.parametrize("rows", [48, 96, 144, 192, 248, 1000 + 96])
def test_a_last_block_of_48_rows_or_a_multiple_gets_a_blank_row_more(rows: int) -> None:
    *_, last = raster_blocks(Raster(16, b"\xff\xff" * rows))
    assert int.from_bytes(last[6:8], "little") == rows % 200 + 1
    assert last[-2:] == b"\0\0"


@given(rasters())
def test_no_block_has_a_height_that_makes_a_printer_stall_or_print_garbage(raster: Raster) -> None:
    for block in raster_blocks(raster):
        width, height = (int.from_bytes(block[at : at + 2], "little") for at in (4, 6))
        assert 0 < height <= 256
        assert height % 48
        assert len(block) == 8 + width * height


@given(rasters())
def test_the_blocks_hold_all_rows_in_order_and_then_only_blank_ones(raster: Raster) -> None:
    sent = b"".join(block[8:] for block in raster_blocks(raster))
    assert sent.startswith(raster.rows)
    assert len(sent) - len(raster.rows) in (0, raster.row_bytes)
    assert not any(sent[len(raster.rows) :])


@given(st.lists(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x01, 0xFF])).map(bytes))
def test_no_picture_holds_a_real_time_command(rows: bytes) -> None:
    harmless = without_real_time_commands(rows)
    assert not any(bytes([0x10, second]) in harmless for second in (0x04, 0x05, 0x14))
    assert len(harmless) == len(rows)
    assert all(now == was or (was, now) == (0x10, 0) for was, now in zip(rows, harmless, strict=True))


def test_a_real_time_command_across_two_rows_is_broken_too() -> None:
    (block,) = raster_blocks(Raster(8, b"\x10\x04\x01"))
    assert block.endswith(b"\x00\x04\x01")


@pytest.mark.parametrize(("width", "rows"), [(0, b""), (-8, b""), (16, b"\0"), (10, b"\xff\xff")])
def test_bytes_that_are_no_rows_of_the_width_are_refused(width: int, rows: bytes) -> None:
    with pytest.raises(ValueError, match="dot"):
        Raster(width, rows)
