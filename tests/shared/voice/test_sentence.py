import pytest

from shared.voice.sentence import syllables


@pytest.mark.parametrize(("text", "count"), [("请A，零三二号", 6), ("zero two", 3), ("", 0)])
def test_syllables_are_counted_roughly(text: str, count: int) -> None:
    assert syllables(text) == count
