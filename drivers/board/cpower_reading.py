"""What C-Power packets say, in both directions, as plain values: for technicians, and for proof that we write right."""

from collections.abc import Callable

from drivers.board.cpower import EXTERNAL_CALL, FONT_CODES, REPLY, RICH_SIZES, Align, Effect
from drivers.board.cpower_wire import Packet

SIZES = {code: size for size, code in FONT_CODES.items()}
SIZES_OF_RICH = {code: size for size, code in RICH_SIZES.items()}
EFFECTS = {effect.value: effect.name.lower() for effect in Effect}
ACROSS = {align.value: align.name.lower() for align in (Align.LEFT, Align.CENTRE, Align.RIGHT)}
DOWN = {0: "top", Align.MIDDLE: "middle", Align.BOTTOM: "bottom"}
NAMES = {0x76: "power", 0x46: "brightness", 0x47: "set_time", 0x2D: "restart", 0x2E: "version", EXTERNAL_CALL: "call"}
CALLS = {0x01: "split", 0x02: "rich_text", 0x06: "leave", 0x07: "save", 0x12: "text"}
RESULTS = {0: "ok", 1: "checksum_error", 2: "sequence_error"}
Values = dict[str, object]


def meaning(packet: Packet) -> Values:
    """Return what a packet says; data that fits no known layout is told as hex."""
    if packet.raw[0] == REPLY:
        return _reply(packet)
    read = READERS.get(packet.command)
    try:
        told = read(packet.data) if read else None
    except (IndexError, KeyError, ValueError):
        told = None
    head: Values = {"unit": packet.card, "answer": bool(packet.mark & 1)}
    return head | (told or {"command": _name(packet.command), "data": _hex(packet.data)})


def _reply(packet: Packet) -> Values:
    """Tell the result in figures too: a basic command may say yes with a 1 there, and documents differ."""
    data = _hex(packet.data)
    result = {"result": packet.mark, "says": RESULTS.get(packet.mark, "failed")}
    return {"unit": packet.card, "reply_to": _name(packet.command), **result, "data": data}


def _name(command: int) -> str:
    return NAMES.get(command, f"{command:02x}")


def _hex(data: bytes) -> str:
    return data.hex(" ").upper()


def _call(data: bytes) -> Values:
    match CALLS[data[0]]:
        case "text":
            return _text(data)
        case "rich_text":
            return _rich(data)
        case "split":
            return _split(data)
        case "save":
            return {"command": "clear_saved" if data[1] else "save"}
        case other:
            return {"command": other}


def _look(data: bytes) -> Values:
    align = data[3]
    return {
        "window": data[1],
        "effect": EFFECTS.get(data[2], data[2]),
        "align": ACROSS.get(align & 0x03, align & 0x03),
        "vertical": DOWN.get(align & 0x0C, align & 0x0C),
        "align_byte": align,
        "speed": data[4],
        "stay_s": int.from_bytes(data[5:7], "big"),
    }


def _text(data: bytes) -> Values:
    kind, colour, text = data[7], list(data[8:11]), data[11:].partition(b"\x00")[0]
    font = {"size": SIZES[kind & 0x0F], "style": kind >> 4 & 0x07, "colour": colour}
    return {"command": "text", **_look(data), **font, "text": text.decode("gbk", errors="replace")}


def _rich(data: bytes) -> Values:
    pieces: list[Values] = []
    for at in range(7, len(data) - 2, 3):
        colour, size = data[at] >> 4, SIZES_OF_RICH[data[at] & 0x0F]
        letter = data[at + 1 : at + 3].lstrip(b"\x00").decode("gbk", errors="replace")
        if pieces and (pieces[-1]["colour"], pieces[-1]["size"]) == (colour, size):
            pieces[-1]["text"] = f"{pieces[-1]['text']}{letter}"
        else:
            pieces.append({"colour": colour, "size": size, "text": letter})
    return {"command": "rich_text", **_look(data), "pieces": pieces}


def _split(data: bytes) -> Values:
    if len(data) != 2 + 8 * data[1]:
        raise ValueError("windows are missing")
    numbers = [int.from_bytes(data[at : at + 2], "big") for at in range(2, len(data), 2)]
    return {"command": "split", "windows": [numbers[at : at + 4] for at in range(0, len(numbers), 4)]}


def _power(data: bytes) -> Values:
    return {"command": "ask_power"} if data[0] else {"command": "power", "on": data[1] == 1}


def _brightness(data: bytes) -> Values:
    return {"command": "brightness", "hours": list(data[1:])}


def _time(data: bytes) -> Values:
    second, minute, hour, _, day, month, year = data[1:8]
    return {"command": "set_time", "time": f"20{year:02}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"}


READERS: dict[int, Callable[[bytes], Values]] = {
    EXTERNAL_CALL: _call,
    0x76: _power,
    0x46: _brightness,
    0x47: _time,
    0x2D: lambda _: {"command": "restart"},
    0x2E: lambda _: {"command": "version"},
}
