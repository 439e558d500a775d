"""What may be added to a service before its number is taken: another service, and a class that goes before."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.facts import services_of
from kiosk.look import Look
from kiosk.state import AtService, Step
from kiosk.wish import MOST_SERVICES, class_of, classes_of
from kiosk.wishing import texts
from kiosk.wishing.names import joined, within
from kiosk.wishing.place import AlsoAnother, OpenWho
from shared.domain.hall import Hall
from shared.domain.words import NOTHING, Language, Words
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton

TOGETHER_AT_MOST = 80
"""Chinese characters that a service's page has room for."""


class WishButtons(QWidget):
    """Side by side; the class chosen stands on its button."""

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__()
        height = 22 if look.portrait else 26
        self._another = TouchButton(look, "also_another", icon="plus-circle-outline", height_mm=height)
        self._who = TouchButton(look, "who", Kind.TAB, icon="heart-outline", height_mm=height)
        self._who.setCheckable(True)
        self._another.clicked.connect(presses.telling(AlsoAnother()))
        self._who.clicked.connect(presses.telling(OpenWho()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        row.addWidget(self._another, 1)
        row.addWidget(self._who, 1)

    def show_wish(self, hall: Hall, place: AtService, language: Language) -> None:
        chosen, ready = class_of(hall, place.priority), place.step is Step.READY
        full = len(place.service_ids) >= MOST_SERVICES
        self._another.say((texts.FULL.fill(most=MOST_SERVICES) if full else texts.ANOTHER).of(language))
        self._another.setEnabled(ready and not full)
        self._who.setVisible(bool(classes_of(hall)))
        self._who.say((chosen.name if chosen else texts.PRIORITY).of(language))
        self._who.setChecked(chosen is not None)
        self._who.setEnabled(ready)


def together_line(hall: Hall, place: AtService, room: float = 1.0) -> Words:
    """Return the line that names all services of the number, empty where there is one.

    `room` is the page's height in proportion to the usual one.
    """
    services = services_of(hall, place.service_ids)
    if len(services) < 2:
        return NOTHING
    line = texts.TOGETHER.fill(count=len(services), names=joined(service.name for service in services))
    return within(line, int(TOGETHER_AT_MOST * room), texts.TOGETHER_MANY.fill(count=len(services)))
