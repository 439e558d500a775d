"""Waiting for a condition, with a deadline and never for a time."""

import time
from collections.abc import Callable

WITHIN_S = 20.0


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not within {WITHIN_S:g} s"
        time.sleep(0.01)
