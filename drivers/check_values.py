"""The check values that frames of several families end with."""

from functools import reduce
from operator import xor


def xor8(data: bytes) -> int:
    """Return all bytes joined by exclusive or."""
    return reduce(xor, data, 0)


def crc16_arc(data: bytes, start: int = 0) -> int:
    """Return CRC-16/ARC: polynomial 8005 reflected, start 0, no final change."""
    crc = start
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def crc16_modbus(data: bytes) -> int:
    """Return CRC-16/Modbus: as ARC, but beginning with FFFF."""
    return crc16_arc(data, 0xFFFF)
