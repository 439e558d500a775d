"""How a call is read aloud: text to text, so that an engine never sees raw digits."""

from shared.domain.place_kind import PlaceKind
from shared.domain.tongue import Tongue
from shared.domain.voice_rules import PLAIN_VOICE, VoiceRules
from shared.voice.names import spoken_name

DIGITS_ZH = "零一二三四五六七八九"
DIGITS_EN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS_EN = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

BEHIND_YUE = {
    PlaceKind.WINDOW: "號窗口",
    PlaceKind.ROOM: "診室",
    PlaceKind.COUNTER: "號櫃枱",
    PlaceKind.DESK: "號枱",
}

PLEASE = "请請"

LARGEST_CARDINAL = 99
"""Longer window and room numbers are read digit by digit: 302 is 三零二."""


def ticket_zh(number: str, one: str = "一") -> str:
    """Read a ticket number in Mandarin: letters by name, a pause, digits singly, zero always; `one` may be 幺.

    The comma keeps E, B and F apart from a following 一, with which they melt together when spoken.
    """
    letters, digits = _letters_and_digits(number)
    return "，".join(part for part in (" ".join(letters), _each_zh(digits).replace("一", one)) if part)


def ticket_yue(number: str) -> str:
    """Read a ticket number in Cantonese: 二 is never 兩 in a number."""
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


def place_zh(kind: PlaceKind, number: int) -> str:
    """Read where to go in Mandarin: 五号窗口, 三零二诊室."""
    return counter_zh(number) + kind.behind_zh


def place_yue(kind: PlaceKind, number: int) -> str:
    return counter_zh(number) + BEHIND_YUE[kind]


def place_en(kind: PlaceKind, number: int) -> str:
    return f"{kind.words.en} {counter_en(number)}"


def call_sentence(
    numbers: tuple[str, ...],
    counter_number: int,
    tongue: Tongue,
    rules: VoiceRules = PLAIN_VOICE,
    kind: PlaceKind = PlaceKind.WINDOW,
    name: str = "",
) -> str:
    """Return the sentence that calls tickets to a counter, with no raw digit in it.

    `name` is the masked one of whoever is called, which is said right after the number.
    """
    sentence = rules.call_in(tongue)
    match tongue:
        case Tongue.ZH:
            tickets = f"号，{_asked_again(sentence)}".join(ticket_zh(number, rules.one) for number in numbers)
            place = place_zh(kind, counter_number)
        case Tongue.YUE:
            tickets = f"號，{_asked_again(sentence)}".join(ticket_yue(number) for number in numbers)
            place = place_yue(kind, counter_number)
        case Tongue.EN:
            tickets = ", and number ".join(ticket_en(number) for number in numbers)
            place = place_en(kind, counter_number)
    said = spoken_name(name, tongue)
    return sentence.format(ticket=tickets, place=place, name=f"，{said}" if said else "")


def _asked_again(sentence: str) -> str:
    """Return 请 where a sentence says it right before the number: it is then said before each of several."""
    before = sentence.partition("{ticket}")[0][-1:]
    return before if before in PLEASE else ""


def _letters_and_digits(number: str) -> tuple[str, str]:
    letters = "".join(sign for sign in number.upper() if sign.isascii() and sign.isalpha())
    return letters, "".join(sign for sign in number if sign in "0123456789")


def _each_zh(digits: str) -> str:
    return "".join(DIGITS_ZH[int(digit)] for digit in digits)


def _each_en(digits: str) -> list[str]:
    return [DIGITS_EN[int(digit)] for digit in digits]
