import pytest

from callscreen.film.resuming import Run, first_run

HEARD = first_run(sound=True)
MUTE = first_run(sound=False)
AFTER_FAULT = Run(4000, sound=False, wants_sound=True)


@pytest.mark.parametrize(
    ("run", "at_ms", "then"),
    [
        (HEARD, 4000, AFTER_FAULT),
        (HEARD, 0, Run(0, sound=False, wants_sound=True)),
        (AFTER_FAULT, 4100, None),
        (AFTER_FAULT, 9000, Run(9000, sound=False, wants_sound=True)),
        (MUTE, 100, None),
        (MUTE, 2000, Run(2000, sound=False, wants_sound=False)),
        # Qt tells 0 until it has gone to where it was asked to begin.
        (AFTER_FAULT.with_sound_again(6000), 0, Run(6000, sound=False, wants_sound=True)),
    ],
)
def test_a_film_goes_on_silent_where_it_stopped_and_is_given_up_where_it_comes_no_further(
    run: Run, at_ms: int, then: Run | None
) -> None:
    assert run.after_fault(at_ms) == then


def test_only_a_film_that_should_be_heard_has_its_sound_tried_again() -> None:
    assert [run.lacks_sound for run in (HEARD, MUTE, AFTER_FAULT)] == [False, False, True]
    assert AFTER_FAULT.with_sound_again(6000) == Run(6000, sound=True, wants_sound=True)
