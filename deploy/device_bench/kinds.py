"""Every kind of simulated device on the bench: what it is called, and which face it has."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from deploy.device_bench.character_face import CharacterFace
from deploy.device_bench.digit_face import DigitFace
from deploy.device_bench.face import Face
from deploy.device_bench.id_reader_face import IdReaderFace
from deploy.device_bench.led_face import LedFace
from deploy.device_bench.pad_face import PadFace
from deploy.device_bench.printer_face import PrinterFace
from deploy.device_bench.scanner_face import ScannerFace
from deploy.device_bench.spoken import Spoken
from shared.domain.words import Words


@dataclass(frozen=True, slots=True)
class Kind:
    title: Words
    face: Callable[[str, Any, Spoken], Face]
    """Makes the face of such a device, given the name its controls begin with."""


KINDS = {
    "escpos": Kind(Words("小票打印机", "Ticket printer"), PrinterFace),
    "cpower": Kind(Words("LED 屏 C-Power", "LED board, C-Power"), LedFace),
    "onbon": Kind(Words("LED 屏 仰邦", "LED board, Onbon"), LedFace),
    "alpha": Kind(Words("LED 屏 Alpha", "LED board, Alpha"), LedFace),
    "template": Kind(Words("按模板的 LED 屏", "LED board by template"), LedFace),
    "cd5220": Kind(Words("客显 CD5220", "Customer display CD5220"), CharacterFace),
    "epson": Kind(Words("客显 Epson", "Customer display, Epson"), CharacterFace),
    "utc": Kind(Words("客显 UTC", "Customer display UTC"), CharacterFace),
    "aedex": Kind(Words("客显 AEDEX", "Customer display AEDEX"), CharacterFace),
    "led8n": Kind(Words("数码客显 LED8N", "Digit display LED8N"), DigitFace),
    "rating-ff68": Kind(Words("评价器 FF 68", "Rating pad FF 68"), PadFace),
    "keypad-qsystem": Kind(Words("呼叫器 QSystem", "Keypad QSystem"), PadFace),
    "rating-byte": Kind(Words("单字节评价器", "One-byte rating pad"), PadFace),
    "rating-digit": Kind(Words("数字评价器", "One-digit rating pad"), PadFace),
    "rating-line": Kind(Words("数字加回车评价器", "Digit-and-line rating pad"), PadFace),
    "idcard": Kind(Words("身份证阅读器", "ID card reader"), IdReaderFace),
    "scanner": Kind(Words("扫码器", "Scanner"), ScannerFace),
}
"""By their names in `drivers/sim/registry.py`."""
