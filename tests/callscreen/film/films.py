"""Short films, written by the tests themselves: AVI with a JPEG for each picture and a tone of uncompressed sound."""

import math
import struct
from array import array
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage

FPS, RATE = 25, 24_000
HERTZ = 1000
LOUD = 12_000
KEY_FRAME, HAS_INDEX, INTERLEAVED = 0x10, 0x10, 0x100


def a_film(file: Path, colours: tuple[str, ...], *, size: tuple[int, int] = (160, 90), each_s: float = 1.0) -> Path:
    """Write a film that shows each colour for a while, with a tone all the time."""
    pictures = [_jpeg(colour, size) for colour in colours for _ in range(round(each_s * FPS))]
    sound = [_tone(at) for at in range(len(pictures))]
    chunks = [
        chunk
        for picture, samples in zip(pictures, sound, strict=True)
        for chunk in ((b"00dc", picture), (b"01wb", samples))
    ]
    headers = _list(b"hdrl", _main_header(len(pictures), size) + _video(len(pictures), size) + _audio(len(pictures)))
    content = headers + _list(b"movi", b"".join(_chunk(*chunk) for chunk in chunks)) + _chunk(b"idx1", _index(chunks))
    file.write_bytes(_chunk(b"RIFF", b"AVI " + content))
    return file


def _jpeg(colour: str, size: tuple[int, int]) -> bytes:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG", 90)  # type: ignore[call-overload]
    return bytes(data.data())


def _tone(at: int) -> bytes:
    first, count = at * RATE // FPS, RATE // FPS
    turn = 2 * math.pi * HERTZ / RATE
    return array("h", (round(LOUD * math.sin(turn * sample)) for sample in range(first, first + count))).tobytes()


def _main_header(count: int, size: tuple[int, int]) -> bytes:
    flags = HAS_INDEX | INTERLEAVED
    return _chunk(b"avih", struct.pack("<14I", 1_000_000 // FPS, 0, 0, flags, count, 0, 2, 0, *size, 0, 0, 0, 0))


def _video(count: int, size: tuple[int, int]) -> bytes:
    head = struct.pack("<4s4s3I8I", b"vids", b"MJPG", 0, 0, 0, 1, FPS, 0, count, 0, 0, 0, 0) + struct.pack("<2H", *size)
    picture = struct.pack("<IiiHH4sIiiII", 40, *size, 1, 24, b"MJPG", size[0] * size[1] * 3, 0, 0, 0, 0)
    return _list(b"strl", _chunk(b"strh", head) + _chunk(b"strf", picture))


def _audio(count: int) -> bytes:
    samples = count * (RATE // FPS)
    head = struct.pack("<4s4s3I8I", b"auds", bytes(4), 0, 0, 0, 1, RATE, 0, samples, 0, 0, 2, 0) + bytes(4)
    form = struct.pack("<HHIIHH", 1, 1, RATE, RATE * 2, 2, 16)
    return _list(b"strl", _chunk(b"strh", head) + _chunk(b"strf", form))


def _index(chunks: list[tuple[bytes, bytes]]) -> bytes:
    entries, at = b"", 4
    for name, data in chunks:
        entries += struct.pack("<4s3I", name, KEY_FRAME, at, len(data))
        at += 8 + len(data) + len(data) % 2
    return entries


def _list(name: bytes, content: bytes) -> bytes:
    return _chunk(b"LIST", name + content)


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + bytes(len(data) % 2)
