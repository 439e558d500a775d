"""Small signs: the status line, the rating's state and the devices' health, each an icon and a word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from counter_terminal import texts
from counter_terminal.state import CounterDeskState, DeviceLine, RatingState, StatusKind
from counter_terminal.window.look import Look
from counter_terminal.window.parts import label, mark, row, say
from drivers.state import Health
from shared.domain.words import Language
from shared.qt.icons import icon
from shared.qt.theme import Theme

GAP_PX = 4


class Sign(QWidget):
    """An icon and a word; the word carries the object name."""

    def __init__(self, name: str, type_: str = "quiet") -> None:
        super().__init__()
        self._icon = QLabel()
        self.words = label(type_, name=name)
        self.setLayout(row(self._icon, self.words, gap=GAP_PX))
        self._drawn: tuple[str, str, int] | None = None

    def sizeHint(self) -> QSize:
        """Return what is to be seen now; the layout would answer from its memory, as it was before a word went."""
        words = self.words.sizeHint() if not self.words.isHidden() else QSize()
        kept = max(words.width(), self.words.minimumWidth()) + GAP_PX if words.isValid() else 0
        return QSize(self._icon.sizeHint().width() + kept, max(self._icon.sizeHint().height(), words.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_sign(self, picture: str, colour: str, text: str, hint: str, size: int) -> None:
        say(self.words, text, hint)
        self.words.setAccessibleDescription(hint)
        self._icon.setToolTip(hint)
        if self._drawn != (picture, colour, size):
            self._drawn = (picture, colour, size)
            self._icon.setPixmap(icon(picture, colour).pixmap(QSize(size, size)))
            self.words.setStyleSheet(f"color: {colour};")


_RATING = {
    RatingState.NONE: "star-off-outline",
    RatingState.OPEN: "star-half-full",
    RatingState.RATED: "star-check-outline",
    RatingState.UNANSWERED: "star-minus-outline",
    RatingState.UNASKED: "star-off-outline",
}
_HEALTH = {
    Health.ONLINE: "check-circle-outline",
    Health.OFFLINE: "alert-circle-outline",
    Health.UNKNOWN: "help-circle-outline",
}


class Signs:
    """The rating and both devices."""

    def __init__(self) -> None:
        self.rating, self.board, self.pad = Sign("rating_state"), Sign("board_state"), Sign("pad_state")

    def show_words(self, shown: bool) -> None:
        """Leave out the devices' words where there is no room; their icons say them on asking."""
        for sign in (self.board, self.pad):
            sign.words.setVisible(shown)
            sign.updateGeometry()

    def show_state(self, state: CounterDeskState, look: Look) -> None:
        theme, size = look.theme, look.px(4.4)
        colours = {RatingState.OPEN: theme.accent, RatingState.RATED: theme.good, RatingState.UNASKED: theme.caution}
        colour = colours.get(state.rating, theme.quiet)
        text = texts.RATING[state.rating.value].of(state.language)
        self.rating.show_sign(_RATING[state.rating], colour, text, text, size)
        _show_device(self.board, state.board, state.language, theme, size)
        _show_device(self.pad, state.pad, state.language, theme, size)


def _show_device(sign: Sign, device: DeviceLine, language: Language, theme: Theme, size: int) -> None:
    colour = {Health.ONLINE: theme.good, Health.OFFLINE: theme.bad, Health.UNKNOWN: theme.quiet}[device.health]
    sign.show_sign(_HEALTH[device.health], colour, device.label.of(language), device.detail.of(language), size)


_INKS = {
    StatusKind.QUIET: "quiet",
    StatusKind.INFO: "quiet",
    StatusKind.BUSY: "",
    StatusKind.REFUSED: "caution",
    StatusKind.PROBLEM: "bad",
}
_STATUS = {
    StatusKind.INFO: "check",
    StatusKind.BUSY: "timer-sand",
    StatusKind.REFUSED: "hand-back-right-outline",
    StatusKind.PROBLEM: "alert-outline",
}


class StatusLine(QWidget):
    """One sentence, never in the way."""

    def __init__(self, type_: str = "body") -> None:
        super().__init__()
        self._icon = QLabel()
        self.words = label(type_, name="status_line", gives_way=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout = row(self._icon, self.words, gap=6)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState, look: Look) -> None:
        kind = state.status.kind
        say(self.words, state.status.text.of(state.language))
        mark(self.words, "ink", _INKS[kind])
        self._icon.setVisible(kind in _STATUS)
        if kind in _STATUS:
            colours = {"quiet": look.theme.good, "caution": look.theme.caution, "bad": look.theme.bad}
            colour = colours.get(_INKS[kind], look.theme.text)
            size = look.px(4.4)
            self._icon.setPixmap(icon(_STATUS[kind], colour).pixmap(QSize(size, size)))
