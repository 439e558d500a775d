import pytest

from callscreen.voice.spoken_notice import SpokenNotice
from shared.domain.tongue import Tongue
from shared.domain.words import Words

MIND = Words("请看好随身物品", "Please mind your belongings")
ALL = tuple(Tongue)


def said(notice: SpokenNotice, *, in_short: bool = False) -> list[tuple[Tongue, str]]:
    return [(one.language, one.text) for one in notice.sentences(in_short=in_short)]


def test_a_notice_is_said_in_every_language_of_the_hall() -> None:
    assert said(SpokenNotice(1, MIND, ALL, yue="請睇好隨身物品")) == [
        (Tongue.ZH, MIND.zh),
        (Tongue.EN, MIND.en),
        (Tongue.YUE, "請睇好隨身物品"),
    ]


def test_without_words_of_its_own_the_chinese_text_is_read_in_cantonese() -> None:
    assert said(SpokenNotice(1, MIND, (Tongue.YUE,))) == [(Tongue.YUE, MIND.zh)]


def test_a_language_without_a_text_is_left_out() -> None:
    assert said(SpokenNotice(1, Words("只有中文", ""))) == [(Tongue.ZH, "只有中文")]


@pytest.mark.parametrize(("urgent", "languages"), [(False, 1), (True, 2)])
def test_under_load_only_an_emergency_keeps_all_languages(urgent: bool, languages: int) -> None:
    assert len(said(SpokenNotice(1, MIND, urgent=urgent), in_short=True)) == languages


def test_its_numbers_are_said_as_in_calls_while_the_caption_keeps_its_digits() -> None:
    notice = SpokenNotice(1, Words("请A112号到3号窗口", "A112 to window 3"), one="幺")
    assert said(notice) == [(Tongue.ZH, "请A，幺幺二号到三号窗口"), (Tongue.EN, "A, one, one, two to window three")]
    assert notice.caption == Words("请A112号到3号窗口", "A112 to window 3")


def test_in_short_it_is_said_in_the_first_language_that_has_a_text() -> None:
    assert said(SpokenNotice(1, Words("", "The cafe is now open")), in_short=True) == [
        (Tongue.EN, "The cafe is now open")
    ]


@pytest.mark.parametrize("in_short", [False, True])
def test_a_text_in_none_of_the_hall_s_languages_is_said_in_its_own(in_short: bool) -> None:
    notice = SpokenNotice(1, Words("咖啡厅开门了", ""), (Tongue.EN,))
    assert said(notice, in_short=in_short) == [(Tongue.ZH, "咖啡厅开门了")]
