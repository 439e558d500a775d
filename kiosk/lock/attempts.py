"""How often a wrong PIN was entered, and how long the next one must wait; kept over restarts."""

import json
import logging
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from platformdirs import user_state_path

FREE = 3
"""Wrong PINs before the first pause."""
FIRST_PAUSE_S = 30
LONGEST_PAUSE_S = 3600

log = logging.getLogger(__name__)


def pause_after(wrong: int) -> int:
    """Return the seconds to wait after so many wrong PINs in a row: 30 after the third, twice as long each time."""
    if wrong < FREE:
        return 0
    return int(min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** min(wrong - FREE, 20)))


@dataclass(frozen=True, slots=True)
class Wrong:
    """So many wrong PINs in a row, the last one at this time (seconds of the machine's clock)."""

    times: int = 0
    last_at: float = 0.0


def attempts_file(kiosk: str) -> Path:
    """Return where a kiosk of this machine keeps its count."""
    safe = "".join(sign if sign.isalnum() or sign in "-_" else "_" for sign in kiosk)
    return user_state_path("xiaochuang", appauthor=False) / f"pin-{safe}.json"


class Attempts:
    """Read once, written at each change; what cannot be written is still counted until the program ends."""

    def __init__(self, file: Path, clock: Callable[[], float] = time.time) -> None:
        """`clock` is the machine's own: it goes on while the program does not."""
        self._file, self._clock = file, clock
        self._wrong = self._read()

    @property
    def wrong(self) -> int:
        return self._wrong.times

    def pause_left(self) -> int:
        """Return the seconds until the next PIN is looked at.

        A clock that was set back makes the pause no longer than it is from now on; one set forward ends it, and the
        count stays.
        """
        now = self._clock()
        if now < self._wrong.last_at:
            self._keep(Wrong(self._wrong.times, now))
        return max(0, round(pause_after(self._wrong.times) - (now - self._wrong.last_at)))

    def was_wrong(self) -> None:
        self._keep(Wrong(self._wrong.times + 1, self._clock()))

    def was_right(self) -> None:
        self._keep(Wrong())

    def _keep(self, wrong: Wrong) -> None:
        self._wrong = wrong
        fresh = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(asdict(wrong)), encoding="utf-8")
            fresh.replace(self._file)
        except OSError as error:
            log.warning("The count of wrong PINs cannot be kept in %s (%s).", self._file, error)

    def _read(self) -> Wrong:
        """Read the count; a file that makes no sense counts as the last free try, since it was written by somebody."""
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            return Wrong(int(told["times"]), float(told["last_at"]))
        except FileNotFoundError:
            return Wrong()
        except (OSError, ValueError, TypeError, KeyError) as error:
            log.warning("The count of wrong PINs in %s cannot be read (%s).", self._file, error)
            return Wrong(FREE - 1)
