from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.board import alpha as sign
from drivers.board import cd5220 as display
from drivers.board import cpower, epson, onbon, utc
from drivers.board.alpha import Mode
from drivers.board.cpower_wire import network_frame, serial_frame
from drivers.board.text import Colour, gbk, latin
from drivers.decoding import alpha, cd5220, decoder
from drivers.decoding import cpower as cpower_decoding
from drivers.decoding import onbon as onbon_decoding
from tests.drivers.board import vectors
from tests.drivers.wire import hexes

Told = Callable[[bytes], list[dict[str, object]]]
FAMILIES: dict[str, tuple[Told, dict[str, str]]] = {
    "onbon": (onbon_decoding.told, vectors.ONBON),
    "cpower": (cpower_decoding.told, vectors.CPOWER),
    "alpha": (alpha.told, vectors.ALPHA),
    "cd5220": (cd5220.told, vectors.CD5220 | vectors.LED8N | vectors.EPSON),
}

SAID: dict[tuple[str, str], list[dict[str, object]]] = {
    ("onbon", "ping"): [{"unit": 1, "command": "ping", "answer": True}],
    ("onbon", "status"): [{"unit": 1, "command": "status", "answer": True}],
    ("onbon", "clear"): [{"unit": 1, "command": "clear", "answer": True}],
    ("onbon", "acknowledgement"): [{"unit": 0xFFFE, "reply": "acknowledgement", "result": 0, "says": "ok"}],
    ("cpower", "save"): [{"unit": 1, "answer": True, "command": "save"}],
    ("cpower", "screen on"): [{"unit": 1, "answer": True, "command": "power", "on": True}],
    ("cpower", "screen off"): [{"unit": 1, "answer": True, "command": "power", "on": False}],
    ("cpower", "ask power"): [{"unit": 1, "answer": True, "command": "ask_power"}],
    ("cpower", "reply"): [{"unit": 1, "reply_to": "3c", "result": 1, "says": "checksum_error", "data": "01"}],
    ("cd5220", "upper line"): [{"command": "upper", "text": "A012"}],
    ("cd5220", "cursor and text"): [{"command": "cursor", "x": 1, "y": 2}, {"command": "text", "text": "3"}],
    ("cd5220", "digits"): [{"command": "upper", "text": "12500"}],
    ("cd5220", "clear, cursor and text"): [
        {"command": "clear"},
        {"command": "cursor", "x": 1, "y": 1},
        {"command": "text", "text": "A012"},
    ],
    ("cd5220", "lamp"): [{"command": "lamp", "lamp": "total"}],
    ("alpha", "string"): [{"unit": 0, "sign": "Z", "checked": True, "command": "string", "label": "1", "text": "A012"}],
    ("alpha", "clear memory"): [{"unit": 0, "sign": "Z", "checked": False, "command": "clear_memory"}],
    ("alpha", "run"): [{"unit": 0, "sign": "Z", "checked": False, "command": "run", "labels": "A"}],
    ("alpha", "time"): [{"unit": 0, "sign": "Z", "checked": True, "command": "time", "time": "14:30"}],
}
ALL = [(family, name) for family, (_, known) in FAMILIES.items() for name in known]


def vector(family: str, name: str) -> bytes:
    return hexes(FAMILIES[family][1][name])


@pytest.mark.parametrize(("family", "name"), SAID)
def test_vectors_are_told_for_what_they_are(family: str, name: str) -> None:
    assert FAMILIES[family][0](vector(family, name)) == SAID[family, name]


