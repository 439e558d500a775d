"""The halls that the call screen's pictures show: usual ones, and those that have more of everything."""

from dataclasses import replace
from datetime import datetime

from callscreen.board.layout import BoardLayout
from callscreen.derive import date_words
from callscreen.state import (
    CallShown,
    HoursShown,
    NextShown,
    QueueShown,
    ScreenState,
    WindowsShown,
    WindowStatus,
    Work,
)
from callscreen.voice import texts as voice_texts
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.written import written_call
from shared.domain import closing_words
from shared.domain.estimate import wait_range
from shared.domain.pause_words import PAUSE_REASONS, pause_reason
from shared.domain.place_kind import PlaceKind
from shared.domain.service_times import ServiceTimes
from shared.domain.words import NOTHING, Words
from shared.voice.texts import NO_DEVICE

WINDOWS = (1, 12, 60)
States = list[tuple[str, ScreenState]]

QUEUES = (
    ("A", "道路运输", "Road transport", 12, 3),
    ("B", "从业资格", "Driver qualification", 3, 2),
    ("C", "处罚受理", "Fines and penalties", 4, 1),
    ("D", "咨询投诉", "Questions and complaints", 0, 1),
    ("E", "超限运输许可", "Oversize load permits", 2, 0),
)
LONG_QUEUES = (
    ("A", "道路货物运输从业资格证换证与继续教育", "Renewal of road freight driver certificates and training", 112, 3),
    ("B", "危险货物运输从业资格证转籍", "Transfer of dangerous goods certificates", 48, 2),
    ("C", "机动车维修经营许可与备案", "Vehicle repair business licences", 7, 1),
    ("D", "车辆年度审验", "Annual vehicle inspection", 31, 4),
    ("E", "超限运输许可", "Oversize load permits", 0, 0),
    ("F", "暂扣车辆放行", "Release of impounded vehicles", 1, 1),
    ("G", "违章处罚受理", "Fines", 0, 2),
    ("J", "道路客运经营许可", "Passenger transport licences", 4, 1),
    ("R", "投诉咨询", "Complaints and questions", 2, 1),
)
NOTICE = Words(
    "今日 14:00–15:00 系统升级，货车营运证办理稍慢，可改用自助服务机或网上办理。",
    "System upgrade today 14:00–15:00: truck licences take longer; machines and website work as usual.",
)
SECOND_NOTICE = Words(
    "办理道路运输证核发请带身份证原件和车辆登记证书。", "For a road transport licence bring ID and car registration."
)


LONG_HALL = Words(
    "宁川市交通运输综合行政执法支队政务服务大厅", "Ningchuan Comprehensive Transport Law Enforcement Service Hall"
)
LONG_CLERKS = (Words("阿卜杜热合曼·买买提", "Abdurahman Muhammat"), Words("欧阳静怡", "Ouyang Jingyi"))
AT_WINDOWS = 6
"""How many of the numbers called last are still at their windows."""
CLERKS = (Words("陈静怡", "Chen Jingyi"), Words("李文博", "Li Wenbo"), Words("赵雨桐", "Zhao Yutong"))
NUMBERS = ("A032", "B007", "A031", "C004", "A030", "B006", "A029", "D011", "A028", "C003", "B005", "A027")


def a_morning(layout: BoardLayout, windows: int) -> ScreenState:
    """Return a hall at 10:42 with so many windows, and as many calls as the layout has tiles for."""
    tiles = min(layout.tiles_usual, windows)
    calls = _calls(windows, NUMBERS)
    wall = _with_calls(tuple(_window(number, windows, CLERKS) for number in range(1, windows + 1)), calls)
    return ScreenState(
        hall=Words("宁川市交通运输政务服务大厅", "Ningchuan Transport Service Hall"),
        place=Words("一楼 A 区", "Ground floor, area A"),
        demonstration=True,
        clock="10:42",
        date=date_words(datetime(2026, 3, 2)),
        reconnecting_since=None,
        voice=VoiceState(VoiceMode.SPEAKING, voice_texts.READY),
        caption=written_call(("A032",), min(5, windows)),
        calling=calls[:tiles],
        recent=calls[tiles:],
        queues=_queues(QUEUES),
        windows=_open_of(wall),
        missed=("A019", "B002"),
        notices=(NOTICE,),
        wall=wall,
        next=_next(QUEUES, 2),
        hours=HoursShown(("08:30–12:00", "13:30–17:00")),
    )


