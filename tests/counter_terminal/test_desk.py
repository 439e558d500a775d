"""What the desk shows of a ticket, worked out without a window."""

from dataclasses import replace

import pytest

from counter_terminal import texts
from counter_terminal.desk import class_words
from shared.domain.hall import APPOINTMENT
from shared.domain.words import Words
from tests.factories import RunningHall


@pytest.mark.parametrize(
    ("code", "words"), [(APPOINTMENT, texts.BY_APPOINTMENT), ("gone", Words("gone", "gone"))], ids=str
)
def test_the_class_of_an_appointment_has_a_name_where_the_catalogue_gives_none(
    running: RunningHall, code: str, words: Words
) -> None:
    hall = replace(running.hall, priorities=(), retired=())
    assert class_words(hall, code) == words
