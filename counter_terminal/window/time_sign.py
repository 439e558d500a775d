"""The slim bar's clock: how long the citizen has been served, and below it what the counter promises."""

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.visit.state import Pace
from counter_terminal.visit.texts import SPENT, SPENT_OF, SPENT_OF_USUAL
from counter_terminal.window.look import Look
from counter_terminal.window.parts import label, mark, say, width_of
from counter_terminal.window.serving_words import ink_of, spent_of_words, spent_words, stand_words
from counter_terminal.window.signs import Sign
from shared.domain.words import NOTHING, Language

LONGEST = "0:00:00"
_PICTURES = {Pace.FINE: "clock-outline", Pace.NEAR: "clock-alert-outline", Pace.OVER: "clock-alert"}


class TimeSign:
    """A sign and a label, each in a line of the bar of its own."""

    def __init__(self) -> None:
        self.elapsed = Sign("ticket_elapsed", "body")
        self.promise = label("quiet", ink="quiet", name="ticket_limit")

    def show_state(self, state: CounterDeskState, look: Look) -> None:
        language, ticket, time = state.language, state.ticket, state.visit.time
        spent = spent_words(ticket, time) if ticket else NOTHING
        stands = stand_words(time) if time else NOTHING
        whole = " · ".join(each.of(language) for each in (spent, spent_of_words(time), stands) if each != NOTHING)
        theme = look.theme
        colour = {"good": theme.good, "caution": theme.caution, "bad": theme.bad}.get(ink_of(time), theme.text)
        picture = _PICTURES[time.pace] if time else "clock-outline" if ticket else ""
        self.elapsed.show_sign(picture, colour, spent.of(language), whole, look.px(4.4))
        self.elapsed.words.setAccessibleName(whole)
        over = time is not None and time.pace is Pace.OVER
        say(self.promise, spent_of_words(time).of(language), whole)
        mark(self.promise, "ink", "bad" if over else "quiet")

    def keep_room(self, language: Language) -> None:
        """Let words that come and go take their place from the start."""
        spent = [words.fill(time=LONGEST).of(language) for words in (SPENT, texts.CALLED_FOR)]
        limits = [words.fill(time=LONGEST).of(language) for words in (SPENT_OF, SPENT_OF_USUAL)]
        self.elapsed.words.setMinimumWidth(max(width_of(self.elapsed.words, each) for each in spent))
        self.promise.setMinimumWidth(max(width_of(self.promise, each) for each in limits))
