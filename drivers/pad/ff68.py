"""The "FF 68" frames of call keypads with a rating pad, as bytes without I/O.

Source: public call terminal software for service halls; 9600 8N1, several pads on one RS-485 line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven

START = b"\xff\x68"
MARK, END = 0x68, 0x16
HEAD, TAIL = 7, 2
KEYS, DISPLAY, BEEP, RATING = 0x01, 0x02, 0x03, 0x11
BLANK, ASK_RATING, OK = 0x0A, 0x0B, 0x0F
DISPLAY_DIGITS = 3
FROM_PAD = range(3, 6)
TO_PAD = range(2, 9)

FUNCTION_KEYS = {
    0x0B: Key.ASK_RATING,
    0x0C: Key.CALL_NEXT,
    0x0D: Key.RECALL,
    0x0E: Key.CANCEL,
    0x11: Key.PROMPT,
    0x12: Key.PAUSE,
    0x13: Key.TRANSFER,
}
OK_CHOICES = {6: Key.NO_SHOW, 0: Key.HOLD, 3: Key.RECALL_HELD}


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame to or from the pad with number `unit`."""

    unit: int
    function: int
    data: bytes = b""

    def encode(self) -> bytes:
        """Return the frame's bytes."""
        length = 2 + len(self.data)
        body = bytes([self.unit, self.function]) + self.data
        return START + bytes([length, length, MARK]) + body + bytes([sum(body) & 0xFF, END])

    @classmethod
    def read(cls, raw: bytes) -> Self | None:
        """Return the frame that these bytes are, or None when anything about them is wrong."""
        if len(raw) < HEAD + TAIL or raw[2] != len(raw) - HEAD:
            return None
        frame = cls(raw[5], raw[6], raw[7:-TAIL])
        return frame if frame.encode() == raw else None


class Decoder:
    """Finds frames in a stream that arrives in any pieces, with anything between them."""

    def __init__(self, lengths: range = FROM_PAD) -> None:
        """Accept frames whose length byte is in `lengths`."""
        self._lengths = lengths
        self._waiting = b""

    def feed(self, data: bytes) -> list[Frame]:
        """Take the next bytes; return the frames completed by them."""
        self._waiting += data
        frames: list[Frame] = []
        while (size := self._next_size()) is not None and len(self._waiting) >= size:
            frame = Frame.read(self._waiting[:size])
            if frame is not None:
                frames.append(frame)
            # The end byte may occur inside data and a start inside noise, so after damage look on from the next byte.
            self._waiting = self._waiting[size if frame else 1 :]
        return frames

    def _next_size(self) -> int | None:
        """Drop what can't begin a frame; return the size of the one that seems to begin, None while unknown."""
        while self._waiting:
            at = self._waiting.find(START)
            if at < 0:
                self._waiting = START[:1] if self._waiting.endswith(START[:1]) else b""
                return None
            self._waiting = self._waiting[at:]
            head = self._waiting[2:5]
            if len(head) < 3 and (not head or head[0] in self._lengths):
                return None
            if head[0] in self._lengths and head[1] == head[0] and head[2] == MARK:
                return head[0] + HEAD
            self._waiting = self._waiting[1:]
        return None


def answer(frame: Frame) -> bytes:
    """Return what the PC must answer at once: a key frame unchanged, a rating frame as function 01."""
    return Frame(frame.unit, KEYS, frame.data).encode() if frame.function == RATING else frame.encode()


def starts_rating(frame: Frame) -> bool:
    """Say whether echoing this key frame makes the pad begin a rating."""
    return frame.function != RATING and frame.data == bytes([ASK_RATING])


def meaning(frame: Frame, scores: str) -> PadEvent | None:
    """Return what a frame tells; None for keys without a meaning.

    `scores` has one character per score key, first key first: the score 5 to 1, or "-" for none.
    """
    if frame.function == RATING:
        key = frame.data[0]
        score = scores[key] if key < len(scores) else "-"
        return None if score == "-" else ScoreGiven(frame.unit, int(score))
    *digits, key = frame.data
    if any(digit > 9 for digit in digits):
        return None
    if key == OK and digits and digits[-1] in OK_CHOICES:
        return KeyPressed(frame.unit, OK_CHOICES[digits[-1]], tuple(digits[:-1]))
    named = Key.OK if key == OK else FUNCTION_KEYS.get(key)
    return named and KeyPressed(frame.unit, named, tuple(digits))


def start_rating(unit: int) -> bytes:
    """Return the frame that opens a rating on the pad."""
    return Frame(unit, KEYS, bytes([ASK_RATING])).encode()


def show_ticket(unit: int, number: str | None, waiting: int | None) -> bytes:
    """Return the frame that shows the people waiting and the last three digits of a number; None leaves blank.

    The pad has digits only: "A012" is shown as 012.
    """
    people = None if waiting is None else str(min(max(waiting, 0), 10**DISPLAY_DIGITS - 1))
    return Frame(unit, DISPLAY, _three_digits(people) + _three_digits(number)).encode()


def _three_digits(text: str | None) -> bytes:
    digits: Sequence[int] = [int(each) for each in text or "" if each in "0123456789"][-DISPLAY_DIGITS:]
    return bytes([BLANK] * (DISPLAY_DIGITS - len(digits)) + [*digits])


def show_stars(unit: int, stars: int) -> bytes:
    """Return the frame that lights 0 to 5 stars on the rating pad."""
    return Frame(unit, DISPLAY, bytes([min(max(stars, 0), 5)])).encode()


def beep(unit: int) -> bytes:
    """Return the frame that makes the pad beep."""
    return Frame(unit, BEEP).encode()
