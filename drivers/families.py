"""The device families an address may name, with the options each understands."""

from dataclasses import dataclass, field

from drivers.options import BAUD, TIMEOUT, Option, choice, pattern, seconds, whole
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


BOARD_OPTIONS = (
    seconds("refresh", 1, 3600),
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
        *BOARD_OPTIONS,
    ),
)
RATING = Family(
    "rating",
    None,
    9600,
    (
        choice("preset", "ff68"),
        whole("unit", 0, 255),
        pattern("scores", r"[1-5-]{1,10}", 'one of 1 to 5 or "-" per key, first key first, such as 54321'),
        whole("debounce", 0, 5000, " ms"),
    ),
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

FAMILIES: dict[str, Family] = {family.name: family for family in (ESCPOS, CPOWER, ONBON, RATING, IDCARD, SCANNER)}