def states_of(layout: BoardLayout) -> States:
    """Return the states that are not every day's."""
    morning = a_morning(layout, 12)
    missed = tuple(f"{'ABCDE'[i % 5]}{19 + i:03d}" for i in range(26))
    silent = VoiceState(VoiceMode.SILENT, NO_DEVICE)
    most = layout.tiles_most
    rush = _calls(12, NUMBERS, fresh=most)
    return [
        ("empty", _empty(morning)),
        ("closed", _closed(morning)),
        ("link-lost", replace(morning, reconnecting_since="10:42", voice=silent, caption=None)),
        ("many-missed", replace(morning, missed=missed)),
        ("rush", replace(morning, calling=rush[:most], recent=rush[most:])),
        ("first-call", _first_call(morning, rush[0], most)),
        ("long", _long(layout)),
        ("rooms", _of_kinds(morning, (PlaceKind.ROOM,))),
        ("kinds", _of_kinds(morning, (PlaceKind.WINDOW, PlaceKind.ROOM))),
    ]


def _of_kinds(morning: ScreenState, kinds: tuple[PlaceKind, ...]) -> ScreenState:
    """Return the morning of a hall whose places are of these kinds in turn; rooms have numbers of three figures."""

    def number(window: int) -> int:
        return window + 300 if kinds[window % len(kinds)] is PlaceKind.ROOM else window

    def calls(shown: tuple[CallShown, ...]) -> tuple[CallShown, ...]:
        return tuple(replace(c, window=number(c.window), kind=kinds[c.window % len(kinds)]) for c in shown)

    first = morning.calling[0] if morning.calling else morning.recent[0]
    caption = written_call((first.number,), number(first.window), kind=kinds[first.window % len(kinds)])
    return replace(
        morning,
        caption=caption,
        calling=calls(morning.calling),
        recent=calls(morning.recent),
        wall=tuple(replace(s, window=number(s.window), kind=kinds[s.window % len(kinds)]) for s in morning.wall),
        windows=WindowsShown(*(tuple(map(number, part)) for part in (morning.windows.open, morning.windows.paused))),
        kinds=kinds,
    )


def _empty(morning: ScreenState) -> ScreenState:
    return replace(
        morning,
        place=NOTHING,
        demonstration=False,
        voice=VoiceState(VoiceMode.IDLE, voice_texts.READY),
        caption=None,
        calling=(),
        recent=(),
        queues=_queues(tuple((letter, zh, en, 0, 0) for letter, zh, en, _, _ in QUEUES)),
        windows=WindowsShown(),
        missed=(),
        notices=(),
        wall=tuple(WindowStatus(status.window) for status in morning.wall),
        next=(),
    )


def _with_calls(wall: tuple[WindowStatus, ...], calls: tuple[CallShown, ...]) -> tuple[WindowStatus, ...]:
    """Return a wall whose windows have the numbers that were called to them last."""
    called = {call.window: call for call in reversed(calls[:AT_WINDOWS])}

    def with_call(status: WindowStatus) -> WindowStatus:
        call = called.get(status.window)
        if call is None:
            return status
        work = Work.SERVING if call.served else Work.CALLING
        clerk = CLERKS[status.window % len(CLERKS)]
        return replace(
            status, work=work, number=call.number, reason=NOTHING, clerk=clerk, clerk_number=f"{100 + status.window}"
        )

    return tuple(map(with_call, wall))


