"""Numbers as people say them, beyond the windows' own: hundreds, thousands, and times of day."""

from shared.voice.readings import DIGITS_EN, DIGITS_ZH, LARGEST_CARDINAL, counter_en, counter_zh

LARGEST = 9999
UNITS_ZH = ("千", "百", "十", "")
NOON_H = 12


def digits_zh(digits: str) -> str:
    return "".join(DIGITS_ZH[int(digit)] for digit in digits)


def digits_en(digits: str) -> str:
    return ", ".join(DIGITS_EN[int(digit)] for digit in digits)


def amount_zh(number: int) -> str:
    """Read how many there are, 0 to 9999, in Chinese: 二百零五, and 两 for two of something."""
    if number == 2:
        return "两"
    if number <= LARGEST_CARDINAL:
        return counter_zh(number)
    said, gap = "", False
    for digit, unit in zip(f"{number:04}", UNITS_ZH, strict=True):
        if digit == "0":
            gap = bool(said)
            continue
        said += ("零" if gap else "") + DIGITS_ZH[int(digit)] + unit
        gap = False
    return said


def amount_yue(number: int) -> str:
    return amount_zh(number).replace("两", "兩")


def amount_en(number: int) -> str:
    """Read how many there are, 0 to 9999, in English: two hundred and five."""
    if number <= LARGEST_CARDINAL:
        return counter_en(number)
    thousands, rest = divmod(number, 1000)
    hundreds, small = divmod(rest, 100)
    large = [f"{counter_en(thousands)} thousand"] * bool(thousands) + [f"{counter_en(hundreds)} hundred"] * bool(
        hundreds
    )
    return " ".join(large) + (f" and {counter_en(small)}" if small else "")


def time_zh(hour: int, minute: int, oclock: str = "点") -> str:
    """Read a time of day in Chinese: 十七点, 八点零五分, 两点."""
    said = amount_zh(hour) + oclock
    return said if minute == 0 else f"{said}{'零' if minute < 10 else ''}{counter_zh(minute)}分"


def time_yue(hour: int, minute: int) -> str:
    return time_zh(hour, minute, "點").replace("两", "兩")


def time_en(hour: int, minute: int) -> str:
    """Read a time of day in English: five P M, eight zero five A M."""
    shown = (hour - 1) % NOON_H + 1
    rest = "" if minute == 0 else f" {'zero ' if minute < 10 else ''}{counter_en(minute)}"
    return f"{counter_en(shown)}{rest} {'A M' if hour % (2 * NOON_H) < NOON_H else 'P M'}"
