"""The window that learns a pad: which key to press, the bytes as they come, and the preset that follows from them."""

import threading
import time
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from deploy.device_bench.look import bench_style
from deploy.device_bench.pad_wire import PadWire, write_preset
from deploy.device_bench.pad_words import key_text
from drivers.address import DeviceAddress
from drivers.errors import DeviceError
from drivers.pad.learn_session import LearnSession
from shared.domain.problem import Problem
from shared.domain.words import Words
from shared.qt.theme import LIGHT, Theme, dress

PRESS = Words("请按一次：{key}", "Press once: {key}")
DONE = Words("已学会，预设写入 {file}", "Learned; the preset is in {file}")
SKIP = Words("没有这个键", "No such key")
AGAIN = Words("重来上一个", "The last one again")


class LearnWindow(QWidget):
    """Feeds a session from a wire that is read on a thread of its own, until every key was asked for."""

    _came = Signal(bytes, float)
    _lost = Signal(str)

    def __init__(
        self, wire: PadWire, session: LearnSession, address: DeviceAddress, out: Path, echo: bool, theme: Theme = LIGHT
    ) -> None:
        super().__init__()
        self.setWindowTitle("小窗 学习评价器 · Learn a pad")
        self.setStyleSheet(bench_style(theme))
        self._wire, self._session, self._address, self._out, self._echo = wire, session, address, out, echo
        self._since = time.monotonic()
        self._question, self._raw = QLabel(), QPlainTextEdit()
        self._ended = threading.Event()
        self._reader = threading.Thread(target=self._read, name="learning", daemon=True)
        self._came.connect(self._take)
        self._lost.connect(self._question.setText)
        self._build()
        self._ask()
        self._reader.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._ended.set()
        self._wire.wake()
        self._reader.join()
        self._wire.close()
        super().closeEvent(event)

    def _build(self) -> None:
        self._question.setObjectName("question")
        self._question.setWordWrap(True)
        self._raw.setObjectName("raw")
        self._raw.setReadOnly(True)
        self._raw.setAccessibleName("收到的字节 Bytes received")
        self._skip, self._again = self._button("skip", SKIP), self._button("again", AGAIN)
        self._skip.clicked.connect(self._skipped)
        self._again.clicked.connect(self._once_more)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self._skip)
        row.addWidget(self._again)
        column.addWidget(self._question)
        column.addWidget(self._raw, 1)
        column.addLayout(row)

    @staticmethod
    def _button(name: str, text: Words) -> QPushButton:
        made = QPushButton(f"{text.zh} {text.en}")
        made.setObjectName(name)
        return made

    def _read(self) -> None:
        try:
            while not self._ended.is_set():
                self._wire.listen(self._came.emit)
        except DeviceError as error:
            self._lost.emit(str(error))

    def _take(self, data: bytes, at: float) -> None:
        before = self._session.question
        self._session.heard(data, at)
        if data:
            self._raw.appendPlainText(f"{at - self._since:8.3f} s  {data.hex(' ').upper()}")
        if self._session.question is not before:
            self._ask()

    def _skipped(self) -> None:
        self._session.skip()
        self._ask()

    def _once_more(self) -> None:
        self._session.again()
        self._ask()

    def _ask(self) -> None:
        question = self._session.question
        self._skip.setEnabled(question is not None)
        if question is None:
            self._question.setText(self._keep())
            return
        key = key_text(question)
        self._question.setText(f"{PRESS.fill(key=key.zh).zh}\n{PRESS.fill(key=key.en).en}")

    def _keep(self) -> str:
        """Write the preset; return what to tell about it."""
        try:
            learned = self._session.learned(self._out.stem, self._address, self._echo)
            write_preset(learned, self._out)
        except (DeviceError, Problem) as problem:
            return str(problem)
        said = DONE.fill(file=str(self._out))
        return "\n".join([said.zh, said.en, str(learned.template.receive.layout), *learned.remarks])


def learn_in_a_window(address: DeviceAddress, session: LearnSession, out: Path, echo: bool) -> int:
    """Show the window until it is closed; return the program's exit status. Raises NotConnected."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, LIGHT)
    window = LearnWindow(PadWire(address, echo), session, address, out, echo)
    window.resize(560, 420)
    window.show()
    return app.exec()
