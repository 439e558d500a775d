"""The service page: tabs above, the chosen part below, and what came of the last order."""

from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout

from kiosk.look import Look
from kiosk.pages.page import Page
from kiosk.service_desk import texts
from kiosk.service_desk.log_section import LogSection
from kiosk.service_desk.place import AtServiceDesk, Order, ShowTab, Tab
from kiosk.service_desk.reprint_section import ReprintSection
from kiosk.service_desk.sections import FactsSection, PrinterSection, QuestionSection, Section
from kiosk.state import KioskState
from kiosk.widgets.notice import Notice
from shared.qt.presses import Presses
from shared.qt.touch.buttons import Kind, TouchButton
from shared.qt.touch.words import TextLabel

ACROSS, ACROSS_LANDSCAPE = 3, 5


class ServiceDeskPage(Page):
    """For the technician alone; nothing here is shown before the PIN was right."""

    name = "page_service_desk"

    def __init__(self, look: Look, presses: Presses) -> None:
        super().__init__(look, presses)
        self._heading = TextLabel(look, "lead", bold=True, name="service_desk_heading")
        self._notices = {
            failed: Notice(look, f"service_{name}", tone, icon)
            for failed, name, tone, icon in (
                (False, "done", "good", "information-outline"),
                (True, "failed", "bad", "alert-outline"),
            )
        }
        self._detail = TextLabel(look, "quiet", "quiet", name="service_detail")
        self._tabs = {tab: self._tab(tab) for tab in Tab}
        self._sections: dict[Tab, Section] = {
            Tab.STATUS: FactsSection(look, presses, (Order.LOOK_AGAIN,)),
            Tab.PRINTER: PrinterSection(look, presses),
            Tab.HALL: FactsSection(look, presses, (Order.CLOSE_TODAY, Order.OPEN_AGAIN)),
            Tab.MACHINE: FactsSection(look, presses, (Order.RESTART, Order.END)),
            Tab.LOG: LogSection(look, presses),
        }
        self._question = QuestionSection(look, presses)
        self._reprint = ReprintSection(look, presses)
        self._stack = QStackedWidget()
        self._lay_out()

    def _tab(self, tab: Tab) -> TouchButton:
        button = TouchButton(self.look, f"tab_{tab.value}", Kind.TAB)
        button.setCheckable(True)
        button.clicked.connect(self.presses.telling(ShowTab(tab)))
        # A second press on the chosen tab would uncheck it before the presenter says anything.
        button.clicked.connect(lambda: button.setChecked(True))
        return button

    def _lay_out(self) -> None:
        look = self.look
        grid = QGridLayout()
        grid.setSpacing(look.gap)
        across = ACROSS if look.portrait else ACROSS_LANDSCAPE
        for position, button in enumerate(self._tabs.values()):
            grid.addWidget(button, *divmod(position, across))
        for section in (*self._sections.values(), self._question, self._reprint):
            self._stack.addWidget(section)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(12, 5))
        column.setSpacing(look.gap)
        column.addWidget(self._heading)
        column.addLayout(grid)
        for notice in self._notices.values():
            column.addWidget(notice)
        column.addWidget(self._detail)
        column.addWidget(self._stack, 1)

    def render_state(self, state: KioskState) -> None:
        place, language = state.place, state.language
        if not isinstance(place, AtServiceDesk):
            return
        self._heading.say((texts.WORKING if place.working else texts.HEADING).of(language))
        self.setAccessibleName(texts.HEADING.of(language))
        for tab, button in self._tabs.items():
            button.say(texts.TABS[tab].of(language))
            button.setChecked(tab is place.tab)
            button.setEnabled(not place.working)
        for failed, notice in self._notices.items():
            notice.say(place.said.of(language) if place.said and failed is place.failed else "")
        self._detail.say(place.detail)
        letters = tuple(queue.letter for queue in state.hall.queues) if state.hall is not None else ()
        self._reprint.letters = letters
        section = self._section_of(place)
        section.render_desk(place, language)
        self._stack.setCurrentWidget(section)

    def _section_of(self, place: AtServiceDesk) -> Section:
        """Return what is shown below the tabs: what is asked first, else the tab's own."""
        if place.asked is not None:
            return self._question
        return self._reprint if place.number is not None else self._sections[place.tab]
