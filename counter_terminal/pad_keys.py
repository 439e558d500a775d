"""Carries out what is pressed on the pad, by the clerk on its keys and by the citizen on its faces."""

from counter_terminal import texts
from counter_terminal.pad_link import intent_of
from counter_terminal.pages import Pages
from counter_terminal.presenter import CounterPresenter
from counter_terminal.state import RatingState
from drivers.pad.events import Key, KeyPressed, PadEvent, ScoreGiven


class PadKeys:
    def __init__(self, presenter: CounterPresenter, pages: Pages, start_key: bool = False) -> None:
        """`start_key` says that the pad has a key of its own for starting."""
        self._presenter, self._pages, self._start_key = presenter, pages, start_key

    def came(self, event: PadEvent) -> None:
        match event:
            case ScoreGiven(_, score):
                self._presenter.citizen.score_came(score)
            case KeyPressed(_, Key.HOLD, digits) if digits:
                self._pages.visit.hold_for(int("".join(map(str, digits))), "")
            case KeyPressed(_, key):
                self._pressed(key)

    def _pressed(self, key: Key) -> None:
        facts = self._presenter.facts
        if key is Key.TRANSFER:
            self._pages.transfer_pressed()
        elif key is Key.CANCEL and facts.page.leads_back:
            self._pages.back_pressed()
        elif key is Key.ASK_RATING and facts.counter.ticket is None and facts.rating is RatingState.OPEN:
            self._presenter.inform(texts.RATING["open"])  # pressed again for a citizen who overlooked it
        elif (intent := intent_of(key, facts.counter, self._start_key, facts.hall.pause_reasons)) is not None:
            self._presenter.ask(intent)
        else:
            self._presenter.refuse(texts.PAD_KEY_UNUSED.fill(key=texts.PAD_KEYS.get(key.value, key.value)))
