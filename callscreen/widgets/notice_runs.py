"""Notices as runs of text in one line: all languages one after the other, and the pages where they do not move."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from callscreen.widgets.lines import BESIDE_SHARE, broken, parts_of
from callscreen.widgets.look import Look
from callscreen.widgets.painting import text_width
from shared.domain.words import Words

LANGUAGE_GAP, NOTICE_GAP = 0.5, 1.4
"""Room between the languages of a notice and between notices, in sizes of the large text."""
SHORT_SIGNS = 12
"""From how many signs on a short run is long enough."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one language; sizes in pixels."""

    text: str
    px: int
    large: bool
    """Whether it is in the large language, which is written bold."""
    before: float
    """Room before it, unless it is the first in its line."""

    @property
    def width(self) -> float:
        return text_width(self.text, self.px, self.large)


def runs_of(look: Look, notices: Sequence[Words], px: float) -> list[list[Run]]:
    """Return each notice as its runs, in the size of the large language."""
    return [_runs(look, notice, px) for notice in notices]


def length_of(runs: Sequence[Run]) -> float:
    """Return how long a line of runs is."""
    return sum(run.width + (run.before if i else 0.0) for i, run in enumerate(runs))


def short_runs(runs: Sequence[Run]) -> list[Run]:
    """Return the same line in runs of few signs, of which only those in sight have to be painted."""
    return [short for run in runs for short in _shortened(run)]


def pages_of(notices: Sequence[Sequence[Run]], width: float) -> list[list[Run]]:
    """Return lines of at most a width: as many notices in each as have room, and long ones on several lines."""
    pages: list[list[Run]] = [[]]
    for notice in notices:
        for piece in (
            [notice] if length_of(notice) <= width else [[line] for run in notice for line in _lines(run, width)]
        ):
            if pages[-1] and length_of([*pages[-1], *piece]) > width:
                pages.append([])
            pages[-1].extend(piece)
    return pages


def _runs(look: Look, notice: Words, px: float) -> list[Run]:
    large, small = look.texts(notice)
    runs = [Run(large, round(px), large=True, before=px * NOTICE_GAP)]
    return [*runs, Run(small, round(px * BESIDE_SHARE), large=False, before=px * LANGUAGE_GAP)] if small else runs


def _shortened(run: Run) -> list[Run]:
    texts = [""]
    for part in parts_of(run.text):
        if len(texts[-1]) >= SHORT_SIGNS:
            texts.append("")
        texts[-1] += part
    return [replace(run, text=text, before=0.0 if i else run.before) for i, text in enumerate(texts)]


def _lines(run: Run, width: float) -> list[Run]:
    return [replace(run, text=line) for line in broken(run.text, width, run.px, run.large)]