@pytest.mark.parametrize(
    ("family", "name", "says"),
    [
        (
            "cpower",
            "text in two lines",
            {"text": "abc\rcba", "align": "centre", "vertical": "top", "size": 16, "speed": 0},
        ),
        ("cpower", "text in two lines", {"colour": [255, 0, 0], "stay_s": 3, "effect": "at_once", "window": 0}),
        ("cpower", "green to the group", {"unit": 255, "text": "正常通行", "colour": [0, 255, 0], "size": 56}),
        ("cpower", "with an escaped AE", {"text": "前方积水\r\n缓慢通行", "align_byte": 0xF5}),
        ("alpha", "text", {"text": "HELLO", "position": "fill", "mode": "hold", "label": "A", "checked": True}),
        ("alpha", "text without checksum", {"text": "HELLO", "checked": False}),
        ("alpha", "text in the middle", {"text": "A012", "position": "middle", "mode": "hold"}),
        (
            "alpha",
            "memory",
            {
                "files": [
                    {"label": "A", "kind": "text", "size": "0040"},
                    {"label": "1", "kind": "string", "size": "0020"},
                ]
            },
        ),
    ],
)
def test_a_vector_tells_every_value(family: str, name: str, says: dict[str, object]) -> None:
    (told,) = FAMILIES[family][0](vector(family, name))
    assert told | says == told


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("the vendor's area", {"text": "012345QRSTTV'B", "width": 0x18, "height": 0x20, "mode": "left", "speed": 4}),
        ("the vendor's area", {"timeout_s": 2, "several_lines": True, "automatic_breaks": True, "stay_s": 2.5}),
        ("an area captured in the field", {"text": r"\FO000HUM:66%RH", "y": 0x18, "number": 1, "line_spacing": 10}),
    ],
)
def test_an_onbon_area_tells_every_value(name: str, says: dict[str, object]) -> None:
    (told,) = onbon_decoding.told(vector("onbon", name))
    areas = told["areas"]
    assert isinstance(areas, list)
    assert areas[0] | says == areas[0]
    assert told["delete"] == []


def test_other_commands_are_told_with_their_values() -> None:
    packets: list[tuple[bytes, dict[str, object]]] = [
        (cpower.split_screen(1, [cpower.Window(0, 0, 128, 16)]), {"command": "split", "windows": [[0, 0, 128, 16]]}),
        (cpower.leave(1), {"command": "leave"}),
        (cpower.clear_saved(1), {"command": "clear_saved"}),
        (cpower.brightness(1, 7), {"command": "brightness", "hours": [7] * 24}),
        (cpower.restart(1), {"command": "restart"}),
        (cpower.ask_version(1), {"command": "version"}),
        (cpower.command(1, 0x99, b"\x01"), {"command": "99", "data": "01"}),
        (cpower.external_call(1, b"\x01\x02"), {"command": "call", "data": "01 02"}),
    ]
    for packet, says in packets:
        assert cpower_decoding.told(serial_frame(packet)) == [{"unit": 1, "answer": True} | says]
    assert onbon_decoding.told(onbon.power(1, False)) == [{"unit": 1, "command": "power", "answer": True, "on": False}]


def test_rich_text_comes_back_in_pieces() -> None:
    pieces = [cpower.Piece("A号", 1, 16), cpower.Piece("3", 2, 32)]
    (told,) = cpower_decoding.told(serial_frame(cpower.rich_text(1, pieces, cpower.Look())))
    assert told["pieces"] == [{"colour": 1, "size": 16, "text": "A号"}, {"colour": 2, "size": 32, "text": "3"}]


def test_packets_of_the_network_are_told_too() -> None:
    assert cpower_decoding.told(network_frame(cpower.ask_power(3))) == [
        {"unit": 3, "answer": True, "command": "ask_power"}
    ]
    (told,) = cpower_decoding.told(network_frame(cpower.ask_power(3))[:-1] + b"\x07")
    assert "checksum" in str(told["error"])


@pytest.mark.parametrize("family", ["onbon", "cpower", "alpha"])
def test_noise_is_nothing(family: str) -> None:
    assert FAMILIES[family][0](b"") == []
    assert FAMILIES[family][0](b"\x00\xffhello\x5a\xae\x04") == []


