import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.address import parse_address
from drivers.board.template import AddressForm, Check, LengthForm, Template, TextForm, check
from drivers.board.template_presets import PRESETS, modbus, template_of
from drivers.errors import BadAddress
from tests.drivers.board.vectors import TEMPLATES
from tests.drivers.wire import hexes


def from_address(options: str) -> Template:
    return template_of(parse_address(f"template+serial:///dev/ttyS0?{options}"))


@pytest.mark.parametrize(
    ("preset", "unit", "text"), [("four-byte", 5, "999"), ("qsystem", 10, "A012"), ("line-cr", 1, "A012")]
)
def test_vectors_come_out_byte_for_byte(preset: str, unit: int, text: str) -> None:
    assert from_address(f"preset={preset}").frame(unit, text) == hexes(TEMPLATES[preset])


def test_a_line_may_end_in_two_bytes() -> None:
    assert PRESETS["line-crlf"].frame(1, "A012") == b"A012\r\n"


def test_a_modbus_register_is_written_as_the_standard_says() -> None:
    # 01 06 00 01 00 03 98 0B is the example of the Modbus specification's frames with its check.
    assert modbus(1).frame(1, "3") == hexes("01 06 00 01 00 03 98 0B")
    assert modbus(0x10, function=16).frame(17, "A012")[:-2] == hexes("11 10 00 10 00 01 02 00 0C")


def test_the_register_must_come_from_the_displays_manual() -> None:
    with pytest.raises(BadAddress, match="needs its register"):
        from_address("preset=modbus")
    assert from_address("preset=modbus&register=7").frame(1, "3")[2:4] == hexes("00 07")


def test_every_part_of_a_template_can_be_told_by_the_address() -> None:
    told = from_address(
        "header=7E&address=digits2&length=byte&encoding=gbk&escape=7D:7D5D,7E:7D5E&check=xor8&footer=0D0A&gap=0.5"
        "&columns=8"
    )
    assert told == Template(
        header=b"~",
        address=AddressForm.DIGITS2,
        length=LengthForm.BYTE,
        encoding=TextForm.GBK,
        escapes=((b"}", b"}]"), (b"~", b"}^")),
        check=Check.XOR8,
        footer=b"\r\n",
        gap_s=0.5,
        places=8,
    )
    assert told.frame(3, "~窗") == b"~03\x03}^\xb4\xb0" + bytes([0x30 ^ 0x33 ^ 3 ^ 0x7E ^ 0xB4 ^ 0xB0]) + b"\r\n"


def test_a_dialect_of_marks_can_be_told_as_a_template() -> None:
    header = b"!#001%ZI01%ZH9999%C2%AH2%AV2"
    assert from_address(f"header={header.hex()}&footer=2424").frame(1, "A012") == header + b"A012$$"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Check.NONE, ""),
        (Check.SUM8, "DD"),
        (Check.XOR8, "31"),
        (Check.SUM16_BE, "01 DD"),
        (Check.SUM16_LE, "DD 01"),
        (Check.CRC16_ARC, "3D BB"),
        (Check.CRC16_MODBUS, "37 4B"),
    ],
)
def test_checks_have_their_known_values(kind: Check, expected: str) -> None:
    assert check(kind, b"123456789") == hexes(expected)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (AddressForm.NONE, b""),
        (AddressForm.BYTE, b"\x0c"),
        (AddressForm.WORD_BE, b"\x00\x0c"),
        (AddressForm.WORD_LE, b"\x0c\x00"),
        (AddressForm.DIGITS2, b"12"),
        (AddressForm.DIGITS3, b"012"),
        (AddressForm.HEX2, b"0C"),
    ],
)
def test_addresses_are_written_in_every_form(form: AddressForm, expected: bytes) -> None:
    assert Template(address=form).frame(12, "") == expected


@given(st.text())
def test_a_text_never_brings_a_control_byte(text: str) -> None:
    for encoding in (TextForm.ASCII, TextForm.GBK, TextForm.UTF8, TextForm.DIGITS):
        told = Template(encoding=encoding).encoded(text)
        assert all(byte >= 0x20 and byte != 0x7F for byte in told)


@given(st.text())
def test_a_value_is_always_two_bytes_and_at_most_what_the_places_hold(text: str) -> None:
    told = PRESETS["four-byte"].encoded(text)
    assert len(told) == 2
    assert int.from_bytes(told, "big") <= 9999


def test_a_number_that_the_frame_has_no_room_for_is_refused() -> None:
    with pytest.raises(BadAddress, match="unit=300 is wrong, this board has numbers to 255"):
        template_of(parse_address("template+serial:///dev/ttyS0?preset=four-byte&unit=300"))
