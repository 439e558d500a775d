"""How a call is read aloud: text to text, so that an engine never sees raw digits."""

from shared.domain.words import Language

DIGITS_ZH = "零一二三四五六七八九"
DIGITS_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS_EN = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

SENTENCE_ZH = "请{ticket}号，到{counter}号窗口办理"
SENTENCE_EN = "Number {ticket}. Please go to window {counter}."

LARGEST_CARDINAL = 99
"""Longer window and room numbers are read digit by digit: 302 is 三零二."""


def ticket_zh(number: str) -> str:
    """Read a ticket number in Mandarin: letters by name, a pause, digits singly, zero always.

    The comma keeps E, B and F apart from a following 一, with which they melt together when spoken.
    """
    letters, digits = _letters_and_digits(number)
    return "，".join(part for part in (" ".join(letters), _each_zh(digits)) if part)


def ticket_en(number: str) -> str:
    """Read a ticket number in English: letters and digits one by one, "zero", never "oh"."""
    letters, digits = _letters_and_digits(number)
    return ", ".join([*letters, *_each_en(digits)])


def counter_zh(number: int) -> str:
    """Read a window number in Mandarin: a cardinal up to 99, digit by digit above."""
    if number > LARGEST_CARDINAL:
        return _each_zh(str(number))
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS_ZH[ones]
    head = "" if tens == 1 else DIGITS_ZH[tens]
    return f"{head}十{DIGITS_ZH[ones] if ones else ''}"


def counter_en(number: int) -> str:
    """Read a window number in English: a cardinal up to 99, digit by digit above."""
    if number > LARGEST_CARDINAL:
        return ", ".join(_each_en(str(number)))
    tens, ones = divmod(number, 10)
    if tens == 0:
        return DIGITS_EN[ones]
    if tens == 1:
        return TEENS_EN[ones]
    return TENS_EN[tens - 2] + (f" {DIGITS_EN[ones]}" if ones else "")


def call_sentence(ticket_numbers: tuple[str, ...], counter_number: int, language: Language) -> str:
    """Return the sentence that calls tickets to a window, with no raw digit in it."""
    if language is Language.ZH:
        tickets = "号，".join(ticket_zh(number) for number in ticket_numbers)
        return SENTENCE_ZH.format(ticket=tickets, counter=counter_zh(counter_number))
    tickets = ", and number ".join(ticket_en(number) for number in ticket_numbers)
    return SENTENCE_EN.format(ticket=tickets, counter=counter_en(counter_number))


def _letters_and_digits(number: str) -> tuple[str, str]:
    letters = "".join(sign for sign in number.upper() if sign.isascii() and sign.isalpha())
    return letters, "".join(sign for sign in number if sign in "0123456789")


def _each_zh(digits: str) -> str:
    return "".join(DIGITS_ZH[int(digit)] for digit in digits)


def _each_en(digits: str) -> list[str]:
    return [DIGITS_EN[int(digit)] for digit in digits]
