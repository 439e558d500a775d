"""Which steps a number takes, and what becomes of it when the kiosk dies between them."""

import pytest

from kiosk.local.phase import Phase, at_restart, given_back, may_move

ENDS = (Phase.GONE, Phase.MERGED, Phase.REFUSED)


@pytest.mark.parametrize(
    ("before", "own", "after"),
    [
        (Phase.ASKED, False, Phase.RETURNING),
        (Phase.ISSUED, False, Phase.RETURNING),
        (Phase.ISSUED, True, Phase.GONE),
        (Phase.HANDING, False, Phase.HANDING),
        (Phase.HANDING, True, Phase.HANDING),
        (Phase.KEPT, True, Phase.KEPT),
        (Phase.RETURNING, False, Phase.RETURNING),
    ],
)
def test_at_a_restart_only_what_nobody_can_have_seen_goes_back(before: Phase, own: bool, after: Phase) -> None:
    assert at_restart(before, own) is after


@pytest.mark.parametrize("end", ENDS)
def test_what_is_over_stays_so(end: Phase) -> None:
    assert [phase for phase in Phase if may_move(end, phase)] == [end]


def test_a_number_that_somebody_keeps_never_goes_back() -> None:
    assert not may_move(Phase.KEPT, Phase.RETURNING)
    assert not may_move(Phase.KEPT, Phase.GONE)


def test_only_a_kept_number_is_brought_in() -> None:
    assert [phase for phase in Phase if phase is not Phase.MERGED and may_move(phase, Phase.MERGED)] == [Phase.KEPT]


def test_of_a_number_of_its_own_the_database_need_not_be_told() -> None:
    assert (given_back(own=True), given_back(own=False)) == (Phase.GONE, Phase.RETURNING)
