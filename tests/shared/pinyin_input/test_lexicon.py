"""The words of the keyboard as they are kept and found."""

from shared.pinyin_input.lexicon import Word, load, read, written


def test_a_word_is_read_as_it_was_written() -> None:
    word = Word("西安", ("xi", "an"), 78)
    assert written(word) == "西安\txi an\t78\n"
    assert list(read([written(word)])) == [word]


def test_the_shipped_words_are_found_by_their_first_letters_most_frequent_first() -> None:
    found = load().of("zg")
    assert "中国" in [word.text for word in found]
    weights = [word.weight for word in found]
    assert weights == sorted(weights, reverse=True)


def test_the_shipped_syllables_are_letters_and_may_be_typed() -> None:
    lexicon = load()
    assert 395 < len(lexicon.syllables) < 425
    assert all(syllable.isascii() and syllable.islower() for syllable in lexicon.syllables)
    assert {"lv", "nv", "lve", "a", "e", "o", "zhuang"} <= lexicon.syllables
    assert "zhuan" in lexicon.beginnings
