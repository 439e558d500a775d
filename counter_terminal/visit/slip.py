"""The list of papers that are missing or may follow (一次性告知单), as lines in a slip printer's own letters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from counter_terminal.visit import texts
from counter_terminal.visit.papers import day, mark_of, paper_name, tick_of
from counter_terminal.visit.state import Mark
from drivers.printer.commands import Align
from drivers.printer.text import SlipLine, Space, TextLine, broken, columns_of
from shared.domain.hall import Hall, Material
from shared.domain.ids import CounterId
from shared.domain.material_check import Checked
from shared.domain.view import AtCounter
from shared.domain.words import Language, Words

INDENT = "   "


@dataclass(frozen=True, slots=True)
class PaperList:
    """What stands on the list."""

    hall: Hall
    ticket: AtCounter
    ticks: Checked
    counter_id: CounterId
    clerk: Words
    at: datetime


def is_worth_printing(materials: Sequence[Material], ticks: Checked) -> bool:
    """Tell whether anything is missing or may follow."""
    return any(mark_of(ticks, material) in (Mark.MISSING, Mark.DEFERRED) for material in materials)


def slip_lines(told: PaperList, columns: int) -> tuple[SlipLine, ...]:
    """Return the list in the citizen's language, for paper of so many columns."""
    return tuple(_lines(told, told.ticket.language, columns))


def _lines(told: PaperList, language: Language, columns: int) -> Iterator[SlipLine]:
    hall, ticket = told.hall, told.ticket
    service = hall.service(ticket.service_id)
    yield TextLine(hall.name.of(language), Align.CENTRE)
    title = texts.SLIP_TITLE.of(language)
    scale = 2 if 2 * columns_of(title) <= columns else 1
    yield TextLine(title, Align.CENTRE, scale, scale, bold=True)
    yield Space()
    yield from (TextLine(line, bold=True) for line in broken(service.name.of(language), columns))
    yield TextLine(texts.SLIP_NUMBER.fill(number=ticket.number).of(language))
    for mark, heading in ((Mark.MISSING, texts.SLIP_MISSING), (Mark.DEFERRED, texts.SLIP_DEFERRED)):
        chosen = [material for material in service.materials if mark_of(told.ticks, material) is mark]
        if chosen:
            yield Space()
            yield TextLine(heading.of(language), bold=True)
        for material in chosen:
            yield from _paper(material, told.ticks, language, columns)
    yield Space()
    number = hall.counter(told.counter_id).number
    yield TextLine(texts.SLIP_COUNTER.fill(number=number, clerk=told.clerk).of(language))
    yield TextLine(f"{told.at.astimezone(hall.zone):%Y-%m-%d %H:%M}")
    if hall.phone:
        yield TextLine(texts.SLIP_PHONE.fill(phone=hall.phone).of(language))


def _paper(material: Material, ticks: Checked, language: Language, columns: int) -> Iterator[SlipLine]:
    first, *rest = broken(paper_name(material).of(language), columns - len(INDENT))
    yield TextLine(f"□ {first}")
    yield from (TextLine(f"{INDENT}{line}") for line in rest)
    tick = tick_of(ticks, material)
    if tick is not None and tick.due is not None:
        yield TextLine(f"{INDENT}{texts.SLIP_DUE.fill(due=day(tick.due)).of(language)}")
