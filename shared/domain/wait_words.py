"""How an expected wait is worded for citizens: the same on kiosk, slip and call screen."""

from dataclasses import dataclass

from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Words

HOURS_FROM_MIN = 120
"""When a wait begins only after so many minutes, nobody is helped by its end."""
HOURS_TO_MIN = 180
"""A wait that may last so long is told in hours: its minutes are not known."""

NONE_OPEN = Words("暂无{kind}办理", "No {kind} open now")
"""Who is waited for: `place_words.one_of` the places that serve the queue."""
_ABOUT = Words("约 ", "about ")
_MINUTES = Words("分钟", "min")
_AT_MOST = Words("分钟以内", "min at most")
_HOURS = Words("小时", "h")
_OR_MORE = Words("小时以上", "h or more")


@dataclass(frozen=True, slots=True)
class ToldWait:
    """A wait in pieces, for pages that set the figures larger than the rest."""

    figures: str
    """E.g. "10–20"."""
    unit: Words
    lead: Words = NOTHING

    @property
    def short(self) -> Words:
        """The figures with their unit."""
        return Words(f"{self.figures} {self.unit.zh}", f"{self.figures} {self.unit.en}")

    def words(self, mark: str = "") -> Words:
        """Return the whole wording; `mark` stands on both sides of the figures."""
        figures = f"{mark}{self.figures}{mark}"
        return Words(f"{self.lead.zh}{figures} {self.unit.zh}", f"{self.lead.en}{figures} {self.unit.en}")

    @property
    def within(self) -> Words:
        """The whole wording within a sentence, where in Chinese a space stands before figures."""
        told = self.words()
        return told if self.lead.zh else Words(f" {told.zh}", told.en)


def told_in_minutes(wait: WaitRange | None) -> ToldWait | None:
    """Return how a wait is told; None where no window is open or nobody can know it, and only people are told."""
    if wait is None or wait.vague:
        return None
    if wait.low >= HOURS_FROM_MIN:
        return ToldWait(str(wait.low // 60), _OR_MORE)
    if wait.low == 0:
        return ToldWait(str(wait.high), _AT_MOST)
    if wait.high >= HOURS_TO_MIN:
        return ToldWait(_figures(_hours(wait.low), _hours(wait.high)), _HOURS, _ABOUT)
    return ToldWait(_figures(wait.low, wait.high), _MINUTES, _ABOUT)


def _figures(low: int, high: int) -> str:
    return str(high) if low == high else f"{low}–{high}"


def _hours(minutes: int) -> int:
    """Return the nearest whole hours, at least one."""
    return max(1, (minutes + 30) // 60)
