"""A pad as clerk and citizen have it before them: its display, the clerk's keys, the citizen's five faces."""

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from drivers.pad.events import Key
from drivers.sim.pad import SimulatedPad

KEYS = {
    Key.CALL_NEXT: "呼叫 next",
    Key.RECALL: "重呼 recall",
    Key.NO_SHOW: "过号 no-show",
    Key.ASK_RATING: "评价 rate",
    Key.PAUSE: "暂停 pause",
    Key.TRANSFER: "转移 transfer",
}
SCORES = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}


class PadFace(QWidget):
    """Presses keys of the simulated pad; `refresh` shows what the program told it."""

    def __init__(self, number: int, pad: SimulatedPad) -> None:
        super().__init__()
        self._pad = pad
        self._display = QLabel()
        self._display.setObjectName(f"pad_{number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._display)
        keys, scores = QGridLayout(), QGridLayout()
        for place, (key, text) in enumerate(KEYS.items()):
            button = self._button(f"key_{number}_{key.name.lower()}", text)
            button.clicked.connect(lambda _=False, pressed=key: pad.press(pressed))
            keys.addWidget(button, place // 3, place % 3)
        self._scores = []
        for place, (score, text) in enumerate(SCORES.items()):
            button = self._button(f"score_{number}_{score}", text)
            button.clicked.connect(lambda _=False, given=score: pad.give_score(given))
            scores.addWidget(button, place // 3, place % 3)
            self._scores.append(button)
        column.addLayout(keys)
        column.addLayout(scores)
        self.refresh()

    def refresh(self) -> None:
        asking = "请评价 please rate" if self._pad.rating_open else "　"
        ticket, waiting = self._pad.ticket.strip() or "– – –", self._pad.waiting.strip() or "0"
        self._display.setText(f"<b>{ticket}</b>　等候 {waiting}　{asking}")

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setAccessibleName(text)
        return made
