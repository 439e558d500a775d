"""Frames as documents print them, by the family that decodes them: what decoders must know, and fuzzing begins with."""

from collections.abc import Mapping

from tests.drivers.board import vectors
from tests.drivers.idcard.cards import READ_REPLY

SMALL_DISPLAYS = (*vectors.CD5220.values(), *vectors.LED8N.values(), *vectors.EPSON.values())
READER = "AA AA AA 96 69 00 "
VECTORS: Mapping[str, tuple[str, ...]] = {
    "onbon": tuple(vectors.ONBON.values()),
    "cpower": (*vectors.CPOWER.values(), "FF FF FF FF 08 00 00 00 68 32 01 76 01 01 13 01"),
    "cd5220": SMALL_DISPLAYS,
    "epson": tuple(vectors.EPSON.values()),
    "led8n": tuple(vectors.LED8N.values()),
    "utc": ("1B 75 41 41 30 31 32 0D", "1B 75 42 33 0D", "1B 75 44 41 30 31 32 0D"),
    "alpha": tuple(vectors.ALPHA.values()),
    "rating-ff68": (
        "FF 68 03 03 68 01 01 0C 0E 16",
        "FF 68 03 03 68 01 01 0D 0F 16",
        "FF 68 03 03 68 05 01 0B 11 16",
        "FF 68 04 04 68 01 01 06 0F 17 16",
        "FF 68 08 08 68 01 02 0A 0A 0A 00 01 02 24 16",
        "FF 68 02 02 68 01 03 04 16",
        "FF 68 03 03 68 01 11 00 12 16",
        "FF 68 03 03 68 01 01 00 02 16",
        "FF 68 03 03 68 01 01 0B 0D 16",
        "FF 68 03 03 68 01 02 04 07 16",
    ),
    "keypad-qsystem": (
        "01 20 31 07",
        "01 20 36 07",
        "01 21 21 41 31 32 07",
        "01 0A 41 30 31 32 07",
        "03 20 21 07",
        "04 20 07",
    ),
    "escpos-status": ("12", "1A", "16", "32", "1A", "52", "1E", "7E", "72"),
    "idcard": (
        *(READER + each for each in ("03 11 FF ED", "03 10 FF EC", "03 12 FF EE", "03 20 01 22", "03 20 02 21")),
        *(READER + each for each in ("03 30 01 32", "03 30 10 23", "03 30 03 30")),
        *(READER + each for each in ("04 00 00 90 94", "08 00 00 9F 00 00 00 00 97", "04 00 00 80 84")),
        *(READER + each for each in ("04 00 00 81 85", "04 00 00 41 45", "0C 00 00 90 00 00 00 00 00 00 00 00 9C")),
        READ_REPLY.hex(" "),
    ),
    "idnumber": (b"11010519491231002X".hex(" "), b"440524188001010014".hex(" ")),
    "scanner": (
        "41 30 31 32 0D",
        "41 30 31 32 0D 0A 42 30 30 37 0D 0A",
        "E4 B8 9A E5 8A A1 41 0D",
        "D2 B5 CE F1 41 0D",
        "41 30 31 32",
    ),
}
"""Whole and undamaged frames; every family with a decoder has some."""
DAMAGED: Mapping[str, tuple[str, ...]] = {
    "escpos-status": ("10 00 0F 0F", "11 13"),
    "idnumber": (b"110105194912310021".hex(" "), b"440524188001010041".hex(" "), b"4405241880010100".hex(" ")),
    "idcard": (READ_REPLY[:700].hex(" "), READ_REPLY[:-1].hex(" ") + " DE", "AA AA " + READ_REPLY.hex(" ")),
    "scanner": ("0D 0D 0A",),
}
"""What documents give to be refused, or to be read in spite of what is round it."""
OPTIONS: Mapping[str, tuple[Mapping[str, object], ...]] = {
    "escpos-status": tuple({"asked": asked} for asked in (1, 2, 3, 4)),
    "rating-ff68": ({}, {"scores": "12345"}, {"scores": "3:5,2:4,1:3,0:-"}),
    "scanner": tuple({"encoding": how, "aim": aim} for how in ("auto", "utf8", "gb18030") for aim in ("keep", "strip")),
}
"""What a family's decoder may be told besides the bytes."""


def frames_of(family: str) -> list[bytes]:
    """Return the frames of a family, and of all families for one that has none here."""
    known = VECTORS.get(family, ()) + DAMAGED.get(family, ())
    return [bytes.fromhex(frame) for frame in known or (each for frames in VECTORS.values() for each in frames)]


def options_of(family: str) -> tuple[Mapping[str, object], ...]:
    """Return the options to try with a family's decoder; none at all where it has none."""
    return OPTIONS.get(family, ({},))
