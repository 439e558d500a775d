"""A pad as clerk and citizen have it before them: its display, the clerk's keys, the citizen's five faces."""

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from deploy.device_bench.pad_words import KEYS, SCORES
from drivers.sim.pad import SimulatedPad
from shared.domain.words import Words

KEY_COLUMNS, SCORE_COLUMNS = 3, 2


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
            keys.addWidget(button, place // KEY_COLUMNS, place % KEY_COLUMNS)
        self._scores = []
        for place, (score, text) in enumerate(SCORES.items()):
            button = self._button(f"score_{number}_{score}", text)
            button.clicked.connect(lambda _=False, given=score: pad.give_score(given))
            scores.addWidget(button, place // SCORE_COLUMNS, place % SCORE_COLUMNS)
            self._scores.append(button)
        column.addLayout(keys)
        column.addLayout(scores)
        self.refresh()

    def refresh(self) -> None:
        asking = "请评价 Please rate" if self._pad.rating_open else "　"
        ticket, waiting = self._pad.ticket.strip() or "– – –", self._pad.waiting.strip() or "0"
        # On a line of its own: beside the number it would push the keys out of the window.
        self._display.setText(f"<b>{ticket}</b>　等候 {waiting}<br>{asking}")

    @staticmethod
    def _button(name: str, text: Words) -> QPushButton:
        made = QPushButton(text.zh)
        made.setObjectName(name)
        made.setAccessibleName(f"{text.zh} {text.en}")
        made.setToolTip(text.en)
        return made
