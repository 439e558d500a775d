"""Device addresses such as ``escpos+tcp://10.0.0.7:9100``: what a machine's settings name a device by."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from urllib.parse import quote, unquote, urlsplit

from drivers.errors import BadAddress
from drivers.families import FAMILIES
from drivers.link.usb import read_identity
from drivers.options import Option

USB_IDS = re.compile("[0-9a-f]{4}:[0-9a-f]{4}", re.IGNORECASE)
NAMED = {
    "file": 'a device file after "//", such as "/dev/usb/lp0"',
    "cups": 'the name of a print queue after "//", such as "slips"',
    "windows": 'the name of a printer after "//", such as "EPSON%20TM-T88V"',
}
"""Links whose place is a name, and what that is."""
SIMULATED = "sim"
AS_THEY_ARE = "/:,"
"""What places and options need not escape."""


@dataclass(frozen=True, slots=True)
class DeviceAddress:
    """A checked address. `family` is "sim" when only ``sim:`` was given; `port` is the TCP port, 0 elsewhere.

    `path` is the serial port, the device file, the queue or printer of a spooler, or a USB device's two ids. `text` is
    the address as somebody wrote it, for messages; `str()` writes it so that `parse_address` reads the same.
    """

    text: str = field(compare=False)
    family: str
    link: str
    host: str = ""
    port: int = 0
    path: str = ""
    options: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        """Return the address as `parse_address` reads it, with odd characters escaped."""
        if self.link == SIMULATED:
            return f"{_scheme(self.family, self.link)}:" + _query(self.options)
        place = _host(self.host, self.port) if self.link == "tcp" else quote(self.path, safe=AS_THEY_ARE)
        return f"{_scheme(self.family, self.link)}://{place}" + _query(self.options)

    def word(self, name: str, default: str) -> str:
        """Return an option as text."""
        return self.options.get(name, default)

    def number(self, name: str, default: int) -> int:
        """Return an option as a whole number."""
        return int(self.options.get(name, default))

    def seconds(self, name: str, default: float) -> float:
        """Return an option as a time in seconds."""
        return float(self.options.get(name, default))

    @property
    def baud(self) -> int:
        """The serial speed in bits per second: as given, or the family's usual one."""
        return self.number("baud", FAMILIES[self.family].baud)


def serial_address(family: str, path: str, **options: object) -> str:
    """Return the address text of a device at a serial port, with odd characters of the path escaped."""
    return f"{family}+serial://{quote(path, safe=AS_THEY_ARE)}" + _query(options)


def tcp_address(family: str, host: str, port: int, **options: object) -> str:
    """Return the address text of a device at a TCP port."""
    return f"{family}+tcp://{_host(host, port)}" + _query(options)


def file_address(family: str, path: str, **options: object) -> str:
    """Return the address text of a device at a device file."""
    return f"{family}+file://{quote(path, safe=AS_THEY_ARE)}" + _query(options)


def _scheme(family: str, link: str) -> str:
    return family if family == SIMULATED else f"{family}+{link}"


