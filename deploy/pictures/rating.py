"""Pictures of the citizen's screen on the counter: every page, lying and standing, in both languages and all themes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Never

from PySide6.QtWidgets import QApplication

from counter_terminal.rating_screen import texts
from counter_terminal.rating_screen.mind import RatingScreenMind
from counter_terminal.rating_screen.state import RatingPage, RatingScreenState, ReasonChip
from counter_terminal.rating_screen.window import RatingScreenWindow
from shared.domain.rating_reasons import rating_reasons
from shared.domain.words import Language, Words
from shared.qt.theme import THEMES, dress

SIZES = ((1024, 600), (600, 1024), (1280, 800))
SERVICE = Words("道路货物运输经营许可（总质量 4.5 吨以上）", "Permit for road transport of goods above 4.5 tonnes")
SIGN = RatingScreenState(
    RatingPage.WELCOME,
    Language.ZH,
    Words("5 号窗口", "Window 5"),
    Words("王晓明", "Wang Xiaoming"),
    "0127",
    texts.WELCOME,
    texts.WELCOME_HINT,
)


@dataclass(frozen=True, slots=True)
class _Nobody:
    """Takes what nobody presses in a picture."""

    def score_came(self, level: int) -> None: ...

    def reasons_came(self, visit_id: object, codes: object) -> None: ...


def draw(folder: Path) -> list[Path]:
    """Draw every page into `folder` and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for (name, state), size, language, theme in product(states(), SIZES, Language, THEMES):
        dress(app, THEMES[theme])
        window = RatingScreenWindow(RatingScreenMind(_Nobody(), _no_time), theme)
        window.resize(*size)
        window.show_state(replace(state, language=language))
        window.show()
        app.processEvents()
        file = folder / f"{name}-{size[0]}x{size[1]}-{language}-{theme}.png"
        if not window.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
        window.close()
        made.append(file)
    return made


def states() -> Iterator[tuple[str, RatingScreenState]]:
    yield "welcome", SIGN
    yield "closed", replace(SIGN, title=texts.CLOSED, hint=texts.CLOSED_HINT, clerk_name=Words("", ""), clerk_number="")
    yield "paused", replace(SIGN, title=texts.PAUSED, hint=Words("休息", "Rest"))
    yield "serving", replace(SIGN, title=texts.SERVING, hint=SERVICE, number="A1032")
    yield "levels", replace(SIGN, page=RatingPage.LEVELS, title=texts.RATE, hint=SERVICE, number="A1032", seconds=48)
    for level in texts.LEVELS:
        yield f"reasons-{level}", _reasons(level)
    yield "thanks", replace(SIGN, page=RatingPage.THANKS, title=texts.THANKS, hint=texts.THANKS_HINT)


def _reasons(level: int) -> RatingScreenState:
    of_level = enumerate(rating_reasons().of_level(level))
    chips = tuple(ReasonChip(reason.code, reason.words, at in (1, 5)) for at, reason in of_level)
    why = texts.WHY.fill(level=texts.LEVELS[level])
    return replace(SIGN, page=RatingPage.REASONS, title=why, hint=texts.WHY_HINT, seconds=41, reasons=chips)


def _no_time() -> Never:
    """Stand where the clock is not asked."""
    raise AssertionError("nobody presses anything in a picture")
