"""How much paper is left on a printer's roll: counted slip by slip, and kept in a file over restarts."""

import json
import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

DOTS_PER_MM = 8
USUAL_SLIP_MM = 110
"""What a slip is taken to need before the first one of a roll is printed."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PaperRoll:
    """A roll since it was new. `ended` means that the printer said so, and that the next paper is another roll."""

    used_dots: int = 0
    slips: int = 0
    ended: bool = False

    def with_slip(self, dots: int) -> "PaperRoll":
        return PaperRoll(self.used_dots + dots, self.slips + 1)

    def slips_left(self, length_mm: int) -> int:
        """Return how many slips as long as those before will still come of a roll of this length."""
        usual = self.used_dots / self.slips if self.slips else USUAL_SLIP_MM * DOTS_PER_MM
        return max(0, int((length_mm * DOTS_PER_MM - self.used_dots) / usual))


NEW = PaperRoll()


class RollBook:
    """One printer's roll on disk. Each question reads the file anew, since the technician may have written it.

    A file that can't be read counts as a new roll and one that can't be written is told in the log: an estimate is
    never worth a slip.
    """

    def __init__(self, file: Path, length_mm: int, few: int = 0) -> None:
        """Fewer slips than `few` are worth a word."""
        self._file, self._length_mm, self._few = file, length_mm, few

    @property
    def slips_left(self) -> int:
        return self.roll.slips_left(self._length_mm)

    @property
    def few_left(self) -> int | None:
        """How many slips are left when they are few, else None."""
        left = self.slips_left
        return left if left < self._few else None

    @property
    def roll(self) -> PaperRoll:
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
            return PaperRoll(int(told["used_dots"]), int(told["slips"]), bool(told["ended"]))
        except FileNotFoundError:
            return NEW
        except (OSError, ValueError, KeyError, TypeError) as error:
            log.info("The paper count %s can't be read and begins anew: %s", self._file, error)
            return NEW

    def slip_printed(self, dots: int) -> None:
        """Count the paper that a slip took."""
        self._keep(lambda roll: roll.with_slip(dots))

    def paper_seen(self, *, out: bool) -> None:
        """Notice whether there is paper: where it was out before, somebody has put a new roll in."""
        roll = self.roll
        if out and not roll.ended:
            self._keep(lambda old: PaperRoll(old.used_dots, old.slips, ended=True))
        elif not out and roll.ended:
            self.new_roll()

    def new_roll(self) -> None:
        """Begin to count anew."""
        self._keep(lambda _: NEW)

    def _keep(self, change: Callable[[PaperRoll], PaperRoll]) -> None:
        written = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(json.dumps(asdict(change(self.roll))), encoding="utf-8")
            written.replace(self._file)
        except OSError as error:
            log.warning("The paper count %s can't be kept: %s", self._file, error)
