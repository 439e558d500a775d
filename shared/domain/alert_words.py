"""What alerts say to the hall's staff, and where they are."""

import re
from collections.abc import Mapping

from shared.domain.alert import OF_A_QUEUE, Alert, AlertKind
from shared.domain.device_words import named_devices
from shared.domain.hall import Hall
from shared.domain.words import Words

QUEUE = Words("{letter} 队列", "Queue {letter}")
COUNTER = Words("{number} 号窗口", "Counter {number}")
PROGRAMS: Mapping[str, Words] = {
    "kiosk": Words("{number} 号取号机", "Kiosk {number}"),
    "screen": Words("{number} 号叫号屏", "Call screen {number}"),
    "counter": COUNTER,
}
"""How programs are named that their settings only number, such as kiosk-1; other names are the hall's own words."""
ABOUT = {"second": Words("{place}（备用打印机）", "{place} (second printer)")}
"""How a place is named where one of several things there is meant."""
LINE = Words("{place}：{what}", "{place}: {what}")

WORDS: Mapping[AlertKind, Words] = {
    AlertKind.GUIDE_CALLED: Words("有群众需要帮助，请导办员过去。", "Somebody needs help. A guide should go there."),
    AlertKind.MANAGER_CALLED: Words("请值班长过来。", "The duty manager is asked to come."),
    AlertKind.MESSAGE_WAITS: Words("给值班长的消息：{text}", "Message to the duty manager: {text}"),
    AlertKind.EMERGENCY: Words("紧急求助，请立即过去。", "Emergency. Go there at once."),
    AlertKind.PAPER_OUT: Words(
        "打印机缺纸，请装纸卷并合上盖。", "The printer is out of paper. Load a roll and close the cover."
    ),
    AlertKind.COVER_OPEN: Words("打印机盖没合上，请合上。", "The printer's cover is open. Close it."),
    AlertKind.PRINTER_AWAY: Words(
        "打印机没有回应，请检查电源和线。", "The printer does not answer. Check its power and cable."
    ),
    AlertKind.PRINTER_FAULT: Words("打印机故障：{error}", "Printer fault: {error}"),
    AlertKind.PAPER_NEAR_END: Words(
        "打印纸快用完了，请备好纸卷。", "The paper is near its end. Have a new roll ready."
    ),
    AlertKind.FEW_SLIPS: Words(
        "纸卷估计只够再打 {slips} 张小票，请备好纸卷。",
        "The roll will last for about {slips} slips. Have a new one ready.",
    ),
    AlertKind.PRINTER_CHANGED: Words(
        "主打印机有故障，小票改由备用打印机打印。", "The first printer has a fault; slips come from the second one."
    ),
    AlertKind.DEVICE_FAULT: Words("{device}故障：{error}", "{device} fault: {error}"),
    AlertKind.PROGRAM_RESTARTS: Words(
        "程序 10 分钟内重启了 {restarts} 次，请技术人员查看日志：{error}",
        "The program was started {restarts} times within 10 minutes. A technician should read its log: {error}",
    ),
    AlertKind.JOURNAL_TROUBLE: Words("本地记录有问题：{error}", "Trouble with the local journal: {error}"),
    AlertKind.NUMBERS_ASTRAY: Words(
        "断网时取的号没有排上队，请找到这些群众：{numbers}。",
        "Numbers taken while the network was away stand in no line. Look for their citizens: {numbers}.",
    ),
    AlertKind.HELP_WANTED: Words("等候的人多，请帮忙叫号。", "Many are waiting. Please help to call them."),
    AlertKind.OVERLONG_PAUSE: Words(
        "{clerk} 号人员已暂停 {minutes} 分钟，超过 {limit} 分钟，请去看看。",
        "Clerk {clerk} has paused for {minutes} min, longer than {limit} min. See to it.",
    ),
    AlertKind.OVERLONG_WAIT: Words("有人已等 {minutes} 分钟。", "Somebody has waited {minutes} min."),
}


def alert_words(kind: AlertKind, details: Mapping[str, str]) -> Words:
    """Return what an alert says.

    Raises:
        KeyError: a detail is missing that its words have a place for.
    """
    return WORDS[kind].fill(**named_devices(details))


def alert_place(alert: Alert, hall: Hall) -> Words:
    """Return where an alert is, as staff name it."""
    if alert.kind in OF_A_QUEUE:
        return QUEUE.fill(letter=alert.place)
    place = program_words(alert.place)
    if alert.counter_id is not None and hall.has_counter(alert.counter_id):
        place = COUNTER.fill(number=hall.counter(alert.counter_id).number)
    return ABOUT.get(alert.about, Words("{place}", "{place}")).fill(place=place)


def program_words(name: str) -> Words:
    """Return how staff name a program, from the name that its settings give it."""
    numbered = re.fullmatch(rf"({'|'.join(PROGRAMS)})[ _-]?(\d+)", name, re.IGNORECASE)
    return PROGRAMS[numbered[1].lower()].fill(number=numbered[2]) if numbered else Words(name, name)


def alert_line(alert: Alert, hall: Hall) -> Words:
    """Return where an alert is and what it says, in one line."""
    return LINE.fill(place=alert_place(alert, hall), what=alert_words(alert.kind, alert.details))
