"""Writing to the hall, from the category to the number; whoever ends the visit takes everything with them."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kiosk.flow import Flow
from kiosk.place import Place
from kiosk.runners import Runners
from kiosk.slip.receipt import Receipt
from kiosk.slip_printer import PrinterReport, SlipPrinter
from kiosk.stage import Stage
from kiosk.state import Closed, Home, Shut
from kiosk.suggesting import texts
from kiosk.suggesting.desk import SuggestionDesk
from kiosk.suggesting.place import (
    CheckingNote,
    ChoosingCategory,
    DeleteDigit,
    LeavingPhone,
    NoPhone,
    Note,
    NoteReceived,
    OpenBox,
    Paper,
    PhoneDigit,
    PhoneIsDone,
    PickCategory,
    PrintNumber,
    SendNote,
    TextIsDone,
    WritingText,
)
from kiosk.timing import Timing
from shared.domain import refusals
from shared.domain.free_text import tidy_text
from shared.domain.ids import new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.suggestion import TEXT_MAX, Category, is_phone
from shared.domain.words import Language, Words
from shared.press import Answers
from shared.writing.texts import NOT_CHOSEN
from shared.writing.writer import Edit, Writer
from shared.writing.written import Written

log = logging.getLogger(__name__)

PHONE_LONGEST = 12


class Suggesting(Flow):
    """Nothing is kept outside the state: what was written ends with the visit, or is sent, or is put on the disk."""

    def __init__(
        self,
        stage: Stage,
        desk: SuggestionDesk,
        printer: SlipPrinter,
        runners: Runners,
        asking: Jobs,
        seconds: Callable[[], float],
        timing: Timing,
    ) -> None:
        """`asking` tells the hall; words are looked up and kept with the local runner."""
        self._stage, self._desk, self._asking, self._seconds, self._timing = stage, desk, asking, seconds, timing
        self._jobs, self._printer, self._printing = runners.local, printer, runners.printer
        self._writer = Writer(runners.local, self._edit, TEXT_MAX)

    def answers(self) -> Answers:
        return {
            OpenBox: lambda _: self._open(),
            PickCategory: lambda press: self._pick(press.category),
            TextIsDone: lambda _: self._text_done(),
            PhoneDigit: lambda press: self._phone(lambda phone: (phone + press.digit)[:PHONE_LONGEST]),
            DeleteDigit: lambda _: self._phone(lambda phone: phone[:-1]),
            PhoneIsDone: lambda _: self._phone_done(),
            NoPhone: lambda _: self._no_phone(),
            SendNote: lambda _: self._send(),
            PrintNumber: lambda _: self._print(),
            **self._writer.answers(),
        }

    def _open(self) -> None:
        place = self._stage.place
        if not isinstance(place, Home | Closed) or place == Closed(Shut.CONNECTING):
            return
        if not self._stage.state.link.away or self._desk.can_keep:
            self._writer.prepare()
            self._begin(replace(place, said=None) if isinstance(place, Home) else place)
        elif isinstance(place, Home):
            # Nobody should write for minutes what can be neither sent nor kept.
            self._stage.go(replace(place, said=texts.NOT_NOW))

    def _begin(self, start: Place) -> None:
        """Go on with what was left in this visit, or start anew."""
        draft = self._stage.state.draft
        if draft is not None and draft.category is not None:
            self._stage.change(place=WritingText(replace(draft, came_from=start)), draft=None, seconds_left=None)
        else:
            written = Written(chinese=self._stage.state.language is Language.ZH)
            self._stage.go(ChoosingCategory(Note(start, new_command(), written=written)))

    def leave(self) -> None:
        """Keep what was written by whoever backs out to the home page, which tells of it; the visit's end wipes it."""
        place = self._stage.place
        if not isinstance(place, ChoosingCategory) or not isinstance(place.note.came_from, Home):
            return
        if place.note.written.whole or place.note.phone:
            self._stage.change(draft=place.note)

    def _pick(self, category: Category) -> None:
        if isinstance(place := self._stage.place, ChoosingCategory):
            self._stage.go(WritingText(replace(place.note, category=category)))

    def _edit(self, edit: Edit) -> None:
        if isinstance(place := self._stage.place, WritingText):
            self._stage.go(WritingText(replace(place.note, written=edit(place.note.written))))

    def _text_done(self) -> None:
        """Go on with the text as it stands; letters that wait become no words that nobody chose."""
        if not isinstance(place := self._stage.place, WritingText):
            return
        if place.note.written.letters:
            self._stage.go(replace(place, said=NOT_CHOSEN))
        elif not tidy_text(place.note.written.text):
            self._stage.go(replace(place, said=refusals.NOTHING_WRITTEN))
        else:
            self._stage.go(LeavingPhone(place.note))

    def _phone(self, change: Callable[[str], str]) -> None:
        if isinstance(place := self._stage.place, LeavingPhone):
            self._stage.go(LeavingPhone(replace(place.note, phone=change(place.note.phone))))

    def _phone_done(self) -> None:
        if not isinstance(place := self._stage.place, LeavingPhone):
            return
        if not is_phone(place.note.phone):
            self._stage.go(replace(place, said=refusals.NO_SUCH_PHONE))
        else:
            self._stage.go(CheckingNote(place.note))

    def _no_phone(self) -> None:
        if isinstance(place := self._stage.place, LeavingPhone):
            self._stage.go(CheckingNote(replace(place.note, phone="")))

    def _send(self) -> None:
        place = self._stage.place
        if not isinstance(place, CheckingNote) or place.sending:
            return
        self._stage.go(CheckingNote(place.note, sending=True))
        draft, command = place.note.draft(self._stage.state.language), place.note.command()
        keep = partial(self._desk.keep, draft, command)
        self._asking.run(lambda: self._desk.send(draft, command), partial(self._sent, keep))

    def _sent(self, keep: Callable[[], str | None], outcome: Outcome[str]) -> None:
        match outcome:
            case Err(DatabaseAway()):
                # Under the same command: it comes in once, also if the hall has heard of it.
                self._jobs.run(keep, partial(self._settled, True))
            case _:
                self._settled(False, outcome)

    def _settled(self, away: bool, outcome: Outcome[str] | Outcome[str | None]) -> None:
        match outcome:
            case Ok(None):
                self._not_sent(texts.AWAY)
            case Ok(str(number)):
                self._stage.go(NoteReceived(number, self._seconds() + self._timing.no_slip_s, away))
            case Err(Refused() as refused):
                log.info("A suggestion was refused: %s", refused)
                self._not_sent(refused.words)
            case Err(error):
                # Only the kind of error: its text may repeat what the citizen wrote.
                log.error("A suggestion could not be sent: %s", type(error).__name__)
                self._not_sent(texts.AWAY)

    def _print(self) -> None:
        """Print the number once; who sees that it did not come out may press again."""
        place, hall = self._stage.place, self._stage.state.hall
        if isinstance(place, NoteReceived) and place.paper in (Paper.NONE, Paper.FAILED) and hall is not None:
            receipt = Receipt(place.number, self._desk.now(), self._stage.state.language)
            self._stage.go(replace(place, paper=Paper.PRINTING))
            printing = partial(self._printer.print_receipt, hall, receipt)
            self._printing.run(printing, partial(self._printed, place.number))

    def _printed(self, number: str, outcome: Outcome[PrinterReport]) -> None:
        if isinstance(outcome, Err):
            log.error("The number of a suggestion could not be printed.", exc_info=outcome.error)
        place = self._stage.place
        if isinstance(place, NoteReceived) and place.number == number:
            well = isinstance(outcome, Ok) and outcome.value.trouble is None
            until = self._seconds() + self._timing.no_slip_s
            self._stage.go(replace(place, until=until, paper=Paper.PRINTED if well else Paper.FAILED))

    def _not_sent(self, said: Words) -> None:
        if isinstance(place := self._stage.place, CheckingNote):
            self._stage.go(CheckingNote(place.note, said=said))
