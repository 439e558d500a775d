"""One line of the one-off disclosure: a paper to bring, in which form, and whether it is required."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk import texts as common
from kiosk.deciding import texts
from kiosk.deciding.place import ShowSample
from kiosk.look import Look
from kiosk.widgets.badge import Badge
from shared.domain.hall import Material
from shared.domain.words import Language
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import IconLabel, TextLabel


class MaterialRow(QWidget):
    """A paper's icon, name and form, and at its right how binding it is."""

    def __init__(self, look: Look, presses: Presses, material: Material, language: Language, *, first: bool) -> None:
        super().__init__()
        self._look, self._first = look, first
        required = material.required
        colour = "accent" if required else "quiet"
        word = (common.REQUIRED if required else common.IF_NEEDED).of(language)
        name, note, badge = TextLabel(look, "body"), TextLabel(look, "quiet", "quiet"), Badge(look)
        name.say(material.name.of(language))
        note.say(material.note.of(language))
        badge.say(word)
        badge.paint_as(colour, "accent_wash" if required else "background")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(name)
        words.addWidget(note)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(6, 3 if look.portrait else 2))
        row.setSpacing(look.gap)
        icon = "file-check-outline" if required else "file-question-outline"
        row.addWidget(IconLabel(look, icon, colour, 14 if look.portrait else 11))
        row.addLayout(words, 1)
        form = Badge(look)
        form.say(texts.FORM.of(language) if material.form else "")
        row.addWidget(form)
        row.addWidget(badge)
        if material.sample:
            row.addWidget(_sample_button(look, presses, material, language))
        told = (material.name.of(language), material.note.of(language), form.text(), word)
        self.setAccessibleName(" ".join(filter(None, told)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._first:
            line = max(1, self._look.theme.border_px)
            inset = self._look.px(6)
            QPainter(self).fillRect(inset, 0, self.width() - 2 * inset, line, self._look.colour("border"))


def _sample_button(look: Look, presses: Presses, material: Material, language: Language) -> TouchButton:
    button = TouchButton(look, "see_sample", Kind.WASH, icon="image-search-outline")
    button.say(texts.SAMPLE.of(language), texts.SAMPLE_OF.fill(material=material.name).of(language))
    button.clicked.connect(presses.telling(ShowSample(material)))
    return button
