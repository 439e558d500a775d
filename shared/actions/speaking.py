"""Having something read aloud in the hall at once, a notice or what everybody must hear now, and taking it back."""

from shared.db.change import Change
from shared.db.store import Store
from shared.domain import refusals
from shared.domain.actor import Actor
from shared.domain.events import NoticeSpoken, NoticeTakenBack
from shared.domain.hall import Role
from shared.domain.ids import CommandId
from shared.domain.problem import Problem, Refused
from shared.domain.spoken_text import LONGEST_TOLD, is_too_long, unreadable
from shared.domain.words import Words

MAY_SPEAK = (Role.GUIDE, Role.MANAGER, Role.TECHNICIAN)


def speak(store: Store, by: Actor, words: Words, command: CommandId, *, urgent: bool = False, zone: str = "") -> None:
    """Have the call screens of a zone, or all, read a text aloud; a language whose text is empty is left out.

    Raises:
        Refused: the actor may not.
        Problem: there is no text, it is too long, or the hall has no such zone.
    """
    check(words)

    def decide(change: Change) -> None:
        _check_may_speak(change, by, zone)
        change.record(NoticeSpoken(words, urgent, zone))

    store.change(by, command, None, decide)


def take_back(store: Store, by: Actor, command: CommandId, *, zone: str = "") -> None:
    """Take notices back that were to be read aloud: urgent ones leave the screens, what is being read is broken off.

    With a zone only those that were said to it alone.

    Raises:
        Refused: the actor may not.
        Problem: the hall has no such zone.
    """

    def decide(change: Change) -> None:
        _check_may_speak(change, by, zone)
        change.record(NoticeTakenBack(zone))

    store.change(by, command, None, decide)


def _check_may_speak(change: Change, by: Actor, zone: str) -> None:
    if by.role not in MAY_SPEAK:
        raise Refused(refusals.NOT_FOR_YOU)
    zones = sorted({queue.zone for queue in change.hall.queues if queue.zone})
    if zone and zone not in zones:
        raise Problem(f'The hall has no zone "{zone}"; its zones are {", ".join(zones) or "none"}.')


def check(words: Words) -> None:
    """Raise Problem for a text that cannot be spoken."""
    if not (words.zh.strip() or words.en.strip()):
        raise Problem("There is nothing to say; give a text in Chinese, in English, or both.")
    if told := unreadable(words):
        raise Problem(f"{told}.")
    if is_too_long(words):
        raise Problem(f"The text is too long to be read aloud; say it in at most {LONGEST_TOLD}.")
