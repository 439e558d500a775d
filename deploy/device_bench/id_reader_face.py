"""An ID card reader: choose a card, lay it on, take it away; it says how far the program is with it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout

from deploy.device_bench.cards import CARDS, DAMAGED
from deploy.device_bench.controls import button, quiet_label
from deploy.device_bench.face import Face
from deploy.device_bench.spoken import Spoken
from drivers.sim.idcard import SimulatedIdReader, Stage
from shared.domain.words import Words
from shared.qt.icons import icon
from shared.qt.theme import LIGHT

CHOOSE = Words("要放的卡", "Card to lay on")
UNREADABLE = Words("芯片坏的卡", "A card with an empty chip")
PLACE = Words("放卡", "Lay on")
LIFT = Words("取走", "Take away")
STAGES = {
    Stage.NONE: Words("读卡器上没有卡", "No card on the reader"),
    Stage.PLACED: Words("卡已放上，程序还没有找到它", "A card lies there, not found yet"),
    Stage.FOUND: Words("卡已找到", "The card was found"),
    Stage.SELECTED: Words("卡已选中", "The card was selected"),
    Stage.READ: Words("卡已读取，还放在上面", "The card was read and still lies there"),
}
ASKED = Words("{stage}。最近的命令：{command}", "{stage}. Last command: {command}")


class CardChoice(QComboBox):
    """A list of cards with a chevron of our own, since the bench's style takes Qt's away."""

    SIDE = 18

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        area = QRect(self.width() - self.SIDE - 6, (self.height() - self.SIDE) // 2, self.SIDE, self.SIDE)
        icon("chevron-down", LIGHT.quiet).paint(QPainter(self), area)


class IdReaderFace(Face):
    """Lays cards on the simulated reader; one that is not taken away lies there, as forgotten cards do."""

    def __init__(self, name: str, reader: SimulatedIdReader, spoken: Spoken) -> None:
        super().__init__(name, spoken)
        self._reader = reader
        self._cards, self._told = CardChoice(), quiet_label(f"{name}_told")
        self._cards.setObjectName(f"{name}_cards")
        self._cards.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        spoken.write(self._cards.setAccessibleName, CHOOSE)
        for card in CARDS:
            self._cards.addItem(f"{card.name}　{card.masked_number}", card)
        self._cards.addItem("", DAMAGED)
        spoken.write(lambda text: self._cards.setItemText(len(CARDS), text), UNREADABLE)
        self._place = button(f"{name}_place", PLACE, spoken, lambda: reader.place(self._cards.currentData()))
        self._lift = button(f"{name}_lift", LIFT, spoken, reader.lift)
        grid, column = QGridLayout(), QVBoxLayout(self)
        grid.addWidget(self._cards, 0, 0, 1, 2)
        grid.addWidget(self._place, 1, 0)
        grid.addWidget(self._lift, 1, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self._told)

    def refresh(self) -> None:
        stage = self._reader.stage
        self._lift.setEnabled(stage is not Stage.NONE)
        words = STAGES[stage]
        if self._reader.told:
            words = ASKED.fill(stage=words, command=self._reader.told[-1].replace("_", " "))
        self._told.setText(self.spoken.of(words))
