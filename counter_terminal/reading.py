"""Reading in the background what a part of the screen shows: asked only while it is seen, once at a time."""

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from counter_terminal.commands import Commands
from shared.domain.outcome import Err, Ok, Outcome

T = TypeVar("T")


class Reading(Generic[T]):
    """One question and its last answer, which stays while the database is away.

    A question that is touched while its answer is on the way is asked once more after it.
    """

    def __init__(self, commands: Commands, changed: Callable[[], None]) -> None:
        """`changed` is told of every answer and every failure."""
        self._commands, self._changed = commands, changed
        self._question: Callable[[], T] | None = None
        self._seen_by: set[object] = set()
        self._outdated = self._on_its_way = False
        self.answer: T | None = None
        self.error: Exception | None = None
        """Why the last asking brought no answer; None after one that did."""

    @property
    def waits(self) -> bool:
        """Whether the first answer to this question is still to come."""
        return self._question is not None and self.answer is None and self.error is None

    @property
    def is_seen(self) -> bool:
        return bool(self._seen_by)

    def seen(self, by: object, on: bool) -> None:
        """Be told that a part of the screen shows this, or does so no more."""
        (self._seen_by.add if on else self._seen_by.discard)(by)
        self._look()

    def ask(self, question: Callable[[], T] | None, *, anew: bool = False) -> None:
        """Show the answer to another question; `anew` forgets the answer to the one before, None asks nothing."""
        self._question, self.error = question, None
        if anew or question is None:
            self.answer = None
        self.touch()

    def touch(self) -> None:
        """Be told that the answer has changed."""
        self._outdated = True
        self._look()

    def try_again(self) -> None:
        """Ask again what brought no answer."""
        if self.error is not None:
            self.touch()

    def _look(self) -> None:
        if self._question is None or not (self._outdated and self._seen_by) or self._on_its_way:
            return
        self._outdated, self._on_its_way = False, True
        self._commands.read(self._question, partial(self._came, self._question))

    def _came(self, question: Callable[[], T], outcome: Outcome[T]) -> None:
        self._on_its_way = False
        if question is self._question:
            match outcome:
                case Ok(answer):
                    self.answer, self.error = answer, None
                case Err(error):
                    self.error = error
            self._changed()
        self._look()
