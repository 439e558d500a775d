"""Where citizens stand while they write to the hall, and what they press there."""

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID, uuid5

from kiosk.place import Place
from shared.domain.ids import CommandId
from shared.domain.suggestion import Category, Draft
from shared.domain.words import Language, Words
from shared.press import Press
from shared.writing.written import EMPTY, Written


@dataclass(frozen=True, slots=True)
class Note:
    """What a citizen has filled in so far; it stands in the places alone, and ends with them."""

    came_from: Place
    key: CommandId
    """Made when the box is opened; with what is sent it makes the command id."""
    category: Category | None = None
    written: Written = EMPTY
    phone: str = ""

    def draft(self, language: Language) -> Draft:
        """Return what is to be sent; a category is chosen by then."""
        assert self.category is not None
        return Draft(self.category, self.written.text, self.phone, language)

    def command(self) -> CommandId:
        """Return the id under which this content is sent: the same for the same, however often it is tried."""
        return CommandId(str(uuid5(UUID(self.key), repr((self.category, self.written.text, self.phone)))))


@dataclass(frozen=True, slots=True)
class _WithNote(Place):
    note: Note

    @property
    def patience(self) -> int:
        return 3


@dataclass(frozen=True, slots=True)
class ChoosingCategory(_WithNote):
    @property
    def back(self) -> Place | None:
        return self.note.came_from


@dataclass(frozen=True, slots=True)
class WritingText(_WithNote):
    said: Words | None = None

    @property
    def back(self) -> Place | None:
        return ChoosingCategory(self.note)


@dataclass(frozen=True, slots=True)
class LeavingPhone(_WithNote):
    said: Words | None = None

    @property
    def back(self) -> Place | None:
        return WritingText(self.note)


@dataclass(frozen=True, slots=True)
class CheckingNote(_WithNote):
    sending: bool = False
    said: Words | None = None

    @property
    def busy(self) -> bool:
        return self.sending

    @property
    def can_leave(self) -> bool:
        return not self.sending

    @property
    def back(self) -> Place | None:
        return None if self.sending else LeavingPhone(self.note)


class Paper(Enum):
    """What became of the number on paper, which is printed when somebody wants it."""

    NONE = auto()
    PRINTING = auto()
    PRINTED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class NoteReceived(Place):
    number: str
    until: float
    """When the kiosk goes home, in the presenter's seconds."""
    away: bool = False
    """It lies in the kiosk until the database is back."""
    paper: Paper = Paper.NONE

    @property
    def ends_at(self) -> float | None:
        return self.until


@dataclass(frozen=True, slots=True)
class OpenBox(Press):
    pass


@dataclass(frozen=True, slots=True)
class PickCategory(Press):
    category: Category


@dataclass(frozen=True, slots=True)
class TextIsDone(Press):
    pass


@dataclass(frozen=True, slots=True)
class PhoneDigit(Press):
    digit: str


@dataclass(frozen=True, slots=True)
class DeleteDigit(Press):
    pass


@dataclass(frozen=True, slots=True)
class PhoneIsDone(Press):
    pass


@dataclass(frozen=True, slots=True)
class NoPhone(Press):
    pass


@dataclass(frozen=True, slots=True)
class SendNote(Press):
    pass


@dataclass(frozen=True, slots=True)
class PrintNumber(Press):
    """Print the number of what was sent."""
