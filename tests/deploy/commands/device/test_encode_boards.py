import json
import re

import pytest
import typer
from typer.testing import CliRunner

from deploy.commands.device.encode import aedex, alpha, cd5220, cpower, epson, led8n, onbon, template, utc
from deploy.hall import app as hall
from drivers.board.onbon_wire import OnbonDecoder
from drivers.decoding import onbon as onbon_decoding
from tests.drivers.board import vectors
from tests.drivers.wire import hexes

APPS = {
    "onbon": onbon.app,
    "cpower": cpower.app,
    "cd5220": cd5220.app,
    "epson": epson.app,
    "utc": utc.app,
    "aedex": aedex.app,
    "led8n": led8n.app,
    "alpha": alpha.app,
    "template": template.app,
}
OPTIONS_OF_THE_VENDORS_AREA = (
    "--width 24 --height 32 --xunit 1 --timeout 2 --several-lines --automatic-breaks --mode left --speed 4 --stay 2.5 "
    "--process-mode 45"
)
OPTIONS_OF_THE_CAPTURED_AREA = (
    "--font 000 --y 24 --width 64 --height 12 --xunit 1 --area 1 --line-spacing 10 --run stop --timeout 2 --speed 23 "
    "--stay 1 --no-reply"
)


def encode(family: str, *words: str) -> str:
    """Return what a family's commands print for these words."""
    parent = typer.Typer()
    parent.add_typer(APPS[family], name=family)
    told = CliRunner().invoke(parent, [family, *words])
    assert told.exit_code == 0, told.output
    return told.stdout.rstrip("\n")


VECTORS = [
    ("onbon", "--unit 1 ping", vectors.ONBON["ping"]),
    ("onbon", "--unit 1 status", vectors.ONBON["status"]),
    ("onbon", "--unit 1 clear", vectors.ONBON["clear"]),
    ("onbon", "text 012345QRSTTV'B " + OPTIONS_OF_THE_VENDORS_AREA, vectors.ONBON["the vendor's area"]),
    ("onbon", "text HUM:66%RH " + OPTIONS_OF_THE_CAPTURED_AREA, vectors.ONBON["an area captured in the field"]),
    ("cpower", "--unit 1 save", vectors.CPOWER["save"]),
    ("cpower", "--unit 1 on", vectors.CPOWER["screen on"]),
    ("cpower", "--unit 1 off", vectors.CPOWER["screen off"]),
    ("cpower", "--unit 1 ask-power", vectors.CPOWER["ask power"]),
    (
        "cpower",
        "--unit 255 text 正常通行 --vertical middle --colour green --size 56",
        vectors.CPOWER["green to the group"],
    ),
    ("cd5220", "--unit 1 upper A012", vectors.CD5220["upper line"]),
    ("cd5220", "cursor 1 2 3", vectors.CD5220["cursor and text"]),
    ("led8n", "--unit 1 show 12500", vectors.LED8N["digits"]),
    ("led8n", "lamp total", vectors.LED8N["lamp"]),
    ("led8n", "show A012", "1B 51 41 30 31 32 0D"),
    ("epson", "--unit 1 show A012", vectors.EPSON["clear, cursor and text"]),
    ("alpha", "text A HELLO", vectors.ALPHA["text"]),
    ("alpha", "--no-checksum text A HELLO", vectors.ALPHA["text without checksum"]),
    ("alpha", "--no-checksum --nuls 6 text A A012 --position middle", vectors.ALPHA["text in the middle"]),
    ("alpha", "string 1 A012", vectors.ALPHA["string"]),
    ("alpha", "--no-checksum --nuls 6 clear-memory", vectors.ALPHA["clear memory"]),
    ("alpha", "--no-checksum --nuls 6 memory --text A:40 --string 1:20", vectors.ALPHA["memory"]),
    ("alpha", "--no-checksum --nuls 6 run A", vectors.ALPHA["run"]),
    ("template", "--unit 5 text 999 --preset four-byte", vectors.TEMPLATES["four-byte"]),
    ("template", "--unit 10 text A012 --preset qsystem", vectors.TEMPLATES["qsystem"]),
    ("template", "text A012 --preset line-cr", vectors.TEMPLATES["line-cr"]),
    ("template", "text A012 --option footer=0D0A", "41 30 31 32 0D 0A"),
    ("template", "--unit 1 text 3 --preset modbus --option register=1", "01 06 00 01 00 03 98 0B"),
    ("utc", "--unit 1 upper A", "1B 75 41 41" + " 20" * 19 + " 0D"),
    ("aedex", "--unit 1 lower A", "21 23 32 41" + " 20" * 19 + " 0D"),
]


