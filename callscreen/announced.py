"""What this machine has announced: kept in a small file, so that a restart neither repeats nor loses anything."""

import logging
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from callscreen.voice.announcement import Announcement
from callscreen.voice.outcome import Outcome
from callscreen.voice.spoken_notice import SpokenNotice
from callscreen.voice.utterance import Utterance

log = logging.getLogger(__name__)

FILE_NAME = "announced.txt"
KEPT = 100
"""More than are announced within the time after which a call is too old to be spoken."""
SETTLED = (Outcome.SPOKEN, Outcome.SILENT, Outcome.MERGED)
"""What became of calls that nobody has to hear any more; others were left out, as when the screen closes."""


class Announced:
    """The last calls announced, each by its place in the journal and its time: a new database counts from 1 again.

    Of notices the urgent ones are kept, with the time at which they had been read to their end.
    """

    def __init__(self, file: Path, now: Callable[[], datetime]) -> None:
        """`now` is the hall's time."""
        self._file, self._now, self._broken = file, now, False
        self._known = deque(self._read(), maxlen=KEPT)

    def knows(self, seq: int, called_at: datetime) -> bool:
        return _line(seq, called_at) in self._known

    def read_at(self, seq: int, said_at: datetime) -> datetime | None:
        """Return when an urgent notice had been read to its end; None if it never was."""
        known = f"{_line(seq, said_at)} "
        found = (line.removeprefix(known) for line in self._known if line.startswith(known))
        return next(map(datetime.fromisoformat, found), None)

    def started(self, utterance: Utterance) -> None:
        """Remember a call whose announcement begins; half a sentence is not said again."""
        if isinstance(utterance, Announcement) and not self.knows(utterance.id, utterance.called_at):
            self._keep(_line(utterance.id, utterance.called_at))

    def done(self, utterance: Utterance, outcome: Outcome) -> None:
        """Remember a call that had its time, or was said together with another, and an urgent notice that was read."""
        if outcome not in SETTLED:
            return
        self.started(utterance)
        if isinstance(utterance, SpokenNotice) and utterance.urgent and utterance.at is not None:
            self._keep(f"{_line(utterance.id, utterance.at)} {self._now().astimezone(UTC).isoformat()}")

    def _keep(self, line: str) -> None:
        self._known.append(line)
        self._write()

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
