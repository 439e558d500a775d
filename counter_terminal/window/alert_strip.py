"""The hall's open alerts in one strip: the newest in words, the others counted; gone while there is none."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel

from counter_terminal import texts
from counter_terminal.state import CounterDeskState
from counter_terminal.window.look import Look
from counter_terminal.window.parts import label, row, say
from shared.qt.icons import icon


class AlertStrip(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "alert")
        self._icon = QLabel()
        size = look.px(4.4)
        self._icon.setPixmap(icon("bell-alert-outline", look.theme.bad).pixmap(QSize(size, size)))
        self._newest = label("body", ink="bad", name="alert_newest", gives_way=True)
        self._others = label("quiet", ink="bad", bold=True, name="alert_others")
        layout = row(self._icon, self._newest, self._others, gap=look.px(2))
        layout.setStretch(1, 1)
        layout.setContentsMargins(look.px(6), look.px(1.2), look.px(6), look.px(1.2))
        self.setLayout(layout)

    def show_state(self, state: CounterDeskState) -> None:
        alerts, language = state.alerts, state.language
        self.setVisible(bool(alerts))
        if not alerts:
            return
        lines = [f"{alert.since} {alert.text.of(language)}".strip() for alert in alerts]
        say(self._newest, lines[0], "\n".join(lines))
        others = texts.MORE_ALERTS.fill(count=len(alerts) - 1).of(language) if alerts[1:] else ""
        say(self._others, others, "\n".join(lines))
