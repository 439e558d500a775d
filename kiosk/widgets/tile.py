"""A tile for one service or department: a card that is a button."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk import texts
from kiosk.facts import ServiceFacts
from kiosk.look import Look
from kiosk.wait_texts import wait_words
from kiosk.widgets.badge import Badge
from shared.domain.hall import Department
from shared.domain.words import NOTHING, Language
from shared.qt.touch.area import TouchArea
from shared.qt.touch.painting import paint_card, paint_focus
from shared.qt.touch.words import IconLabel, TextLabel

LONG_NAME = 60
"""Letters of a name from which on it is set smaller."""


class Tile(TouchArea):
    """A card with a name and one line of help, pressed as a whole."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._title = TextLabel(look, "lead", bold=True)
        self._help = TextLabel(look, colour="quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.margins(7, 5))
        self._column.setSpacing(look.px(1.5))
        self._column.addWidget(self._title)
        self._column.addWidget(self._help)
        self._column.addStretch(1)

    def name(self, title: str, help_line: str, *, small: bool = False) -> None:
        """`small` is for help beside which a tile tells more."""
        self.setText(title)
        self._title.setFont(self.look.font("body" if _width(title) > LONG_NAME else "lead", bold=True))
        self._title.say(title)
        self._help.setFont(self.look.font("quiet" if small or not self.look.portrait else "body"))
        self._help.say(help_line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, self, self.look, pressed=self.isDown())
        paint_focus(painter, self, self.look)


def _width(text: str) -> int:
    """Return the width of a text in letters; a Chinese character is as wide as two."""
    return sum(1 if sign.isascii() else 2 for sign in text)


class ServiceTile(Tile):
    """A service with its line: how many wait, how long it takes, whether it can be done online."""

    def __init__(self, look: Look, code: str) -> None:
        super().__init__(look, f"service_{code}")
        self._people, self._wait = TextLabel(look, "body", "quiet"), TextLabel(look, "body", "quiet")
        self._long_wait, self._online = Badge(look, "caution", "caution_wash"), Badge(look)
        self._online_below = Badge(look)
        for label in (self._people, self._wait):
            label.setWordWrap(False)
        row = QHBoxLayout()
        row.setSpacing(look.px(4))
        row.addWidget(IconLabel(look, "account-group-outline", "quiet", 12))
        for part in (self._people, self._wait, self._long_wait, self._online):
            row.addWidget(part)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self._online_below)

    def show_facts(self, facts: ServiceFacts, language: Language) -> None:
        # English takes twice the room of Chinese, and tiles of many lines leave room for few of them.
        small = language is Language.EN and self.look.reads_small
        self.name(facts.service.name.of(language), facts.service.hint.of(language), small=small)
        warned = facts.long_wait or facts.stopped != NOTHING
        people = texts.PEOPLE_IN_SHORT if facts.online else texts.PEOPLE  # a badge leaves room for little else
        self._people.say(people.fill(people=facts.people).of(language))
        wait = wait_words(facts, long=facts.long_wait).of(language)
        self._wait.say("" if warned else wait)
        self._long_wait.say(wait if warned else "")
        online = texts.ONLINE_TOO.of(language) if facts.online else ""
        # Beside the words of a long wait there is no room for it.
        self._online.say("" if warned else online)
        self._online_below.say(online if warned else "")
        spoken = texts.PEOPLE_SPOKEN.fill(people=facts.people).of(language)
        told = (self.text(), facts.service.hint.of(language), spoken, wait, online)
        self.setAccessibleName(
            "，".join(t for t in told if t) if language is Language.ZH else ", ".join(filter(None, told))
        )


class DepartmentTile(Tile):
    """A department with the number of its services."""

    def __init__(self, look: Look, code: str) -> None:
        super().__init__(look, f"department_{code}")

    def show_department(self, department: Department, services: int, language: Language) -> None:
        self.name(department.name.of(language), texts.SERVICES.fill(count=services).of(language))
        self.setAccessibleName(department.name.of(language))