def _first_call(morning: ScreenState, call: CallShown, most: int) -> ScreenState:
    """Return a hall that has just opened one window, and called its first number."""
    empty = _empty(morning)
    wall = _with_calls(empty.wall, (call,))
    return replace(empty, calling=(call,)[:most], wall=wall, windows=_open_of(wall))


def _closed(morning: ScreenState) -> ScreenState:
    why = closing_words.HOURS_OVER.fill(next=closing_words.NEXT_TOMORROW.fill(at="08:30"))
    return replace(_empty(morning), clock="18:05", hours=replace(morning.hours, closed=why))


def _long(layout: BoardLayout) -> ScreenState:
    """Return a hall with the longest names, numbers of five signs, nine queues and sixty windows."""
    morning = a_morning(layout, 60)
    calls = tuple(
        replace(call, number=f"{call.number[0]}1{call.number[1:]}", window=call.window + 40)
        for call in (*morning.calling, *morning.recent)
    )
    tiles = layout.tiles_usual
    return replace(
        morning,
        hall=LONG_HALL,
        calling=calls[:tiles],
        recent=calls[tiles:],
        caption=written_call(("W1032",), 60),
        queues=_queues(LONG_QUEUES),
        missed=tuple(f"A{1000 + i}" for i in range(14)),
        notices=(NOTICE, SECOND_NOTICE, NOTICE),
        wall=tuple(replace(_window(n, 60, LONG_CLERKS), number=_long_number(n)) for n in range(1, 61)),
        next=_next(LONG_QUEUES, 3),
    )


def _long_number(window: int) -> str:
    return f"W1{window:03d}" if _work(window) in (Work.CALLING, Work.SERVING) else ""


def _calls(windows: int, numbers: tuple[str, ...], fresh: int = 1) -> tuple[CallShown, ...]:
    order = (5, 12, 3, 8, 6, 2, 4, 1, 10, 7, 9, 11)
    return tuple(
        CallShown(
            50 - i, number, (window - 1) % windows + 1, recalls=int(i == 1), served=i in (2, 4, 5), fresh=i < fresh
        )
        for i, (number, window) in enumerate(zip(numbers, order, strict=True))
    )


def _work(window: int) -> Work:
    cycle = (Work.SERVING, Work.SERVING, Work.PAUSED, Work.SERVING, Work.CALLING, Work.FREE, Work.SERVING, Work.CLOSED)
    return cycle[(window - 1) % len(cycle)]


def _window(window: int, windows: int, clerks: tuple[Words, ...]) -> WindowStatus:
    work = Work.CALLING if windows == 1 else _work(window)
    number = f"{'ABCD'[window % 4]}{50 + window:03d}" if work in (Work.CALLING, Work.SERVING) else ""
    reasons = tuple(PAUSE_REASONS)
    reason = pause_reason(reasons[window % len(reasons)]) if work is Work.PAUSED else NOTHING
    if work is Work.CLOSED:
        return WindowStatus(window)
    return WindowStatus(window, work, number, reason, clerks[window % len(clerks)], f"{100 + window}")


def _open_of(wall: tuple[WindowStatus, ...]) -> WindowsShown:
    working = tuple(s.window for s in wall if s.work not in (Work.CLOSED, Work.PAUSED))
    return WindowsShown(working, tuple(s.window for s in wall if s.work is Work.PAUSED))


def _queues(rows: tuple[tuple[str, str, str, int, int], ...]) -> tuple[QueueShown, ...]:
    return tuple(
        QueueShown(letter, Words(zh, en), waiting, wait_range(waiting, counters, (ServiceTimes(420),)))
        for letter, zh, en, waiting, counters in rows
    )


def _next(rows: tuple[tuple[str, str, str, int, int], ...], count: int) -> tuple[NextShown, ...]:
    return tuple(
        NextShown(letter, Words(zh, en), tuple(f"{letter}{33 + i:03d}" for i in range(min(count, waiting))))
        for letter, zh, en, waiting, _ in rows
        if waiting
    )
