"""What a call screen remembers of its announcements when it is started again."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from callscreen.announced import KEPT, Announced
from callscreen.voice.outcome import Outcome
from callscreen.voice.spoken_notice import SpokenNotice
from shared.domain.words import Words
from tests.callscreen.voice.calls import MORNING, a_call

READ_AFTER = timedelta(seconds=40)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "screen" / "announced.txt"


def an_announced(file: Path) -> Announced:
    return Announced(file, lambda: MORNING + READ_AFTER)


def test_a_call_whose_announcement_began_is_known_after_a_restart(file: Path) -> None:
    an_announced(file).started(a_call(7))
    again = an_announced(file)
    assert again.knows(7, MORNING)
    assert not again.knows(8, MORNING)


def test_the_same_place_in_another_journal_is_another_call(file: Path) -> None:
    an_announced(file).started(a_call(7))
    assert not an_announced(file).knows(7, MORNING + timedelta(seconds=1))


@pytest.mark.parametrize("outcome", list(Outcome))
def test_calls_that_were_left_out_are_not_known(file: Path, outcome: Outcome) -> None:
    an_announced(file).done(a_call(7), outcome)
    assert an_announced(file).knows(7, MORNING) is (outcome in (Outcome.SPOKEN, Outcome.SILENT, Outcome.MERGED))


@pytest.mark.parametrize("urgent", [True, False])
def test_of_notices_the_urgent_ones_are_remembered_once_they_were_read_to_their_end(file: Path, urgent: bool) -> None:
    notice = SpokenNotice(7, Words("甲", "a"), urgent=urgent, at=MORNING)
    announced = an_announced(file)
    announced.started(notice)
    announced.done(notice, Outcome.CANCELLED)
    assert an_announced(file).read_at(7, MORNING) is None
    announced.done(notice, Outcome.SPOKEN)
    assert an_announced(file).read_at(7, MORNING) == (MORNING + READ_AFTER if urgent else None)
    assert an_announced(file).read_at(70, MORNING) is None


def test_the_file_stays_small_and_is_only_written_for_news(file: Path) -> None:
    announced = an_announced(file)
    for seq in range(1, KEPT + 51):
        announced.started(a_call(seq))
    assert len(file.read_text().splitlines()) == KEPT
    file.unlink()
    announced.done(a_call(KEPT + 50), Outcome.SPOKEN)
    assert not file.exists()


@pytest.mark.allow_warnings("cannot be written")
def test_a_folder_that_cannot_be_made_stops_no_announcement_and_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    announced = an_announced(tmp_path / "screen" / "announced.txt")
    (tmp_path / "screen").write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        announced.started(a_call(1))
        announced.started(a_call(2))
    assert announced.knows(2, MORNING)
    assert len(caplog.records) == 1


@pytest.mark.allow_warnings("cannot be read")
def test_a_file_that_cannot_be_read_is_told_and_replaced(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\xff")
    announced = an_announced(file)
    assert "announced twice" in caplog.text
    announced.started(a_call(1))
    assert an_announced(file).knows(1, MORNING)
