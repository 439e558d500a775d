import pytest
from PySide6.QtMultimedia import QtAudio

from shared.voice.device_player import is_over

WHOLE_US = 3_800_000


@pytest.mark.parametrize(
    ("state", "taken_us", "over"),
    [
        (QtAudio.State.ActiveState, 1_000_000, False),
        (QtAudio.State.ActiveState, WHOLE_US, False),  # taken, and not heard to the end
        (QtAudio.State.IdleState, WHOLE_US, True),
        (QtAudio.State.IdleState, WHOLE_US - 1, True),  # the sink rounds down
        (QtAudio.State.IdleState, 3_114_557, False),  # it ran dry, and goes on
        (QtAudio.State.SuspendedState, 1_000_000, False),
        (QtAudio.State.StoppedState, 1_000_000, True),
    ],
)
def test_a_sound_is_over_once_all_of_it_was_taken_or_the_device_is_gone(
    state: QtAudio.State, taken_us: int, over: bool
) -> None:
    assert is_over(state, taken_us, WHOLE_US) is over