def _host(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def simulated_address(family: str, options: Mapping[str, object]) -> str:
    """Return the address text of a simulated device inside the program."""
    return f"{family}+sim:" + _query(options)


def with_options(address: str, options: Mapping[str, object]) -> str:
    """Return an address text with further options behind its own."""
    more = _query(options)
    return address + (more.replace("?", "&", 1) if "?" in address else more)


def _query(options: Mapping[str, object]) -> str:
    pairs = (f"{name}={quote(str(value), safe=AS_THEY_ARE)}" for name, value in options.items())
    return "?" + "&".join(pairs) if options else ""


def parse_address(text: str) -> DeviceAddress:
    """Check an address. Raises BadAddress with one sentence that names the wrong part and what is right."""
    text = text.strip()
    scheme, colon, rest = text.partition(":")
    if not colon:
        raise _bad(text, 'it needs a kind of device and a link, such as "escpos+tcp://10.0.0.7:9100" or "sim:"')
    family, link = _family_and_link(text, scheme)
    body, _, query = rest.partition("?")
    host, port, path = _place(text, family, link, body)
    return DeviceAddress(text, family, link, host, port, path, _options(text, family, link, query))


def _family_and_link(text: str, scheme: str) -> tuple[str, str]:
    if scheme == SIMULATED:
        return SIMULATED, SIMULATED
    family, plus, link = scheme.partition("+")
    if family not in FAMILIES:
        raise _bad(text, _unknown("kind of device", family, (*FAMILIES, *(() if plus else (SIMULATED,)))))
    links = FAMILIES[family].links
    if not plus:
        raise _bad(text, f'after "{family}" it needs a link: {_list(f"{family}+{link}" for link in links)}')
    if link not in links:
        raise _bad(text, _unknown("link", link, links))
    return family, link


def _place(text: str, family: str, link: str, body: str) -> tuple[str, int, str]:
    if link == SIMULATED:
        if body.strip("/"):
            raise _bad(text, f'a simulated device has no place, so "{body}" must go')
        return "", 0, ""
    if not body.startswith("//"):
        raise _bad(text, f'"{link}:" must be followed by "//"')
    match link:
        case "tcp":
            return *_host_and_port(text, family, body), ""
        case "serial":
            return "", 0, _serial_port(text, body[2:])
        case "evdev":
            return "", 0, _keyboard(text, body[2:])
        case "usb":
            return "", 0, _usb_ids(text, body[2:])
        case _:
            return "", 0, _name(NAMED[link], text, body[2:])


def _serial_port(text: str, place: str) -> str:
    path = unquote(place)
    if not path.strip("/") or not path.isprintable():
        raise _bad(text, 'it needs a serial port after "//", such as "/dev/ttyUSB0" or "COM3"')
    try:
        read_identity(path)
    except ValueError as error:
        raise _bad(text, str(error)) from None
    return path


def _keyboard(text: str, place: str) -> str:
    """Return where a USB keyboard is: "1a2c:0e24", or the path of its event device."""
    path = unquote(place)
    if not USB_IDS.fullmatch(path) and not re.fullmatch("/[ -~]+", path):
        raise _bad(text, 'after "//" it needs VID:PID, such as "1a2c:0e24", or a path such as "/dev/input/event5"')
    return path if path.startswith("/") else path.lower()


def _usb_ids(text: str, place: str) -> str:
    if not USB_IDS.fullmatch(place):
        raise _bad(text, 'it needs vendor and product id after "//", such as "04b8:0202"')
    return place.lower()


def _name(what: str, text: str, place: str) -> str:
    name = unquote(place)
    if not name.strip("/") or not name.isprintable():
        raise _bad(text, f"it needs {what}")
    return name


def _host_and_port(text: str, family: str, body: str) -> tuple[str, int]:
    try:
        parts = urlsplit(body)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise _bad(text, f'"{body[2:]}" is not a host and a port from 1 to 65535') from None
    if not host or parts.username is not None or parts.path.strip("/"):
        raise _bad(text, 'after "//" it needs a host and a port only, such as "10.0.0.7:9100"')
    if port is None:
        port = FAMILIES[family].tcp_port
    if not port:
        raise _bad(text, f'it needs a port from 1 to 65535 after the host, such as "{host}:9000"')
    return host, port


def _options(text: str, family: str, link: str, query: str) -> Mapping[str, str]:
    known = known_options(family)
    found: dict[str, str] = {}
    for pair in query.split("&") if query else ():
        name, equals, value = (unquote(part) for part in pair.partition("="))
        if not equals:
            raise _bad(text, f'the options "{query}" must be written name=value, with "&" between them')
        if name not in known:
            raise _bad(text, _unknown("option", name, known))
        if name in found:
            raise _bad(text, f'the option "{name}" is given twice')
        _check(text, link, known[name], value)
        found[name] = value
    return MappingProxyType(found)


def known_options(family: str) -> dict[str, Option]:
    """Return the options a family understands; ``sim:`` stands for any family."""
    chosen = FAMILIES.values() if family == SIMULATED else (FAMILIES[family],)
    return {name: option for each in chosen for name, option in each.all_options.items()}


def _check(text: str, link: str, option: Option, value: str) -> None:
    if option.serial_only and link not in ("serial", SIMULATED):
        raise _bad(text, f'the option "{option.name}" belongs to serial ports and must go')
    if not option.accepts(value):
        hint = _did_you_mean(value, option.choices)
        raise _bad(text, f'{option.name}={value} is wrong, "{option.name}" must be {option.right}{hint}')


def _unknown(what: str, word: str, known: Iterable[str]) -> str:
    names = tuple(known)
    return f'"{word}" is no {what}{_did_you_mean(word, names) or f", known are {_list(names)}"}'


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word.lower(), tuple(known), n=1, cutoff=0.5)
    return f', did you mean "{close[0]}"?' if close else ""


def _list(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _bad(text: str, reason: str) -> BadAddress:
    return BadAddress(f'Device address "{text}": {reason}{"" if reason.endswith("?") else "."}')