def test_noise_between_display_commands_is_nothing() -> None:
    assert cd5220.told(b"\x00\x80\xff\x0c\x07") == [{"command": "clear"}]


@pytest.mark.parametrize(("family", "name"), ALL)
def test_a_cut_frame_is_told_as_damaged(family: str, name: str) -> None:
    frame = vector(family, name)
    if name.endswith("cursor and text"):
        frame = hexes(vectors.CD5220["cursor and text"])[:-1]
    (told,) = FAMILIES[family][0](frame[:-1])
    assert "error" in told
    assert str(told["hex"]).endswith(frame[:-1].hex(" ").upper()[-6:])


@pytest.mark.parametrize(
    ("family", "name", "at"), [("onbon", "ping", 20), ("cpower", "save", 6), ("alpha", "string", 12)]
)
def test_a_wrong_checksum_is_told_with_the_right_one(family: str, name: str, at: int) -> None:
    frame = bytearray(vector(family, name))
    frame[at] ^= 0x10
    (told,) = FAMILIES[family][0](bytes(frame))
    assert "error" in told
    sound = FAMILIES[family][0](bytes(frame) + vector(family, name))
    assert [("error" in each) for each in sound] == [True, False]


@pytest.mark.parametrize(
    ("frame", "says"),
    [
        (display.INITIALISE, {"command": "initialise"}),
        (display.mode(display.Mode.VERTICAL), {"command": "mode", "mode": "vertical"}),
        (display.lower("3"), {"command": "lower", "text": "3"}),
        (display.marquee("A012 please"), {"command": "marquee", "text": "A012 please"}),
        (display.CURSOR_OFF, {"command": "cursor_shown", "on": False}),
        (display.brightness(3), {"command": "brightness", "level": 3}),
        (display.CANCEL, {"command": "cancel_line"}),
        (display.HOME, {"command": "home"}),
        (epson.mode(epson.Mode.HORIZONTAL), {"command": "mode", "mode": "horizontal"}),
        (epson.brightness(2), {"command": "brightness", "level": 2}),
        (epson.blink(9), {"command": "blink", "interval": 9}),
        (epson.reverse(True), {"command": "reverse", "on": True}),
        (epson.SELECT_PRINTER, {"command": "select", "device": 1}),
        (utc.upper("A012"), {"command": "upper", "text": "A012"}),
    ],
)
def test_commands_to_small_displays_are_told(frame: bytes, says: dict[str, object]) -> None:
    assert cd5220.told(frame) == [says]


LETTERS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20).map(latin)
HALL = st.text(st.sampled_from("A012 请到3号窗口办理业务，。（）"), max_size=30)
UNITS = st.integers(1, 254)


@given(UNITS, HALL, st.integers(0, 7), st.sampled_from(sorted(cpower.FONT_CODES)), st.integers(0, 0xFFFF))
def test_a_cpower_text_comes_back_as_it_went(unit: int, text: str, window: int, size: int, stay_s: int) -> None:
    look = cpower.Look(size=size, stay_s=stay_s, colour=cpower.GREEN)
    packet = cpower.plain_text(unit, gbk(text), look, window)
    says = {"unit": unit, "text": text, "window": window, "size": size, "stay_s": stay_s, "colour": [0, 255, 0]}
    for frame in (serial_frame(packet), network_frame(packet)):
        (told,) = cpower_decoding.told(frame)
        assert told | says == told


@given(st.integers(1, 0xFFFE), HALL, st.integers(0, 0x7FFF), st.integers(0, 255), st.lists(st.integers(0, 254)))
def test_an_onbon_area_comes_back_as_it_went(unit: int, text: str, y: int, number: int, gone: list[int]) -> None:
    area = onbon.Area(gbk(text), 16, 32, y=y, number=number)
    (told,) = onbon_decoding.told(onbon.update_areas(unit, [area, area], delete=gone[:9]))
    areas = told["areas"]
    assert isinstance(areas, list)
    assert [(each["text"], each["y"], each["number"]) for each in areas] == [(text, y, number)] * 2
    assert (told["unit"], told["delete"]) == (unit, gone[:9])


