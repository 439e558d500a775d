"""The page that shows a paper's sample, large."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.deciding import texts
from kiosk.deciding.place import AtSample
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.presses import Presses
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from kiosk.widgets.picture import Picture
from kiosk.widgets.words import TextLabel


class SamplePage(Page):
    """Name and form on top, all other room for the picture."""

    name = "page_sample"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "lead", bold=True, name="sample_heading")
        self._note = TextLabel(look, "body", "quiet", name="sample_note")
        self._missing = Notice(look, "sample_missing", "caution", "image-off-outline")
        self._picture = Picture("sample_picture")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 6 if look.portrait else 3))
        column.setSpacing(look.px(3))
        for part in (self._heading, self._note, self._missing):
            column.addWidget(part)
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
