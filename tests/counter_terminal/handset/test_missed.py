"""The list of missed numbers is read again when it may have changed, and tells when it cannot be."""

import pytest

from counter_terminal.handset import missed
from tests.counter_terminal.handset.bench import Bench


def test_a_list_that_cannot_be_read_says_why(guide: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object, **__: object) -> None:
        raise ValueError("The table is damaged.")

    monkeypatch.setattr(missed, "list_parked", damaged)
    guide.issue()
    guide.miss()
    assert "The table is damaged." in guide.said
