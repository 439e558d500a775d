"""The loudspeaker, through Qt's audio sink; lives in the speaking process only."""

import time
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEventLoop, QIODevice, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from shared.domain.words import Words
from shared.voice import texts
from shared.voice.player import DeviceLost, LookAgain, SilentPlayer, never
from shared.voice.sound_server import sound_server_answers
from shared.voice.wav import RATE, SAMPLE_BYTES, Wav, joined, silence

BUFFER_S = 2.0
"""With 0.4 s a machine with four busy processes left gaps in words; nothing starts later for a large buffer."""
TAIL_S = 0.3
"""Silence after each announcement, so that closing the stream never cuts a word."""
STALL_S = 3.0
"""A sleeping device may take 2 s to begin (seen on an idle PulseAudio sink)."""
LOOK_MS = 100
LOOK_AGAIN_S = 120.0
SEARCH_S = 0.5
"""How often a device is looked for while an announcement passes in silence."""
ROUNDING_US = 1000


def is_over(state: QtAudio.State, taken_us: float, whole_us: float) -> bool:
    """Tell whether a sink has ended, having taken so much of a sound.

    A sink that ran dry, since this process or the sound server got no turn for a while, is idle too, and goes on by
    itself; taken for the end, that cut calls off in the middle (seen with two busy programs on two cores).
    """
    if state == QtAudio.State.ActiveState:
        return False
    return state == QtAudio.State.StoppedState or taken_us >= whole_us - ROUNDING_US


class DevicePlayer:
    """Plays on the default sound device and follows it; without one it waits out the announcement's time.

    The sink is opened once. When the sound server dies, the sink stays "active, no error" for ever, and opening a
    second one aborts the process; so a device that stalls or changes ends this process, and a fresh one opens it.
    """

    def __init__(self, pace: float = 1.0) -> None:
        # Asked before Qt looks: a server that starts between the two is then noticed as one that has come.
        self._server_answered = sound_server_answers()
        self._app = QCoreApplication.instance() or QCoreApplication([])
        self._devices = QMediaDevices()
        self._silent = SilentPlayer(pace, texts.NO_DEVICE)
        self._loop = QEventLoop()
        self._opened: QAudioDevice | None = None
        self._sink: QAudioSink | None = None
        self._moved_us, self._moved_at = 0, 0.0
        self._whole_us = 0.0
        self._ran_dry, self._was_over = False, False
        self._stopped: Callable[[], bool] = never
        self._since = self._searched = time.monotonic()
        self._found = False
        self._follow()

    @property
    def device(self) -> str | None:
        return self._opened.description() if self._opened is not None else None

    @property
    def reason(self) -> Words | None:
        return None if self._opened is not None else self._silent.reason

    def watch(self) -> None:
        """Open a device that appears. Raises DeviceLost when the one in use is no longer the default.

        Raises LookAgain when a sound server has started since, which Qt does not notice, and after a while anyway.
        """
        self._follow()
        if self._opened is None and (self._server_has_come() or time.monotonic() - self._since > LOOK_AGAIN_S):
            raise LookAgain("No sound device was found; looking again.")

    def _finds_device(self) -> bool:
        if not self._found and time.monotonic() - self._searched > SEARCH_S:
            self._searched = time.monotonic()
            self._app.processEvents()
            self._found = self._server_has_come() or not QMediaDevices.defaultAudioOutput().isNull()
        return self._found

    def _server_has_come(self) -> bool:
        answered, self._server_answered = self._server_answered, sound_server_answers()
        return self._server_answered and not answered

    def _follow(self) -> None:
        self._app.processEvents()
        device = QMediaDevices.defaultAudioOutput()
        if self._opened is not None and device.id() != self._opened.id():
            raise DeviceLost(f"{self._opened.description()} is no longer the default sound device.")
        if self._opened is None and not device.isNull():
            self._open(device)

    def play(self, wav: Wav, name: str, stopped: Callable[[], bool] = never) -> bool:
        """Play to the end. Raises DeviceLost when the device stops taking samples, and LookAgain as `watch` does.

        What passes in silence is broken off by LookAgain as soon as there is a device to hear it with.
        """
        self.watch()
        if self._sink is None:
            self._silent.play(wav, name, lambda: stopped() or self._finds_device())
            if self._found:
                raise LookAgain("A sound device is there again.")
            return False
        self._stopped = stopped
        whole = joined([wav, silence(TAIL_S)])
        buffer = QBuffer()
        buffer.setData(QByteArray(whole.frames))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._moved_us, self._moved_at, self._whole_us = -1, time.monotonic(), whole.seconds * 1e6
        self._ran_dry, self._was_over = False, False
        self._sink.start(buffer)
        self._wait_for_end(self._sink)
        played_us = self._sink.processedUSecs()
        if stopped():
            self._sink.reset()  # drops what the device has not played yet
            return False
        self._sink.stop()
        if played_us < wav.seconds * 1e6:
            raise DeviceLost(f"{self.device} took {played_us / 1e6:.1f} s of {wav.seconds:.1f} s of sound.")
        return True

    def _open(self, device: QAudioDevice) -> None:
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._opened = device
        self._sink = QAudioSink(device, form)
        self._sink.setBufferSize(round(BUFFER_S * RATE) * SAMPLE_BYTES)
        self._sink.stateChanged.connect(self._look)

    def _wait_for_end(self, sink: QAudioSink) -> None:
        watchdog = QTimer()
        watchdog.timeout.connect(self._look)
        watchdog.start(LOOK_MS)
        if not is_over(sink.state(), sink.processedUSecs(), self._whole_us):
            self._loop.exec()
        watchdog.stop()

    def _look(self) -> None:
        """Leave the loop at the end of the sound, and when the device has taken nothing for `STALL_S`."""
        sink = self._sink
        if sink is None:
            return
        taken_us = sink.processedUSecs()
        if taken_us != self._moved_us:
            self._moved_us, self._moved_at = taken_us, time.monotonic()
        if self._stopped() or self._has_ended(sink) or time.monotonic() - self._moved_at > STALL_S:
            self._loop.quit()

    def _has_ended(self, sink: QAudioSink) -> bool:
        """Tell whether all was played; after it ran dry, only if that is so for two looks.

        The sink is still idle for a moment when it has taken the rest.
        """
        over, was_over = is_over(sink.state(), self._moved_us, self._whole_us), self._was_over
        self._was_over = over
        self._ran_dry = self._ran_dry or (sink.state() == QtAudio.State.IdleState and not over)
        return over and (was_over or not self._ran_dry)
