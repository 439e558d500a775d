"""A busy morning for whoever wants to see a layout without a hall: everything that a screen can show, once."""

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
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.written import written_call
from shared.domain.pause_words import pause_reason
from shared.domain.ticket import WaitRange
from shared.domain.words import Words

_NUMBERS = ("A032", "B007", "A031", "C004", "A030", "B006", "A029", "D011", "A028", "B005", "C003", "A027")
_QUEUES = (("A", "道路运输", "Road transport"), ("B", "从业资格", "Driver qualification"), ("C", "处罚受理", "Fines"))


def sample_state(tiles: int = 2, windows: int = 12) -> ScreenState:
    """Return the picture of a hall with so many large tiles in use and so many windows."""
    calls = tuple(CallShown(100 - i, number, i % windows + 1) for i, number in enumerate(_NUMBERS))
    wall = tuple(_window(i + 1) for i in range(windows))
    return ScreenState(
        hall=Words("宁川市政务服务大厅", "Ningchuan Service Hall"),
        place=Words("一楼 A 区", "Area A, Floor 1"),
        demonstration=False,
        clock="10:42",
        date=Words("3月2日 星期一", "Mon 2 Mar"),
        reconnecting_since=None,
        voice=VoiceState(VoiceMode.IDLE, Words("语音", "Voice on")),
        caption=written_call(("A032",), 1),
        calling=calls[:tiles],
        recent=calls[tiles:],
        queues=tuple(QueueShown(q, Words(zh, en), 3 * i, WaitRange(5, 15)) for i, (q, zh, en) in enumerate(_QUEUES)),
        windows=WindowsShown(
            tuple(status.window for status in wall if status.work not in (Work.PAUSED, Work.CLOSED)),
            tuple(status.window for status in wall if status.work is Work.PAUSED),
        ),
        missed=("A019", "B002"),
        notices=(Words("今日 14:00–15:00 系统升级。", "System upgrade today 14:00–15:00."),),
        wall=wall,
        next=tuple(NextShown(q, Words(zh, en), (f"{q}041", f"{q}042")) for q, zh, en in _QUEUES),
        hours=HoursShown(("08:30–12:00", "13:30–17:00")),
    )


def _window(number: int) -> WindowStatus:
    work = (Work.CALLING, Work.SERVING, Work.SERVING, Work.PAUSED, Work.FREE, Work.SERVING, Work.CLOSED)[number % 7]
    has_number = work in (Work.CALLING, Work.SERVING)
    reason = pause_reason("meal") if work is Work.PAUSED else Words("", "")
    clerk = Words("王小明", "Wang Xiaoming") if work is not Work.CLOSED else Words("", "")
    called = f"{'ABCD'[number % 4]}{number:03d}" if has_number else ""
    return WindowStatus(number, work, called, reason, clerk, f"1{number:02d}" if clerk.zh else "")
