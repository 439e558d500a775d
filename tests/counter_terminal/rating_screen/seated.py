"""A counter with a citizen's screen, on a real hall."""

from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState
from shared.domain.events import RatingExplained, RatingGiven
from shared.domain.words import Language
from tests.counter_terminal.bench import Bench


class Seated:
    """A bench with the citizen's screen beside it."""

    def __init__(self, desk: Bench) -> None:
        self.desk = desk
        self.states: list[RatingScreenState] = []
        self.mind = RatingScreenMind(desk.presenter, desk.clock)
        desk.presenter.on_refreshed = lambda facts: self.mind.follow(facts, desk.rating.asked)
        desk.presenter.refresh()
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

    def level(self, level: int) -> None:
        self.mind.level_pressed(level)
        self.desk.settle()

    def reason(self, code: int) -> None:
        self.mind.reason_pressed(code)
        self.desk.settle()

    def done(self) -> None:
        self.mind.done_pressed()
        self.desk.settle()

    @property
    def levels(self) -> list[int]:
        return [event.level for event in self.desk.events if isinstance(event, RatingGiven)]

    @property
    def explained(self) -> list[tuple[int, ...]]:
        return [event.codes for event in self.desk.events if isinstance(event, RatingExplained)]
