"""The mind of the citizen's screen: touches become a level, reasons and words; the clerk has no hand in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from counter_terminal.facts import Facts
from counter_terminal.rating_open import OpenUntil
from counter_terminal.rating_screen.progress import Progress, ends_at, goes_on, is_cut_off, serves_next
from counter_terminal.rating_screen.showing import derive
from counter_terminal.rating_screen.state import RatingScreenState
from counter_terminal.rating_screen.taker import RatingTaker
from counter_terminal.rating_screen.visitor import Visitor, visitor_of
from counter_terminal.state import RatingState
from shared.domain.ids import VisitId
from shared.domain.jobs import Jobs
from shared.domain.rating_reasons import COMMENT_MAX
from shared.domain.view import OpenRating
from shared.domain.words import Language
from shared.press import Press
from shared.writing.texts import NOT_CHOSEN
from shared.writing.writer import Edit, Writer
from shared.writing.written import EMPTY, Written

Show = Callable[[RatingScreenState], None]

SAME_TAP = timedelta(seconds=0.7)
"""A touch so soon after a page has come was meant for the one before: the second half of a double tap, slow hands'
included; on a reason that was just touched it is one touch as well."""


class RatingScreenMind:
    def __init__(self, taker: RatingTaker, clock: Callable[[], datetime], jobs: Jobs) -> None:
        """`jobs` loads the words of the keyboard when somebody first wants to write."""
        self._taker, self._clock = taker, clock
        self._writer = Writer(jobs, self._edit, COMMENT_MAX)
        self._strokes = self._writer.answers()
        self._facts: Facts | None = None
        self._asked: OpenUntil | None = None
        self._progress: Progress | None = None
        self._rated: OpenRating | None = None
        """What the progress is about, also after its level was given."""
        self._visitor: Visitor | None = None
        self._language: Language | None = None
        """What the citizen who is served pressed; the ticket's language until then."""
        self._show: Show = lambda _: None
        self._shown: RatingScreenState | None = None
        self._turned_at: datetime | None = None
        """When the page that is shown came."""
        self._chip: tuple[int, datetime] | None = None
        """The reason that was touched last, and when."""

    def attach(self, show: Show) -> None:
        """Send states to `show` from now on, beginning with the present one."""
        self._show, self._shown = show, None
        self._refresh()

    def follow(self, facts: Facts, asked: OpenUntil | None) -> None:
        """Take in what the terminal knows, and which rating is open until when; called at least four times a second."""
        now = self._clock()
        self._facts, self._asked = facts, asked
        self._go_on(facts, now)
        if asked is not None and not self._has_screen(asked.rating.visit_id):
            self._ask(asked.rating, now)
        self._refresh()

    def level_pressed(self, level: int) -> None:
        """Give the level, the first of two fingers; or put another in its place where the citizen went back."""
        progress = self._progress
        if progress is None or self._same_tap():
            return
        if progress.level is None and self._asked is not None:
            self._taker.level_touched(level)
        elif progress.again and progress.may_correct(self._clock()):
            if level != progress.level:
                self._taker.correction_came(progress.visit_id, level)
            self._become(progress.with_level(level, self._clock()))

    def level_given(self, rating: OpenRating, level: int) -> None:
        """Go on to the reasons of a level that counts, given here or on the pad; not while another still says why."""
        if self.tells_of_another(rating.visit_id):
            return
        now = self._clock()
        if self._progress is None or self._progress.visit_id != rating.visit_id:
            self._ask(rating, now)
        if self._progress is not None:
            self._become(self._progress.with_level(level, now))

    def again_pressed(self) -> None:
        """Show the levels again to whoever slipped; the one given counts until another is touched."""
        progress = self._telling()
        if progress is not None and progress.may_correct(self._clock()):
            self._become(replace(progress, again=True, writing=False))

    def keep_pressed(self) -> None:
        """Keep the level that was given, and go back to its reasons."""
        if (progress := self._telling()) is not None and progress.again:
            self._become(replace(progress, again=False))

    def tells_of_another(self, visit_id: VisitId) -> bool:
        """Tell whether somebody still says why another visit was rated so."""
        progress = self._progress
        return progress is not None and progress.visit_id != visit_id and progress.tells_more

    def reason_pressed(self, code: int) -> None:
        """Choose a reason, or take it back."""
        if (progress := self._telling()) is None:
            return
        now, before = self._clock(), self._chip
        self._chip = (code, now)
        if before is None or before[0] != code or now - before[1] >= SAME_TAP:
            self._become(progress.with_reason(code))

    def write_pressed(self) -> None:
        """Go to the keyboard, where what was written before still stands."""
        if (progress := self._telling()) is not None and not progress.writing:
            self._writer.prepare()
            new = progress.written == EMPTY
            written = Written(chinese=self._speaks() is Language.ZH) if new else progress.written
            self._become(replace(progress, writing=True, written=written))

    def back_pressed(self) -> None:
        """Go back to the reasons; what is written stays, unseen."""
        if (progress := self._telling()) is not None:
            self._become(replace(progress, writing=False))

    def key_pressed(self, press: Press) -> None:
        """Take a key of the keyboard on the screen."""
        if (progress := self._telling()) is not None and progress.writing:
            self._progress = progress
            if (answer := self._strokes.get(type(press))) is not None:
                answer(press)
            self._refresh()

    def done_pressed(self) -> None:
        """Send what was chosen and written, if anything, and say thank you; letters that wait become no words."""
        if (progress := self._telling()) is None:
            return
        if progress.written.letters:
            self._become(replace(progress, writing=True, said=NOT_CHOSEN))
            return
        self._send(progress, progress.comment)
        self._become(progress.with_thanks(self._clock()))

    def language_pressed(self) -> None:
        other = Language.ZH if self._speaks() is Language.EN else Language.EN
        if self._progress is None:
            self._language = other
        else:
            self._progress = replace(self._progress, language=other)
        self._refresh()

    def _telling(self) -> Progress | None:
        """Return the progress of whoever just touched reasons or keyboard; None when the touch counts for nothing."""
        if self._progress is None or not self._progress.tells_more or self._same_tap():
            return None
        return self._progress.touched(self._clock())

    def _become(self, progress: Progress) -> None:
        self._progress = progress
        self._refresh()

    def _edit(self, edit: Edit) -> None:
        if self._progress is not None and self._progress.tells_more:
            self._become(self._progress.edited(edit))

    def _same_tap(self) -> bool:
        return self._turned_at is not None and self._clock() - self._turned_at < SAME_TAP

    def _go_on(self, facts: Facts, now: datetime) -> None:
        """Let time, the next citizen and a clerk who takes the finish back end what this one left standing."""
        progress = self._progress
        if progress is None:
            return
        if goes_on(facts, progress.visit_id):
            self._progress = None  # a level on its way comes too late, and will be asked for again
        elif progress.thanks_end is not None:
            if now >= progress.thanks_end:  # cut short by nobody
                self._progress = None
        elif progress.level is None:
            if self._asked is None:  # given on the counter's pad, or left unanswered
                given = facts.rating is RatingState.RATED
                self._progress = progress.with_thanks(now) if given else None
        else:
            self._tell_on(progress, facts, now)

    def _tell_on(self, progress: Progress, facts: Facts, now: datetime) -> None:
        """Let whoever says why go on, until it is over by itself."""
        next_rates = self._asked is not None and self._asked.rating.visit_id != progress.visit_id
        next_served = serves_next(facts, progress.visit_id)
        self._progress = progress = progress.beside(now, next_served=next_served, next_rates=next_rates)
        if progress.again and not progress.may_correct(now):
            self._progress = progress = replace(progress, again=False)
        until = ends_at(progress)
        if until is not None and now >= until:
            self._end(now, thank=progress.next_since is None)

    def _has_screen(self, visit_id: VisitId) -> bool:
        """Tell whether a visit is being rated here, or somebody still says why an earlier one was rated so."""
        progress = self._progress
        if progress is None or progress.visit_id != visit_id:
            return self.tells_of_another(visit_id)
        return progress.level is None and not progress.thanked

    def _ask(self, rated: OpenRating, now: datetime) -> None:
        """Begin a rating, also of a visit whose finish was taken back after its citizen had given a level."""
        if self._progress is not None and self._progress.visit_id != rated.visit_id:
            self._end(now)
        was_served = self._visitor is not None and self._visitor.number == rated.number
        pressed = self._language if was_served else None
        self._progress, self._rated = Progress(rated.visit_id, pressed or rated.language), rated

    def _end(self, now: datetime, *, thank: bool = False) -> None:
        """Send the chosen reasons, and the words of whom the hall cuts off; others send their words themselves."""
        progress = self._progress
        if progress is not None and progress.tells_more:
            self._send(progress, progress.unsent if is_cut_off(progress) else "")
            self._progress = progress.with_thanks(now) if thank else None
        else:
            self._progress = None

    def _send(self, progress: Progress, comment: str) -> None:
        if progress.chosen or comment:
            self._taker.explanation_came(progress.visit_id, sorted(progress.chosen), comment)

    def _speaks(self) -> Language:
        """Return the language of whoever rates, or else of whoever is served."""
        if self._progress is not None:
            return self._progress.language
        if self._language is not None:
            return self._language
        return self._visitor.language if self._visitor is not None else Language.ZH

    def _refresh(self) -> None:
        if self._facts is None:
            return
        now = self._clock()
        visitor = visitor_of(self._facts, self._rated if self._progress is not None else None)
        if self._visitor is None or visitor.number != self._visitor.number:
            self._language = None  # a new citizen is spoken to in the ticket's language
        self._visitor = visitor
        state = derive(self._facts, self._progress, self._asked, visitor, self._speaks(), now)
        if state == self._shown:
            return
        if self._shown is None or (state.page, state.number) != (self._shown.page, self._shown.number):
            self._turned_at = now
        self._shown = state
        self._show(state)
