"""The check values by the figures that catalogues of them give for "123456789"."""

from drivers.check_values import crc16_arc, crc16_modbus, xor8

DIGITS = b"123456789"


def test_each_check_has_its_known_value() -> None:
    assert (crc16_arc(DIGITS), crc16_modbus(DIGITS), xor8(DIGITS)) == (0xBB3D, 0x4B37, 0x31)


def test_over_nothing_each_is_what_it_begins_with() -> None:
    assert (crc16_arc(b""), crc16_modbus(b""), xor8(b"")) == (0, 0xFFFF, 0)
