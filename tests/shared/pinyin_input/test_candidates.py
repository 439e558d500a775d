"""What typed letters may mean, on a few words and on all that are shipped."""

import gzip

import pytest

from deploy.pinyin_words.__main__ import listed
from deploy.pinyin_words.readings import of_word
from shared.chinese.words import FILE
from shared.pinyin_input.candidates import MOST, Candidate, candidates
from shared.pinyin_input.lexicon import load
from tests.shared.pinyin_input.small import SMALL


def texts(typed: str) -> list[str]:
    return [candidate.text for candidate in candidates(SMALL, typed)]


def test_words_for_all_letters_come_before_signs_for_the_first() -> None:
    assert candidates(SMALL, "nihao") == (Candidate("你好", 5), Candidate("你", 2))


def test_initials_find_words() -> None:
    assert texts("ck")[:2] == ["窗口", "出口"]
    assert texts("fwtd") == ["服务态度"]
    assert texts("sh")[0] == "是"


def test_two_ways_to_read_the_same_letters_are_both_offered() -> None:
    assert texts("xian") == ["先", "西安"]
    assert texts("xi'an") == ["西安", "西"]


def test_letters_of_no_single_word_make_a_sentence() -> None:
    assert candidates(SMALL, "woxiwangnihao")[0] == Candidate("我希望你好", 13)


def test_a_begun_word_is_offered_before_it_is_typed_to_its_end() -> None:
    assert texts("chuangk")[0] == "窗口"


def test_either_letter_stands_for_u_with_dots() -> None:
    assert texts("lue") == texts("lve") == ["略"]


@pytest.mark.parametrize("typed", ["", "v", "'", "iphone", "123", "你"])
def test_what_no_syllable_begins_with_means_nothing(typed: str) -> None:
    assert candidates(SMALL, typed) == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("n", "你"),
        ("de", "的"),
        ("zhongguo", "中国"),
        ("zg", "中国"),
        ("yinhang", "银行"),
        ("chongxin", "重新"),
        ("quhao", "取号"),
        ("fuwutaidu", "服务态度"),
        ("yijianxiang", "意见箱"),
        ("cha", "差"),
        ("hencha", "很差"),
        ("taidu", "态度"),
        ("taiduhencha", "态度很差"),
        ("taiman", "太慢"),
        ("paidui", "排队"),
        ("meiren", "没人"),
        ("bunaifan", "不耐烦"),
        ("paiduitaijiule", "排队太久了"),
        ("xiwangduokaijigechuangkou", "希望多开几个窗口"),
    ],
)
def test_the_shipped_words_offer_first_what_people_mean(typed: str, expected: str) -> None:
    assert candidates(load(), typed)[0].text == expected


@pytest.mark.parametrize("typed", ["s", "xian", "yi", "zh", "shi"])
def test_there_are_never_more_candidates_than_pages_hold_nor_one_twice(typed: str) -> None:
    found = candidates(load(), typed)
    assert len(found) <= MOST
    assert len({candidate.text for candidate in found}) == len(found)


def test_seldom_readings_do_not_push_away_usual_ones() -> None:
    found = [candidate.text for candidate in candidates(load(), "fu")]
    assert found.index("不") > 0
    assert candidates(load(), "bu")[0].text == "不"


BANNED = listed("banned_words")


def test_no_word_that_does_not_belong_on_a_public_keyboard_is_shipped() -> None:
    with gzip.open(FILE, "rt", encoding="utf-8") as lines:
        shipped = {line.split("\t")[0] for line in lines}
    assert [text for text in sorted(shipped) if any(word in text for word in BANNED)] == []


@pytest.mark.parametrize("word", ["台独", "藏独", "法轮", "法轮功", "六四", "民运", "反动"])
def test_who_types_something_else_is_offered_no_such_word(word: str) -> None:
    assert word not in {candidate.text for candidate in candidates(load(), "".join(of_word(word)))}


@pytest.mark.parametrize(("typed", "wanted"), [("shangfang", "上访"), ("weiquan", "维权"), ("zhayao", "炸药")])
def test_words_that_complaints_and_permits_need_are_offered(typed: str, wanted: str) -> None:
    assert wanted in {candidate.text for candidate in candidates(load(), typed)}
