"""The options an address may carry, each with its rule and a sentence that says what is right."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

BAUD_RATES = (1200, 2400, 4800, 9600, 14400, 19200, 38400, 57600, 115200, 230400, 460800, 921600)


@dataclass(frozen=True, slots=True)
class Option:
    """One option: `right` completes the sentence "… must be"."""

    name: str
    accepts: Callable[[str], bool]
    right: str
    choices: tuple[str, ...] = ()
    serial_only: bool = False


def whole(name: str, low: int, high: int, unit: str = "") -> Option:
    """Return an option that is a whole number from `low` to `high`."""

    def accepts(value: str) -> bool:
        return re.fullmatch(r"[0-9]{1,9}", value) is not None and low <= int(value) <= high

    return Option(name, accepts, f"a whole number from {low} to {high}{unit}")


def seconds(name: str, low: float, high: float) -> Option:
    """Return an option that is a time in seconds, fractions allowed."""

    def accepts(value: str) -> bool:
        try:
            number = float(value)
        except ValueError:
            return False
        return math.isfinite(number) and low <= number <= high

    return Option(name, accepts, f"a number of seconds from {low:g} to {high:g}")


def choice(name: str, *values: str, serial_only: bool = False) -> Option:
    """Return an option that is one of `values`."""
    words = values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
    return Option(name, values.__contains__, words, values, serial_only)


def pattern(name: str, expression: str, right: str) -> Option:
    """Return an option whose whole text matches a regular expression."""
    return Option(name, lambda value: re.fullmatch(expression, value) is not None, right)


def brightness(lowest: int, highest: int) -> tuple[Option, Option]:
    """Return the options for how bright a board is by day, and by night from one hour to another."""

    def accepts(value: str) -> bool:
        found = re.fullmatch(r"([0-9]{1,2}),([0-9]{1,2})-([0-9]{1,2})", value)
        return found is not None and lowest <= int(found[1]) <= highest and int(found[2]) < 24 and int(found[3]) < 24

    right = f"LEVEL,FROM-TO with a level from {lowest} to {highest} and full hours from 0 to 23, such as {lowest},20-7"
    return whole("brightness", lowest, highest), Option("night", accepts, right)


BAUD = choice("baud", *map(str, BAUD_RATES), serial_only=True)
TIMEOUT = seconds("timeout", 0.05, 60)
