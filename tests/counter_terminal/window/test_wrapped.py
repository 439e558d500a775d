"""A text of a few lines."""

import pytest
from pytestqt.qtbot import QtBot

from counter_terminal.window.wrapped import Wrapped, broken
from shared.qt.theme import font

LONG = "请 核 对 车 辆 登 记 证 书 原 件 与 委 托 书 " * 3


@pytest.fixture
def text(qtbot: QtBot) -> Wrapped:
    made = Wrapped("said", lines=2)
    qtbot.addWidget(made)
    made.resize(120, made.sizeHint().height())
    return made


def test_what_fits_is_shown_as_it_is(text: Wrapped) -> None:
    text.setText("请稍候")
    assert text.shown() == ("请稍候",)


def test_what_does_not_fit_ends_in_an_ellipsis_on_the_last_line(text: Wrapped) -> None:
    text.setText(LONG)
    first, last = text.shown()
    assert LONG.startswith(first)
    assert last.endswith("…")
    assert not last.startswith(" ")


def test_it_is_as_high_as_its_lines_whatever_it_says(text: Wrapped) -> None:
    high = text.sizeHint().height()
    text.setText(LONG)
    assert text.sizeHint().height() == high
    text.keep_lines(4)
    assert text.sizeHint().height() == 2 * high


@pytest.mark.parametrize("width", range(20, 160, 7))
def test_no_line_breaks_inside_the_word_for_minutes(qtbot: QtBot, width: int) -> None:
    lines = broken("绿色通道 · 等候 14 分钟 · 已办 2 小时", font(15), max(width, 40))
    assert "".join(lines) == "绿色通道 · 等候 14 分钟 · 已办 2 小时"
    assert not [line for line in lines if line.rstrip().endswith(("分", "小"))]
