"""How a notice is read aloud: its ticket numbers by the rules of calls, and all other numbers in words.

A number up to 99 is a cardinal and a longer one is read digit by digit, as windows are (room 302, dial 119), unless
what follows shows that it is an amount (200 元, 150 people).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from shared.domain.tongue import Tongue
from shared.voice.numerals import (
    LARGEST,
    amount_en,
    amount_yue,
    amount_zh,
    digits_en,
    digits_zh,
    time_en,
    time_yue,
    time_zh,
)
from shared.voice.readings import LARGEST_CARDINAL, counter_en, counter_zh, ticket_en, ticket_yue, ticket_zh

TICKET = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,2}-?[0-9]{3,4}(?![0-9A-Za-z])")
TIME = re.compile(r"(?<![0-9:.])([01]?[0-9]|2[0-4]):([0-5][0-9])(?![0-9:])")
RANGE = re.compile(r"(?<=[0-9])\s*[-\u2013\u2014~\uff5e]\s*(?=[0-9])")
TICKET_RANGE = re.compile(r"(?<=[0-9])\s*[-\u2013\u2014~\uff5e]\s*(?=[A-Za-z]{1,2}-?[0-9]{3,4}(?![0-9A-Za-z]))")
LONG_NUMBER = re.compile(r"(?<![0-9:])(?:[0-9]+(?:-[0-9]+)*-[0-9]{5,}|0[0-9]+-[0-9]+(?:-[0-9]+)*)(?!:)")
"""A telephone number with hyphens, which are no range; the minutes and hours of 9:00-11:30 are none."""
NUMBER = re.compile(r"([0-9]+)(?:\.([0-9]+))?(\s?%)?")
AMOUNT_ZH = re.compile(r"\s?(?:多|余|个|個|元|块|塊|米|人|名|位|天|次|件|份|张|張|页|頁|分钟|分鐘|小时|小時|公里)")
AMOUNT_EN = re.compile(r"\s(?:yuan|people|persons|visitors|copies|pages|days|minutes|hours|m|met(?:er|re)s|km|times)\b")
FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1B), *range(0xFF21, 0xFF3B), 0xFF05)}
"""Digits, colon, capital letters and the per cent sign as Chinese keyboards also write them."""


@dataclass(frozen=True, slots=True)
class _Way:
    """How the parts of a notice are read in one language."""

    ticket: Callable[[str], str]
    digits: Callable[[str], str]
    cardinal: Callable[[int], str]
    many: Callable[[int], str]
    time: Callable[[int, int], str]
    to: str
    point: str
    percent: str
    """With {n}."""
    amount: re.Pattern[str]


_ZH = _Way(ticket_zh, digits_zh, counter_zh, amount_zh, time_zh, "到", "点", "百分之{n}", AMOUNT_ZH)
_EN = _Way(ticket_en, digits_en, counter_en, amount_en, time_en, " to ", " point ", "{n} percent", AMOUNT_EN)
_YUE = _Way(ticket_yue, digits_zh, counter_zh, amount_yue, time_yue, "至", "點", "百分之{n}", AMOUNT_ZH)


def notice_reading(text: str, tongue: Tongue, one: str = "一") -> str:
    """Return a notice with no raw digit in it; `one` is how a 1 in a ticket's number is read in Mandarin."""
    way = _way(tongue, one)
    said = text.translate(FULL_WIDTH)
    said = TICKET_RANGE.sub(way.to, said)
    said = TICKET.sub(lambda found: way.ticket(found.group()), said)
    said = LONG_NUMBER.sub(lambda found: way.digits(found.group().replace("-", "")), said)
    said = RANGE.sub(way.to, said)
    said = TIME.sub(lambda found: way.time(int(found.group(1)), int(found.group(2))), said)
    return NUMBER.sub(lambda found: _number(found, way), said)


def _way(tongue: Tongue, one: str) -> _Way:
    match tongue:
        case Tongue.EN:
            return _EN
        case Tongue.YUE:
            return _YUE
        case Tongue.ZH:
            return replace(_ZH, ticket=lambda number: ticket_zh(number, one))


def _number(found: re.Match[str], way: _Way) -> str:
    whole, part, percent = found.groups()
    is_amount = bool(part or percent or way.amount.match(found.string, found.end()))
    said = _whole(whole, way, is_amount=is_amount) + (way.point + way.digits(part) if part else "")
    return way.percent.format(n=said) if percent else said


def _whole(digits: str, way: _Way, *, is_amount: bool) -> str:
    begins_with_zero = len(digits) > 1 and digits.startswith("0")
    limit, read = (LARGEST, way.many) if is_amount else (LARGEST_CARDINAL, way.cardinal)
    return way.digits(digits) if begins_with_zero or int(digits) > limit else read(int(digits))
