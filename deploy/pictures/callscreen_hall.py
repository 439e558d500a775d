"""The hall that the call screen's pictures, checks and measurements show: a busy morning."""

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
from shared.domain.estimate import wait_range
from shared.domain.pause_words import USUAL_REASONS
from shared.domain.service_times import ServiceTimes
from shared.domain.words import NOTHING, Words

QueueRows = tuple[tuple[str, str, str, int, int], ...]
"""For each queue its letter, its names, how many wait, and how many windows serve it."""

QUEUES: QueueRows = (
    ("A", "道路运输", "Road transport", 12, 3),
    ("B", "从业资格", "Driver qualification", 3, 2),
    ("C", "处罚受理", "Fines and penalties", 4, 1),
    ("D", "咨询投诉", "Questions and complaints", 0, 1),
    ("E", "超限运输许可", "Oversize load permits", 2, 0),
)
NOTICE = Words(
    "今日 14:00–15:00 系统升级，货车营运证办理稍慢，可改用自助服务机或网上办理。",
    "System upgrade today 14:00–15:00: truck licences take longer; machines and website work as usual.",
)
AT_WINDOWS = 6
"""How many of the numbers called last are still at their windows."""
SERVED = (2, 4, 5)
"""Which of those are being served, counted from the newest."""
MASKED_NAME = "欧阳*怡"
CLERKS = (Words("陈静怡", "Chen Jingyi"), Words("李文博", "Li Wenbo"), Words("赵雨桐", "Zhao Yutong"))
NUMBERS = ("A032", "B007", "A031", "C004", "A030", "B006", "A029", "D011", "A028", "C003", "B005", "A027")


def a_morning(layout: BoardLayout, windows: int) -> ScreenState:
    """Return a hall at 10:42 with so many windows, and as many calls as the layout has tiles for."""
    tiles = min(layout.tiles_usual, windows)
    calls = calls_of(windows, NUMBERS)
    wall = with_calls(tuple(window_of(number, windows, CLERKS) for number in range(1, windows + 1)), calls)
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
        queues=queues_of(QUEUES),
        windows=open_of(wall),
        missed=("A019", "B002"),
        notices=(NOTICE,),
        wall=wall,
        next=next_of(QUEUES, 2),
        hours=HoursShown(("08:30–12:00", "13:30–17:00")),
    )


def a_rush(layout: BoardLayout, windows: int = 12) -> ScreenState:
    """Return the same hall in the moment in which as many are called as there are tiles for."""
    calls, most = calls_of(windows, NUMBERS, fresh=layout.tiles_most), layout.tiles_most
    return replace(a_morning(layout, windows), calling=calls[:most], recent=calls[most:])


def with_names(state: ScreenState) -> ScreenState:
    """Return the same hall, if it shows whom it calls: a long name, masked."""
    return replace(state, calling=tuple(replace(call, name=MASKED_NAME) for call in state.calling))


def a_morning_at_rest(layout: BoardLayout, windows: int = 12) -> ScreenState:
    """Return the same hall while nothing pulses and nothing is spoken."""
    morning = a_morning(layout, windows)
    calling = tuple(replace(call, fresh=False) for call in morning.calling)
    return replace(morning, calling=calling, caption=None, voice=replace(morning.voice, mode=VoiceMode.IDLE))


def calls_of(windows: int, numbers: tuple[str, ...], fresh: int = 1) -> tuple[CallShown, ...]:
    """Return calls of these numbers, the newest first; some are being served, and the oldest are over."""
    at_windows = min(AT_WINDOWS, windows)
    order = (5, 12, 3, 8, 6, 2, 4, 1, 10, 7, 9, 11)
    return tuple(
        CallShown(
            50 - i,
            number,
            (window - 1) % windows + 1,
            recalls=int(i == 1),
            served=i in SERVED or i >= at_windows,
            over=i >= at_windows,
            fresh=i < fresh,
        )
        for i, (number, window) in enumerate(zip(numbers, order, strict=True))
    )


def with_calls(wall: tuple[WindowStatus, ...], calls: tuple[CallShown, ...]) -> tuple[WindowStatus, ...]:
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


def window_of(window: int, windows: int, clerks: tuple[Words, ...]) -> WindowStatus:
    """Return one of so many windows, with one of these clerks in turn."""
    work = Work.CALLING if windows == 1 else work_of(window)
    number = f"{'ABCD'[window % 4]}{50 + window:03d}" if work in (Work.CALLING, Work.SERVING) else ""
    reason = USUAL_REASONS[window % len(USUAL_REASONS)].name if work is Work.PAUSED else NOTHING
    if work is Work.CLOSED:
        return WindowStatus(window)
    return WindowStatus(window, work, number, reason, clerks[window % len(clerks)], f"{100 + window}")


def work_of(window: int) -> Work:
    """Return what a window does: all kinds of work in turn."""
    cycle = (Work.SERVING, Work.SERVING, Work.PAUSED, Work.SERVING, Work.CALLING, Work.FREE, Work.SERVING, Work.CLOSED)
    return cycle[(window - 1) % len(cycle)]


def open_of(wall: tuple[WindowStatus, ...]) -> WindowsShown:
    """Return which windows of a wall are open, and which pause."""
    working = tuple(s.window for s in wall if s.work not in (Work.CLOSED, Work.PAUSED))
    return WindowsShown(working, tuple(s.window for s in wall if s.work is Work.PAUSED))


def queues_of(rows: QueueRows) -> tuple[QueueShown, ...]:
    """Return queues with as many people, and the wait that as many windows give."""
    return tuple(
        QueueShown(letter, Words(zh, en), waiting, wait_range(waiting, counters, (ServiceTimes(420),)))
        for letter, zh, en, waiting, counters in rows
    )


def next_of(rows: QueueRows, count: int) -> tuple[NextShown, ...]:
    """Return so many numbers that are next in each queue in which anybody waits."""
    return tuple(
        NextShown(letter, Words(zh, en), tuple(f"{letter}{33 + i:03d}" for i in range(min(count, waiting))))
        for letter, zh, en, waiting, _ in rows
        if waiting
    )
