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
from shared.domain.jobs import ManualJobs
from shared.domain.rating_reasons import COMMENT_MAX, rating_reasons
from shared.domain.words import Language, Words
from shared.pinyin_input.lexicon import load
from shared.qt.theme import THEMES, dress
from shared.writing.texts import NOT_CHOSEN
from shared.writing.written import Written, offering

SIZES = ((1024, 600), (600, 1024), (1280, 800))
SERVICE = Words("道路货物运输经营许可（总质量 4.5 吨以上）", "Permit for road transport of goods above 4.5 tonnes")
SAID = "今天上午九点取号，十一点才叫到我，没有人说明原因；窗口只开了两个。请多开窗口，或者早点告诉大家要等多久。"
COMPLAIN = texts.COMPLAIN.fill(phone="0838-12345678")
LONG = (SAID * 5)[:COMMENT_MAX]
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

    def level_touched(self, level: int) -> None: ...

    def correction_came(self, visit_id: object, level: int) -> None: ...

    def explanation_came(self, visit_id: object, codes: object, comment: object) -> None: ...


def draw(folder: Path) -> list[Path]:
    """Draw every page into `folder` and return the files."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for (name, state), size, language, theme in product(states(), SIZES, Language, THEMES):
        dress(app, THEMES[theme])
        window = RatingScreenWindow(RatingScreenMind(_Nobody(), _no_time, ManualJobs()), theme)
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
    asked = replace(_page(RatingPage.LEVELS, texts.RATE, SERVICE), number="A1032")
    yield "levels", replace(asked, seconds=48, left=texts.SECONDS_LEFT)
    yield "levels-next", replace(asked, seconds=9, left=texts.NEXT_LEFT)
    again = replace(asked, title=texts.AGAIN_TITLE, hint=texts.AGAIN_HINT)
    yield "levels-again", replace(again, seconds=40, left=texts.KEPT_LEFT)
    for level in texts.LEVELS:
        yield f"reasons-{level}", _reasons(level)
    for name, written in texts_under_way():
        yield f"writing-{name}", _writing(written)
    yield "writing-not-chosen", replace(_writing(_typing("nihao")), said=NOT_CHOSEN)
    yield "writing-next", replace(_writing(_typing("chuangkou")), seconds=18, left=texts.NEXT_SENT)
    told = replace(_reasons(2), written=Written(LONG[:60], 60), left=texts.WRITTEN_LEFT)
    yield "reasons-written", told
    yield "reasons-next", replace(told, seconds=9, left=texts.NEXT_SENT)
    yield "thanks", replace(_page(RatingPage.THANKS, texts.THANKS, texts.THANKS_HINT), complaints=COMPLAIN)


def texts_under_way() -> Iterator[tuple[str, Written]]:
    """Return what may stand on the page with the keyboard."""
    yield "empty", Written()
    yield "typing", _typing("chuangkou")
    yield "signs", Written("排队两小时", 5, signs=True)
    yield "latin", Written("Two hours of waiting", 20, chinese=False)
    yield "full", Written(LONG, COMMENT_MAX)


def _writing(written: Written) -> RatingScreenState:
    title, hint = texts.WRITE_TITLE, texts.WRITE_PRIVATE
    reasons = replace(_reasons(2), page=RatingPage.WRITING, left=texts.WRITING_LEFT)
    return replace(reasons, title=title, hint=hint, written=written)


def _typing(letters: str) -> Written:
    return offering(Written("今天上午", 4, letters), load())


def _page(page: RatingPage, title: Words, hint: Words) -> RatingScreenState:
    return replace(SIGN, page=page, title=title, hint=hint)


def _reasons(level: int) -> RatingScreenState:
    of_level = enumerate(rating_reasons().of_level(level))
    chips = tuple(ReasonChip(reason.code, reason.words, at in (1, 5)) for at, reason in of_level)
    hint = texts.WHY_HINT.fill(level=texts.LEVELS[level])
    page = replace(_page(RatingPage.REASONS, texts.WHY, hint), seconds=41, left=texts.REASONS_LEFT)
    return replace(page, may_correct=True, complaints=COMPLAIN, reasons=chips)


def _no_time() -> Never:
    """Stand where the clock is not asked."""
    raise AssertionError("nobody presses anything in a picture")
