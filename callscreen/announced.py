"""Which calls this machine has announced: kept in a small file, so that a restart neither repeats nor loses any."""

import logging
from collections import deque
from datetime import UTC, datetime
from pathlib import Path

from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.utterance import Utterance

log = logging.getLogger(__name__)

FILE_NAME = "announced.txt"
KEPT = 100
"""More than are announced within the time after which a call is too old to be spoken."""
SETTLED = (Outcome.SPOKEN, Outcome.SILENT, Outcome.MERGED)
"""What became of calls that nobody has to hear any more; others were left out, as when the screen closes."""


class Announced:
    """The last calls announced, each by its place in the journal and its time: a new database counts from 1 again."""

    def __init__(self, file: Path) -> None:
        self._file, self._broken = file, False
        self._known = deque(self._read(), maxlen=KEPT)

    def knows(self, seq: int, called_at: datetime) -> bool:
        return _line(seq, called_at) in self._known

    def started(self, utterance: Utterance) -> None:
        """Remember a call whose announcement begins; half a sentence is not said again."""
        if isinstance(utterance, Announcement) and not self.knows(utterance.id, utterance.called_at):
            self._known.append(_line(utterance.id, utterance.called_at))
            self._write()

    def done(self, utterance: Utterance, outcome: Outcome) -> None:
        """Remember a call that had its time, or was said together with another."""
        if outcome in SETTLED:
            self.started(utterance)

    def _read(self) -> list[str]:
        try:
            return self._file.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            log.warning("%s cannot be read (%s): after this start calls may be announced twice", self._file, error)
            return []

    def _write(self) -> None:
        """Put a whole file in the place of the old one; a disk that is full or read-only stops no announcement."""
        new = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text("".join(f"{line}\n" for line in self._known), encoding="utf-8")
            new.replace(self._file)
        except OSError as error:
            if not self._broken:
                log.warning("%s cannot be written (%s): a restart may announce calls twice", self._file, error)
            self._broken = True
        else:
            self._broken = False


def _line(seq: int, called_at: datetime) -> str:
    return f"{seq} {called_at.astimezone(UTC).isoformat()}"
