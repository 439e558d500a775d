"""Writing to the hall, from the category to the number; whoever ends the visit takes everything with them."""

import logging
from collections.abc import Callable
from dataclasses import replace

from kiosk.flow import Answers, Flow
from kiosk.place import Place
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
    PhoneDigit,
    PhoneIsDone,
    PickCategory,
    SendNote,
    TextIsDone,
    WritingText,
)
from kiosk.timing import Timing
from kiosk.writing.writer import Edit, Writer
from kiosk.writing.written import Written
from shared.domain import refusals
from shared.domain.ids import new_command
from shared.domain.jobs import Jobs
from shared.domain.outcome import Err, Ok, Outcome
from shared.domain.problem import DatabaseAway, Refused
from shared.domain.suggestion import TEXT_MAX, Category, is_phone, tidy_text
from shared.domain.words import Language, Words

log = logging.getLogger(__name__)

PHONE_LONGEST = 12


class Suggesting(Flow):
    """Nothing is kept outside the state: what was written ends with the visit, or with being sent."""

    def __init__(
        self,
        stage: Stage,
        desk: SuggestionDesk,
        jobs: Jobs,
        asking: Jobs,
        seconds: Callable[[], float],
        timing: Timing,
    ) -> None:
        """`jobs` look words up, `asking` tells the hall."""
        self._stage, self._desk, self._asking, self._seconds, self._timing = stage, desk, asking, seconds, timing
        self._writer = Writer(jobs, self._edit, TEXT_MAX)

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
            **self._writer.answers(),
        }

    def _open(self) -> None:
        place = self._stage.place
        if not isinstance(place, Home | Closed) or place == Closed(Shut.CONNECTING):
            return
        if not self._stage.state.link.away:
            self._writer.prepare()
            self._begin(replace(place, said=None) if isinstance(place, Home) else place)
        elif isinstance(place, Home):
            # Nobody should write for minutes what cannot be sent.
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
            self._stage.go(replace(place, said=texts.NOT_CHOSEN))
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
        self._asking.run(lambda: self._desk.send(draft, command), self._sent)

    def _sent(self, outcome: Outcome[str]) -> None:
        match outcome:
            case Ok(number):
                self._stage.go(NoteReceived(number, self._seconds() + self._timing.no_slip_s))
            case Err(DatabaseAway()):
                self._not_sent(texts.AWAY)
            case Err(Refused() as refused):
                log.info("A suggestion was refused: %s", refused)
                self._not_sent(refused.words)
            case Err(error):
                # Only the kind of error: its text may repeat what the citizen wrote.
                log.error("A suggestion could not be sent: %s", type(error).__name__)
                self._not_sent(texts.AWAY)

    def _not_sent(self, said: Words) -> None:
        if isinstance(place := self._stage.place, CheckingNote):
            self._stage.go(CheckingNote(place.note, said=said))
