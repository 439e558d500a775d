from shared.domain.tongue import Tongue
from shared.voice.sentence import Sentence
from tests.callscreen.voice.calls import a_call


def test_the_main_language_is_said_first() -> None:
    call = a_call(1, tongues=(Tongue.ZH, Tongue.EN))

    assert [one.language for one in call.sentences()] == [Tongue.ZH, Tongue.EN]


def test_in_short_only_the_main_language_is_said() -> None:
    assert [one.language for one in a_call(1).sentences(in_short=True)] == [Tongue.ZH]


def test_a_ticket_taken_in_english_keeps_its_english_when_short() -> None:
    call = a_call(1, ticket_tongue=Tongue.EN)

    assert [one.language for one in call.sentences(in_short=True)] == [Tongue.ZH, Tongue.EN]


def test_a_hall_with_one_language_says_nothing_in_another() -> None:
    call = a_call(1, tongues=(Tongue.ZH,), ticket_tongue=Tongue.EN)

    assert [one.language for one in call.sentences()] == [Tongue.ZH]
    assert [one.language for one in call.sentences(in_short=True)] == [Tongue.ZH]


def test_a_sentence_carries_the_parts_it_was_made_of() -> None:
    assert a_call(1, "A032", 5).sentences()[0] == Sentence(Tongue.ZH, "请A，零三二号，到五号窗口办理", ("A032",), 5)


def test_the_caption_shows_number_and_window_as_written() -> None:
    caption = a_call(1, "A032", 5).caption

    assert caption.zh == "请 A032 号，到 5 号窗口办理"
    assert caption.en == "Number A032. Please go to window 5."


def test_who_is_called_by_name_hears_and_reads_it_after_the_number() -> None:
    call = a_call(1, "A032", 5, citizen="张*三")

    assert [one.text for one in call.sentences()] == [
        "请A，零三二号，张某三，到五号窗口办理",
        "Number A, zero, three, two. Please go to window five.",
    ]
    assert call.caption.zh == "请 A032 号 张*三，到 5 号窗口办理"
    assert call.caption.en == "Number A032. Please go to window 5."


def test_a_name_that_is_not_spoken_does_not_stand_in_the_caption() -> None:
    assert a_call(1, "A032", 5, citizen="J* S*").caption.zh == "请 A032 号，到 5 号窗口办理"
