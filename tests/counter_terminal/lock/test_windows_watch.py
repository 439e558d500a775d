"""Windows' messages about the session, without Windows."""

import pytest

from counter_terminal.lock.windows_watch import WM_WTSSESSION_CHANGE, WindowsLockWatch, lock_of


@pytest.mark.parametrize(
    ("message", "number", "locked"),
    [
        (WM_WTSSESSION_CHANGE, 7, True),
        (WM_WTSSESSION_CHANGE, 8, False),
        (WM_WTSSESSION_CHANGE, 1, None),
        (WM_WTSSESSION_CHANGE, 5, None),
        (0x0312, 7, None),
    ],
)
def test_only_lock_and_unlock_are_told(message: int, number: int, locked: bool | None) -> None:
    assert lock_of(message, number) is locked


class Api:
    def __init__(self, tells: bool) -> None:
        self.tells, self.asked = tells, list[tuple[str, int]]()

    def WTSRegisterSessionNotification(self, window: int, which: int) -> int:  # noqa: N802
        self.asked.append(("register", window))
        assert which == 0
        return int(self.tells)

    def WTSUnRegisterSessionNotification(self, window: int) -> int:  # noqa: N802
        self.asked.append(("unregister", window))
        return 1


@pytest.mark.parametrize("tells", [True, False])
def test_the_session_is_asked_to_tell_this_window(tells: bool) -> None:
    api, told = Api(tells), list[bool]()
    watch = WindowsLockWatch(api, 77)
    assert watch.start(told.append) is tells
    watch.message(WM_WTSSESSION_CHANGE, 7)
    watch.message(WM_WTSSESSION_CHANGE, 8)
    watch.stop()
    watch.message(WM_WTSSESSION_CHANGE, 7)
    assert told == [True, False]
    assert api.asked == [("register", 77), ("unregister", 77)]
