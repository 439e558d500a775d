import pytest

from shared.domain.ticket import WaitRange
from shared.domain.wait_words import told_in_minutes


@pytest.mark.parametrize(
    ("wait", "zh", "en"),
    [
        (WaitRange(10, 20), "约 10–20 分钟", "about 10–20 min"),
        (WaitRange(6, 6), "约 6 分钟", "about 6 min"),
        (WaitRange(0, 5), "5 分钟以内", "5 min at most"),
        (WaitRange(0, 15), "15 分钟以内", "15 min at most"),
        (WaitRange(70, 170), "约 70–170 分钟", "about 70–170 min"),
        (WaitRange(70, 180), "约 1–3 小时", "about 1–3 h"),
        (WaitRange(110, 270), "约 2–5 小时", "about 2–5 h"),
        (WaitRange(120, 200), "2 小时以上", "2 h or more"),
        (WaitRange(190, 460), "3 小时以上", "3 h or more"),
    ],
)
def test_a_wait_is_told_as_a_range_or_by_its_end_or_in_hours(wait: WaitRange, zh: str, en: str) -> None:
    told = told_in_minutes(wait)
    assert told is not None
    assert (told.words().zh, told.words().en) == (zh, en)


@pytest.mark.parametrize("wait", [None, WaitRange(0, 20), WaitRange(0, 180)])
def test_no_minutes_are_told_without_a_window_or_where_nobody_can_know(wait: WaitRange | None) -> None:
    assert told_in_minutes(wait) is None


def test_figures_can_be_marked_and_stand_without_their_lead() -> None:
    told = told_in_minutes(WaitRange(10, 20))
    assert told is not None
    assert told.words("*").zh == "约 *10–20* 分钟"
    assert (told.short.zh, told.short.en) == ("10–20 分钟", "10–20 min")