@given(st.integers(0, 255), LETTERS, st.sampled_from(list(Mode)), st.sampled_from(list(Colour)), st.booleans())
def test_a_text_for_a_sign_comes_back_as_it_went(
    unit: int, text: str, mode: Mode, colour: Colour, with_checksum: bool
) -> None:
    command = sign.write_text("A", sign.plain(text), mode=mode, colour=colour)
    (told,) = alpha.told(sign.packet(command, unit=unit, with_checksum=with_checksum))
    says = {"unit": unit, "text": text, "mode": mode.name.lower(), "colour": colour.value, "checked": with_checksum}
    assert told | says == told


@given(LETTERS, LETTERS)
def test_lines_of_a_display_come_back_as_they_went(above: str, below: str) -> None:
    told = cd5220.told(display.upper(above) + display.lower(below))
    assert told == [{"command": "upper", "text": above}, {"command": "lower", "text": below}]


@pytest.mark.parametrize("family", FAMILIES)
def test_frames_joined_and_fed_byte_by_byte_are_told_one_by_one(family: str) -> None:
    known = [vector(family, name) for name in FAMILIES[family][1]]
    one_by_one = [told for frame in known for told in FAMILIES[family][0](frame)]
    assert FAMILIES[family][0](b"".join(known)) == one_by_one


@pytest.mark.parametrize("data", ["1B 99", "1B 51 41 31 32 0C", "1B 51 43 31 0D", "1B 73 39", "1B 51 41" + " 31" * 60])
def test_display_commands_that_are_none_are_damaged(data: str) -> None:
    assert "error" in cd5220.told(hexes(data))[0]


@pytest.mark.parametrize("family", FAMILIES)
@given(data=st.data())
def test_mutated_frames_never_raise(family: str, data: st.DataObject) -> None:
    frame = bytearray(vector(family, data.draw(st.sampled_from(sorted(FAMILIES[family][1])))))
    for _ in range(data.draw(st.integers(1, 4))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    FAMILIES[family][0](bytes(frame) * 2)


@pytest.mark.parametrize("family", FAMILIES)
@given(noise=st.binary(max_size=100))
def test_noise_never_raises(family: str, noise: bytes) -> None:
    FAMILIES[family][0](noise)


@pytest.mark.parametrize(
    ("family", "raw"),
    [
        ("cpower", "A5 68 32 01 7B"),
        ("onbon", "A5 A5 A5 A5 A5 A5 A5 A5 01 00 5A"),
        ("onbon", "A5 A5 A5 A5 A5 A5 A5 A5 01 00"),
        ("alpha", "00 00 00 00 00 01 5A 30 30"),
        ("rating-ff68", "FF 68"),
    ],
)
def test_a_frame_that_is_cut_off_is_told_as_damaged(family: str, raw: str) -> None:
    (said,) = decoder(family)(hexes(raw))
    assert "short" in str(said["error"]) or "end" in str(said["error"])


@pytest.mark.parametrize(
    ("family", "raw"),
    [
        ("cd5220", "1B 6C 30 05"),
        ("cd5220", "1B 2A 09"),
        ("cd5220", "1B 2A 00"),
        ("epson", "1F 58 09"),
        ("epson", "1F 24 15 01"),
        ("cd5220", "1B 51 41 " + "41 " * 26 + "0D"),
        ("cd5220", "1B 51 44 " + "41 " * 41 + "0D"),
        ("keypad-qsystem", "01 20 31 31 07"),
    ],
)
def test_what_no_device_can_do_is_told_as_damaged(family: str, raw: str) -> None:
    told = decoder(family)(hexes(raw))
    assert "error" in told[0]
    assert not any(each.get("command") in ("cursor", "brightness", "upper", "marquee", "board") for each in told)
