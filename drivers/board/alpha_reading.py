"""What packets to an Alpha Sign board say, as plain values: for technicians, and for proof that we write right."""

import re
from collections.abc import Sequence

from drivers.board.alpha import CALL_STRING, COLOURS, LONGEST, Mode, Position, checksum
from drivers.board.bracketed import BracketedDecoder

Values = dict[str, object]
START, TEXT, END = 0x01, 0x02, 0x04
HEAD = re.compile(rb"[\x21-\x7e]([0-9A-F]{2})")
CHECKED = re.compile(rb"(.*)\x03([0-9A-Fa-f]{4})", re.DOTALL)
POSITIONS = {position.value: position.name.lower() for position in Position}
MODES = {mode.value: mode.name.lower() for mode in Mode}
COLOUR_NAMES = {code: colour.value for colour, code in COLOURS.items()}
FILE_ENTRY = 11


class AlphaDecoder(BracketedDecoder[Values]):
    """Finds packets; each command in one is told for itself."""

    start, end_byte, too_short = START, END, 4

    def _read(self, frame: bytes) -> Sequence[Values]:
        head, *blocks = frame[1:-1].split(bytes([TEXT]))
        found = HEAD.fullmatch(head)
        if found is None or not blocks:
            self._damaged("it begins like no packet to a sign", frame)
            return ()
        told: list[Values] = []
        for block in blocks:
            plain, problem = _checked(block)
            if problem:
                self._damaged(problem, frame)
                return ()
            told.append({"unit": int(found[1], 16), "sign": chr(head[0]), "checked": plain != block} | meaning(plain))
        return told


def _checked(block: bytes) -> tuple[bytes, str]:
    """Return a block without its checksum, and what is wrong with it."""
    found = CHECKED.fullmatch(block)
    if found is None:
        return block, "the checksum is cut short" if b"\x03" in block else ""
    right = checksum(bytes([TEXT]) + found[1] + b"\x03")
    wrong = right != found[2].upper()
    return found[1], f"the checksum is {found[2].decode()}, {right.decode()} would be right" if wrong else ""


def meaning(command: bytes) -> Values:
    """Return what one command says; what is not known is told as hex."""
    match command[:1], command[1:]:
        case b"A", b"0":
            return {"command": "release_priority"}
        case b"A", rest if rest:
            return _text(rest)
        case b"G", rest if rest:
            return {"command": "string", "label": chr(rest[0]), "text": _shown(rest[1 : 1 + LONGEST])}
        case b"E", rest if rest:
            return _special(rest)
        case _:
            return {"command": "unknown", "data": command.hex(" ").upper()}


def _text(rest: bytes) -> Values:
    told: Values = {"command": "priority" if rest[:1] == b"0" else "text", "label": chr(rest[0])}
    body = rest[1:]
    if body[:1] == b"\x1b" and len(body) >= 3:
        told["position"] = POSITIONS.get(body[1:2], body[1:2].hex())
        told["mode"] = MODES.get(body[2:3], body[2:3].hex())
        body = body[3:]
    if body[:2] in COLOUR_NAMES:
        told["colour"] = COLOUR_NAMES[body[:2]]
        body = body[2:]
    return told | {"text": _shown(body)}


def _shown(text: bytes) -> str:
    """Return text with strings that stand inside it as {label}."""
    strings = re.sub(re.escape(CALL_STRING) + rb"(.)", rb"{\1}", text, flags=re.DOTALL)
    return strings.decode("ascii", errors="replace")


def _special(rest: bytes) -> Values:
    data = rest[1:].decode("ascii", errors="replace")
    match rest[:1]:
        case b"$":
            return {"command": "memory", "files": _files(data)} if data else {"command": "clear_memory"}
        case b".":
            return {"command": "run", "labels": data[2:]}
        case b" ":
            return {"command": "time", "time": f"{data[:2]}:{data[2:4]}"}
        case b";":
            return {"command": "date", "date": f"20{data[4:6]}-{data[:2]}-{data[2:4]}"}
        case b",":
            return {"command": "soft_reset"}
        case b"(":
            return {"command": "beep", "kind": data}
        case _:
            return {"command": "unknown", "data": (b"E" + rest).hex(" ").upper()}


def _files(data: str) -> list[Values]:
    entries = [data[at : at + FILE_ENTRY] for at in range(0, len(data), FILE_ENTRY)]
    return [
        {"label": entry[:1], "kind": "string" if entry[1:2] == "B" else "text", "size": entry[3:7]} for entry in entries
    ]
