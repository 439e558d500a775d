"""Making the keyboard's words from counted ones."""

from deploy.pinyin_words.making import words
from shared.pinyin_input.lexicon import Word

COUNTED = {"银行": 4000, "行": 9000, "行人": 900, "行动": 5000, "AT&T": 3, "不": 200000, "不能": 30000, "嗯": 500}


def spelled(made: list[Word], text: str) -> list[str]:
    return [" ".join(word.syllables) for word in made if word.text == text]


def test_words_are_read_as_a_whole_and_signs_in_all_ways_by_how_often_words_read_them_so() -> None:
    made = words(COUNTED, [])
    assert spelled(made, "银行") == ["yin hang"]
    assert spelled(made, "行")[:2] == ["xing", "hang"]
    weights = {word.syllables[0]: word.weight for word in made if word.text == "不"}
    assert weights["bu"] > weights["fou"]


def test_the_most_frequent_come_first_and_every_sign_of_everyday_writing_is_there() -> None:
    made = words(COUNTED, [])
    assert [word.weight for word in made] == sorted((word.weight for word in made), reverse=True)
    assert len({word.text for word in made if len(word.text) == 1}) > 6700


def test_words_of_halls_are_as_frequent_as_others_and_latin_ones_are_left_out() -> None:
    made = words(COUNTED, ["取号"])
    assert spelled(made, "取号") == ["qu hao"]
    assert next(w.weight for w in made if w.text == "取号") > next(w.weight for w in made if w.text == "行人")
    assert spelled(made, "AT&T") == []


def test_nothing_without_a_vowel_is_a_syllable() -> None:
    assert all(set("aeiouv") & set(syllable) for word in words(COUNTED, []) for syllable in word.syllables)


def test_words_of_ratings_come_before_all_that_are_read_the_same() -> None:
    made = words({"会场": 9000, "没人": 3, "美人": 70000, "查": 90000, "差": 10}, [], ["很差", "没人", "差"])
    heaviest = {
        spelled: max((w for w in made if w.syllables == spelled), key=lambda w: w.weight).text
        for spelled in (("mei", "ren"), ("hen", "cha"), ("cha",))
    }
    assert list(heaviest.values()) == ["没人", "很差", "差"]


def test_nothing_is_made_that_has_a_banned_word_in_it() -> None:
    made = {word.text for word in words({"台独": 900, "台独分子": 700, "台湾": 800}, [], (), ["台独"])}
    assert ("台独" in made, "台独分子" in made, "台湾" in made) == (False, False, True)
