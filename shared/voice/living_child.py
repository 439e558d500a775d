"""Keeps a speaking process running: ends one that hangs, starts another after growing pauses."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from shared.domain.words import Words
from shared.voice import texts
from shared.voice.child_process import ChildProcess
from shared.voice.messages import DEVICE_LOST_STATUS, LOOK_AGAIN_STATUS, BadMessage, Event, Ready, decode_event

READY_LIMIT_S = 10.0
"""A start takes under a second; several programs starting together on a small machine take longer."""
RESTART_PAUSES_S = (0.1, 1.0, 5.0, 30.0)

log = logging.getLogger(__name__)


class LivingChild(QObject):
    """The speaking process, whichever run of it.

    `on_gone` says why it is away, or None when it only looks anew for a sound device; a `Ready` event says it is back.
    """

    def __init__(
        self,
        command: list[str],
        on_event: Callable[[Event], None],
        on_gone: Callable[[Words | None], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._command, self._on_event, self._on_gone = command, on_event, on_gone
        self._run: ChildProcess | None = None
        self._is_ready = False
        self._killed = False
        self._ends = 0
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._too_late)
        self._restart = QTimer(self)
        self._restart.setSingleShot(True)
        self._restart.timeout.connect(self._start)
        self._start()

    @property
    def is_ready(self) -> bool:
        return self._is_ready

    @property
    def pid(self) -> int | None:
        return self._run.pid if self._run is not None else None

    def send(self, line: str, limit_s: float) -> None:
        """Send a request; the process is ended unless `limit` or `is_fine` is called within the limit."""
        if self._run is not None:
            self._run.send(line)
            self.limit(limit_s)

    def tell(self, line: str) -> None:
        """Send what asks for no answer."""
        if self._run is not None:
            self._run.send(line)

    def limit(self, seconds: float) -> None:
        """Give the process so long for what it does now."""
        self._deadline.start(round(seconds * 1000))

    def is_fine(self) -> None:
        """Note that the process did what it was asked: no time limit runs, and the next restart comes soon."""
        self._deadline.stop()
        self._ends = 0

    def leave(self) -> None:
        """End the process, which may finish its sentence for a moment; its last events still come."""
        self._deadline.stop()
        self._restart.stop()
        if self._run is not None:
            self._run.leave()
            self._run = None

    def _start(self) -> None:
        self._killed = False
        self._forget_run()
        self.limit(READY_LIMIT_S)
        self._run = ChildProcess(self._command, self._line, self._ended, self)

    def _line(self, line: str) -> None:
        try:
            event = decode_event(line)
        except BadMessage as error:
            log.warning("%s", error)
            return
        if isinstance(event, Ready) and not self._is_ready:
            self._is_ready = True
            self._deadline.stop()
        self._on_event(event)

    def _too_late(self) -> None:
        self._killed = True
        if self._run is not None:
            self._run.kill()

    def _ended(self, status: int) -> None:
        self._deadline.stop()
        self._forget_run()
        why = None if status == LOOK_AGAIN_STATUS and not self._killed else self._why(status)
        self._is_ready = False
        pause_s = RESTART_PAUSES_S[min(self._ends, len(RESTART_PAUSES_S) - 1)] if why else RESTART_PAUSES_S[0]
        self._restart.start(round(pause_s * 1000))
        if why is not None:
            self._ends += 1
            why = why.fill(pause=f"{pause_s:g}", status=status)
            log.warning("%s", why.en)
        self._on_gone(why)

    def _forget_run(self) -> None:
        if self._run is not None:
            self._run.deleteLater()
            self._run = None

    def _why(self, status: int) -> Words:
        if self._killed:
            return texts.CHILD_STUCK if self._is_ready else texts.CHILD_SLOW_START
        return texts.CHILD_STALLED if status == DEVICE_LOST_STATUS else texts.CHILD_DIED
