"""A pad as clerk and citizen have it before them: its display and lamp, and its keys, each with what it sends."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from deploy.device_bench.controls import button, hexed, quiet_label
from deploy.device_bench.face import Face
from deploy.device_bench.pad_words import ALL_KEYS, SCORES
from deploy.device_bench.spoken import Spoken
from drivers.pad.actions import Action, ScoreKey
from drivers.pad.events import Key
from drivers.pad.meaning import data_of
from drivers.sim.pad import SimulatedPad
from shared.domain.words import Words

COLUMNS, PLAIN_COLUMNS = 3, 5
MOST_DIGITS = 4
WAITING = Words("等候 {count}", "{count} waiting")
PLEASE_RATE = Words("请评价", "Please rate")
STARS = Words("{stars} 星", "{stars} stars")
BEEPS = Words("响了 {count} 声", "beeped {count} times")
LAMPS = {
    "ticket": Words("绿灯亮", "green lamp"),
    "waiting": Words("绿灯闪", "green lamp blinking"),
    "idle": Words("灯灭", "lamp dark"),
}
NO_DISPLAY = Words("没有显示", "No display")
DIGITS = Words("先输入数字，再按键", "Digits to type before a key")
PLAIN_KEY = Words("键 {number}", "Key {number}")
SENT = Words("已发送 {bytes}", "Sent {bytes}")
NOTHING_YET = Words("还没有按键", "Nothing pressed yet")
APART, UNBROKEN = "　", "\N{NO-BREAK SPACE}"


class PadFace(Face):
    """Presses keys of the simulated pad, whatever its preset gives it, and shows what the program told it."""

    def __init__(self, name: str, pad: SimulatedPad, spoken: Spoken) -> None:
        super().__init__(name, spoken)
        self._pad = pad
        self._sent = b""
        self._display, self._told, self._digits = QLabel(), quiet_label(f"{name}_told"), QLineEdit()
        self._display.setObjectName(f"{name}_display")
        self._display.setProperty("display", True)
        self._display.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._display)
        if pad.template.receive.digits:
            column.addWidget(self._typing())
        column.addLayout(_grid([self._key(key) for key in pad.keys], COLUMNS))
        scored = sorted(pad.score_keys.items(), key=lambda each: -each[1])
        column.addLayout(_grid([self._score(number, score) for number, score in scored], COLUMNS))
        column.addLayout(_grid([self._plain(number) for number in self._without_score()], PLAIN_COLUMNS))
        column.addWidget(self._told)

    def refresh(self) -> None:
        facts = [self.spoken.of(words).replace(" ", UNBROKEN) for words in shown(self._pad)]
        self._display.setText(APART.join(facts))
        self._told.setText(self.spoken.of(SENT.fill(bytes=hexed(self._sent)) if self._sent else NOTHING_YET))

    def _typing(self) -> QLineEdit:
        self._digits.setObjectName(f"{self.name}_digits")
        self._digits.setValidator(QRegularExpressionValidator(QRegularExpression(f"[0-9]{{0,{MOST_DIGITS}}}")))
        self.spoken.write(self._digits.setPlaceholderText, DIGITS)
        self.spoken.write(self._digits.setAccessibleName, DIGITS)
        return self._digits

    def _without_score(self) -> list[int]:
        actions = self._pad.template.receive.actions
        return [
            each.number for each in actions if isinstance(each, ScoreKey) and each.number not in self._pad.score_keys
        ]

    def _key(self, key: Key) -> QPushButton:
        return self._button(f"key_{key.word}", ALL_KEYS[key], key)

    def _score(self, number: int, score: int) -> QPushButton:
        return self._button(f"score_{score}", SCORES[score], ScoreKey(number))

    def _plain(self, number: int) -> QPushButton:
        made = self._button(f"plain_{number}", PLAIN_KEY.fill(number=number), ScoreKey(number))
        made.setProperty("plain", True)
        return made

    def _button(self, name: str, words: Words, action: Action) -> QPushButton:
        sends = hexed(data_of(action, self._pad.template.receive) or b"")
        return button(f"{self.name}_{name}", words, self.spoken, lambda: self._press(action), sends)

    def _press(self, action: Action) -> None:
        digits = tuple(map(int, self._digits.text())) if isinstance(action, Key) else ()
        self._digits.clear()
        if isinstance(action, Key):
            self._pad.press(action, digits)
        elif isinstance(action, ScoreKey):
            self._pad.press_score_key(action.number)
        self._sent = self._pad.bytes_of(action, digits)
        self.refresh()


def shown(pad: SimulatedPad) -> list[Words]:
    """Return what the pad shows: ticket and waiting, lamp, its wish for a rating, stars and beeps."""
    send = pad.template.send
    if not any(send.layouts.values()):
        return [NO_DISPLAY]
    ticket, waiting = pad.ticket.strip() or "– – –", pad.waiting.strip() or "0"
    facts = [Words(ticket, ticket)]
    if send.waiting:
        facts += [LAMPS[pad.showing]] if pad.showing else []
    else:
        facts.append(WAITING.fill(count=waiting))
    if pad.rating_open:
        facts.append(PLEASE_RATE)
    if pad.welcome:
        facts.append(Words(pad.welcome, pad.welcome))
    if pad.stars is not None:
        facts.append(STARS.fill(stars=pad.stars))
    if pad.beeps:
        facts.append(BEEPS.fill(count=pad.beeps))
    return facts


def _grid(buttons: list[QPushButton], columns: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(6)
    for place, each in enumerate(buttons):
        grid.addWidget(each, place // columns, place % columns)
    return grid
