"""What one answer to one question says of a printer, bit by bit; a state is made of several, see status.py."""

from drivers.printer.status import (
    COVER_OPEN,
    ERROR,
    OFFLINE,
    PAPER_END_STOP,
    Question,
    StatusReader,
    read_status,
)

DRAWER_HIGH, FEEDING = 0x04, 0x08
RECOVERING, FEED_PRESSED = 0x20, 0x40

BITS: dict[Question, dict[str, int]] = {
    Question.PRINTER: {
        "offline": OFFLINE,
        "drawer_pin_high": DRAWER_HIGH,
        "waits_for_recovery": RECOVERING,
        "feed_pressed": FEED_PRESSED,
    },
    Question.OFFLINE_CAUSE: {
        "cover_open": COVER_OPEN,
        "feeding": FEEDING,
        "paper_out": PAPER_END_STOP,
        "error_occurred": ERROR,
    },
}


def said(question: Question, byte: int) -> dict[str, object] | None:
    """Return what `byte` says as the answer to `question`, by names and JSON-ready; None when it is no answer."""
    reader = StatusReader()
    reader.ask(question)
    if not reader.feed(bytes([byte])):
        return None
    status = read_status(reader.answers, "")
    found: dict[str, object] = {name: bool(byte & bit) for name, bit in BITS.get(question, {}).items()}
    match question:
        case Question.PRINTER:
            found["online"] = status.online
        case Question.ERROR_CAUSE:
            found["trouble"] = status.error.name.lower() if status.error is not None else None
        case Question.PAPER:
            found["paper"] = status.paper.name.lower()
    return found
