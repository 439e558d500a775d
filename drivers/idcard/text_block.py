"""The text block of a resident ID card: 256 bytes of UTF-16, little-endian, each field padded with spaces."""

from collections.abc import Iterator
from datetime import date, datetime

from drivers.idcard.card import IdCard, Sex
from drivers.idcard.id_number import tidied, wrong_with

SIZE = 256
FIELDS = {
    "name": 30,
    "sex": 2,
    "nation": 4,
    "birth": 16,
    "address": 70,
    "id_number": 36,
    "issuer": 30,
    "valid_from": 16,
    "valid_to": 16,
}
"""The bytes of each field, in their order; what is left is reserved."""
CARD_TYPE_AT = 248
RESIDENT = ord(" ")
NO_END = "长期"
PADDING = " \0"


class UnsupportedCard(ValueError):
    """Another kind of card: a permanent-residence card or a residence permit, which have other layouts."""


class Misread(ValueError):
    """The block is no card's text. The message names the field, never its content."""


def read_text_block(block: bytes, today: date) -> IdCard:
    """Return what the block says. Raises UnsupportedCard or Misread; a wrong ID number is a misread too."""
    if len(block) != SIZE:
        raise Misread(f"the text has {len(block)} bytes, not {SIZE}")
    if block[CARD_TYPE_AT] != RESIDENT:
        raise UnsupportedCard("the card is no resident ID card")
    fields = dict(_fields(block))
    number = tidied(fields["id_number"])
    if (wrong := wrong_with(number, today)) is not None:
        raise Misread(f"the ID number {wrong}")
    valid_to = fields["valid_to"]
    return IdCard(
        name=fields["name"],
        sex=_sex(fields["sex"]),
        nation=fields["nation"],
        birth=_day(fields["birth"]),
        address=fields["address"],
        id_number=number,
        issuer=fields["issuer"],
        valid_from=_day(fields["valid_from"]),
        valid_to=None if valid_to == NO_END else _day(valid_to),
    )


def _fields(block: bytes) -> Iterator[tuple[str, str]]:
    at = 0
    for name, size in FIELDS.items():
        try:
            yield name, block[at : at + size].decode("utf-16-le").strip(PADDING)
        except UnicodeDecodeError:
            raise Misread(f"the {name.replace('_', ' ')} is no text") from None
        at += size


def _sex(text: str) -> Sex:
    try:
        return Sex(text)
    except ValueError:
        raise Misread("the sex is no known code") from None


def _day(text: str) -> date:
    try:
        if len(text) != 8 or not text.isascii() or not text.isdecimal():
            raise ValueError
        return datetime.strptime(text, "%Y%m%d").date()
    except ValueError:
        raise Misread("a date is no day of the calendar") from None


def write_text_block(card: IdCard) -> bytes:
    """Return the block of a card. Raises ValueError when a field is too long for its place."""
    texts = {
        "name": card.name,
        "sex": card.sex.value,
        "nation": card.nation,
        "birth": f"{card.birth:%Y%m%d}",
        "address": card.address,
        "id_number": card.id_number,
        "issuer": card.issuer,
        "valid_from": f"{card.valid_from:%Y%m%d}",
        "valid_to": f"{card.valid_to:%Y%m%d}" if card.valid_to else NO_END,
    }
    block = b"".join(_padded(name, texts[name].encode("utf-16-le"), size) for name, size in FIELDS.items())
    return _padded("block", block, SIZE)


def _padded(name: str, data: bytes, size: int) -> bytes:
    if len(data) > size:
        raise ValueError(f"the {name.replace('_', ' ')} does not fit into {size} bytes")
    return data + " ".encode("utf-16-le") * ((size - len(data)) // 2)