@pytest.mark.parametrize(("family", "words", "expected"), VECTORS, ids=[f"{f} {w}" for f, w, _ in VECTORS])
def test_a_command_prints_the_bytes_of_its_vector(family: str, words: str, expected: str) -> None:
    assert encode(family, *words.split()) == expected


@pytest.mark.parametrize("text", ["abc CR cba", "abc\rcba", r"abc\rcba"])
def test_a_line_break_may_be_typed_in_several_ways(text: str) -> None:
    told = encode("cpower", "--unit", "1", "text", text, "--align", "centre", "--colour", "red", "--size", "16")
    assert told == vectors.CPOWER["text in two lines"]


def test_the_captured_frame_with_an_escape_comes_out_too() -> None:
    words = ["--align-byte", "245", "--colour", "yellow", "--size", "56", "--line-end", "crlf"]
    told = encode("cpower", "--unit", "255", "text", "前方积水 CR 缓慢通行", *words)
    assert told == vectors.CPOWER["with an escaped AE"]


def test_the_time_of_a_sign_may_be_given() -> None:
    assert encode("alpha", "set-time", "--at", "2026-11-25 14:30:00") == vectors.ALPHA["time"]


@pytest.mark.parametrize(
    ("family", "words", "part"),
    [
        ("onbon", "reset", "A2 01 01 00 00"),
        ("onbon", "on", "A3 00 01 00 00 01"),
        ("onbon", "off --no-reply", "A3 00 02 00 00 02"),
        ("onbon", "brightness 9", "A3 02 01 00 00 01" + " 09" * 49),
        ("onbon", "brightness 9 --half-hours " + ",".join(["3"] * 48), "A3 02 01 00 00 01 09" + " 03" * 48),
        ("onbon", "delete", "A3 06 01 00 00 FF 00"),
        ("onbon", "delete 3 4", "A3 06 01 00 00 02 03 04 00"),
        ("cpower", "leave", "7B 01 01 00 00 00 06"),
        ("cpower", "clear-saved", "07 01 00 00"),
        ("cpower", "split 0,0,128,16 0,16,128,16", "01 02 00 00 00 00 00 80 00 10 00 00 00 10 00 80 00 10"),
        ("cpower", "brightness 31", "46 01 00" + " 1F" * 24),
        ("cpower", "restart", "2D 01 00"),
        ("cpower", "ask-version", "2E 01 00"),
        ("cpower", "rich-text red,16:A green,32:窗", "02 00 00 00 01 00 03 11 00 41 23 B4 B0"),
        ("cpower", "--no-ack save", "A5 68 32 01 7B 00"),
        ("cpower", "--tcp save", "FF FF FF FF 0F 00 00 00 68 32 01 7B 01"),
        ("cpower", "--tcp --netid 0a0b0c0d save", "0A 0B 0C 0D 0F 00 00 00 68"),
        ("alpha", "priority FIRE", "02 41 30 1B 30 62 46 49 52 45 03"),
        ("alpha", "release-priority", "02 41 30 03"),
        ("alpha", "soft-reset", "02 45 2C 03"),
        ("alpha", "beep 1", "02 45 28 31 03"),
        ("alpha", "--unit 31 --sign betabrite beep", "01 5E 31 46 02"),
        ("alpha", "text A NO --colour green --call 1", "1B 30 62 1C 32 4E 4F 10 31 03"),
        ("epson", "line 2 A", "1F 24 01 02 41 20"),
        ("epson", "reverse --off", "1F 72 00"),
        ("cd5220", "brightness 2", "1B 2A 02"),
        ("cd5220", "horizontal", "1B 13"),
    ],
)
def test_every_other_command_is_there(family: str, words: str, part: str) -> None:
    assert part in encode(family, *words.split())


