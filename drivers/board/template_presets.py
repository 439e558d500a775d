"""The frame templates that are known, and how an address chooses one and changes its parts."""

from collections.abc import Mapping
from dataclasses import replace

from drivers.address import DeviceAddress
from drivers.board.template import AddressForm, Check, LengthForm, Template, TextForm
from drivers.errors import BadAddress

FOUR_BYTE = Template(address=AddressForm.BYTE, encoding=TextForm.VALUE, check=Check.SUM8, gap_s=0.05, places=4)
"""Board number, value high, value low, sum of the three; from a vendor's page."""
QSYSTEM = Template(header=b"\x01", address=AddressForm.BYTE, footer=b"\x07", gap_s=0.3)
"""A line of a QSystem board; from that program's source."""
LINE_CR = Template(footer=b"\r")
LINE_CRLF = Template(footer=b"\r\n")
MODBUS = Template(
    address=AddressForm.BYTE, encoding=TextForm.VALUE, check=Check.CRC16_MODBUS, gap_s=0.05, places=4, echoes=True
)
"""A Modbus RTU register; which one, and with which function, must be said."""
PRESETS: Mapping[str, Template] = {
    "four-byte": FOUR_BYTE,
    "qsystem": QSYSTEM,
    "line-cr": LINE_CR,
    "line-crlf": LINE_CRLF,
    "modbus": MODBUS,
}
HIGHEST_UNIT = {
    AddressForm.BYTE: 0xFF,
    AddressForm.HEX2: 0xFF,
    AddressForm.DIGITS2: 99,
    AddressForm.DIGITS3: 999,
}
WRITE_ONE, WRITE_SEVERAL = 6, 16


def modbus(register: int, function: int = WRITE_ONE) -> Template:
    """Return the template that writes a value to a register, counted from 0; function 6 or 16."""
    place = bytes([function]) + register.to_bytes(2, "big")
    return replace(MODBUS, function=place + (b"\x00\x01\x02" if function == WRITE_SEVERAL else b""))


def template_of(address: DeviceAddress) -> Template:
    """Return the template that an address asks for. Raises BadAddress when a Modbus register is missing."""
    preset = address.word("preset", "")
    found = _of_modbus(address) if preset == "modbus" else PRESETS.get(preset, Template())
    parts: dict[str, object] = {}
    for name in ("header", "footer"):
        if name in address.options:
            parts[name] = bytes.fromhex(address.options[name])
    for name, kind in (("address", AddressForm), ("length", LengthForm), ("encoding", TextForm), ("check", Check)):
        if name in address.options:
            parts[name] = kind(address.options[name])
    if "escape" in address.options:
        parts["escapes"] = _escapes(address.options["escape"])
    if "gap" in address.options:
        parts["gap_s"] = address.seconds("gap", 0.0)
    if "columns" in address.options:
        parts["places"] = address.number("columns", 0)
    made = replace(found, **parts)  # type: ignore[arg-type]
    unit, highest = address.number("unit", 1), HIGHEST_UNIT.get(made.address, 0xFFFF)
    if unit > highest:
        raise BadAddress(f'Device address "{address.text}": unit={unit} is wrong, this board has numbers to {highest}.')
    return made


def _escapes(text: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return what "7D:7D5D,7E:7D5E" says: each byte, and what goes in its place."""
    pairs = (pair.partition(":") for pair in text.split(","))
    return tuple((bytes.fromhex(byte), bytes.fromhex(instead)) for byte, _, instead in pairs)


def _of_modbus(address: DeviceAddress) -> Template:
    if "register" not in address.options:
        raise BadAddress(
            f'Device address "{address.text}": a Modbus display needs its register, such as register=0; '
            "the display's manual tells it."
        )
    return modbus(address.number("register", 0), address.number("function", WRITE_ONE))
