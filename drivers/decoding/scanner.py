"""What a scanner's bytes say."""

from drivers.scanner.codes import Code, CodeSplitter, TooLong
from drivers.scanner.scan import Encoding, read_scan


def told(data: bytes, encoding: str = "auto", aim: str = "keep") -> list[dict[str, object]]:
    """Return an object for each code in the bytes; the last one may end without CR or LF, as by silence.

    `encoding` is auto, utf8 or gb18030; `aim` is keep or strip. Two equal codes are both told: bytes have no times.
    """
    codes = CodeSplitter()
    return [_of(code, Encoding(encoding), aim == "strip") for code in (*codes.feed(data), *codes.silence())]


def _of(code: Code, encoding: Encoding, strip_aim: bool) -> dict[str, object]:
    if isinstance(code, TooLong):
        return {"error": "the code is too long", "hex": code.head.hex(" ").upper()}
    scan = read_scan(code, encoding, strip_aim)
    if scan is None:
        return {
            "error": "the code is no text in this encoding, or holds control characters",
            "hex": code.hex(" ").upper(),
        }
    said: dict[str, object] = {"text": scan.text}
    return {**said, "symbology": scan.symbology} if scan.symbology else said
