"""What a slip says: the facts of one ticket, and the words they become in the citizen's language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from kiosk.slip import texts
from shared.domain.hall import Material
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Language, Words

CODE_SCHEME = "XC1:"
"""What the QR code's text begins with, so that the hall's scanners know a ticket from other codes; its code follows."""


@dataclass(frozen=True, slots=True)
class SlipContent:
    """The facts of one ticket. Empty words, texts and tuples leave their line out."""

    hall: Words
    number: str
    service: Words
    people_ahead: int
    wait: WaitRange | None
    place: Words
    """Where to wait, e.g. 一楼 A 区."""
    windows: str
    """Numbers in short form, e.g. "3–6"."""
    materials: tuple[Material, ...]
    issued_at: datetime
    """In the hall's own time zone."""
    code: str
    kiosk: Words
    phone: str
    language: Language = Language.ZH
    demonstration: bool = False
    away: bool = False
    """Taken while the database was away: `people_ahead` is what was last known."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one weight."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the checklist."""

    name: str
    note: str
    required: bool


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words of a slip from top to bottom, in one language."""

    hall: str
    number: str
    service: str
    service_below: str
    """The Chinese name, for the clerk, when the slip is in another language."""
    facts: tuple[Line, ...]
    heading: str
    required: str
    if_any: str
    items: tuple[Item, ...]
    """Required ones first."""
    foot: tuple[str, ...]
    mark: str
    qr_text: str


def words_of(content: SlipContent) -> SlipWords:
    """Return the words of a slip; what has no English name is printed in Chinese."""
    language = content.language
    service = _of(content.service, language)
    return SlipWords(
        hall=_of(content.hall, language),
        number=content.number,
        service=service,
        service_below="" if service == content.service.zh else content.service.zh,
        facts=tuple(_facts(content)),
        heading=texts.MATERIALS.of(language),
        required=texts.REQUIRED.of(language),
        if_any=texts.IF_ANY.of(language),
        items=tuple(sorted(map(partial(_item, language), content.materials), key=lambda item: not item.required)),
        foot=tuple(_foot(content)),
        mark=texts.DEMONSTRATION.of(language) if content.demonstration else "",
        qr_text=CODE_SCHEME + content.code,
    )


def _of(words: Words, language: Language) -> str:
    return words.of(language) or words.zh


def _facts(content: SlipContent) -> Iterator[Line]:
    language = content.language
    values: dict[str, object] = {"ahead": content.people_ahead, "place": _of(content.place, language)}
    values["windows"] = content.windows if language is Language.ZH else content.windows.replace("、", ", ")
    yield _runs(_waiting(content), values)
    yield _runs((texts.ANY_PLACE if content.place == NOTHING else texts.PLACE).of(language), values)
    if content.windows:
        several = any(sign in content.windows for sign in "–、,")
        yield _runs((texts.WINDOWS if several else texts.WINDOW).of(language), values)


def _waiting(content: SlipContent) -> str:
    """Return the template of the line that tells people and minutes."""
    language, wait = content.language, content.wait
    if content.away:
        return texts.LAST_KNOWN.of(language)
    if content.people_ahead == 0:
        return texts.NOBODY_AHEAD.of(language)
    ahead = (texts.ONE_AHEAD if content.people_ahead == 1 else texts.AHEAD).of(language)
    if wait is None:
        return ahead
    template = texts.WAIT_BETWEEN if wait.low else texts.WAIT_UP_TO
    if wait.low == wait.high:
        template = texts.WAIT_ABOUT
    people = ahead.replace("{ahead}", str(content.people_ahead))
    return template.of(language).format(ahead=people, low=wait.low, high=wait.high)


def _runs(template: str, values: Mapping[str, object]) -> Line:
    """Return a template's pieces, filled; values may hold asterisks of their own."""
    pieces = enumerate(template.split("*"))
    return tuple(Run(piece.format_map(values), strong=index % 2 == 1) for index, piece in pieces if piece)


def _item(language: Language, material: Material) -> Item:
    return Item(_of(material.name, language), _of(material.note, language), material.required)


def _foot(content: SlipContent) -> Iterator[str]:
    language = content.language
    yield texts.CODE_USE.of(language)
    yield texts.RATING.of(language)
    yield texts.ISSUED.of(language).format(issued=content.issued_at, kiosk=_of(content.kiosk, language)).strip()
    if content.phone:
        yield texts.PHONE.of(language).format(phone=content.phone)
