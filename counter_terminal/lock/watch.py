"""What every desktop's way to tell of a locked screen can do."""

from collections.abc import Callable
from typing import Protocol

Told = Callable[[bool], None]
"""Called with True when the screen was locked, and with False when it was unlocked."""


class LockWatch(Protocol):
    def start(self, told: Told) -> bool:
        """Tell from now on; False where the desktop does not say when it locks."""

    def stop(self) -> None:
        """Tell no more."""


class NoLockWatch:
    def start(self, told: Told) -> bool:  # noqa: ARG002
        return False

    def stop(self) -> None: ...
