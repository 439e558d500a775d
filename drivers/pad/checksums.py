"""The checksums that pads end their frames with."""

from collections.abc import Callable, Mapping
from types import MappingProxyType


def sum_of(data: bytes) -> bytes:
    """Return the sum modulo 256, one byte."""
    return bytes([sum(data) & 0xFF])


def xor_of(data: bytes) -> bytes:
    """Return all bytes joined by exclusive or, one byte."""
    found = 0
    for each in data:
        found ^= each
    return bytes([found])


def crc_of(data: bytes) -> bytes:
    """Return CRC-16/Modbus, low byte first as on a Modbus line."""
    crc = 0xFFFF
    for each in data:
        crc ^= each
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc.to_bytes(2, "little")


CHECKSUMS: Mapping[str, tuple[int, Callable[[bytes], bytes]]] = MappingProxyType(
    {"sum": (1, sum_of), "xor": (1, xor_of), "crc": (2, crc_of)}
)
"""Size in bytes and rule, by the word that stands for it in a layout."""
