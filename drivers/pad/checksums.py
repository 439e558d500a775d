"""The checksums that pads end their frames with."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from drivers.check_values import crc16_modbus, xor8

CHECKSUMS: Mapping[str, tuple[int, Callable[[bytes], bytes]]] = MappingProxyType(
    {
        "sum": (1, lambda data: bytes([sum(data) & 0xFF])),
        "xor": (1, lambda data: bytes([xor8(data)])),
        "crc": (2, lambda data: crc16_modbus(data).to_bytes(2, "little")),
    }
)
"""Size in bytes and rule, by the word that stands for it in a layout; a CRC goes low byte first, as in Modbus."""
