import pytest

from shared.chinese.words import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("不要乘坐电梯", ("不要", "乘坐", "电梯")),
        ("听从工作人员指挥", ("听从", "工作人员", "指挥")),
        ("请走最近的安全出口离开本大厅", ("请", "走", "最近", "的", "安全", "出口", "离开", "本", "大厅")),
        ("请到5号窗口。", ("请", "到", "5", "号", "窗口", "。")),
        ("Leave the hall", ("Leave the hall",)),
        ("", ()),
    ],
)
def test_a_sentence_falls_into_its_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_nothing_of_a_sentence_is_lost() -> None:
    text = "叒叕：请各位 A 区群众（含 3 号窗口）注意，系统升级 30 分钟。"
    assert "".join(words_of(text)) == text
