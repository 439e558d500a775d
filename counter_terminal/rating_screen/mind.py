"""The mind of the citizen's screen: touches become a level and reasons; the clerk has no hand in it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from counter_terminal.facts import Facts
from counter_terminal.rating_desk import OpenUntil
from counter_terminal.rating_screen.progress import Progress, derive
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.visitor import Visitor, visitor_of
from counter_terminal.state import RatingState
from shared.domain.ids import VisitId
from shared.domain.view import OpenRating
from shared.domain.words import Language

Show = Callable[[RatingScreenState], None]


class RatingTaker(Protocol):
    """Where levels and reasons go; neither call may block."""

    def score_came(self, level: int) -> None:
        """Store a level for the visit whose rating is open."""

    def reasons_came(self, visit_id: VisitId, codes: Sequence[int]) -> None:
        """Store why, for a visit whose level was just given."""


class RatingScreenMind:
    def __init__(self, taker: RatingTaker, clock: Callable[[], datetime]) -> None:
        self._taker, self._clock = taker, clock
        self._facts: Facts | None = None
        self._asked: OpenUntil | None = None
        self._progress: Progress | None = None
        self._rated: OpenRating | None = None
        """What the progress is about, also after its level was given."""
        self._visitor: Visitor | None = None
        self._language: Language | None = None
        """What the citizen pressed; the ticket's language until then."""
        self._show: Show = lambda _: None
        self._shown: RatingScreenState | None = None

    def attach(self, show: Show) -> None:
        """Send states to `show` from now on, beginning with the present one."""
        self._show, self._shown = show, None
        self._refresh()

    def follow(self, facts: Facts, asked: OpenUntil | None) -> None:
        """Take in what the terminal knows, and which rating is open until when; called at least four times a second."""
        now = self._clock()
        self._facts = facts
        if asked is not None and (self._progress is None or self._progress.visit_id != asked.rating.visit_id):
            self._end(now)
            self._progress, self._rated = Progress(asked.rating.visit_id), asked.rating
        self._asked = asked
        self._go_on(facts, now)
        self._refresh()

    def level_pressed(self, level: int) -> None:
        """Give the level; the first one counts, also where two fingers come at once."""
        if self._asked is None or self._progress is None or self._progress.level is not None:
            return
        self._progress = self._progress.with_level(level, self._clock())
        self._taker.score_came(level)
        self._refresh()

    def reason_pressed(self, code: int) -> None:
        """Choose a reason, or take it back."""
        if self._progress is not None and self._progress.level is not None and not self._progress.thanked:
            self._progress = self._progress.with_reason(code, self._clock())
            self._refresh()

    def done_pressed(self) -> None:
        """Send what was chosen, if anything, and say thank you."""
        if self._progress is not None and self._progress.level is not None and not self._progress.thanked:
            self._send()
            self._progress = self._progress.with_thanks(self._clock())
            self._refresh()

    def language_pressed(self) -> None:
        self._language = Language.ZH if self._speaks() is Language.EN else Language.EN
        self._refresh()

    def _go_on(self, facts: Facts, now: datetime) -> None:
        """Let time and the next citizen end what this one left standing."""
        progress = self._progress
        if progress is None:
            return
        if progress.level is None:
            if self._asked is None:  # given on the counter's pad, or left unanswered
                given = facts.rating is RatingState.RATED
                self._progress = progress.with_thanks(now) if given else None
            return
        over = progress.until is not None and now >= progress.until
        ticket = facts.counter.ticket
        if over or (ticket is not None and ticket.serving and ticket.visit_id != progress.visit_id):
            self._end(now, thank=over)

    def _end(self, now: datetime, *, thank: bool = False) -> None:
        progress = self._progress
        if progress is None:
            return
        if progress.level is not None and not progress.thanked:
            self._send()
            self._progress = progress.with_thanks(now) if thank else None
        else:
            self._progress = None

    def _send(self) -> None:
        if self._progress is not None and self._progress.chosen:
            self._taker.reasons_came(self._progress.visit_id, sorted(self._progress.chosen))

    def _speaks(self) -> Language:
        if self._language is not None:
            return self._language
        return self._visitor.language if self._visitor is not None else Language.ZH

    def _refresh(self) -> None:
        if self._facts is None:
            return
        visitor = visitor_of(self._facts, self._rated if self._progress is not None else None)
        if self._visitor is None or visitor.number != self._visitor.number:
            self._language = None  # a new citizen is spoken to in the ticket's language
        self._visitor = visitor
        state = derive(self._facts, self._progress, self._asked, visitor, self._speaks(), self._clock())
        if state != self._shown:
            self._shown = state
            self._show(state)
