"""What a pad's display is told: a ticket's number and how many wait, in the digits and sizes of its preset."""

from collections.abc import Iterable
from unicodedata import normalize

from drivers.pad.layout import SHOWN, Layout
from drivers.pad.template import DigitStyle, Sending

MOST_STARS = 5


def display_frames(send: Sending, unit: int, number: str | None, waiting: int | None) -> list[bytes]:
    """Return the frames that show a ticket, or that people wait, or that nobody is here."""
    layouts = send.ticket
    if number is None and send.waiting:
        layouts = send.waiting if waiting or not send.idle else send.idle
    return _frames(send, layouts, unit, {"ticket": number, "waiting": _people(waiting), "text": number})


def star_frames(send: Sending, unit: int, stars: int) -> list[bytes]:
    """Return the frames that light 0 to 5 stars."""
    return _frames(send, send.stars, unit, {"stars": str(min(max(stars, 0), MOST_STARS))})


def welcome_frames(send: Sending, unit: int, text: str) -> list[bytes]:
    """Return the frames that show a welcome, in the letters that the pad has."""
    return _frames(send, send.welcome, unit, {"welcome": text})


def plain_frames(send: Sending, layouts: Iterable[Layout], unit: int) -> list[bytes]:
    """Return frames in which nothing is shown."""
    return _frames(send, layouts, unit, {})


def short_form(number: str, width: int) -> str:
    """Return a ticket's number in `width` characters: "A012" as A012, A12, or 12 where the letter must go."""
    letters = number.rstrip("0123456789")
    digits = number[len(letters) :]
    while len(letters + digits) > width and digits.startswith("0") and len(digits) > 1:
        digits = digits[1:]
    return (letters + digits)[-width:]


def _frames(send: Sending, layouts: Iterable[Layout], unit: int, texts: dict[str, str | None]) -> list[bytes]:
    return [_frame(send, layout, unit, texts) for layout in layouts]


def _frame(send: Sending, layout: Layout, unit: int, texts: dict[str, str | None]) -> bytes:
    values = {"unit": bytes([unit])}
    for word in layout.words & set(SHOWN):
        values[word] = _shown(send, word, texts.get(word) or "", layout.size_of(word))
    return layout.encode(values)


def _shown(send: Sending, word: str, text: str, size: int) -> bytes:
    match word:
        case "text":
            return _letters(short_form(_plain(text), size), size)
        case "welcome":
            return _letters(_plain(text)[:size], size)
        case "waiting" if text:
            return _digits(send, str(min(int(text), 10**size - 1)), size)
        case _:
            return _digits(send, text, size)


def _people(waiting: int | None) -> str | None:
    return None if waiting is None else str(max(waiting, 0))


def _digits(send: Sending, text: str, size: int) -> bytes:
    """Return the last digits of a text, right-aligned."""
    base = 0 if send.digits is DigitStyle.VALUE else ord("0")
    digits = [base + int(each) for each in text if each in "0123456789"]
    return bytes(([send.blank] * size + digits)[-size:])


def _letters(text: str, size: int) -> bytes:
    return text.ljust(size).encode("ascii")


def _plain(text: str) -> str:
    """Return what no pad takes for control: printable ASCII only, letters without their accents."""
    return "".join(each for each in normalize("NFKD", text) if each.isascii() and each.isprintable())
