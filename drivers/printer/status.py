"""What a ticket printer says of itself: its real-time answers read byte by byte, and their meaning."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from drivers.errors import CoverOpen, DeviceError, PaperOut, PrinterFault
from drivers.printer.commands import ask_status

REPLY_MASK, REPLY_BITS = 0x93, 0x12
OFFLINE = 0x08
COVER_OPEN, PAPER_END_STOP, ERROR = 0x04, 0x20, 0x40
MECHANICAL, CUTTER, UNRECOVERABLE, OVERHEATED = 0x04, 0x08, 0x20, 0x40
NEAR_END, PAPER_END = 0x0C, 0x60


class Question(IntEnum):
    """What can be asked with DLE EOT, in the order we ask: the answers that matter most come first."""

    PRINTER = 1
    PAPER = 4
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3


class Paper(StrEnum):
    OK = "ok"
    NEAR_END = "near end"
    OUT = "out"
    UNKNOWN = "unknown"


class Trouble(StrEnum):
    """A printer's own fault, as it ends the sentence "the printer reports that …"."""

    CUTTER = "the cutter is stuck"
    OVERHEATED = "the print head is too hot"
    UNRECOVERABLE = "it has a fault it can't recover from"
    MECHANICAL = "its mechanism is blocked"
    OTHER = "it has an error"


REMEDIES = {
    Trouble.CUTTER: "Open the cover, clear the cutter of paper and switch the printer off and on.",
    Trouble.OVERHEATED: "Wait a few minutes, it goes on by itself.",
    Trouble.MECHANICAL: "Open the cover and clear jammed paper.",
}
OFF_AND_ON = "Switch the printer off and on; call service if it stays."


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A printer's state as far as it is known: None and UNKNOWN mean that it did not say, never that all is well."""

    online: bool | None
    paper: Paper
    cover_open: bool | None
    error: Trouble | None
    address: str

    @property
    def can_print(self) -> bool | None:
        """True when it says that it can print, False when it says why not, None when it does not say enough."""
        if self.problem() is not None:
            return False
        return True if self.online and self.paper is not Paper.UNKNOWN else None

    def problem(self) -> DeviceError | None:
        """Return what keeps it from printing, as the error to show, or None when nothing known does."""
        printer = f"Ticket printer ({self.address})"
        # Loading paper opens the cover, so "out of paper" comes first and its remedy covers both.
        if self.paper is Paper.OUT:
            return PaperOut(f"{printer}: out of paper. Load a roll and close the cover.")
        if self.cover_open:
            return CoverOpen(f"{printer}: the cover is open. Close it until it clicks.")
        if self.error is not None:
            remedy = next((text for trouble, text in REMEDIES.items() if trouble == self.error), OFF_AND_ON)
            return PrinterFault(f"{printer}: the printer reports that {self.error}. {remedy}")
        if self.online is False:
            return PrinterFault(f"{printer}: offline and doesn't say why. {OFF_AND_ON}")
        return None


class StatusReader:
    """Finds the answers to DLE EOT in all that a printer sends. Opens nothing; one question is open at a time.

    Flow control (11, 13) and blocks of automatic status are no answers and are passed over: only a byte with bits
    ``0xx1xx10`` is. An answer does not say which question it belongs to, so after silence ask nothing more.
    """

    def __init__(self) -> None:
        self.answers: dict[Question, int] = {}
        self._open: Question | None = None

    def ask(self, question: Question) -> bytes:
        """Return the bytes that ask `question`; what comes from now on may be its answer."""
        self._open = question
        return ask_status(question)

    def feed(self, data: bytes) -> bool:
        """Take what the printer sent; return whether the open question is answered now."""
        replies = [byte for byte in data if byte & REPLY_MASK == REPLY_BITS]
        if self._open is None or not replies:
            return False
        self.answers[self._open] = replies[-1]  # a stray byte comes before the answer, never after
        self._open = None
        return True


def read_status(answers: Mapping[Question, int], address: str, near_end_sensor: bool = True) -> PrinterStatus:
    """Return the state that a printer's answers add up to; questions without an answer leave their part unknown.

    Without a sensor for paper near its end, what a printer says of that is not believed.
    """
    printer, cause = answers.get(Question.PRINTER), answers.get(Question.OFFLINE_CAUSE)
    return PrinterStatus(
        online=None if printer is None else not printer & OFFLINE,
        paper=_paper(answers.get(Question.PAPER), cause, near_end_sensor),
        cover_open=None if cause is None else bool(cause & COVER_OPEN),
        error=_trouble(answers.get(Question.ERROR_CAUSE), cause),
        address=address,
    )


def _paper(paper: int | None, cause: int | None, near_end_sensor: bool) -> Paper:
    if (paper is not None and paper & PAPER_END) or (cause is not None and cause & PAPER_END_STOP):
        return Paper.OUT
    if paper is None:
        return Paper.UNKNOWN
    return Paper.NEAR_END if paper & NEAR_END and near_end_sensor else Paper.OK


def _trouble(error: int | None, cause: int | None) -> Trouble | None:
    named = (
        (UNRECOVERABLE, Trouble.UNRECOVERABLE),
        (CUTTER, Trouble.CUTTER),
        (OVERHEATED, Trouble.OVERHEATED),
        (MECHANICAL, Trouble.MECHANICAL),
    )
    for bit, trouble in named:
        if error is not None and error & bit:
            return trouble
    return Trouble.OTHER if cause is not None and cause & ERROR else None
