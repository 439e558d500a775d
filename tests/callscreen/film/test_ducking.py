import pytest

from callscreen.film.ducking import Ducking

LOUD = Ducking()
CALLED = LOUD.speech_begins(10.0)
OVER = CALLED.speech_ends(15.0)
CALLED_AGAIN = OVER.speech_begins(16.4)


@pytest.mark.parametrize(
    ("ducking", "at_s", "share"),
    [
        (LOUD, 0.0, 1.0),
        (CALLED, 10.0, 1.0),
        (CALLED, 10.1, 0.6),
        (CALLED, 10.2, 0.2),
        (CALLED, 14.0, 0.2),
        (OVER, 15.0, 0.2),
        (OVER, 16.0, 0.2),
        (OVER, 16.4, 0.6),
        (OVER, 16.8, 1.0),
        (OVER, 60.0, 1.0),
        # A call that comes while the film grows loud takes it down from where it is.
        (CALLED_AGAIN, 16.4, 0.6),
        (CALLED_AGAIN, 16.5, 0.4),
        (CALLED_AGAIN, 16.6, 0.2),
        # One that comes within the second after the last sentence finds it low, and keeps it so.
        (OVER.speech_begins(15.5), 15.5, 0.2),
        (OVER.speech_begins(15.5), 18.0, 0.2),
        # Speech that failed at once leaves no jump.
        (LOUD.speech_begins(10.0).speech_ends(10.1), 10.1, 0.6),
        (LOUD.speech_begins(10.0).speech_ends(10.1), 11.5, 0.8),
    ],
)
def test_a_film_is_low_while_the_hall_is_called(ducking: Ducking, at_s: float, share: float) -> None:
    assert ducking.share_at(at_s) == pytest.approx(share)


@pytest.mark.parametrize(
    ("ducking", "at_s", "lead_in_s"), [(LOUD, 1.0, 0.2), (CALLED, 14.0, 0.0), (OVER, 15.5, 0.0), (OVER, 16.4, 0.1)]
)
def test_speech_waits_until_the_film_is_low(ducking: Ducking, at_s: float, lead_in_s: float) -> None:
    assert ducking.lead_in_s(at_s) == pytest.approx(lead_in_s)


def test_what_is_told_twice_changes_nothing() -> None:
    assert CALLED.speech_begins(11.0) == CALLED
    assert OVER.speech_ends(16.0) == OVER


@pytest.mark.parametrize(
    ("ducking", "at_s", "steady"), [(LOUD, 0.0, True), (CALLED, 10.1, False), (CALLED, 10.3, True), (OVER, 15.5, False)]
)
def test_it_is_steady_when_nothing_more_changes_of_itself(ducking: Ducking, at_s: float, steady: bool) -> None:
    assert ducking.is_steady_at(at_s) is steady
