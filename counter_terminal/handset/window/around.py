"""What stands around every page: the head and the four places."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from counter_terminal.handset import texts
from counter_terminal.handset.presenter import HandsetPresenter
from counter_terminal.handset.state import TABS, HandsetState, Page, Press
from counter_terminal.handset.window.look import TOUCH_MM
from counter_terminal.handset.window.parts import show_press, touch
from counter_terminal.window.look import Look
from counter_terminal.window.marks import mark
from counter_terminal.window.parts import SoftButton, column, label, row, say
from shared.domain.words import Language, Words
from shared.qt.icons import icon

ICONS = {
    Page.HOME: "view-dashboard-outline",
    Page.FIND: "ticket-confirmation-outline",
    Page.SERVICES: "ticket-account",
    Page.WAITS: "timer-sand",
}
TAB_MM = 19.0


class Emergency(SoftButton):
    """Red, in place of the page's title: where to go at once. A tap shows it among the alerts."""

    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__("emergency", "urgent")
        self._place = label("lead", ink="on_bad", bold=True, name="emergency_place", gives_way=True)
        self._line = label("body", ink="on_bad", name="emergency_line", gives_way=True)
        picture, side = QLabel(), look.px(8)
        picture.setPixmap(icon("alarm-light-outline", look.theme.surface).pixmap(QSize(side, side)))
        for words in (picture, self._place, self._line):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        edge = look.px(2.4)
        whole = row(picture, gap=edge, margins=(edge, 0, edge, 0))
        whole.addLayout(column(None, self._place, self._line, None, gap=0), 1)
        self.setLayout(whole)
        self.setMinimumHeight(look.px(TOUCH_MM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: presenter.go(Page.HOME))

    def show_state(self, state: HandsetState) -> None:
        shown = state.emergency
        self.setVisible(shown is not None)
        if shown is not None:
            place, line = shown.place.of(state.language), shown.line.of(state.language)
            say(self._place, place)
            say(self._line, line)
            self.setAccessibleName(f"{place} {line}")


class Head(QFrame):
    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "head")
        self._title = label("lead", bold=True, name="title", gives_way=True)
        self._who = label("quiet", ink="quiet", name="who", gives_way=True)
        self._back, self._language = touch(look, "back", "bare"), touch(look, "language", "bare")
        self._theme, self._out = touch(look, "theme", "bare"), touch(look, "sign_out", "bare")
        self._back.clicked.connect(presenter.back)
        self._language.clicked.connect(presenter.language_pressed)
        self._theme.clicked.connect(presenter.theme_pressed)
        self._out.clicked.connect(lambda: presenter.signing.out())  # and not with the button's state as the reason
        for button, picture in (
            (self._back, "arrow-left"),
            (self._theme, "contrast-circle"),
            (self._out, "logout-variant"),
        ):
            button.setIcon(icon(picture, look.theme.quiet))
            button.setIconSize(QSize(look.px(6), look.px(6)))
        self._told, self._emergency = QWidget(), Emergency(presenter, look)
        self._told.setLayout(column(None, self._title, self._who, None, gap=0))
        side = look.px(2)
        whole = row(self._back, gap=look.px(1), margins=(side, look.px(0.6), side, look.px(0.6)))
        whole.addWidget(self._told, 1)
        whole.addWidget(self._emergency, 1)
        for button in (self._language, self._theme, self._out):
            whole.addWidget(button)
        self.setLayout(whole)

    def show_state(self, state: HandsetState) -> None:
        language = state.language
        say(self._title, texts.TITLES[state.page].of(language))
        names = (name.of(language) for name in (state.clerk, state.hall_name))
        say(self._who, texts.SEPARATOR.of(language).join(filter(None, names)))
        show_press(self._language, Press(texts.OTHER_LANGUAGE), language)
        for button, words in ((self._back, texts.BACK), (self._theme, texts.THEME), (self._out, texts.SIGN_OUT)):
            button.setAccessibleName(words.of(language))
            button.setToolTip(words.of(language))
        self._emergency.show_state(state)
        for usual in (self._told, self._language, self._theme):
            usual.setVisible(state.emergency is None)
        self._back.setVisible(state.back)
        self._out.setVisible(state.tab is not None)


class Nav(QFrame):
    """The four places, along the lower edge or, on a wide screen, the left one."""

    def __init__(self, presenter: HandsetPresenter, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "nav")
        self._look = look
        self._tabs = {page: self._tab(presenter, page) for page in TABS}
        edge = look.px(1)
        self._box: QHBoxLayout = row(*self._tabs.values(), None, gap=look.px(1), margins=(edge, edge, edge, edge))
        self.setLayout(self._box)

    def turn(self, *, wide: bool) -> None:
        """Stand at the left edge of a wide screen."""
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight)
        for place in range(len(self._tabs)):
            self._box.setStretch(place, int(not wide))
        self._box.setStretch(len(self._tabs), int(wide))

    def show_state(self, state: HandsetState) -> None:
        self.setVisible(state.tab is not None)
        for page, button in self._tabs.items():
            name = texts.TABS[page]
            if page is Page.HOME and state.alert_count:
                name = texts.TAB_WITH_COUNT.fill(tab=name, count=state.alert_count)
            _name(button, name, state.language)
            mark(button, "urgent", "true" if page is Page.HOME and state.emergency else "")
            chosen = page is state.tab
            button.setChecked(chosen)
            ink = self._look.theme.accent if chosen else self._look.theme.quiet
            ink = self._look.theme.surface if button.property("urgent") == "true" else ink
            button.setIcon(icon(ICONS[page], ink))

    def _tab(self, presenter: HandsetPresenter, page: Page) -> QToolButton:
        made = QToolButton()
        made.setObjectName(f"tab_{page}")
        made.setCheckable(True)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(self._look.px(6), self._look.px(6)))
        made.setMinimumSize(self._look.px(TOUCH_MM), self._look.px(TOUCH_MM))
        policy = made.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        made.setMaximumHeight(self._look.px(TAB_MM))
        made.setSizePolicy(policy)
        made.clicked.connect(lambda: presenter.go(page))
        return made


def _name(button: QToolButton, name: Words, language: Language) -> None:
    text = name.of(language)
    if button.text() != text:
        button.setText(text)
        button.setAccessibleName(text)
