"""The device families an address may name, with the options each understands."""

from dataclasses import dataclass, field

from drivers.options import BAUD, TIMEOUT, Option, brightness, choice, pattern, seconds, whole
from drivers.presets import PRESET_FILE, PRESETS, SCORES, SCORES_ARE
from drivers.printer.models import MODELS

FONT_PIXELS = ("8", "12", "16", "24", "32", "40", "48", "56")


@dataclass(frozen=True, slots=True)
class Family:
    """One kind of device: its usual TCP port (None when it has none) and serial speed, and its options."""

    name: str
    tcp_port: int | None
    baud: int
    options: tuple[Option, ...]
    links: tuple[str, ...] = ("serial", "tcp", "sim")
    all_options: dict[str, Option] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Add the options that every family has."""
        known = {option.name: option for option in (BAUD, TIMEOUT, *self.options)}
        object.__setattr__(self, "all_options", known)


REFRESH = seconds("refresh", 1, 3600)
PARITY = choice("parity", "none", "even", "odd", serial_only=True)
CLOCK = choice("clock", "yes", "no")
BOARD_OPTIONS = (
    REFRESH,
    choice("size", *FONT_PIXELS),
    choice("ack", "yes", "no"),
    whole("width", 8, 4096, " pixels"),
    whole("height", 8, 1024, " pixels"),
    choice("align", "left", "centre"),
)

ESCPOS = Family(
    "escpos",
    9100,
    19200,
    (
        whole("width", 64, 1280, " dots"),
        choice("cut", "full", "partial", "no"),
        choice("flow", "none", "xonxoff", "rtscts", "dsrdtr", serial_only=True),
        choice("status", "yes", "no"),
        whole("speed", 20, 2000, " mm/s"),
        choice("model", *MODELS),
        choice("mode", "raster", "text"),
        choice("qr", "printer", "raster"),
        choice("barcode", "printer", "raster"),
        pattern("serial", r"[ -~]{1,126}", "the serial number that a USB printer tells, in ASCII"),
    ),
    links=("serial", "tcp", "usb", "file", "cups", "windows", "sim"),
)
CPOWER = Family(
    "cpower",
    5200,
    115200,
    (
        whole("unit", 1, 255),
        whole("window", 0, 7),
        choice("framing", "network", "serial"),
        pattern("netid", r"[0-9A-Fa-f]{8}", "eight hex digits, such as FFFFFFFF"),
        *brightness(0, 31),
        CLOCK,
        *BOARD_OPTIONS,
    ),
)
ONBON = Family(
    "onbon",
    5005,
    57600,
    (
        whole("unit", 1, 65534),
        choice("xunit", "8", "1"),
        pattern("font", r"[0-9]{3}", "a font number of three digits, such as 000"),
        *brightness(0, 15),
        CLOCK,
        *BOARD_OPTIONS,
    ),
)
PRESET = Option(
    "preset",
    lambda value: value in PRESETS or value.endswith(PRESET_FILE),
    f'{", ".join(PRESETS)}, or the path of a preset file that ends in "{PRESET_FILE}"',
    PRESETS,
)
RATING = Family(
    "rating",
    None,
    9600,
    (
        PRESET,
        whole("unit", 0, 255),
        pattern("scores", SCORES, SCORES_ARE),
        whole("debounce", 0, 5000, " ms"),
        whole("gap", 0, 500, " ms"),
        choice("echo", "yes", "no"),
        PARITY,
    ),
    links=("serial", "tcp", "evdev", "sim"),
)
IDCARD = Family("idcard", None, 115200, ())
SCANNER = Family(
    "scanner",
    None,
    9600,
    (
        choice("encoding", "auto", "utf8", "gb18030"),
        whole("silence", 0, 1000, " ms"),
        choice("aim", "keep", "strip"),
        whole("debounce", 0, 10000, " ms"),
    ),
)

CD5220 = Family("cd5220", None, 9600, (REFRESH, *brightness(1, 4)))
EPSON = Family("epson", None, 9600, (REFRESH, choice("select", "yes", "no"), *brightness(1, 4)))
UTC = Family("utc", None, 9600, (REFRESH,))
AEDEX = Family("aedex", None, 9600, (REFRESH,))
LED8N = Family("led8n", None, 9600, (REFRESH, choice("lamp", "off", "price", "total", "received", "change")))
ALPHA = Family(
    "alpha",
    None,
    9600,
    (
        REFRESH,
        whole("unit", 0, 255),
        choice("sign", "all", "betabrite"),
        choice("checksum", "yes", "no"),
        whole("columns", 1, 125, " letters"),
        choice("bits", "7", "8", serial_only=True),
        PARITY,
        CLOCK,
    ),
)
HEX = r"([0-9A-Fa-f]{2}){0,64}"
TEMPLATE = Family(
    "template",
    None,
    9600,
    (
        REFRESH,
        choice("preset", "four-byte", "qsystem", "line-cr", "line-crlf", "modbus"),
        whole("unit", 0, 65535),
        pattern("header", HEX, "bytes in hex without spaces, such as 02"),
        choice("address", "none", "byte", "word-be", "word-le", "digits2", "digits3", "hex2"),
        choice("length", "none", "byte", "word-be", "word-le"),
        choice("encoding", "ascii", "gbk", "utf-8", "digits", "value"),
        pattern(
            "escape",
            r"[0-9A-Fa-f]{2}:([0-9A-Fa-f]{2}){1,4}(,[0-9A-Fa-f]{2}:([0-9A-Fa-f]{2}){1,4})*",
            "bytes with what goes in their place, such as 7D:7D5D,7E:7D5E",
        ),
        choice("check", "none", "sum8", "xor8", "sum16-be", "sum16-le", "crc16-modbus", "crc16-arc"),
        pattern("footer", HEX, "bytes in hex without spaces, such as 0D0A"),
        seconds("gap", 0, 10),
        whole("columns", 1, 120, " places"),
        whole("register", 0, 65535),
        choice("function", "6", "16"),
        choice("ack", "yes", "no"),
    ),
)

BOARDS = (CPOWER, ONBON, CD5220, EPSON, UTC, AEDEX, LED8N, ALPHA, TEMPLATE)
FAMILIES: dict[str, Family] = {family.name: family for family in (ESCPOS, *BOARDS, RATING, IDCARD, SCANNER)}
