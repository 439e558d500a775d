"""What Onbon frames say, in both directions, as plain values: for technicians, and for proof that we write right."""

from collections.abc import Callable

from drivers.board.onbon_card import ACKNOWLEDGEMENT, PROBLEMS
from drivers.board.onbon_wire import PC, Frame

NAMES = {
    0xA200: "ping",
    0xA201: "reset",
    0xA203: "set_time",
    0xA102: "status",
    0xA300: "power",
    0xA302: "brightness",
    0xA306: "update_areas",
    0xA310: "clear",
}
ALL = 0xFF
MODES = {1: "still", 2: "fast", 3: "left", 4: "right", 5: "up", 6: "down"}
HEAD = 5
AREA_HEAD = 27
Values = dict[str, object]


def meaning(frame: Frame) -> Values:
    """Return what a frame says; data that fits no known layout is told as hex."""
    if frame.destination == PC and frame.data[:1] == bytes([ACKNOWLEDGEMENT]) and len(frame.data) > 2:
        result = frame.data[2]
        says = PROBLEMS.get(result, f"error {result}") if result else "ok"
        return {"unit": frame.source, "reply": "acknowledgement", "result": result, "says": says}
    unit = frame.source if frame.destination == PC else frame.destination
    code = int.from_bytes(frame.data[:2], "big")
    head: Values = {"unit": unit, "command": NAMES.get(code, frame.data[:2].hex(" ").upper())}
    try:
        return head | {"answer": frame.data[2] == 1} | READERS.get(code, _as_hex)(frame.data[HEAD:])
    except (IndexError, ValueError):
        return head | _as_hex(frame.data[HEAD:])


def _as_hex(payload: bytes) -> Values:
    return {"data": payload.hex(" ").upper()} if payload else {}


def _power(payload: bytes) -> Values:
    return {"on": payload[0] == 1}


def _brightness(payload: bytes) -> Values:
    return {"mode": payload[0], "level": payload[1], "half_hours": list(payload[2:])}


def _time(payload: bytes) -> Values:
    year, century, month, day, hour, minute, second, weekday = (int(f"{byte:02x}") for byte in payload)
    return {"time": f"{century:02}{year:02}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}", "weekday": weekday}


def _areas(payload: bytes) -> Values:
    deleted = 0 if payload[0] == ALL else payload[0]
    gone = "all" if payload[0] == ALL else list(payload[1 : 1 + deleted])
    at = 1 + deleted
    count, at = payload[at], at + 1
    areas: list[Values] = []
    for _ in range(count):
        length = int.from_bytes(payload[at : at + 2], "little")
        areas.append(_area(payload[at + 2 : at + 2 + length]))
        at += 2 + length
    return {"delete": gone, "areas": areas}


def _area(record: bytes) -> Values:
    if len(record) < AREA_HEAD:
        raise ValueError("the area is cut short")
    x, y, width, height = (int.from_bytes(record[at : at + 2], "little") for at in (1, 3, 5, 7))
    return {
        "number": record[9],
        "x": x,
        "y": y,
        "width": width,
        "height": height,
        "line_spacing": record[10],
        "run_mode": record[11],
        "timeout_s": int.from_bytes(record[12:14], "little"),
        "align": record[16],
        "several_lines": record[17] == 2,
        "automatic_breaks": record[18] == 2,
        "mode": MODES.get(record[19], record[19]),
        "speed": record[21],
        "stay_s": record[22] / 2,
        "text": record[AREA_HEAD:].decode("gbk", errors="replace"),
    }


READERS: dict[int, Callable[[bytes], Values]] = {
    0xA203: _time,
    0xA300: _power,
    0xA302: _brightness,
    0xA306: _areas,
}
