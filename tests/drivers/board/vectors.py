"""The frames that documents, field captures and other programs give, as they print them, for writing and reading."""

P = "A5 A5 A5 A5 A5 A5 A5 A5 01 00 00 80 00 00 00 00 00 00 FE 02 "

ONBON = {
    "ping": P + "05 00 A2 00 01 00 00 68 F8 5A",
    "status": P + "05 00 A1 02 01 00 00 2D 40 5A",
    "clear": P + "05 00 A3 10 01 00 00 51 F8 5A",
    "the vendor's area": P
    + "32 00 A3 06 01 2D 00 00 01 29 00 00 00 00 00 00 18 00 20 00 00 00 00 02 00 00 00 00 02 02 03 00 "
    "04 05 0E 00 00 00 30 31 32 33 34 35 51 52 53 54 54 56 27 42 A8 7D 5A",
    "an area captured in the field": P
    + "33 00 A3 06 02 00 00 00 01 2A 00 00 00 00 18 00 40 00 0C 00 01 0A 01 02 00 00 00 00 01 01 01 00 "
    "17 02 0F 00 00 00 5C 46 4F 30 30 30 48 55 4D 3A 36 36 25 52 48 36 7A 5A",
    "acknowledgement": "A5 A5 A5 A5 A5 A5 A5 A5 00 80 FE FF 00 00 00 00 00 00 FE 02 05 00 A0 00 00 00 00 14 AC 5A",
}

CPOWER = {
    "text in two lines": (
        "A5 68 32 01 7B 01 13 00 00 00 12 00 00 01 00 00 03 02 FF 00 00 61 62 63 0D 63 62 61 00 9A 04 AE"
    ),
    "save": "A5 68 32 01 7B 01 04 00 00 00 07 00 00 00 22 01 AE",
    "screen on": "A5 68 32 01 76 01 00 01 00 00 00 00 00 00 00 13 01 AE",
    "screen off": "A5 68 32 01 76 01 00 00 00 00 00 00 00 00 00 12 01 AE",
    "ask power": "A5 68 32 01 76 01 01 13 01 AE",
    "green to the group": (
        "A5 68 32 FF 7B 01 14 00 00 00 12 00 00 05 00 00 03 07 00 FF 00 D5 FD B3 A3 CD A8 D0 D0 00 86 09 AE"
    ),
    "with an escaped AE": (
        "A5 68 32 FF 7B 01 1E 00 00 00 12 00 00 F5 00 00 03 07 FF FF 00 C7 B0 B7 BD BB FD CB AA 0E 0D 0A "
        "BB BA C2 FD CD A8 D0 D0 00 BE 11 AE"
    ),
    "reply": "A5 E8 32 01 3C 01 01 59 01 AE",
}

CD5220 = {
    "upper line": "1B 51 41 41 30 31 32 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 20 0D",
    "cursor and text": "1B 6C 01 02 33",
}

LED8N = {
    "digits": "1B 51 41 31 32 35 30 30 0D",
    "lamp": "1B 73 32",
}

EPSON = {
    "clear, cursor and text": "0C 1F 24 01 01 41 30 31 32",
}

ALPHA = {
    "text": "00 00 00 00 00 01 5A 30 30 02 41 41 1B 30 62 48 45 4C 4C 4F 03 30 32 41 38 04",
    "text without checksum": "00 00 00 00 00 01 5A 30 30 02 41 41 1B 30 62 48 45 4C 4C 4F 04",
    "text in the middle": "00 00 00 00 00 00 01 5A 30 30 02 41 41 1B 20 62 41 30 31 32 04",
    "string": "00 00 00 00 00 01 5A 30 30 02 47 31 41 30 31 32 03 30 31 35 31 04",
    "clear memory": "00 00 00 00 00 00 01 5A 30 30 02 45 24 04",
    "memory": (
        "00 00 00 00 00 00 01 5A 30 30 02 45 24 41 41 55 30 30 34 30 46 46 46 46 31 42 4C 30 30 32 30 30 30 30 30 04"
    ),
    "run": "00 00 00 00 00 00 01 5A 30 30 02 45 2E 53 55 41 04",
    "time": "00 00 00 00 00 01 5A 30 30 02 45 20 31 34 33 30 03 30 31 33 32 04",
}

TEMPLATES = {
    "four-byte": "05 03 E7 EF",
    "qsystem": "01 0A 41 30 31 32 07",
    "line-cr": "41 30 31 32 0D",
}
