"""The slim bar's clock: how long the citizen has been served, and below it what the counter promises."""

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.visit.texts import PROMISED, SPENT
from counter_terminal.window.parts import label, mark, say, width_of
from counter_terminal.window.serving_words import elapsed_short, ink_of, pace_words, promise_words
from shared.domain.words import Language

LONGEST_MIN = 100


class TimeSign:
    """Two labels, each in a line of the bar of its own."""

    def __init__(self) -> None:
        self.elapsed = label("body", name="ticket_elapsed")
        self.promise = label("quiet", ink="quiet", name="ticket_limit")

    def show_state(self, state: CounterDeskState) -> None:
        language, ticket, time = state.language, state.ticket, state.visit.time
        say(self.elapsed, elapsed_short(ticket, time).of(language) if ticket else "")
        mark(self.elapsed, "ink", ink_of(time))
        stands = f" · {pace_words(time).of(language)}" if time else ""
        self.elapsed.setAccessibleName(f"{self.elapsed.text()}{stands}")
        say(self.promise, promise_words(time).of(language))

    def keep_room(self, language: Language) -> None:
        """Let words that come and go take their place from the start."""
        spent = (words.fill(time="0:00:00") for words in (texts.SERVING_FOR, texts.CALLED_FOR, *SPENT.values()))
        self.elapsed.setMinimumWidth(max(width_of(self.elapsed, words.of(language)) for words in spent))
        longest = PROMISED.fill(minutes=LONGEST_MIN)
        self.promise.setMinimumWidth(width_of(self.promise, longest.of(language)))
