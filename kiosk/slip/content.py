"""What a slip says: the facts of one ticket, and the words they become in the citizen's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from kiosk.slip import texts
from shared.domain.hall import Material
from shared.domain.slip_key import CODE_SCHEME as CODE_SCHEME
from shared.domain.ticket import WaitRange
from shared.domain.wait_words import told_in_minutes
from shared.domain.words import NOTHING, Language, Words


@dataclass(frozen=True, slots=True)
class SlipNote:
    """What one printing of a slip says besides its ticket."""

    holder: str = ""
    """For whom it is, masked, where an ID card was read."""
    again: bool = False
    """Staff had it printed once more."""


NO_NOTE = SlipNote()
STRONG = "*"
"""Stands on both sides of what is printed strong."""


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
    windows: Words
    """Where the number is called, e.g. 3–6 号窗口."""
    kind: Words
    """The word for one of them."""
    materials: tuple[Material, ...]
    issued_at: datetime
    """In the hall's own time zone."""
    code: str
    kiosk: Words
    phone: str
    language: Language = Language.ZH
    demonstration: bool = False
    note: SlipNote = NO_NOTE
    priority: Words = NOTHING
    """The class that goes before; empty for who is served as usual."""
    staffed: bool = True
    """A counter is open for it; without one neither windows nor minutes are told."""
    next_places: Words = NOTHING
    """Where the further services of the number are done, where that is elsewhere."""
    away: bool = False
    """Taken while the database was away: `people_ahead` are as many at least."""
    hours: Words = NOTHING
    """What a break or the end of the day do to the wait; empty where they do nothing."""


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
class Checklist:
    """What to bring, under its heading, with what the two marks mean."""

    heading: str
    required: str
    if_any: str
    items: tuple[Item, ...]
    """Required ones first."""


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words of a slip from top to bottom, in one language."""

    hall: str
    number: str
    service: str
    service_below: str
    """The Chinese name, for the clerk, when the slip is in another language."""
    priority: Line
    """The class that goes before; empty for who is served as usual."""
    wait: Line
    hours: Line
    """Empty where neither a break nor the end of the day comes between."""
    place: Line
    windows: Line
    """Empty where none are told."""
    heading: str
    required: str
    if_any: str
    items: tuple[Item, ...]
    """Required ones first."""
    holder: str
    """For whom it is; empty where no ID card was read."""
    code_use: str
    rating: str
    issued: str
    phone: str
    """Empty where there is none."""
    mark: str
    code: str

    @property
    def qr_text(self) -> str:
        """What the QR code holds."""
        return CODE_SCHEME + self.code

    @property
    def checklist(self) -> Checklist:
        """What to bring."""
        return Checklist(self.heading, self.required, self.if_any, self.items)

    @property
    def facts(self) -> tuple[Line, ...]:
        """The lines that say what to do next."""
        return tuple(line for line in (self.priority, self.wait, self.hours, self.place, self.windows) if line)

    @property
    def foot(self) -> tuple[str, ...]:
        """The small lines at the end."""
        return tuple(text for text in (self.holder, self.code_use, self.rating, self.issued, self.phone) if text)

    def line(self, name: str) -> Line:
        """Return the line that a layout names; without runs where it is left out."""
        told: str | Line = getattr(self, name)
        if isinstance(told, tuple):
            return told
        return (Run(told, strong=name == "hall"),) if told else ()


def words_of(content: SlipContent) -> SlipWords:
    """Return the words of a slip; what has no English name is printed in Chinese."""
    language = content.language
    service, values = _of(content.service, language), _values(content)
    return SlipWords(
        hall=_of(content.hall, language),
        number=content.number,
        service=service,
        service_below="" if service == content.service.zh else content.service.zh,
        priority=(Run(_of(content.priority, language), strong=True),) if content.priority != NOTHING else (),
        wait=_runs(_waiting(content), values),
        hours=(Run(_of(content.hours, language), strong=True),) if content.hours != NOTHING else (),
        place=_runs(_place(content).of(language), values),
        windows=_windows(content, values),
        heading=texts.MATERIALS.of(language),
        required=texts.REQUIRED.of(language),
        if_any=texts.IF_ANY.of(language),
        items=tuple(sorted(map(partial(_item, language), content.materials), key=lambda item: not item.required)),
        holder=texts.HOLDER.of(language).format(person=content.note.holder) if content.note.holder else "",
        code_use=texts.CODE_USE.of(language),
        rating=texts.RATING.fill(kind=content.kind).of(language),
        issued=texts.ISSUED.of(language).format(issued=content.issued_at, kiosk=_of(content.kiosk, language)).strip(),
        phone=texts.PHONE.of(language).format(phone=content.phone) if content.phone else "",
        mark=_mark(content),
        code=content.code,
    )


def _mark(content: SlipContent) -> str:
    """Return what the stamp says: that it is no first slip, or no real one."""
    marks = ((texts.REPRINT, content.note.again), (texts.DEMONSTRATION, content.demonstration))
    return " · ".join(words.of(content.language) for words, given in marks if given)


def _of(words: Words, language: Language) -> str:
    return words.of(language) or words.zh


def _values(content: SlipContent) -> dict[str, object]:
    language = content.language
    places = {"place": _of(content.place, language), "next": _of(content.next_places, language)}
    return {
        "ahead": content.people_ahead,
        "windows": content.windows.of(language),
        "kind": content.kind.of(language),
        **places,
    }


def _place(content: SlipContent) -> Words:
    if content.place == NOTHING:
        return texts.ANY_PLACE
    return texts.PLACE if content.next_places == NOTHING else texts.PLACES


def _windows(content: SlipContent, values: Mapping[str, object]) -> Line:
    if not content.staffed:
        return _runs(texts.NO_WINDOW.of(content.language), values)
    if content.windows == NOTHING:
        return ()
    return _runs(texts.WINDOWS.of(content.language), values)


def _waiting(content: SlipContent) -> str:
    """Return the template of the line that tells people and minutes."""
    language = content.language
    if content.people_ahead == 0:
        return texts.NOBODY_AHEAD.of(language)
    if content.away:
        return texts.AT_LEAST.of(language)
    ahead = (texts.ONE_AHEAD if content.people_ahead == 1 else texts.AHEAD).of(language)
    wait = told_in_minutes(content.wait) if content.staffed else None
    if wait is None:
        return ahead
    return texts.AHEAD_AND_WAIT.of(language).format(ahead=ahead, wait=wait.words(STRONG).of(language))


def _runs(template: str, values: Mapping[str, object]) -> Line:
    """Return a template's pieces, filled; values may hold asterisks of their own."""
    pieces = enumerate(template.split(STRONG))
    return tuple(Run(piece.format_map(values), strong=index % 2 == 1) for index, piece in pieces if piece)


def _item(language: Language, material: Material) -> Item:
    return Item(_of(material.name, language), _of(material.note, language), material.required)
