"""A slip as lines of text in the printer's own letters: much less to send than a picture, for slow serial lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drivers.printer import commands
from drivers.printer.commands import Align, Level
from drivers.printer.models import Charset, Model
from drivers.printer.qr_picture import qr_raster
from drivers.printer.raster import Raster, raster_blocks

LETTER_DOTS = 12
LINE_DOTS = 30
MISSING = "〓"
"""Stands for a letter that the printer's font does not have; it is in the smallest of them."""
WORD = re.compile(r"[!-~]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of letters `width` by `height` times their size; what does not fit goes on in further lines."""

    text: str
    align: Align = Align.LEFT
    width: int = 1
    height: int = 1
    bold: bool = False


@dataclass(frozen=True, slots=True)
class QrLine:
    """A QR code in the middle, its modules `module` dots large."""

    text: str
    module: int = 6
    level: Level = Level.M


@dataclass(frozen=True, slots=True)
class BarcodeLine:
    """A Code 128 of an even number of digits in the middle; `drawn` is the same as dots, where dots are wanted."""

    digits: str
    drawn: Raster


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots in the middle, for what no printer draws itself."""

    raster: Raster


@dataclass(frozen=True, slots=True)
class Space:
    """Blank lines."""

    lines: int = 1


SlipLine = TextLine | QrLine | BarcodeLine | Picture | Space


def columns_of(text: str) -> int:
    """Return how many letters of Latin width a text takes; a Chinese one takes two."""
    return sum(1 if letter.isascii() else 2 for letter in text)


def wrapped(text: str, columns: int) -> list[str]:
    """Return the lines a text takes in so many columns, at least one."""
    lines = [""]
    for letter in text:
        if lines[-1] and columns_of(lines[-1] + letter) > columns:
            lines.append("")
        lines[-1] += letter
    return lines


def broken(text: str, columns: int) -> list[str]:
    """Return a text in lines of so many columns, broken at spaces or between Chinese letters; at least one line."""
    lines = [""]
    for word in WORD.findall(text.replace("\u3000", "  ")):
        if columns_of(lines[-1] + word) > columns and lines[-1]:
            lines.append("")
        if word == " " and not lines[-1]:
            continue
        lines[-1] += word
    return [line.rstrip() for line in lines if line.strip()] or [""]


def as_printed(text: str, charset: Charset = Charset.GB18030) -> bytes:
    """Return a text as the printer takes it: letters that its font lacks as 〓, control characters left out."""
    return b"".join(_letter(each, charset) for each in text if each.isprintable() or each == "\u3000")


def _letter(letter: str, charset: Charset) -> bytes:
    try:
        return letter.encode(charset.value)
    except UnicodeEncodeError:
        return MISSING.encode(charset.value)


class TextLayout:
    """Turns lines into the bytes of a slip for one model."""

    def __init__(self, model: Model, width_dots: int, qr_as_picture: bool, barcode_as_picture: bool = True) -> None:
        """`width_dots` is the paper's; codes are drawn by the printer unless they are sent as pictures."""
        self._model = model
        self._width_dots = width_dots
        self._qr_as_picture, self._barcode_as_picture = qr_as_picture, barcode_as_picture

    def begin(self) -> bytes:
        """Return what comes before the first line: everything at its start, Chinese on."""
        return commands.INITIALISE + commands.CHINESE_ON

    def pieces(self, lines: Iterable[SlipLine]) -> Iterator[bytes]:
        """Yield the bytes of each line, to be sent after begin(). Raises ValueError for what can't be printed."""
        style = TextLine("")
        for line in lines:
            match line:
                case TextLine():
                    yield self._style(style, line) + self._letters(line)
                    style = line
                case QrLine():
                    yield self._style(style, TextLine("", Align.CENTRE)) + self._qr(line)
                    style = TextLine("", Align.CENTRE)
                case BarcodeLine() | Picture():
                    yield self._style(style, TextLine("", Align.CENTRE)) + self._bars_or_dots(line)
                    style = TextLine("", Align.CENTRE)
                case Space(count):
                    yield commands.feed_lines(count)

    def height_dots(self, lines: Iterable[SlipLine]) -> int:
        """Return about how much paper the lines take."""
        return sum(self._height_dots(line) for line in lines)

    def _height_dots(self, line: SlipLine) -> int:
        match line:
            case TextLine():
                return LINE_DOTS * line.height * len(self._wrapped(line))
            case QrLine():
                return qr_raster(line.text, line.module, line.level).height
            case BarcodeLine(_, raster) | Picture(raster):
                return raster.height
            case Space(count):
                return LINE_DOTS * count

    def _wrapped(self, line: TextLine) -> list[str]:
        return wrapped(line.text, self._width_dots // LETTER_DOTS // line.width)

    def _style(self, old: TextLine, new: TextLine) -> bytes:
        """Return the commands that make one style of another; nothing when they are the same."""
        changes = commands.align(new.align) if new.align != old.align else b""
        if (new.width, new.height) != (old.width, old.height):
            changes += commands.size(new.width, new.height)
            if self._model.sizes_by_fs:
                changes += commands.chinese_size(new.width, new.height)
        return changes + (commands.bold(new.bold) if new.bold != old.bold else b"")

    def _letters(self, line: TextLine) -> bytes:
        return b"".join(as_printed(each, self._model.charset) + commands.LINE_FEED for each in self._wrapped(line))

    def _qr(self, line: QrLine) -> bytes:
        if not line.text.isprintable():
            raise ValueError("a QR code on a slip holds no control characters")
        if not self._qr_as_picture:
            return commands.qr(line.text.encode(), line.module, line.level)
        return self._dots(qr_raster(line.text, line.module, line.level))

    def _bars_or_dots(self, line: BarcodeLine | Picture) -> bytes:
        if isinstance(line, Picture):
            return self._dots(line.raster)
        return self._dots(line.drawn) if self._barcode_as_picture else commands.barcode(line.digits, line.drawn.height)

    def _dots(self, picture: Raster) -> bytes:
        return b"".join(raster_blocks(picture, self._model.block_rows, self._model.avoid_rows))
