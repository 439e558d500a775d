"""Pictures of the call screen in all the states worth looking at, drawn without a display."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from callscreen.derive import date_words
from callscreen.state import CallShown, QueueShown, ScreenState, WindowsShown
from callscreen.voice import texts as voice_texts
from callscreen.voice.state import VoiceMode, VoiceState
from callscreen.window import CallScreenWindow
from shared.domain.estimate import wait_range
from shared.domain.service_times import ServiceTimes
from shared.domain.words import NOTHING, Words
from shared.qt.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, dress
from shared.voice.texts import NO_DEVICE

LANDSCAPE, PORTRAIT, LAPTOP, TILED = QSize(1920, 1080), QSize(1080, 1920), QSize(1366, 768), QSize(960, 540)

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


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    state: ScreenState
    size: QSize = LANDSCAPE
    theme: Theme = DARK


def draw(folder: Path) -> list[Path]:
    """Draw every picture as a PNG into the folder and return the files."""
    app = QApplication.instance() or QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for picture in _pictures():
        if isinstance(app, QApplication):
            dress(app, picture.theme)
        window = CallScreenWindow(picture.theme, animations=False)
        window.resize(picture.size)
        window.render_state(picture.state)
        file = folder / f"{picture.name}.png"
        if not window.grab().save(str(file)):
            raise OSError(f"cannot write {file}")
        window.deleteLater()
        made.append(file)
    return made


def _pictures() -> list[Picture]:
    morning, empty, busy = _morning(), _empty(), _busy()
    away = replace(morning, reconnecting_since="10:42")
    silent = replace(morning, voice=VoiceState(VoiceMode.SILENT, NO_DEVICE), caption=None)
    return [
        Picture("morning", morning),
        Picture("morning-portrait", morning, PORTRAIT),
        Picture("morning-laptop", morning, LAPTOP),
        Picture("morning-tiled", morning, TILED),
        Picture("morning-light", morning, theme=LIGHT),
        Picture("morning-high-contrast", morning, theme=HIGH_CONTRAST),
        Picture("reconnecting", away),
        Picture("reconnecting-portrait", replace(away, voice=silent.voice), PORTRAIT),
        Picture("reconnecting-tiled", replace(away, voice=silent.voice), TILED),
        Picture("silent", silent),
        Picture("empty", empty),
        Picture("empty-portrait", empty, PORTRAIT),
        Picture("first-call", replace(empty, calling=_calls(1), windows=WindowsShown((1,)))),
        Picture("three-at-once", replace(morning, calling=_calls(3), recent=_calls(9)[3:])),
        Picture("four-at-once", replace(morning, calling=_calls(4), recent=_calls(9)[4:])),
        Picture("four-at-once-portrait", replace(morning, calling=_calls(4), recent=_calls(9)[4:]), PORTRAIT),
        Picture("busy", busy),
        Picture("busy-portrait", busy, PORTRAIT),
        Picture("busy-laptop", busy, LAPTOP),
        Picture("busy-tiled", busy, TILED),
        Picture("twelve-windows", replace(morning, windows=WindowsShown(tuple(range(1, 12)), (12,)))),
    ]


def _morning() -> ScreenState:
    return ScreenState(
        hall=Words("宁川市交通运输政务服务大厅", "Ningchuan Transport Service Hall"),
        place=Words("一楼 A 区", "Ground floor, area A"),
        demonstration=True,
        clock="10:42",
        date=date_words(datetime(2026, 3, 2)),
        reconnecting_since=None,
        voice=VoiceState(VoiceMode.SPEAKING, voice_texts.READY),
        caption=voice_texts.CAPTION.fill(ticket="A032", counter=5),
        calling=_calls(2),
        recent=_calls(9)[2:],
        queues=_queues(QUEUES),
        windows=WindowsShown((1, 2, 3, 5, 6, 8), (7,)),
        missed=("A019", "B002"),
        notices=(NOTICE,),
    )


def _empty() -> ScreenState:
    return replace(
        _morning(),
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
    )


def _busy() -> ScreenState:
    """Sixty windows, numbers of four figures, long names and more missed numbers than have room."""
    calls = tuple(CallShown(99 - i, f"{'AWB'[i % 3]}{1032 - i}", 60 - 5 * i, recalls=i % 2) for i in range(12))
    return replace(
        _morning(),
        hall=Words(
            "宁川市交通运输局行政审批与综合执法政务服务大厅", "Ningchuan Transport Authority, One-stop Service Hall"
        ),
        calling=calls[:2],
        recent=calls[2:],
        queues=_queues(LONG_QUEUES),
        windows=WindowsShown(tuple(n for n in range(1, 61) if n % 9 and n % 7), tuple(range(9, 61, 9))),
        missed=tuple(f"A{1019 - i}" for i in range(12)),
        notices=(NOTICE, SECOND_NOTICE),
        caption=voice_texts.CAPTION.fill(ticket="A1032", counter=60),
    )


def _calls(count: int) -> tuple[CallShown, ...]:
    shown = (("A032", 5), ("B007", 12), ("A031", 3), ("C004", 8), ("A030", 6), ("B006", 2), ("A029", 4), ("D011", 1))
    pairs = (*shown, ("A028", 10))[:count]
    return tuple(CallShown(50 - i, number, window, recalls=int(i == 1)) for i, (number, window) in enumerate(pairs))


def _queues(rows: tuple[tuple[str, str, str, int, int], ...]) -> tuple[QueueShown, ...]:
    return tuple(
        QueueShown(letter, Words(zh, en), waiting, wait_range(waiting, counters, (ServiceTimes(420),)))
        for letter, zh, en, waiting, counters in rows
    )
