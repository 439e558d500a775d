"""The first page of the suggestion box: what it is about."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.state import KioskState
from kiosk.suggesting import texts
from kiosk.suggesting.place import ChoosingCategory, PickCategory
from shared.domain.suggestion import Category
from shared.domain.suggestion_words import CATEGORIES
from shared.qt.presses import Presses
from shared.qt.touch.buttons import TouchButton
from shared.qt.touch.words import IconLabel, TextLabel


class CategoryPage(Page):
    """Four large buttons low on the page, and above them who reads what is written."""

    name = "page_category"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "title", bold=True, name="category_heading")
        self._nameless = TextLabel(look, "lead", name="nameless")
        self._private = TextLabel(look, "body", "quiet", name="private")
        high = 95 * look.squeeze if look.portrait else 46
        self._buttons = {
            category: TouchButton(look, category.value, icon=texts.ICONS[category], step="title", height_mm=high)
            for category in Category
        }
        self._help = {category: TextLabel(look, "body", "quiet", centred=True) for category in Category}
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(8))
        grid.setVerticalSpacing(look.px(2))
        for place, (category, button) in enumerate(self._buttons.items()):
            button.clicked.connect(presses.telling(PickCategory(category)))
            row, column = divmod(place, 2)
            grid.addWidget(button, 3 * row, column)
            grid.addWidget(self._help[category], 3 * row + 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowMinimumHeight(2, look.px(8))
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(look.margins(12, 10 if look.portrait else 5))
        column_box.setSpacing(look.px(5))
        if look.portrait:
            column_box.addStretch(1)
            column_box.addWidget(IconLabel(look, "email-edit-outline", "accent", 60))
        for part in (self._heading, self._nameless, self._private):
            column_box.addWidget(part)
        column_box.addStretch(1)
        column_box.addLayout(grid)
        column_box.addSpacing(look.px(10 if look.portrait else 2))

    def render_state(self, state: KioskState) -> None:
        if state.hall is None or not isinstance(state.place, ChoosingCategory):
            return
        language, days = state.language, state.hall.rules.suggestions_kept_days
        self._heading.say(texts.WHAT.of(language))
        self._nameless.say(texts.NAMELESS.of(language))
        self._private.say(texts.PRIVATE.fill(days=days).of(language))
        self.setAccessibleName(self._heading.text())
        for category, button in self._buttons.items():
            name, told = CATEGORIES[category].of(language), texts.HELP[category].of(language)
            button.say(name, f"{name}: {told}")
            self._help[category].say(told)
