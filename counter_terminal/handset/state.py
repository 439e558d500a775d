"""What the guide's handset shows: one frozen state, drawn by its window and by nothing else."""

from dataclasses import dataclass
from enum import StrEnum

from counter_terminal.state import Status
from shared.domain.ids import AlertId, QueueId, ServiceId
from shared.domain.words import NOTHING, Language, Words


class Page(StrEnum):
    SIGN_IN = "sign_in"
    HOME = "home"
    FIND = "find"
    TICKET = "ticket"
    SERVICES = "services"
    CLASSES = "classes"
    GIVEN = "given"
    WAITS = "waits"


class Step(StrEnum):
    """What a guide asks of the hall; of each kind one is on its way at a time."""

    SIGN_IN = "sign_in"
    FIND = "find"
    TAKE_BACK = "take_back"
    CANCEL = "cancel"
    GIVE = "give"
    CLEAR = "clear"


TABS = (Page.HOME, Page.FIND, Page.SERVICES, Page.WAITS)
"""The places that can be gone to from everywhere."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button: while it does nothing, `why` says why."""

    label: Words
    why: Words = NOTHING

    @property
    def enabled(self) -> bool:
        return self.why == NOTHING


@dataclass(frozen=True, slots=True)
class SignInShown:
    heading: Words
    press: Press
    letters: str
    """What else than figures staff numbers are made of."""
    secret: bool
    """Whether what is typed must not be seen: a PIN is asked."""


@dataclass(frozen=True, slots=True)
class AlertLine:
    alert_id: AlertId
    since: str
    place: Words
    what: Words
    done: Press


@dataclass(frozen=True, slots=True)
class QueueLine:
    queue_id: QueueId
    letter: str
    name: Words
    people: Words
    wait: Words
    """The expected wait as a range, or why none is told."""
    long: bool
    sentence: Words
    """What can be read out to people who wait."""


@dataclass(frozen=True, slots=True)
class MissedLine:
    number: str
    service: Words
    left: Words
    """How long it may still come back."""


@dataclass(frozen=True, slots=True)
class FindShown:
    typed: str
    letters: tuple[str, ...]
    find: Press
    choices: tuple[str, ...] = ()
    """Numbers that end in what was typed, to choose from."""


@dataclass(frozen=True, slots=True)
class StoryShown:
    time: str
    words: Words


@dataclass(frozen=True, slots=True)
class TicketShown:
    number: str
    service: Words
    sentence: Words
    line: Words
    """People ahead, expected wait and where to wait; nothing while it is in no line."""
    take_back: Press
    cancel: Press
    new_number: Press
    asking: Words
    """The question whether to cancel, while it is asked."""
    do_cancel: Words
    keep: Words
    story: tuple[StoryShown, ...]


@dataclass(frozen=True, slots=True)
class ServiceLine:
    service_id: ServiceId
    heading: Words
    """Its department, above the first of each."""
    name: Words
    line: Words
    press: Press


@dataclass(frozen=True, slots=True)
class ClassLine:
    code: str
    name: Words
    who: Words


@dataclass(frozen=True, slots=True)
class ClassesShown:
    service: Words
    line: Words
    language: Language
    """In which the number will be called."""
    classes: tuple[ClassLine, ...]
    press: Press
    """Of all of them: giving a number now."""


@dataclass(frozen=True, slots=True)
class GivenShown:
    number: str
    service: Words
    ahead: Words
    wait: Words
    where: Words
    code: str
    """The text of its QR code."""


@dataclass(frozen=True, slots=True)
class HandsetState:
    page: Page
    language: Language
    theme: str
    hall_name: Words
    clerk: Words
    tab: Page | None
    """The place that the page belongs to; None while nobody is signed in."""
    back: bool
    status: Status
    away: bool
    loading: bool
    sign_in: SignInShown
    alerts: tuple[AlertLine, ...]
    queues: tuple[QueueLine, ...]
    missed: tuple[MissedLine, ...]
    more_missed: bool
    find: FindShown
    ticket: TicketShown | None
    search: str
    services: tuple[ServiceLine, ...]
    classes: ClassesShown | None
    given: GivenShown | None
