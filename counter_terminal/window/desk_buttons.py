"""The buttons of a clerk's work, the same in every shape."""

from collections.abc import Mapping

from counter_terminal import texts
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import Act, CounterDeskState, Page
from counter_terminal.window.key_button import KeyButton
from counter_terminal.window.look import Look
from shared.settings.chord import Chord

MOST_RECALLS = 99
"""Room is kept for as many."""


class DeskButtons:
    def __init__(self, presenter: CounterPresenter, pages: Pages, keys: Mapping[str, Chord]) -> None:
        """`keys` are told beside the words, by what they do."""
        key = {name: str(chord) for name, chord in keys.items()}
        self.primary = KeyButton("primary", key.get("call_next", ""), "primary")
        self.recall = KeyButton("recall", key.get("recall", ""))
        self.no_show = KeyButton("no_show", key.get("no_show", ""))
        self.transfer = KeyButton("transfer", key.get("transfer", ""))
        self.pause = KeyButton("pause", key.get("pause", ""))
        self.resume = KeyButton("resume", key.get("pause", ""))
        self.outcome = KeyButton("outcome")
        """Beside the first place: how a visit may end otherwise."""
        self._by_key = {
            "call_next": (self.primary,),
            "recall": (self.recall,),
            "no_show": (self.no_show,),
            "transfer": (self.transfer,),
            "pause": (self.pause, self.resume),
        }
        for button, pressed in (
            (self.outcome, lambda: pages.visit.open(Page.OUTCOME)),
            (self.primary, presenter.primary_pressed),
            (self.recall, presenter.recall_pressed),
            (self.no_show, presenter.no_show_pressed),
            (self.transfer, pages.transfer_pressed),
            (self.pause, pages.pause_pressed),
            (self.resume, presenter.resume_pressed),
        ):
            button.clicked.connect(pressed)

    @property
    def all(self) -> tuple[KeyButton, ...]:
        """In the order they stand; pause and resume share one place."""
        return self.primary, self.outcome, self.recall, self.no_show, self.transfer, self.pause, self.resume

    def dress(self, look: Look) -> None:
        for button in self.all:
            button.dress(look)
        # The first place keeps its width, so that what stands beside it never moves under the hand.
        self.primary.setFixedWidth(look.px(37))
        self.outcome.setFixedWidth(look.px(7.5))

    def show_keys(self, shown: bool) -> None:
        """Show or leave out the key badges, where there is no room for them."""
        for button in self.all:
            button.shows_key = shown
            button.updateGeometry()

    def show_state(self, state: CounterDeskState) -> None:
        for name, buttons in self._by_key.items():
            for button in buttons:
                button.key_works = name not in state.lost_keys
        recalled = (texts.RECALLED.fill(count=9, limit=9), texts.RECALLED_ON.fill(count=MOST_RECALLS))
        self.recall.keep_room_for(*(words.of(state.language) for words in recalled))
        self.pause.keep_room_for(state.resume.label.of(state.language))
        self.resume.keep_room_for(state.pause.label.of(state.language))
        self.primary.show_control(state.primary, state.language)
        self.outcome.show_control(state.visit.outcome, state.language, "▾")
        self.recall.show_control(state.recall, state.language)
        self.no_show.show_control(state.no_show, state.language)
        self.transfer.show_control(state.transfer, state.language)
        self.pause.show_control(state.pause, state.language)
        self.resume.show_control(state.resume, state.language)
        resumes = state.paused and state.primary.act is not Act.RESUME  # a ticket in hand has the first place
        self.pause.setVisible(not resumes)
        self.resume.setVisible(resumes)
