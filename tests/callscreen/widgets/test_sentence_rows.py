import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from callscreen.widgets.sentence_rows import sentence_rows
from shared.chinese.words import words_of

TEXTS = [
    "请所有人立即从最近的安全出口离开大厅，不要乘坐电梯，听从工作人员指挥。",
    "地下停车场进水，请立即移走车辆。",
    "请所有人立即从最近的出口离开大厅",
]
ROOMS = [QRectF(0, 0, 1800, 800), QRectF(0, 0, 980, 1600), QRectF(0, 0, 900, 380)]


@pytest.mark.parametrize("room", ROOMS, ids=["landscape", "portrait", "small"])
@pytest.mark.parametrize("text", TEXTS)
def test_no_word_is_torn_apart(text: str, room: QRectF, qtbot: QtBot) -> None:
    lines = [row.text for row in sentence_rows(text, "", room, 300)]
    assert "".join(lines) == text
    words = words_of(text)
    ends = {sum(map(len, words[: count + 1])) for count in range(len(words))}
    assert {sum(map(len, lines[: count + 1])) for count in range(len(lines))} <= ends


def test_lines_end_where_the_sentence_pauses(qtbot: QtBot) -> None:
    lines = [row.text for row in sentence_rows(TEXTS[1], "", QRectF(0, 0, 1500, 700), 300)]
    assert lines == ["地下停车场进水，", "请立即移走车辆。"]


def test_a_clause_too_long_for_a_line_has_lines_of_its_own(qtbot: QtBot) -> None:
    lines = [row.text for row in sentence_rows(TEXTS[0], "", QRectF(0, 0, 940, 1000), 300)]
    assert len(lines) > 3
    assert [line[-1] for line in lines if "，" in line or "。" in line] == ["，", "，", "。"]
