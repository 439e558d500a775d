"""What a technician reads of each kind of fault: a sentence with what to do, and the fault in its own words below."""

import logging
from dataclasses import dataclass

from drivers.errors import (
    BadAddress,
    BadAnswer,
    BadPreset,
    CoverOpen,
    DeviceError,
    NoAnswer,
    NotConnected,
    PaperOut,
    PrinterFault,
)
from kiosk.service_desk import texts
from shared.domain.problem import DatabaseAway, Problem, Refused
from shared.domain.words import Words

log = logging.getLogger(__name__)

_OF_DEVICES: dict[type[DeviceError], Words] = {
    BadAddress: Words(
        "设备地址有误，请改正设置文件后重启取号程序。",
        "The device's address is wrong. Correct the settings file and restart the program.",
    ),
    NotConnected: Words(
        "连不上，请检查电源、连线和设备地址。", "It can't be reached. Check its power, its cable and its address."
    ),
    NoAnswer: Words(
        "没有应答，请检查电源和连线；都好就关机再开机。",
        "It does not answer. Check power and cable; if both are well, switch it off and on.",
    ),
    BadAnswer: Words(
        "应答不对，请核对型号和通信参数。",
        "Its answer makes no sense. Check its model and line settings.",
    ),
    PaperOut: Words("没有纸了，请装上纸卷并合上盖子。", "It is out of paper. Load a roll and close the cover."),
    CoverOpen: Words("盖子开着，请合上，听到咔嗒一声。", "Its cover is open. Close it until it clicks."),
    PrinterFault: Words(
        "打印机报告故障，请按下面的原因排除，再关机开机。",
        "The printer reports a fault. Mend what is told below, then switch it off and on.",
    ),
    BadPreset: Words(
        "设备预设文件有误，请改正后重启取号程序。", "The device's preset is wrong. Correct it and restart the program."
    ),
    DeviceError: Words("设备有故障，原因见下一行和日志。", "It has a fault; the line below and the log say why."),
}


class PerhapsPrinted(Problem):
    """A test slip was sent, and nobody knows whether it came out."""

    def __init__(self, error: DeviceError) -> None:
        super().__init__(str(error))
        self.error = error


@dataclass(frozen=True, slots=True)
class Trouble:
    words: Words
    detail: str = ""
    """The fault in its own words, which name device and address; in English, as in the log."""


def device_words(fault: type[DeviceError]) -> Words:
    """Return the sentence for a kind of fault, or for the nearest kind that it is of."""
    return next(_OF_DEVICES[kind] for kind in fault.__mro__ if kind in _OF_DEVICES)


def trouble_of(error: Exception) -> Trouble:
    """Return what to say of an error; what nobody expected is logged."""
    match error:
        case Refused():
            return Trouble(error.words)
        case DeviceError():
            return Trouble(device_words(type(error)), str(error))
        case PerhapsPrinted():
            words = texts.UNSURE_PRINT.fill(error=device_words(type(error.error)))
            return Trouble(words, str(error))
        case DatabaseAway():
            return Trouble(texts.DATABASE_AWAY, str(error))
        case Problem():
            return Trouble(texts.NOT_DONE, str(error))
        case _:
            log.error("A technician's order failed.", exc_info=error)
            return Trouble(texts.NOT_DONE, str(error))
