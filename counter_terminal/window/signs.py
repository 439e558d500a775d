"""Small signs: the status line, the rating's state and the devices' health, each an icon and a word."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from counter_terminal import texts
from counter_terminal.shown_lines import DeviceLine
from counter_terminal.state import CounterDeskState, RatingState, StatusKind
from counter_terminal.window.look import Look
from counter_terminal.window.parts import label, mark, row, say, width_of
from drivers.state import Health
from shared.domain.words import Language, Words
from shared.qt.icons import icon
from shared.qt.theme import Theme

GAP_PX, STATUS_GAP_PX = 4, 6


class Sign(QWidget):
    """An icon and a word; the word carries the object name. Without its word, a second icon says what it is about."""

    def __init__(self, name: str, type_: str = "quiet", about: str = "") -> None:
        """`about` names the icon that stands for the word where there is no room for it."""
        super().__init__()
        self._icon, self._about, self._about_name = QLabel(), QLabel(), about
        self._about.hide()
        self.words = label(type_, name=name)
        self.setLayout(row(self._about, self._icon, self.words, gap=GAP_PX))
        self._drawn: tuple[str, str, int] | None = None

    def show_words(self, shown: bool) -> None:
        self.words.setVisible(shown)
        self._about.setVisible(not shown and bool(self._about_name))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return what is to be seen now; the layout would answer from its memory, as it was before a word went."""
        words = self.words.sizeHint() if not self.words.isHidden() else QSize()
        kept = max(words.width(), self.words.minimumWidth()) + GAP_PX if words.isValid() else 0
        kept += self._about.sizeHint().width() + GAP_PX if not self._about.isHidden() else 0
        return QSize(self._icon.sizeHint().width() + kept, max(self._icon.sizeHint().height(), words.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_sign(self, picture: str, colour: str, text: str, hint: str, size: int) -> None:
        say(self.words, text, hint)
        self.words.setAccessibleDescription(hint)
        for sign in (self._icon, self._about):
            sign.setToolTip(hint)
        if self._drawn != (picture, colour, size):
            self._drawn = (picture, colour, size)
            _draw(self._icon, picture, colour, size)
            _draw(self._about, self._about_name, colour, size)
            self.words.setStyleSheet(f"color: {colour};")


def _draw(where: QLabel, picture: str, colour: str, size: int) -> None:
    """Show an icon; an empty name leaves its room empty."""
    where.setFixedWidth(size)
    where.setPixmap(icon(picture, colour).pixmap(QSize(size, size)) if picture else QPixmap())


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
    Health.UNKNOWN: "circle-outline",
}


class Signs:
    """The rating and both devices."""

    def __init__(self) -> None:
        self.rating = Sign("rating_state")
        self.board, self.pad = Sign("board_state", about="billboard"), Sign("pad_state", about="star-box-outline")

    def show_words(self, shown: bool) -> None:
        """Leave out the devices' words where there is no room; their icons say them on asking."""
        for sign in (self.board, self.pad):
            sign.show_words(shown)

    def keep_room(self, language: Language) -> None:
        """Let words that come and go take their place from the start."""
        ratings = [words.of(language) for words in texts.RATING.values()]
        for sign, words in (
            (self.rating, ratings),
            (self.board, _healths(texts.BOARD, language)),
            (self.pad, _healths(texts.PAD, language)),
        ):
            sign.words.setMinimumWidth(max(width_of(sign.words, each) for each in words))

    def show_state(self, state: CounterDeskState, look: Look) -> None:
        theme, size = look.theme, look.px(4.4)
        colours = {RatingState.OPEN: theme.accent, RatingState.RATED: theme.good, RatingState.UNASKED: theme.caution}
        colour = colours.get(state.rating, theme.quiet)
        text = texts.RATING[state.rating.value].of(state.language)
        self.rating.show_sign(_RATING[state.rating], colour, text, text, size)
        _show_device(self.board, state.board, state.language, theme, size)
        _show_device(self.pad, state.pad, state.language, theme, size)


def _healths(device: Words, language: Language) -> list[str]:
    return [texts.DEVICE.fill(device=device, health=each).of(language) for each in texts.HEALTH.values()]


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

    def __init__(self, type_: str = "body", words: QLabel | None = None) -> None:
        """`words` shows the sentence where one line is not enough."""
        super().__init__()
        self._icon, self._drawn = QLabel(), ("", "", 0)
        self.words = words or label(type_, name="status_line", gives_way=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout = row(self._icon, self.words, gap=STATUS_GAP_PX)
        self._icon_px = 0
        if words is not None:
            layout.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def beside_px(self) -> int:
        """How wide it is what stands before the sentence."""
        return self._icon_px + STATUS_GAP_PX if self._icon_px else 0

    def show_state(self, state: CounterDeskState, look: Look) -> None:
        kind = state.status.kind
        say(self.words, state.status.text.of(state.language))
        mark(self.words, "ink", _INKS[kind])
        self._icon.setVisible(kind in _STATUS)
        self._icon_px = look.px(4.4) if kind in _STATUS else 0
        if kind in _STATUS:
            colours = {"quiet": look.theme.good, "caution": look.theme.caution, "bad": look.theme.bad}
            self._draw((_STATUS[kind], colours.get(_INKS[kind], look.theme.text), look.px(4.4)))

    def _draw(self, wanted: tuple[str, str, int]) -> None:
        """Draw the icon where it is another; states come with every second."""
        if wanted != self._drawn:
            self._drawn = wanted
            name, colour, size = wanted
            self._icon.setPixmap(icon(name, colour).pixmap(QSize(size, size)))
