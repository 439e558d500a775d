"""Listens to what the window shows and says it: a page when it opens, what is new on it, and the control reached."""

import re
from collections.abc import Hashable

from kiosk.panel import Panel
from kiosk.spoken import texts
from kiosk.spoken.page_words import control_words, page_words
from kiosk.spoken.speech import LOUDEST, Speech
from kiosk.spoken.voice import KioskVoice
from kiosk.state import KioskState
from shared.domain.words import Language
from shared.qt.touch.area import TouchArea

_FIGURES = re.compile(r"\d+")


class Teller:
    """Told after every state that is laid out. Figures that change, as the countdown does, are not said again."""

    def __init__(self, voice: KioskVoice) -> None:
        self._voice = voice
        self._page: Hashable = None
        self._known: set[str] = set()
        self._speech = Speech()
        self._on = False

    def shown(self, panel: Panel, state: KioskState) -> None:
        """Read what there is to be read of a state."""
        if not state.modes.spoken:
            if self._on:
                self._on, self._page = False, None
                self._voice.quiet()
            return
        self._voice.at_loudness(state.speech.loudness)
        begun = not self._on
        self._on = True
        self._tell_page(panel, state, begun=begun)
        self._follow(state.speech, state.language)

    def reached(self, control: TouchArea, language: Language) -> None:
        """Say the control that keys have just reached."""
        if self._on:
            self._voice.say(control_words(control, language), language)

    def _tell_page(self, panel: Panel, state: KioskState, *, begun: bool) -> None:
        root = panel.asking or panel.page
        told = page_words(root, state.language, count=panel.asking is None)
        page = (type(state.place), state.language, state.visit, panel.asking is not None)
        new = told if page != self._page else tuple(text for text in told if _plain(text) not in self._known)
        self._page, self._known = page, {_plain(text) for text in told}
        if begun:
            new = (texts.WELCOME.of(state.language), *new)
            self._speech = state.speech
        if new:
            self._voice.read(new, state.language)

    def _follow(self, speech: Speech, language: Language) -> None:
        before, self._speech = self._speech, speech
        if speech.volume != before.volume:
            self._voice.say(texts.VOLUME.fill(volume=speech.volume, loudest=LOUDEST).of(language), language)
        if speech.repeats != before.repeats:
            self._voice.again()
        elif speech.paused != before.paused:
            self._voice.pause(speech.paused)


def _plain(text: str) -> str:
    return _FIGURES.sub("#", text)
