"""The list of facts, as the service page shows it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.service_desk.place import Row
from kiosk.widgets.card import Card
from shared.domain.words import Language
from shared.qt.touch.words import IconLabel, TextLabel

_SIGNS = {
    True: ("check-circle-outline", "good"),
    False: ("alert-circle-outline", "bad"),
    None: ("circle-small", "quiet"),
}


@dataclass(frozen=True, slots=True)
class _Line:
    sign: IconLabel
    name: TextLabel
    value: TextLabel
    detail: TextLabel


class FactList(Card):
    """A line for each fact: a sign beside it says whether it is well, in shape and colour."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.margins(6, 4))
        self._grid.setHorizontalSpacing(look.gap)
        self._grid.setVerticalSpacing(look.px(2.5))
        self._grid.setColumnStretch(2, 1)
        self._lines: list[_Line] = []

    def show_rows(self, rows: tuple[Row, ...], language: Language) -> None:
        while len(self._lines) < len(rows):
            self._add()
        for line, row in zip(self._lines, rows, strict=False):
            line.sign.draw(*_SIGNS[row.good])
            line.name.say(row.name.of(language))
            line.value.say(row.value.of(language), "bad" if row.good is False else "text")
            line.detail.say(row.detail)
        for position, line in enumerate(self._lines):
            for part in (line.sign, line.name, line.value):
                part.setVisible(position < len(rows))
            line.detail.setVisible(position < len(rows) and bool(rows[position].detail))
        self.setVisible(bool(rows))
        self.setAccessibleName("; ".join(f"{r.name.of(language)}: {r.value.of(language)}" for r in rows))

    def _add(self) -> None:
        look, at = self._look, len(self._lines)
        line = _Line(
            IconLabel(look, "circle-small", "quiet", 9),
            TextLabel(look, "body", bold=True, wrap=False),
            TextLabel(look, "quiet"),
            TextLabel(look, "quiet", "quiet"),
        )
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(line.value)
        told.addWidget(line.detail)
        for column, part in enumerate((line.sign, line.name)):
            self._grid.addWidget(part, at, column, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(told, at, 2)
        self._lines.append(line)
