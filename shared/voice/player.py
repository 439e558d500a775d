"""Where an announcement goes once it is sound: nowhere, into files, or (device_player) to a loudspeaker."""

import errno
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from shared.domain.words import Words
from shared.voice import texts
from shared.voice.wav import Wav, wav_bytes

LOOK_S = 0.05


class DeviceLost(Exception):
    """The sound device stalled or changed; only a new process opens one safely."""


class LookAgain(Exception):
    """Nothing can be heard here, and only a new process finds a sound server or a device that has come since."""


def never() -> bool:
    """Nobody breaks off what is played."""
    return False


class Player(Protocol):
    """Makes sound heard, one announcement at a time, in the thread that calls it."""

    @property
    def device(self) -> str | None:
        """Name of what makes it heard; None while nobody can hear."""
        ...

    @property
    def reason(self) -> Words | None:
        """Why nobody can hear, as one sentence."""
        ...

    def play(self, wav: Wav, name: str, stopped: Callable[[], bool] = never) -> bool:
        """Return when all has been played: True if it was heard. Takes its time without a device too.

        Ends within a tenth of a second after `stopped` says so. Raises DeviceLost or, before anything was heard,
        LookAgain; after either the process must end.
        """
        ...

    def watch(self) -> None:
        """Look after the device between announcements, about twice a second. Raises DeviceLost, LookAgain."""
        ...


class SilentPlayer:
    """Waits out each announcement, so that the screen keeps its pace without sound."""

    device: None = None

    def __init__(self, pace: float = 1.0, reason: Words = texts.SILENT_BY_CHOICE) -> None:
        self._pace = pace
        self.reason = reason

    def play(self, wav: Wav, name: str, stopped: Callable[[], bool] = never) -> bool:  # noqa: ARG002 - no file to name
        end = time.monotonic() + wav.seconds / self._pace
        while (left := end - time.monotonic()) > 0 and not stopped():
            time.sleep(min(left, LOOK_S))
        return False

    def watch(self) -> None:
        """Nothing can change."""


class FilePlayer:
    """Writes each announcement as a file, e.g. 0001-A032-5.wav, without waiting for its time to pass."""

    def __init__(self, folder: Path) -> None:
        """Go on after the files that are there; the folder is made when it is first needed."""
        self._folder = folder
        self._written = max((_place(path) for path in folder.glob("*.wav")), default=0)

    @property
    def device(self) -> str | None:
        return str(self._folder) if self.reason is None else None

    @property
    def reason(self) -> Words | None:
        detail = _why_not_written(self._folder)
        return texts.NOT_WRITTEN.fill(folder=self._folder, detail=detail) if detail else None

    def play(self, wav: Wav, name: str, stopped: Callable[[], bool] = never) -> bool:  # noqa: ARG002 - takes no time
        """Write one file, whole or not at all. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._written += 1
        path = self._folder / f"{self._written:04d}-{re.sub(r'[^A-Za-z0-9-]', '', name)}.wav"
        part = path.with_suffix(".part")
        try:
            part.write_bytes(wav_bytes(wav))
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        return True

    def watch(self) -> None:
        """A folder does not change."""


def _why_not_written(folder: Path) -> str:
    """Return what keeps files out of a folder, which may be made when it is needed; "" where nothing is known to."""
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if os.access(path, os.F_OK))
    if not there.is_dir():
        return os.strerror(errno.ENOTDIR).lower()
    return "" if os.access(there, os.W_OK | os.X_OK) else os.strerror(errno.EACCES).lower()


def _place(path: Path) -> int:
    found = re.match(r"\d+", path.name)
    return int(found.group()) if found else 0