def test_the_clock_of_a_card_may_be_given() -> None:
    told = encode("onbon", "set-time", "--at", "2026-11-22 14:30:59")
    assert onbon_decoding.told(hexes(told))[0]["time"] == "2026-11-22 14:30:59"
    assert "47 01 00 3B 1E 0E 00 16 0B 1A" in encode("cpower", "set-time", "--at", "2026-11-22 14:30:59")


@pytest.mark.parametrize(
    ("family", "words", "says"),
    [
        ("template", "text 1 --preset modbus", "needs its register"),
        ("template", "text 1 --preset modbuss", "did you mean"),
        ("cpower", "split 0,0,128", "needs 4 whole numbers"),
        ("cpower", "text A --size 17", "must be one of"),
        ("cpower", "rich-text pink,16:A", "must be written"),
        ("alpha", "memory --text A", "a label and a size"),
        ("onbon", "brightness 9 --half-hours 1,2", "needs 48 whole numbers"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(family: str, words: str, says: str) -> None:
    parent = typer.Typer(rich_markup_mode=None)
    parent.add_typer(APPS[family], name=family)
    told = CliRunner().invoke(parent, [family, *words.split()])
    assert told.exit_code == 2
    assert says in told.stderr


@pytest.mark.parametrize("family", APPS)
def test_help_names_the_commands(family: str) -> None:
    parent = typer.Typer(rich_markup_mode=None)
    parent.add_typer(APPS[family], name=family)
    told = CliRunner().invoke(parent, [family, "--help"])
    assert told.exit_code == 0
    assert "--unit" in told.stdout
    assert json.dumps(family).strip('"') in told.stdout


@pytest.mark.parametrize(
    ("options", "byte"),
    [
        ("", 0x00),
        ("--align right", 0x01),
        ("--align centre", 0x0A),
        ("--align centre --vertical top", 0x02),
        ("--vertical bottom", 0x04),
        ("--align right --vertical centre", 0x09),
    ],
)
def test_a_text_stands_where_it_is_wanted_on_an_onbon_card(options: str, byte: int) -> None:
    (frame,) = OnbonDecoder().feed(bytes.fromhex(encode("onbon", "text", "A", *options.split())))
    assert frame.data[9 + 16] == byte


@pytest.mark.parametrize(
    ("colour", "rgb"),
    [("blue", "00 00 FF"), ("white", "FF FF FF"), ("cyan", "00 FF FF"), ("255,128,0", "FF 80 00")],
)
def test_a_c_power_text_has_any_colour(colour: str, rgb: str) -> None:
    assert f"02 {rgb} 41" in encode("cpower", "text", "A", "--colour", colour)


@pytest.mark.parametrize(
    ("family", "vectors"),
    [("alpha", range(1, 9)), ("onbon", range(1, 6)), ("cpower", range(1, 7)), ("escpos", (*range(1, 12),))],
)
def test_the_help_of_a_family_names_every_vector_and_cuts_nothing(family: str, vectors: range) -> None:
    told = " ".join(CliRunner().invoke(hall, ["device", "encode", family, "--help"]).stdout.split())
    assert re.findall(r"[a-z)]\.\.\.", told) == []
    assert [number for number in vectors if f"ector {number}" not in told] == []
