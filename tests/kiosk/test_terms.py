"""Where several services on one number are done, and what they promise and cost."""

from dataclasses import replace

from deploy.pictures.kiosk import demonstration_hall, home_state
from deploy.pictures.kiosk.states import at_service
from kiosk.state import AtService
from kiosk.terms import promise_of, terms_words, where_words
from kiosk.window import KioskWindow
from kiosk.wish import Wish
from shared.domain.hall import Hall, Service
from shared.domain.words import Words
from tests.kiosk.windows import names, show, text


def of(hall: Hall, *codes: str) -> list[Service]:
    return [next(service for service in hall.services if service.code == code) for code in codes]


def test_one_service_tells_its_department_its_place_and_its_windows() -> None:
    hall = demonstration_hall()
    assert where_words(hall, of(hall, "truck-permit")).zh == "路政运政分中心 · 一楼 A 区 · 1–4 号窗口"
    assert terms_words(of(hall, "truck-permit")).zh == "承诺 3 个工作日办结 · 窗口办理 15 分钟内 · 收费：不收费"


def test_where_to_go_first_stands_before_where_to_go_then() -> None:
    hall = demonstration_hall()
    both = of(hall, "truck-permit", "penalty")
    assert where_words(hall, both).zh == "先到 一楼 A 区 1–4 号窗口，再到 二楼 C 区 7–8 号窗口"
    assert (
        where_words(hall, both[::-1]).en
        == "First to Area C, Floor 2, windows 7–8; then to Area A, Floor 1, windows 1–4"
    )
    assert where_words(hall, both, room=0.3).zh == "先到 一楼 A 区，再到 二楼 C 区"


def test_lines_of_the_same_windows_are_one_place() -> None:
    hall = demonstration_hall()
    one = of(hall, "truck-permit")[0]
    here = hall.queue(one.queue_id).place
    beside = next(
        s
        for s in hall.services
        if s.queue_id != one.queue_id
        and hall.queue(s.queue_id).place == here
        and hall.counters_of(s.queue_id) == hall.counters_of(one.queue_id)
    )
    assert where_words(hall, (one, beside)) == where_words(hall, (one,))


def test_what_differs_is_told_of_each_service_and_all_fees_in_any_case() -> None:
    hall = demonstration_hall()
    one, two = of(hall, "truck-permit", "penalty")
    first, second, windows = terms_words((one, two)).zh.splitlines()
    assert first == "货车营运证办理：承诺 3 个工作日办结 · 收费：不收费"
    assert second == f"违章处罚受理：{promise_of(two.promised_days).zh} · 收费：罚款按决定书缴纳"
    assert windows == "窗口办理共 35 分钟内"
    assert terms_words((one, two), room=0.1).zh == "收费：货车营运证办理 不收费、违章处罚受理 罚款按决定书缴纳"
    free = replace(two, promised_days=one.promised_days, fee=one.fee)
    assert terms_words((one, free)).zh == "承诺 3 个工作日办结 · 窗口办理共 35 分钟内 · 收费：不收费", (
        "what is the same is told once"
    )
    without_fee = terms_words((replace(one, fee=Words("", "")),)).en
    assert without_fee == "Done within 3 working days · Served within 15 min"


def test_nothing_is_said_of_the_time_at_windows_where_one_of_the_services_does_not_promise_it() -> None:
    one, two = of(demonstration_hall(), "truck-permit", "penalty")
    assert "窗口办理" not in terms_words((one, replace(two, promised_s=None))).zh
    assert "窗口办理" not in terms_words((replace(one, promised_s=None),)).zh


def test_where_lines_leave_no_room_the_time_at_windows_goes_before_they_do() -> None:
    one, two = of(demonstration_hall(), "truck-permit", "penalty")
    three_lines = terms_words((one, two)).zh
    tight = terms_words((one, two), room=(len(three_lines) - 1) / 90)
    assert tight.zh.splitlines() == three_lines.splitlines()[:2]
    without = terms_words((replace(one, promised_s=None),))
    assert terms_words((one,), room=0.4).en == without.en, "a line stays a line"
    assert "窗口办理 15 分钟内" in terms_words((one,), room=0.4).zh
    assert terms_words((one,), room=0.2) == without


def test_the_figures_of_several_services_name_the_one_whose_line_they_are(window: KioskWindow) -> None:
    hall = demonstration_hall()
    one, two = of(hall, "truck-permit", "penalty")
    alone = at_service(home_state(hall), two.code)
    show(window, alone)
    assert "figures_of" not in names(window)
    assert isinstance(alone.place, AtService)
    place = replace(alone.place, wish=Wish(services=(one.id,)))
    show(window, replace(alone, place=place))
    assert text(window, "figures_of") == "先办：货车营运证办理"
    assert text(window, "fact_people") == "5"
    assert text(window, "service_where").startswith("先到 一楼 A 区")
