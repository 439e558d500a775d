"""What went well is not said in the colour of what did not."""

import pytest

from kiosk import texts
from kiosk.good_news import is_good_news
from kiosk.inputs import texts as input_texts
from kiosk.my_number import texts as number_texts
from shared.domain.words import Words


@pytest.mark.parametrize(
    ("said", "good"),
    [
        (texts.GIVEN_BACK.fill(number="A001"), True),
        (number_texts.ALREADY_HERE, True),
        (input_texts.UNKNOWN_CODE, False),
        (texts.SERVICE_GONE, False),
    ],
)
def test_good_news_is_known(said: Words, good: bool) -> None:
    assert is_good_news(said) is good
