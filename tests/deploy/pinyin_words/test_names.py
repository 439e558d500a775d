"""Names from novels that stand in the list of counted words."""

import pytest

from deploy.pinyin_words.names import are_names
from shared.pinyin_input.lexicon import load

TAGGED = [("小学", 9000, "n"), ("姑娘", 9000, "n"), ("黄金", 2000, "n"), ("先生", 9000, "n"), ("千秋", 90, "n")]


@pytest.mark.parametrize("text", ["祖千秋", "小玄子", "辛兴宗", "向虚竹", "王先生"])
def test_names_of_persons_are_told(text: str) -> None:
    assert are_names(TAGGED)(text, "nr")


@pytest.mark.parametrize("text", ["谢谢", "师傅", "王", "小学生", "小姑娘", "黄金周", "维生素", "青少年"])
def test_words_that_the_list_calls_names_are_kept(text: str) -> None:
    assert not are_names(TAGGED)(text, "nr")


def test_other_parts_of_speech_are_no_names() -> None:
    assert not are_names(TAGGED)("祖千秋", "n")
    assert are_names(TAGGED)("刘备", "nrfg")


def test_the_words_shipped_have_none_of_them() -> None:
    lexicon = load()
    for letters, name in (("zqq", "祖千秋"), ("xxz", "小玄子"), ("xxz", "辛兴宗"), ("xxz", "向虚竹")):
        assert name not in {word.text for word in lexicon.of(letters)}
    assert "谢谢" in {word.text for word in lexicon.of("xx")}
