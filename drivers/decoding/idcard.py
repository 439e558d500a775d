"""What the frames of an ID card reader say, to the module and from it. ID numbers are masked, photos left out."""

from datetime import date

from drivers.idcard.card import IdCard
from drivers.idcard.module import SET_SPEED, SPEEDS, Ask, Reply, Said, text_of
from drivers.idcard.text_block import Misread, UnsupportedCard, read_text_block
from drivers.idcard.wire import BadFrame, Frame, ModuleDecoder

COMMAND_BODY = 2
"""A command's body; every answer is longer."""


def told(data: bytes) -> list[dict[str, object]]:
    """Return an object for each frame; a damaged one tells its head only, since the rest may be a person's card."""
    decoder = ModuleDecoder()
    return [_of(each) for each in (*decoder.feed(data), *decoder.end())]


def _of(found: Frame | BadFrame) -> dict[str, object]:
    if isinstance(found, BadFrame):
        return {"error": found.reason, "hex": found.raw[:10].hex(" ").upper(), "bytes": len(found.raw)}
    if len(found.body) == COMMAND_BODY:
        return _of_command(found)
    reply = Reply.of(found)
    if reply is None:
        return {"error": "the frame is too short", "hex": found.encode().hex(" ").upper()}
    code = reply.code.hex(" ").upper()
    head: dict[str, object] = {"reply": reply.said.name.lower() if reply.said is not None else "unknown", "code": code}
    text = text_of(reply.data) if reply.said is Said.SUCCESS else None
    return head | (_of_text(text) if text is not None else {"data_bytes": len(reply.data)})


def _of_command(frame: Frame) -> dict[str, object]:
    command, parameter = frame.body
    if command == SET_SPEED and parameter < len(SPEEDS):
        return {"command": "speed", "baud": SPEEDS[parameter], "code": frame.body.hex(" ").upper()}
    known = next((ask.name.lower() for ask in Ask if ask.value == frame.body), "unknown")
    return {"command": known, "code": frame.body.hex(" ").upper()}


def _of_text(text: bytes) -> dict[str, object]:
    try:
        return {"card": _of_card(read_text_block(text, date.today()))}
    except (UnsupportedCard, Misread) as problem:
        return {"error": str(problem)}


def _of_card(card: IdCard) -> dict[str, object]:
    return {
        "name": card.name,
        "sex": card.sex.name.lower(),
        "nation": card.nation,
        # With the day of birth nearly all of the number would be told.
        "birth_year": card.birth.year,
        "id_number": card.masked_number,
        "issuer": card.issuer,
        "valid_from": card.valid_from.isoformat(),
        "valid_to": card.valid_to.isoformat() if card.valid_to else None,
    }
