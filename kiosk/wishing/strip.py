"""The strip on the home page that tells what was chosen for this visit, and leads on from there."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from kiosk import texts as kiosk_texts
from kiosk.facts import services_of
from kiosk.look import Look
from kiosk.press import GoHome
from kiosk.state import KioskState
from kiosk.widgets.card import Strip
from kiosk.wish import class_of
from kiosk.wishing import texts
from kiosk.wishing.names import joined, within
from kiosk.wishing.place import OpenWho, OpenWishes
from shared.domain.hall import Hall, PriorityClass, Service
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel

STRIP_AT_MOST = 32
"""Chinese characters that fit beside the buttons."""


class WishStrip(Strip):
    """Hidden while nothing is chosen."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, "accent_wash", "accent")
        self._look = look
        self._words = TextLabel(look, "body", bold=True, name="wish_strip")
        self._open = TouchButton(look, "open_wishes", Kind.PRIMARY, icon="format-list-checks")
        self._who = TouchButton(look, "change_class", icon="heart-outline")
        self._clear = TouchButton(look, "clear_wish", icon="close")
        self._clear.clicked.connect(presses.telling(GoHome(stays=True)))
        self._open.clicked.connect(presses.telling(OpenWishes()))
        self._who.clicked.connect(presses.telling(OpenWho()))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(5, 3))
        row.setSpacing(look.gap)
        row.addWidget(self._words, 1)
        row.addWidget(self._clear)
        row.addWidget(self._who)
        row.addWidget(self._open)
        self.hide()

    def show_wish(self, hall: Hall, state: KioskState, language: Language) -> None:
        chosen = class_of(hall, state.wish.priority)
        services = services_of(hall, state.wish.services)
        short = bool(services) and self._is_crowded(state)
        words = _in_short(services, chosen) if short else _chosen(services, chosen)
        self._words.say(words.of(language))
        self._open.say(texts.LOOK.of(language))
        self._open.setVisible(bool(services))
        # The class stands once: in the words where there is room for it, else on the button.
        self._who.say((chosen.name if chosen and services else texts.OTHER_CLASS).of(language))
        self._who.setVisible(chosen is not None and not short)
        self._clear.say(kiosk_texts.CLEAR.of(language), kiosk_texts.CLEAR_SPOKEN.of(language))
        self._clear.setVisible(state.draft is None)  # else the strip of what was written has it
        self.setVisible(bool(self._words.text()))

    def _is_crowded(self, state: KioskState) -> bool:
        """Say whether there is no room for a third button; the class is changed by its errand then.

        On a standing panel large type takes it, on a lying one the strip of what was written.
        """
        return self._look.modes.elder if self._look.portrait else state.draft is not None


def _chosen(services: Sequence[Service], chosen: PriorityClass | None) -> Words:
    if not services:
        return texts.STRIP.fill(names=chosen.name) if chosen else NOTHING
    line = texts.STRIP.fill(names=joined(service.name for service in services))
    return within(line, STRIP_AT_MOST, texts.STRIP_MANY.fill(count=len(services)))


def _in_short(services: Sequence[Service], chosen: PriorityClass | None) -> Words:
    count = texts.STRIP_MANY.fill(count=len(services))
    return texts.STRIP_OF_CLASS.fill(chosen=count, name=chosen.name) if chosen else count
