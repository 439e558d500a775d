"""A counter with a citizen's screen, on a real hall."""

from sqlalchemy import select

from counter_terminal.rating_screen.joining import join
from counter_terminal.rating_screen.mind import SAME_TAP, RatingScreenMind
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from shared.db.queue_tables import rating
from shared.domain.events import RatingCorrected, RatingExplained, RatingGiven
from shared.domain.words import Language
from shared.writing.strokes import OtherLetters, TypeSign
from tests.counter_terminal.bench import Bench


class Seated:
    """A bench with the citizen's screen beside it."""

    def __init__(self, desk: Bench) -> None:
        self.desk = desk
        self.states: list[RatingScreenState] = []
        self.mind = RatingScreenMind(desk.presenter.citizen, desk.clock, desk.jobs)
        join(self.mind, desk.presenter, desk.rating)
        self.mind.attach(self.states.append)

    @property
    def state(self) -> RatingScreenState:
        return self.states[-1]

    def on(self, page: RatingPage) -> bool:
        return self.state.page is page

    def speaks(self, language: Language) -> bool:
        return self.state.language is language

    def serve(self) -> None:
        """Call, start and finish the next citizen."""
        for _ in range(3):
            self.desk.primary()

    def looks(self) -> None:
        """Let the citizen look at a page that has just come before touching it."""
        self.desk.clock.pass_by(SAME_TAP.total_seconds())

    def level(self, level: int) -> None:
        self.looks()
        self.mind.level_pressed(level)
        self.desk.settle()

    def again(self) -> None:
        """Go back to the levels."""
        self.looks()
        self.mind.again_pressed()
        self.desk.settle()

    def reason(self, code: int) -> None:
        self.looks()
        self.mind.reason_pressed(code)
        self.desk.settle()

    def write(self, text: str) -> None:
        """Go to the keyboard and type Latin letters, signs and all."""
        self.open_keyboard()
        if self.state.written.chinese:
            self.mind.key_pressed(OtherLetters())
        self.type(text)

    def open_keyboard(self) -> None:
        self.looks()
        self.mind.write_pressed()
        self.desk.settle()
        self.looks()

    def type(self, keys: str) -> None:
        for key in keys:
            self.mind.key_pressed(TypeSign(key))
        self.desk.settle()

    def back(self) -> None:
        self.looks()
        self.mind.back_pressed()

    def done(self) -> None:
        self.looks()
        self.mind.done_pressed()
        self.desk.settle()

    @property
    def levels(self) -> list[int]:
        return [event.level for event in self.desk.events if isinstance(event, RatingGiven)]

    @property
    def corrected(self) -> list[int]:
        return [event.level for event in self.desk.events if isinstance(event, RatingCorrected)]

    @property
    def comments(self) -> list[str]:
        """What stands in the database of citizens' own words."""
        store = self.desk.running.store
        wanted = select(rating.c.comment).where(rating.c.comment.is_not(None)).order_by(rating.c.visit_id)
        return store.read(lambda c: [text for text in c.execute(wanted).scalars() if text])

    @property
    def explained(self) -> list[tuple[int, ...]]:
        return [event.codes for event in self.desk.events if isinstance(event, RatingExplained)]
