"""The page that is nothing but a paper's sample, as large as the screen, and the button that closes it."""

from PySide6.QtWidgets import QVBoxLayout

from kiosk.deciding import texts
from kiosk.deciding.place import AtWholeSample
from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.press import GoBack
from kiosk.state import KioskState
from kiosk.widgets.picture import Picture
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton


class WholeSamplePage(Page):
    """The picture may reach above the line that hands reach; the button never does."""

    name = "page_whole_sample"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._picture = Picture("whole_sample_picture")
        self._close = TouchButton(
            look, "close_sample", Kind.PRIMARY, icon="magnify-minus-outline", step="title", height_mm=30
        )
        self._close.clicked.connect(presses.telling(GoBack()))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(6, 6))
        column.setSpacing(look.gap)
        column.addWidget(self._picture, 1)
        column.addWidget(self._close)

    def render_state(self, state: KioskState) -> None:
        if not isinstance(state.place, AtWholeSample):
            return
        sample = state.place.sample
        heading = texts.SAMPLE_OF.fill(material=sample.material.name).of(state.language)
        self.setAccessibleName(heading)
        self._picture.load(sample.content, heading)
        self._close.say(texts.CLOSE_SAMPLE.of(state.language))
