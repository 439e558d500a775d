import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.tongue import Tongue
from shared.voice.reading_notices import notice_reading

READINGS = [
    (Tongue.ZH, "请A032号顾客到3号窗口", "请A，零三二号顾客到三号窗口"),
    (Tongue.ZH, "请Ａ０３２号到１２号窗口", "请A，零三二号到十二号窗口"),
    (Tongue.ZH, "请 A-032、B117 号到 302 室", "请 A，零三二、B，一一七 号到 三零二 室"),
    (Tongue.ZH, "大厅17:00停止取号，8:05开门", "大厅十七点停止取号，八点零五分开门"),
    (Tongue.ZH, "17：30闭馆", "十七点三十分闭馆"),
    (Tongue.ZH, "请到1-5号窗口，8:30-12:00", "请到一到五号窗口，八点三十分到十二点"),
    (Tongue.ZH, "9:00-11:30、08:00-09:00取号", "九点到十一点三十分、八点到九点取号"),
    (Tongue.ZH, "请A032-A040、B001～B1000号", "请A，零三二到A，零四零、B，零零一到B，一零零零号"),
    (Tongue.ZH, "电话0571-8888-123", "电话零五七一八八八八一二三"),
    (Tongue.ZH, "2026年3月5日", "二零二六年三月五日"),
    (Tongue.ZH, "火警119，咨询010-12345678或12345", "火警一一九，咨询零一零一二三四五六七八或一二三四五"),
    (Tongue.ZH, "交200元，约1005人，3.5米，50%", "交二百元，约一千零五人，三点五米，百分之五十"),
    (Tongue.ZH, "带A4纸和2份复印件", "带A四纸和两份复印件"),
    (Tongue.YUE, "請A012號到2號窗口，17:30", "請A，零一二號到二號窗口，十七點三十分"),
    (Tongue.EN, "A032, please go to window 12.", "A, zero, three, two, please go to window twelve."),
    (Tongue.EN, "We close at 17:00; back at 8:05.", "We close at five P M; back at eight zero five A M."),
    (Tongue.EN, "Open 9:00 - 11:30", "Open nine A M to eleven thirty A M"),
    (Tongue.EN, "A032-A034", "A, zero, three, two to A, zero, three, four"),
    (Tongue.EN, "From 12:15 to 00:30", "From twelve fifteen P M to twelve thirty A M"),
    (Tongue.EN, "Windows 1–5, room 302, dial 119", "Windows one to five, room three, zero, two, dial one, one, nine"),
    (
        Tongue.EN,
        "205 people, 1200 yuan, 50 %",
        "two hundred and five people, one thousand two hundred yuan, fifty percent",
    ),
    (Tongue.EN, "No number in it", "No number in it"),
]


@pytest.mark.parametrize(("tongue", "text", "said"), READINGS)
def test_a_notice_is_read_by_the_rules_of_calls(tongue: Tongue, text: str, said: str) -> None:
    assert notice_reading(text, tongue) == said


def test_a_hall_that_says_yao_says_it_in_tickets_alone() -> None:
    assert notice_reading("请A112号到11号窗口", Tongue.ZH, "幺") == "请A，幺幺二号到十一号窗口"


@given(st.text("A0123456789年号元%:.-～ 人m", max_size=20), st.sampled_from(Tongue))
def test_the_engine_never_sees_a_raw_digit(text: str, tongue: Tongue) -> None:
    assert not re.search("[0-9]", notice_reading(text, tongue))
