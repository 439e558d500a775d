"""Hashes of PINs that are made at once, since a tenth of a second for each is for those who guess."""

from collections.abc import Iterator
from functools import partial

import argon2
import pytest

COSTLY = argon2.PasswordHasher
QUICK = partial(COSTLY, time_cost=1, memory_cost=8, parallelism=1)
"""Everything else is as ever; a check takes as long as the making, because the hash itself names its cost."""


@pytest.fixture(scope="session", autouse=True)
def quick_hashes() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(argon2, "PasswordHasher", QUICK)
        yield


@pytest.fixture
def costly_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let hashes be made as in the hall, for tests of how hard they are to guess."""
    monkeypatch.setattr(argon2, "PasswordHasher", COSTLY)
