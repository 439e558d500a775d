"""Waiting for a condition, with a deadline and never for a time."""

import time
from collections.abc import Callable

WITHIN_S = 20.0


def until(condition: Callable[[], object], what: str, within_s: float = WITHIN_S) -> None:
    deadline = time.monotonic() + within_s
    while not condition():
        assert time.monotonic() < deadline, f"{what}: not within {within_s:g} s"
        time.sleep(0.01)
