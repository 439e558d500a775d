import re
from array import array

from hypothesis import given
from hypothesis import strategies as st

from deploy.voice.making.carriers import CARRIER, DigitsCarrier, LetterCarrier, WindowCarrier, carriers
from deploy.voice.making.clips import clips_of
from deploy.voice.making.rendered import Rendered
from shared.voice.pack.index import Cover

LETTERS = st.sets(st.sampled_from("ABCDEFGHJKLMNPQRSTUVWXYZ"), min_size=1).map(sorted)
SILENT = Rendered(array("h", [0] * 50), ((0, 10), (10, 20), (20, 30), (30, 40)))


def test_ten_sentences_hold_each_digit_once_in_each_place() -> None:
    digits = [carrier.digits for carrier in carriers("", ()) if isinstance(carrier, DigitsCarrier)]

    assert len(digits) == 10
    for place in range(3):
        assert sorted(three[place] for three in digits) == list("0123456789")


@given(letters=LETTERS, windows=st.integers(1, 99))
def test_the_sentences_give_every_clip_that_the_cover_needs_and_no_other(letters: list[str], windows: int) -> None:
    made = [key for carrier in carriers(letters, range(1, windows + 1)) for key in clips_of(carrier, SILENT)]

    assert sorted(made) == sorted(Cover("".join(letters), 3, 1, windows).needed())


def test_digits_are_kept_apart_and_other_sentences_are_calls_as_they_are_spoken() -> None:
    assert DigitsCarrier("147").text == "请A，一，四，七号，到五号窗口办理"
    assert LetterCarrier("F").text == "请F，三六九号，到五号窗口办理"
    assert WindowCarrier(12).text == "请C，三六九号，到十二号窗口办理"


def test_the_index_names_the_sentence_that_is_rendered() -> None:
    text = DigitsCarrier("147").text.replace("A", "L").replace("五", "W")

    assert re.sub("[一四七]", "D", text) == CARRIER
