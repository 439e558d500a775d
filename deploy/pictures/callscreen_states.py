"""The states of a call screen's hall that are not every day's, and a hall that has more of everything."""

from dataclasses import replace

from callscreen.board.layout import BoardLayout
from callscreen.state import CallShown, ScreenState, WindowsShown, WindowStatus, Work
from callscreen.voice import texts as voice_texts
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.voice.written import written_call
from deploy.pictures.callscreen_hall import (
    NOTICE,
    NUMBERS,
    QUEUES,
    a_morning,
    a_rush,
    calls_of,
    next_of,
    open_of,
    queues_of,
    window_of,
    with_calls,
    with_names,
    work_of,
)
from shared.domain import closing_words
from shared.domain.place_kind import PlaceKind
from shared.domain.words import NOTHING, Words
from shared.voice.texts import NO_DEVICE

WINDOWS = (1, 12, 60)
States = list[tuple[str, ScreenState]]

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
SECOND_NOTICE = Words(
    "办理道路运输证核发请带身份证原件和车辆登记证书。", "For a road transport licence bring ID and car registration."
)
URGENT = Words(
    "二楼发生火情，请从最近的安全出口离开大厅，不要乘坐电梯。",
    "Fire on floor 2. Leave by the nearest exit; do not use the lifts.",
)
LONG_HALL = Words(
    "宁川市交通运输综合行政执法支队政务服务大厅", "Ningchuan Comprehensive Transport Law Enforcement Service Hall"
)
LONG_CLERKS = (Words("阿卜杜热合曼·买买提", "Abdurahman Muhammat"), Words("欧阳静怡", "Ouyang Jingyi"))


def states_of(layout: BoardLayout) -> States:
    """Return the states that are not every day's."""
    morning = a_morning(layout, 12)
    missed = tuple(f"{'ABCDE'[i % 5]}{19 + i:03d}" for i in range(26))
    silent = VoiceState(VoiceMode.SILENT, NO_DEVICE)
    most = layout.tiles_most
    return [
        ("empty", _empty(morning)),
        ("closed", _closed(morning)),
        ("link-lost", replace(morning, reconnecting_since="10:42", voice=silent, caption=None)),
        ("many-missed", replace(morning, missed=missed)),
        ("rush", a_rush(layout)),
        ("names", with_names(a_rush(layout))),
        ("first-call", _first_call(morning, calls_of(12, NUMBERS)[0], most)),
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
        queues=queues_of(tuple((letter, zh, en, 0, 0) for letter, zh, en, _, _ in QUEUES)),
        windows=WindowsShown(),
        missed=(),
        notices=(),
        wall=tuple(WindowStatus(status.window) for status in morning.wall),
        next=(),
    )


def _first_call(morning: ScreenState, call: CallShown, most: int) -> ScreenState:
    """Return a hall that has just opened one window, and called its first number."""
    empty = _empty(morning)
    wall = with_calls(empty.wall, (call,))
    queues = queues_of(tuple((letter, zh, en, 0, int(letter == call.number[0])) for letter, zh, en, _, _ in QUEUES))
    return replace(empty, calling=(call,)[:most], wall=wall, windows=open_of(wall), queues=queues)


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
        queues=queues_of(LONG_QUEUES),
        missed=tuple(f"A{1000 + i}" for i in range(14)),
        notices=(NOTICE, SECOND_NOTICE, NOTICE),
        wall=tuple(replace(window_of(n, 60, LONG_CLERKS), number=_long_number(n)) for n in range(1, 61)),
        next=next_of(LONG_QUEUES, 3),
    )


def _long_number(window: int) -> str:
    return f"W1{window:03d}" if work_of(window) in (Work.CALLING, Work.SERVING) else ""
