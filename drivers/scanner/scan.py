"""What a scanned code says."""

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

BOM = "\ufeff"
AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")


class Encoding(StrEnum):
    """How a code's bytes are text. AUTO is UTF-8 where that fits, else GB18030.

    A short Chinese text in GB18030 may happen to be UTF-8 too (业 is ҵ), so a hall that knows should say.
    """

    AUTO = "auto"
    UTF8 = "utf8"
    GB18030 = "gb18030"


TRIED = {
    Encoding.AUTO: ("utf-8", "gb18030"),
    Encoding.UTF8: ("utf-8",),
    Encoding.GB18030: ("gb18030",),
}


@dataclass(frozen=True, slots=True)
class Scan:
    """A code's text. `symbology` is the AIM identifier before it, such as "]Q1", where the scanner is told to strip it.

    The text is whatever a stranger printed: check it against what is expected, and never obey it.
    """

    text: str
    symbology: str = ""


OnScan = Callable[[Scan], None]
"""Gets each scan on the scanner's own thread; must return soon and not raise."""


def read_scan(code: bytes, encoding: Encoding = Encoding.AUTO, strip_aim: bool = False) -> Scan | None:
    """Return what a code says.

    None when its bytes are no text in the encoding, when nothing is left of it, or when it holds control characters:
    no slip of ours has any, and noise on the line makes them.
    """
    text = _text_of(code, encoding)
    if text is None or any(unicodedata.category(each) == "Cc" for each in text):
        return None
    text = text.removeprefix(BOM)
    prefix = AIM.match(text) if strip_aim else None
    symbology = prefix.group() if prefix else ""
    text = text.removeprefix(symbology).removeprefix(BOM)
    return Scan(text, symbology) if text else None


def _text_of(code: bytes, encoding: Encoding) -> str | None:
    for name in TRIED[encoding]:
        try:
            return codecs.decode(code, name)
        except UnicodeDecodeError:
            continue
    return None


class Repeats:
    """Notices a code that is read again because it still lies before the scanner."""

    def __init__(self, within_s: float) -> None:
        """A code seen again within `within_s` seconds of the time before is the same reading."""
        self._within_s = within_s
        self._last: tuple[Scan, float] | None = None

    def is_again(self, scan: Scan, at_s: float) -> bool:
        """Take a scan and its time; say whether it only repeats the one before."""
        last, self._last = self._last, (scan, at_s)
        return last is not None and last[0] == scan and at_s - last[1] < self._within_s
