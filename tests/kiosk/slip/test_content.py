from collections.abc import Callable

import pytest

from kiosk.slip.content import Line, SlipContent, words_of
from shared.domain.hall import Material
from shared.domain.ticket import WaitRange
from shared.domain.words import NOTHING, Language, Words

ATicket = Callable[..., SlipContent]


def plain(line: Line) -> str:
    return "".join(run.text for run in line)


def strong(line: Line) -> list[str]:
    return [run.text for run in line if run.strong]


@pytest.mark.parametrize(
    ("ahead", "wait", "zh", "en"),
    [
        (5, WaitRange(10, 20), "前面 5 人，约 10–20 分钟", "5 people ahead, about 10–20 min"),
        (1, WaitRange(0, 5), "前面 1 人，5 分钟以内", "1 person ahead, 5 min at most"),
        (2, WaitRange(10, 10), "前面 2 人，约 10 分钟", "2 people ahead, about 10 min"),
        (7, None, "前面 7 人", "7 people ahead"),
        (2, WaitRange(0, 45), "前面 2 人", "2 people ahead"),
        (0, WaitRange(0, 5), "前面没有人，请留意叫号", "Nobody ahead, please listen for your number"),
    ],
)
def test_people_ahead_and_wait_are_one_line(
    a_ticket: ATicket, ahead: int, wait: WaitRange | None, zh: str, en: str
) -> None:
    for language, expected in ((Language.ZH, zh), (Language.EN, en)):
        words = words_of(a_ticket(people_ahead=ahead, wait=wait, language=language))
        assert plain(words.facts[0]) == expected


def test_a_slip_of_a_kiosk_without_its_database_tells_how_many_are_ahead_at_least(a_ticket: ATicket) -> None:
    zh, en = (words_of(a_ticket(people_ahead=5, away=True, language=language)) for language in Language)
    assert plain(zh.facts[0]) == "前面至少约 5 人；屏幕显示可能延迟，请留意叫号"
    assert plain(en.facts[0]) == "At least about 5 ahead; screens may be late, please listen"


def test_the_first_of_an_empty_line_reads_that_nobody_is_ahead_also_without_the_database(a_ticket: ATicket) -> None:
    words = words_of(a_ticket(people_ahead=0, away=True))
    assert plain(words.facts[0]) == "前面没有人，请留意叫号"


def test_what_matters_in_a_line_is_strong(a_ticket: ATicket) -> None:
    people, place, windows = words_of(a_ticket()).facts
    assert strong(people) == ["5", "10–20"]
    assert strong(place) == ["一楼 A 区"]
    assert strong(windows) == ["3–6 号窗口"]


@pytest.mark.parametrize(
    ("windows", "zh", "en"),
    [
        (Words("3–6 号窗口", "windows 3–6"), "3–6 号窗口叫号", "Called at windows 3–6"),
        (Words("302 诊室", "room 302"), "302 诊室叫号", "Called at room 302"),
    ],
)
def test_windows_are_told_in_both_languages(a_ticket: ATicket, windows: Words, zh: str, en: str) -> None:
    assert plain(words_of(a_ticket(windows=windows)).facts[-1]) == zh
    assert plain(words_of(a_ticket(windows=windows, language=Language.EN)).facts[-1]) == en


def test_what_is_not_known_leaves_no_hole(a_ticket: ATicket) -> None:
    words = words_of(a_ticket(windows=NOTHING, place=NOTHING, phone="", kiosk=NOTHING))
    assert [plain(line) for line in words.facts] == ["前面 5 人，约 10–20 分钟", "请在大厅等候"]
    assert words.foot[-1] == "2026-11-21 10:31"


def test_a_place_may_hold_an_asterisk_or_a_brace(a_ticket: ATicket) -> None:
    assert plain(words_of(a_ticket(place=Words("A*{1} 区", ""))).facts[1]) == "请到A*{1} 区等候"


def test_an_english_slip_also_names_the_service_in_chinese(a_ticket: ATicket) -> None:
    words = words_of(a_ticket(language=Language.EN))
    assert (words.service, words.service_below) == ("Road transport certificate", "道路运输证核发")
    assert words_of(a_ticket()).service_below == ""


def test_what_has_no_english_name_is_named_in_chinese(a_ticket: ATicket) -> None:
    words = words_of(a_ticket(service=Words("投诉咨询", ""), language=Language.EN))
    assert (words.service, words.service_below) == ("投诉咨询", "")


def test_required_materials_come_first(a_ticket: ATicket, materials: tuple[Material, ...]) -> None:
    items = words_of(a_ticket(materials=materials)).items
    assert [(item.name, item.note, item.required) for item in items] == [
        ("机动车行驶证", "原件", True),
        ("道路运输经营许可证", "", True),
        ("授权委托书", "由他人代办时，窗口有样本", False),
    ]


def test_the_foot_tells_time_kiosk_and_where_to_complain(a_ticket: ATicket) -> None:
    assert words_of(a_ticket()).foot[2:] == ("2026-11-21 10:31　取号机 1", "监督电话 0574-12345678")
    assert words_of(a_ticket(language=Language.EN)).foot[2:] == (
        "2026-11-21 10:31  Kiosk 1",
        "Complaints 0574-12345678",
    )


def test_only_a_demonstration_is_marked_as_one(a_ticket: ATicket) -> None:
    assert words_of(a_ticket(demonstration=True)).mark == "演示 DEMO"
    assert words_of(a_ticket()).mark == ""


def test_the_code_is_announced_as_a_tickets(a_ticket: ATicket) -> None:
    assert words_of(a_ticket()).qr_text == "XC1:0123456789abcdef0123"


def test_with_no_window_open_a_slip_tells_neither_windows_nor_minutes(a_ticket: ATicket) -> None:
    people, _, windows = words_of(a_ticket(staffed=False)).facts
    assert (plain(people), plain(windows)) == ("前面 5 人", "现在没有窗口办理，开放后按号叫号")


def test_a_slip_of_several_services_names_the_places_to_come(a_ticket: ATicket) -> None:
    words = words_of(a_ticket(next_places=Words("二楼 C 区", "Area C, Floor 2")))
    assert plain(words.place) == "请到一楼 A 区等候，之后到二楼 C 区"
    assert strong(words.place) == ["一楼 A 区", "二楼 C 区"]


def test_a_slip_for_rooms_says_that_no_room_is_open(a_ticket: ATicket) -> None:
    closed = a_ticket(staffed=False, kind=Words("诊室", "room"))
    assert plain(words_of(closed).facts[-1]) == "现在没有诊室办理，开放后按号叫号"


def test_a_slip_asks_to_rate_where_citizens_are_served(a_ticket: ATicket) -> None:
    assert words_of(a_ticket()).rating == "办结后请在窗口评价服务"
    room = a_ticket(kind=Words("诊室", "room"), language=Language.EN)
    assert words_of(room).rating == "Please rate us at the room"
