from datetime import datetime

import pytest

from drivers.board import onbon
from drivers.board.onbon import Area
from tests.drivers.wire import hexes

P = "A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 "
VENDOR_AREA = Area(
    hexes("30 31 32 33 34 35 51 52 53 54 54 56 27 42"),
    width=0x18,
    height=0x20,
    timeout_s=2,
    several_lines=True,
    automatic_breaks=True,
    mode=onbon.MOVE_LEFT,
    speed=4,
    stay_half_s=5,
)
FIELD_AREA = Area(
    rb"\FO000HUM:66%RH",
    width=0x40,
    height=0x0C,
    y=0x18,
    line_spacing=0x0A,
    number=1,
    run_mode=1,
    timeout_s=2,
    speed=0x17,
    stay_half_s=2,
)

VECTORS = {
    "ping": (onbon.ping(1), "05 00 A2 00 01 00 00 68 F8 5A"),
    "status": (onbon.status(1), "05 00 A1 02 01 00 00 2D 40 5A"),
    "clear": (onbon.clear(1), "05 00 A3 10 01 00 00 51 F8 5A"),
    "the vendor's area": (
        onbon.update_areas(1, [VENDOR_AREA], process_mode=0x2D),
        "32 00 A3 06 01 2D 00 00 01 29 00 00 00 00 00 00 18 00 20 00 00 00 00 02 00 00 00 00 02 02 03 00 04 05 "
        "0E 00 00 00 30 31 32 33 34 35 51 52 53 54 54 56 27 42 A8 7D 5A",
    ),
    "an area captured in the field": (
        onbon.update_areas(1, [FIELD_AREA], reply=False),
        "33 00 A3 06 02 00 00 00 01 2A 00 00 00 00 18 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 17 02 "
        "0F 00 00 00 5C 46 4F 30 30 30 48 55 4D 3A 36 36 25 52 48 36 7A 5A",
    ),
}


@pytest.mark.parametrize(("frame", "expected"), VECTORS.values(), ids=VECTORS)
def test_vectors_come_out_byte_for_byte(frame: bytes, expected: str) -> None:
    assert frame == hexes(P + expected)


def data_of(frame: bytes) -> bytes:
    return frame[8 + 14 : -3]


def test_switching_on_and_off_are_1_and_2() -> None:
    assert data_of(onbon.power(1, True)) == hexes("A3 00 01 00 00 01")
    assert data_of(onbon.power(1, False, reply=False)) == hexes("A3 00 02 00 00 02")


@pytest.mark.parametrize(("level", "sent"), [(0, 0), (15, 15), (99, 15), (-1, 0)])
def test_brightness_is_the_same_all_day(level: int, sent: int) -> None:
    assert data_of(onbon.brightness(1, level)) == hexes("A3 02 01 00 00 01") + bytes([sent]) * 49


def test_the_clock_is_bcd_with_the_year_low_byte_first() -> None:
    sunday = datetime(2026, 11, 22, 14, 30, 59)
    assert data_of(onbon.set_time(1, sunday)) == hexes("A2 03 01 00 00 26 20 11 22 14 30 59 07")


def test_reset_has_no_payload() -> None:
    assert data_of(onbon.reset(1)) == hexes("A2 01 01 00 00")


def test_areas_to_delete_come_first() -> None:
    assert data_of(onbon.update_areas(1, [], delete=[3, 4]))[5:] == hexes("02 03 04 00")
    assert data_of(onbon.update_areas(1, [], delete=[onbon.ALL_AREAS]))[5:] == hexes("FF 00")


@pytest.mark.parametrize(
    ("pixels", "unit", "sent"), [(128, 8, 16), (128, 1, 128), (100, 8, 0x8000 | 100), (100, 1, 100), (0, 8, 0)]
)
def test_distances_across_follow_the_unit(pixels: int, unit: int, sent: int) -> None:
    assert onbon.across(pixels, unit) == sent
