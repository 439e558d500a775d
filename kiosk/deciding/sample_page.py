"""The page that shows a paper's sample, large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.deciding import texts
from kiosk.deciding.place import AtSample, EnlargeSample
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.picture import Picture
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel


class SamplePage(Page):
    """Name and form on top, all other room for the picture; a touch shows it over the whole screen."""

    name = "page_sample"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "lead", bold=True, name="sample_heading")
        self._note = TextLabel(look, "body", "quiet", name="sample_note")
        self._missing = Notice(look, "sample_missing", "caution", "image-off-outline", "lead")
        self._picture = Picture("sample_picture")
        self._enlarge = TouchButton(look, "enlarge_sample", Kind.WASH, icon="magnify-plus-outline", step="lead")
        self._enlarge.clicked.connect(presses.telling(EnlargeSample()))
        self._picture.touched.connect(presses.telling(EnlargeSample()))
        words = QVBoxLayout()
        words.setSpacing(look.px(1))
        words.addWidget(self._heading)
        words.addWidget(self._note)
        head = QHBoxLayout()
        head.setSpacing(look.gap)
        head.addLayout(words, 1)
        head.addWidget(self._enlarge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 6 if look.portrait else 3))
        column.setSpacing(look.px(3))
        column.addLayout(head)
        column.addWidget(self._missing)
        column.addWidget(self._picture, 1)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, AtSample):
            return
        heading = texts.SAMPLE_OF.fill(material=place.material.name).of(language)
        self._heading.say(heading)
        self.setAccessibleName(heading)
        self._picture.load(place.content, heading)
        unreadable = place.missing or (bool(place.content) and not self._picture.shows)
        coming = not place.content and not unreadable
        self._note.say((texts.SAMPLE_COMING if coming else place.material.note).of(language))
        self._missing.say(texts.SAMPLE_MISSING.of(language) if unreadable else "")
        self._enlarge.say(texts.ENLARGE.of(language), texts.ENLARGE_SPOKEN.of(language))
        self._enlarge.setVisible(self._picture.shows)
