"""Tells of a locked screen on Windows: the session's messages to a window that asked for them."""

from typing import Protocol

from counter_terminal.lock.watch import Told
from counter_terminal.windows_messages import MessageFilter

WM_WTSSESSION_CHANGE = 0x02B1
SESSION_LOCK, SESSION_UNLOCK = 7, 8
THIS_SESSION = 0


class WtsApi32(Protocol):
    """The two calls of wtsapi32.dll."""

    def WTSRegisterSessionNotification(self, window: int, which: int) -> int:  # noqa: N802
        """Return 0 when the session does not tell."""

    def WTSUnRegisterSessionNotification(self, window: int) -> int: ...  # noqa: N802


def lock_of(message: int, number: int) -> bool | None:
    """Return whether a message says that the screen was locked or unlocked; None for every other message."""
    return {SESSION_LOCK: True, SESSION_UNLOCK: False}.get(number) if message == WM_WTSSESSION_CHANGE else None


class WindowsLockWatch:
    def __init__(self, api: WtsApi32, window: int) -> None:
        self._api, self._window = api, window
        self._told: Told = lambda _: None
        self.filter = MessageFilter(self.message)

    def start(self, told: Told) -> bool:
        self._told = told
        return bool(self._api.WTSRegisterSessionNotification(self._window, THIS_SESSION))

    def stop(self) -> None:
        self._told = lambda _: None
        self._api.WTSUnRegisterSessionNotification(self._window)

    def message(self, message: int, number: int) -> None:
        if (locked := lock_of(message, number)) is not None:
            self._told(locked)
