"""The kiosk's one state, shown whenever it changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.modes import USUAL_MODES
from kiosk.place import Place
from kiosk.state import Attract, Closed, Home, KioskState, Shut
from kiosk.wish import NO_WISH
from shared.domain.words import Language, Words


class Stage:
    """Holds the state; everything that changes it goes through here."""

    def __init__(self, show: Callable[[KioskState], None], language: Language) -> None:
        self._show, self._language = show, language
        self.state = KioskState(Closed(Shut.CONNECTING), language)

    @property
    def place(self) -> Place:
        return self.state.place

    @property
    def at_rest(self) -> bool:
        """Whether the kiosk looks as the next citizen should find it."""
        state, place = self.state, self.place
        untouched = isinstance(place, Closed | Attract) or (isinstance(place, Home) and place.department_id is None)
        usual = state.language is self._language and state.modes == USUAL_MODES and state.wish == NO_WISH
        return untouched and usual and state.draft is None

    def change(self, **changes: Any) -> None:
        """Replace fields of the state, and show it unless nothing is new."""
        changed = replace(self.state, **changes)
        if changed != self.state:
            self.state = changed
            self._show(changed)

    def go(self, place: Place) -> None:
        self.change(place=place, seconds_left=None)

    def forget(self, said: Words) -> None:
        """Drop what was left open on the home page, and say so there; all else goes on."""
        place = replace(self.place, said=said) if isinstance(self.place, Home) else self.place
        self.change(place=place, wish=NO_WISH, draft=None, seconds_left=None)

    def end_visit(self, said: Words | None = None, *, stays: bool = False) -> None:
        """Get ready for the next citizen: the home page, in the kiosk's own language and its usual look.

        Where the same one `stays`, all else is forgotten, but look, speech and language last.
        """
        place = self.place if isinstance(self.place, Closed) else Home(said=said)
        state = self.state
        self.change(
            place=place,
            language=state.language if stays else self._language,
            modes=state.modes if stays else USUAL_MODES,
            speech=state.speech if stays else state.speech.for_the_next(),
            seconds_left=None,
            visit=self.state.visit + 1,
            wish=NO_WISH,
            draft=None,
        )
